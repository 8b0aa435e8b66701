import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { BudgetTable } from "#core/table/budget-table.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { tableOf } from "../table-options.ts";
import { planTruth, type TrueLine } from "./plan-truth.ts";
import { random } from "./random.ts";
import { renderSheet } from "./render-sheet.ts";
import { PLAIN, type SheetStyle } from "./sheet-style.ts";

const seed = fc.integer({ min: 1, max: 10_000 });

function plan(from: number): readonly TrueLine[] {
  return planTruth({ seed: from, unfunded: 0.1, activities: false, bareNames: false });
}

/** What a plan holds, whatever its sheet looks like: each line by its names, in no order. */
function contentOf(table: BudgetTable): readonly string[] {
  return table.lines
    .map((line) => [line.ministry, line.agency, line.project, String(line.amount)].map((text) => (text ?? "").replace(/\s/g, "")).join("|"))
    .sort();
}

function truthContent(lines: readonly TrueLine[]): readonly string[] {
  return lines
    .map((line) =>
      [line.ministry, line.agency, line.project, String(BigInt(line.amount) * 1_000_000_000n)]
        .map((text) => text.replace(/\s/g, ""))
        .join("|"),
    )
    .sort();
}

function shuffled<T>(items: readonly T[], from: number): readonly T[] {
  const dice = random(from);
  return items
    .map((item) => ({ item, at: dice.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function mapTexts(grid: Grid, change: (text: string) => string): Grid {
  return {
    ...grid,
    values: grid.values.map((cells) => cells.map((value): CellValue => (typeof value === "string" ? change(value) : value))),
  };
}

function expectSame(grid: Grid, lines: readonly TrueLine[]): void {
  expect(contentOf(tableOf(grid))).toEqual(truthContent(lines));
}

function styled(from: number, style: Partial<SheetStyle>): { readonly grid: Grid; readonly lines: readonly TrueLine[] } {
  const lines = plan(from);
  return { grid: renderSheet(lines, { ...PLAIN, ...style }).grid, lines };
}

describe("the same plan gives the same lines", () => {
  it("with its rows in any order", () => {
    fc.assert(
      fc.property(seed, (from) => {
        const lines = plan(from);
        const sheet = renderSheet(lines, { ...PLAIN, grand: "last" });
        const body = [...sheet.rowOfLine.values()];
        const rows = shuffled(
          body.map((row) => sheet.grid.values[row] ?? []),
          from,
        );
        const first = Math.min(...body);
        expectSame(
          { ...sheet.grid, values: [...sheet.grid.values.slice(0, first), ...rows, ...sheet.grid.values.slice(first + rows.length)] },
          lines,
        );
      }),
      { numRuns: 40 },
    );
  });

  it("with names once a block, merged downwards, in one column or in headings of their own", () => {
    const styles: readonly Partial<SheetStyle>[] = [
      { arrangement: "blocks" },
      { arrangement: "merged" },
      { arrangement: "columns", parents: "money-above" },
      { arrangement: "label", parents: "money-above", marks: "spaces", grand: "first" },
      { arrangement: "label", parents: "label-and-total" },
    ];
    fc.assert(
      fc.property(seed, fc.constantFrom(...styles), (from, style) => {
        const { grid, lines } = styled(from, style);
        expectSame(grid, lines);
      }),
      { numRuns: 60 },
    );
  });

  it("in baht, thousands or millions, wherever the unit is said", () => {
    fc.assert(
      fc.property(
        seed,
        fc.constantFrom<SheetStyle["unit"]>("baht", "thousand-baht", "million-baht"),
        fc.constantFrom<SheetStyle["unitPlace"]>("header", "note", "title", "cell", "number-format", "column"),
        (from, unit, unitPlace) => {
          const { grid, lines } = styled(from, { unit, unitPlace });
          expectSame(grid, lines);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("with any of its rows hidden, which is said", () => {
    fc.assert(
      fc.property(seed, fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), (from, places) => {
        const lines = plan(from);
        const sheet = renderSheet(lines, PLAIN);
        const body = [...sheet.rowOfLine.values()];
        const hiddenRows = new Set(places.map((place) => body[place % body.length]!));
        const grid = { ...sheet.grid, hiddenRows };
        expectSame(grid, lines);
        expect(tableOf(grid).findings.find((finding) => finding.code === "hidden-rows")?.facts).toMatchObject({
          rows: hiddenRows.size,
          lines: hiddenRows.size,
        });
      }),
      { numRuns: 40 },
    );
  });

  it("with broken spaces around and zero-width characters in its texts", () => {
    fc.assert(
      fc.property(seed, (from) => {
        const { grid, lines } = styled(from, {});
        expectSame(
          mapTexts(grid, (text) => (text === "-" ? text : ` ${text}\u200b\u00a0`)),
          lines,
        );
      }),
      { numRuns: 30 },
    );
  });

  it("with เเ for แ and a split sara am in its headers and headings", () => {
    fc.assert(
      fc.property(seed, (from) => {
        const lines = plan(from);
        const sheet = renderSheet(lines, PLAIN);
        const damaged = mapTexts(sheet.grid, (text) => text.replaceAll("แ", "เเ").replaceAll("ำ", "\u0e4d\u0e32"));
        const table = tableOf(damaged);
        expect(table.lines.map((line) => line.amount)).toEqual(tableOf(sheet.grid).lines.map((line) => line.amount));
      }),
      { numRuns: 30 },
    );
  });

  it("with thousands of formatted but empty columns and rows", () => {
    const { grid, lines } = styled(5, {});
    const wide = grid.values.map((cells) => [...cells, ...new Array<CellValue>(16_000).fill(null)]);
    expectSame({ ...grid, values: [...wide, ...Array.from({ length: 500 }, () => new Array<CellValue>(16_000).fill(null))] }, lines);
  });
});
