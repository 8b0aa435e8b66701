import { workbookContract } from "#test/workbook-contract.ts";
import { officeSubject } from "./office-subject.ts";

workbookContract("office, ExcelApi 1.15", (input) => Promise.resolve(officeSubject(input)), { isOpen: true, knowsFilteredRows: true });
