import { describe, expect, it } from "@jest/globals";
import type { Grid } from "#sheet/grid.ts";
import { cellKey, emptyGrid } from "#sheet/grid.ts";
import type { TagWriteRequest } from "#core/value-chain/plan-tag-writes.ts";
import { planTagWrites } from "#core/value-chain/plan-tag-writes.ts";
import { YEAR_TABLE } from "./tier-tables.ts";

const SHEET: Grid = {
  ...emptyGrid("งบ"),
  values: [
    ["โครงการ", "กลุ่ม", "งบ"],
    ["ก", null, 1],
    ["ข", "ต้นน้ำ", 2],
    ["ค", "  ", 3],
    ["ง", null, 4, null, "หมายเหตุ"],
  ],
};
const REQUEST: TagWriteRequest = {
  range: { firstRow: 0, firstColumn: 0, lastRow: 4, lastColumn: 2 },
  headerRows: [0],
  tierColumn: 1,
  tierTable: YEAR_TABLE,
  tiersByRow: new Map([
    [3, "midstream"],
    [1, "upstream"],
    [2, "downstream"],
  ]),
  place: "blank-cells",
  header: "กลุ่มที่เสนอ",
};

describe("writing tags back", () => {
  it("fills blank cells only, top to bottom, and says what it leaves alone", () => {
    expect(planTagWrites(SHEET, REQUEST)).toEqual({
      column: 1,
      cells: [
        { row: 1, column: 1, value: "ต้นน้ำ" },
        { row: 3, column: 1, value: "กลางน้ำ" },
      ],
      refused: [{ row: 2, reason: "filled" }],
    });
  });

  it("never writes into merges, filters, hidden rows or formulas", () => {
    const grid: Grid = {
      ...SHEET,
      merges: [{ firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1 }],
      filteredRows: new Set([3]),
      hiddenRows: new Set([4]),
      formulas: new Map([[cellKey(0, 1), "=A1"]]),
    };
    const tiersByRow = new Map([0, 1, 3, 4, 9].map((row) => [row, "upstream"]));
    const plan = planTagWrites(grid, { ...REQUEST, tiersByRow });
    expect(plan?.cells).toEqual([]);
    expect(plan?.refused.map((one) => one.reason)).toEqual(["formula", "merged", "filtered", "hidden", "outside-table"]);
  });

  it("makes a new column with its header in the first free column", () => {
    const plan = planTagWrites({ ...SHEET, hiddenColumns: new Set([3]) }, { ...REQUEST, place: "new-column" });
    expect(plan).toMatchObject({ column: 5 });
    expect(plan?.cells[0]).toEqual({ row: 0, column: 5, value: "กลุ่มที่เสนอ" });
    expect(plan?.cells).toHaveLength(4);
  });

  it("makes a new column too where the table has no tier column, and none for nothing", () => {
    expect(planTagWrites(SHEET, { ...REQUEST, tierColumn: null })?.column).toBe(3);
    expect(planTagWrites(SHEET, { ...REQUEST, tierColumn: null, tiersByRow: new Map() })?.cells).toEqual([]);
  });

  it("goes around merged cells beside the table", () => {
    const merges = [{ firstRow: 2, firstColumn: 3, lastRow: 2, lastColumn: 3 }];
    expect(planTagWrites({ ...SHEET, merges }, { ...REQUEST, place: "new-column" })?.column).toBe(5);
  });
});
