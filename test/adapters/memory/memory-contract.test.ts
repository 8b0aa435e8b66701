import { createMemoryWorkbook } from "#adapters/memory/memory-workbook.ts";
import { workbookContract } from "#test/workbook-contract.ts";

workbookContract(
  "memory",
  (input) => {
    const workbook = createMemoryWorkbook(input);
    for (const [sheet, cells] of Object.entries(input.coloured ?? {})) for (const cell of cells) workbook.paint(sheet, cell);
    return Promise.resolve({
      workbook,
      open: workbook,
      person: {
        edit: (sheet, cell, value) => {
          workbook.edit(sheet, cell, value);
          return Promise.resolve();
        },
        rename: (sheet, name) => {
          workbook.rename(sheet, name);
          return Promise.resolve();
        },
        select: (sheet, row, column) => {
          workbook.select(sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
          return Promise.resolve();
        },
      },
      highlightsOn: (sheet) => Promise.resolve(workbook.highlightsOn(sheet)),
      close: () => Promise.resolve(),
    });
  },
  { isOpen: true, knowsFilteredRows: true },
);
