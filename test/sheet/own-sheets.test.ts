import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CellValue } from "#sheet/cell.ts";
import { findOwnSheets, markerFormula, readMarker } from "#sheet/own-sheet-marker.ts";
import { formulaWithNames } from "#sheet/plan-names.ts";
import { sameSnapshotCell, snapshotCell, snapshotFormula, snapshotValue } from "#sheet/snapshot-cell.ts";

describe("the marker of our own sheets", () => {
  it("comes back as it was written, whatever the sheet's name", () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[^|]*$/), (sheetName, sheetKey) => {
        const mark = { id: "summary" as const, sheetKey, sheetName };
        expect(readMarker(markerFormula(mark))).toEqual(mark);
      }),
    );
  });

  it.each(["", "=1", '="other|x|y"', '="summary"', "=Sheet1!$A$1"])("is not read out of %j", (formula) => {
    expect(readMarker(formula)).toBeNull();
  });

  const marker = (sheetKey: string, sheetName: string): string => markerFormula({ id: "summary", sheetKey, sheetName });
  const cases: readonly (readonly [string, Parameters<typeof findOwnSheets>[0], readonly (readonly [number, "summary"])[]])[] = [
    ["the sheet it was made for, under whatever name", [{ key: "1", name: "ของฉัน", markerFormula: marker("1", "สรุป") }], [[0, "summary"]]],
    [
      "never a copy beside its original",
      [
        { key: "2", name: "สรุป (2)", markerFormula: marker("1", "สรุป") },
        { key: "1", name: "สรุป", markerFormula: marker("1", "สรุป") },
      ],
      [[1, "summary"]],
    ],
    ["never a copy whose original was removed", [{ key: "2", name: "สรุป (2)", markerFormula: marker("1", "สรุป") }], []],
    [
      "the original and not its copy also when a host numbered the sheets anew and the copy has the original's key",
      [
        { key: "1", name: "สรุป (2)", markerFormula: marker("1", "สรุป") },
        { key: "2", name: "สรุป", markerFormula: marker("1", "สรุป") },
      ],
      [[1, "summary"]],
    ],
    [
      "the sheet of the same name when its key went to a person's sheet",
      [
        { key: "1", name: "งบ", markerFormula: null },
        { key: "2", name: "สรุป", markerFormula: marker("1", "สรุป") },
      ],
      [[1, "summary"]],
    ],
    [
      "the sheet of the same name when a program gave sheets new keys",
      [{ key: "9", name: "สรุป", markerFormula: marker("1", "สรุป") }],
      [[0, "summary"]],
    ],
    [
      "the sheet of the same name in a file, which has no keys",
      [{ key: "", name: "สรุป", markerFormula: marker("", "สรุป") }],
      [[0, "summary"]],
    ],
    ["no sheet without a marker", [{ key: "1", name: "สรุป", markerFormula: null }], []],
  ];
  it.each(cases)("finds %s", (_, sheets, found) => {
    expect([...findOwnSheets(sheets)]).toEqual(found);
  });
});

describe("a cell in a snapshot", () => {
  it("comes back as value or formula, text that looks like a formula as text", () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.constantFrom<CellValue>(null, { error: "#REF!" }, "=1", "'", "'='", "="),
    );
    fc.assert(
      fc.property(value, (one) => {
        const cell = snapshotCell(one, null);
        expect([snapshotFormula(cell), snapshotValue(cell)]).toEqual([null, one]);
      }),
    );
    expect(snapshotFormula(snapshotCell(5, "=A1"))).toBe("=A1");
  });

  it("is the same as another when a person would see no difference", () => {
    expect(sameSnapshotCell("", null)).toBe(true);
    expect(sameSnapshotCell({ error: "#N/A" }, { error: "#N/A" })).toBe(true);
    expect(sameSnapshotCell({ error: "#N/A" }, "#N/A")).toBe(false);
    expect(sameSnapshotCell(0, null)).toBe(false);
  });
});

describe("sheet names in planned formulas", () => {
  it("follow a sheet that a person renamed, and leave texts alone", () => {
    const names = new Map([["สรุป", "ของ 'ฉัน'"]]);
    expect(formulaWithNames(`=IF('สรุป'!A1="'สรุป'!A1",'อื่น'!B2,0)`, names)).toBe(`=IF('ของ ''ฉัน'''!A1="'สรุป'!A1",'อื่น'!B2,0)`);
  });
});
