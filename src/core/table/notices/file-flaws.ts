import type { CellRef } from "#sheet/cell-address.ts";
import type { Grid } from "#sheet/grid.ts";
import type { FlawKind, GridFlaw } from "#sheet/grid-source.ts";
import type { FileFlawCode } from "../../finding-facts.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";

const CODE: Readonly<Record<FlawKind, FileFlawCode>> = {
  "quote-broken": "quotes-broken",
  "bytes-damaged": "bytes-damaged",
  "cell-repeated": "cell-written-twice",
  "text-missing": "text-missing",
  "money-under-merge": "money-under-merge",
  "cell-far-away": "cell-far-away",
};

/** Places of one kind that are each said on their own; more of them have one cause and make one finding. */
const MOST_APART = 20;
/** Cells that such a finding names. */
const MOST_NAMED = 100;

/** What is wrong with the file itself, at its row: said of every sheet, whether a table was read on it or not. */
export function fileFlaws(grid: Grid): readonly Finding[] {
  const byKind = new Map<FlawKind, GridFlaw[]>();
  for (const flaw of grid.source?.flaws ?? []) {
    const same = byKind.get(flaw.kind);
    if (same === undefined) byKind.set(flaw.kind, [flaw]);
    else same.push(flaw);
  }
  return [...byKind.values()].flatMap((flaws) =>
    flaws.length <= MOST_APART
      ? flaws.map((flaw) => flawFinding(grid, flaw, [flaw]))
      : flaws.slice(0, 1).map((first) => flawFinding(grid, first, flaws)),
  );
}

function flawFinding(grid: Grid, first: GridFlaw, all: readonly GridFlaw[]): Finding {
  const evidence = all.length === 1 ? [] : all.slice(0, MOST_NAMED).map((flaw) => cellOf(grid, flaw));
  return makeFinding(CODE[first.kind], placeOfCell(cellOf(grid, first)), { facts: { cells: all.length }, found: first.text, evidence });
}

function cellOf({ workbook, sheet }: Grid, { row, column }: GridFlaw): CellRef {
  return { workbook, sheet, row, column: column ?? 0 };
}
