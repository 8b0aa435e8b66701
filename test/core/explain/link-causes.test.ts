import { describe, expect, it } from "@jest/globals";
import { linkCauses, withErrorSources } from "#core/explain/link-causes.ts";
import { makeFinding, placeOfCell, type Finding } from "#core/finding.ts";
import { cellAt, line, m, table, total } from "../sample-table.ts";

const errorAt = (row: number): Finding => makeFinding("amount-is-error", placeOfCell(cellAt(row)), { facts: { error: "#REF!" } });

const mismatchAt = (row: number, blamed: readonly number[]): Finding =>
  makeFinding("total-mismatch", placeOfCell(cellAt(row)), {
    facts: { label: "รวม", lines: 3 },
    explanations: [
      {
        kind: "row-unit-slip",
        cells: blamed.map((one) => cellAt(one)),
        chance: 0.001,
        effect: m("1"),
        bound: m("0"),
        names: [],
        parts: [],
      },
    ],
  });

const slipAt = (row: number): Finding =>
  makeFinding("unit-conflict", placeOfCell(cellAt(row)), { facts: { units: [], factor: 1000, against: "statement", rows: 1 } });

describe("one cause is one finding", () => {
  it("a total that is off follows from the finding at the row that explains it", () => {
    expect(linkCauses([mismatchAt(9, [3]), slipAt(3), slipAt(4)])).toEqual([1, null, null]);
  });

  it("stands on its own where two findings explain it, or none", () => {
    expect(linkCauses([mismatchAt(9, [3, 4]), slipAt(3), slipAt(4)])).toEqual([null, null, null]);
    expect(linkCauses([mismatchAt(9, [5]), slipAt(3)])).toEqual([null, null]);
  });

  it("a total is never the cause of another", () => {
    expect(linkCauses([mismatchAt(9, [8]), mismatchAt(8, [])])).toEqual([null, null]);
  });

  it("an error in a total only passes on the error of a line", () => {
    const sheet = table([line(2, "1"), line(3, ""), line(4, "2")], { totals: [total(5, "", [2, 3, 4], { formula: "=SUM(E3:E5)" })] });
    expect(linkCauses(withErrorSources([errorAt(3), errorAt(5)], sheet))).toEqual([null, 0]);
  });

  it("so does the error of a total whose formula is gone with a copy of the values", () => {
    const sheet = table([line(2, "1"), line(3, "")], { totals: [total(5, "", [2, 3])] });
    expect(linkCauses(withErrorSources([errorAt(3), errorAt(5)], sheet))).toEqual([null, 0]);
  });

  it("a total follows from the one finding about several rows in another unit", () => {
    const strays = [3, 4].map((row) => ({ cell: cellAt(row), written: m("7000000"), meant: m("7") }));
    const group = makeFinding("unit-conflict", placeOfCell(cellAt(3)), {
      facts: { units: [], factor: 1_000_000, against: "list", rows: 2, strays },
    });
    expect(linkCauses([mismatchAt(9, [3, 4]), group])).toEqual([1, null]);
  });

  it("but an error of the total's own formula stands on its own", () => {
    const sheet = table([line(2, "1"), line(3, "")], { totals: [total(5, "", [2, 3], { formula: "=SUM(#REF!)" })] });
    expect(linkCauses(withErrorSources([errorAt(3), errorAt(5)], sheet))).toEqual([null, null]);
  });
});
