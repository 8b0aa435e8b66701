import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CellValue } from "#sheet/cell.ts";
import { cellKey, emptyGrid, type Grid } from "#sheet/grid.ts";
import { gridOf, gridPieces, transferOf, withoutPieces } from "#taskpane/worker/packed-grid.ts";

/** The grid as it arrives in the worker. */
function sent(grid: Grid): Grid {
  const rest = structuredClone(withoutPieces(grid));
  return gridOf(
    rest,
    [...gridPieces(grid)].map((piece) => structuredClone(piece, { transfer: transferOf(piece) })),
  );
}

describe("a grid on its way to the worker", () => {
  it("arrives as it was, whatever its cells hold", () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(null, true, false, "", "๑๒๓ ล้านบาท", -0, Number.NaN, 0.1 + 0.2),
      fc.double(),
      fc.string({ unit: "binary" }),
      fc.string().map((error): CellValue => ({ error })),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 }), (values) => {
        expect(sent({ ...emptyGrid("a"), values })).toEqual({ ...emptyGrid("a"), values });
      }),
    );
  });

  it("arrives in pieces when it is long, with its formulas, number formats and looks", () => {
    const rows = 11_000;
    const values = Array.from({ length: rows }, (_, row): readonly CellValue[] => [`โครงการที่ ${String(row)}`, row / 7]);
    const keys = values.map((_, row) => cellKey(row, 1));
    const grid: Grid = {
      ...emptyGrid("long"),
      values,
      formulas: new Map(keys.map((key, row) => [key, `=A${String(row)}`])),
      numberFormats: new Map(keys.map((key, row) => [key, row % 2 === 0 ? "#,##0.0000" : '0.0,, "ล้านบาท"'])),
      looks: new Map(keys.map((key, row) => [key, { bold: row % 5 === 0, indent: row % 3 }])),
      hiddenRows: new Set([3, 4]),
    };
    expect([...gridPieces(grid)]).toHaveLength(11 + 3 * 2);
    expect(sent(grid)).toEqual(grid);
  });
});
