import { workbookContract } from "#test/workbook-contract.ts";
import { officeSubject } from "./office-subject.ts";

workbookContract("office, ExcelApi 1.15", (input) => Promise.resolve(officeSubject(input)), { isOpen: true, knowsFilteredRows: true });

workbookContract(
  "office, a hostile Excel: 1.20 with groups of undo that refuse, 512 merged areas, no printer, no charts",
  (input) =>
    Promise.resolve(
      officeSubject(input, {
        claimedLevel: 20,
        mostMergedAreas: 512,
        hostile: { undoGroups: "refuse-writes", failingLooks: new Set(["print", "charts"]) },
      }),
    ),
  { isOpen: true, knowsFilteredRows: true },
);

workbookContract("office, exactly ExcelApi 1.9", (input) => Promise.resolve(officeSubject(input, { apiLevel: 9 })), {
  isOpen: true,
  knowsFilteredRows: true,
  // Merged areas can be asked for from 1.13 on.
  knowsMerges: false,
});
