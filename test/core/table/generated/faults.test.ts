import { describe, expect, it } from "@jest/globals";
import { analyze } from "#core/analyze.ts";
import type { Finding } from "#core/finding.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { Grid } from "#sheet/grid.ts";
import { BARE_OPTIONS } from "../table-options.ts";
import { FAULTS, type Fault, type Planted } from "./faults.ts";
import { KINDS } from "./kinds.ts";
import { planTruth } from "./plan-truth.ts";
import { random } from "./random.ts";
import { renderSheet } from "./render-sheet.ts";

/** Said of every plan without a tier column, whatever is planted. */
const EXPECTED = new Set(["tier-missing"]);

function findingsOf(grid: Grid): readonly Finding[] {
  const outcome = analyze(grid, BARE_OPTIONS);
  return outcome.kind === "read" ? outcome.analysis.findings : outcome.skipped.findings;
}

function names(finding: Finding, planted: Planted): boolean {
  if (!planted.codes.includes(finding.code)) return false;
  const { range } = finding.place;
  const inPlace = range !== null && range.firstRow <= planted.row && planted.row <= range.lastRow;
  return inPlace || finding.evidence.some((cell) => cell.row === planted.row);
}

function sheets(): readonly { readonly style: (typeof KINDS)[number]; readonly seed: number }[] {
  return KINDS.flatMap((style) => [1, 2].map((seed) => ({ style, seed })));
}

function rendered(style: (typeof KINDS)[number], seed: number): { readonly sheet: ReturnType<typeof renderSheet>; readonly lines: number } {
  const plan = planTruth({ seed, unfunded: 0.1, activities: style.levels.includes("activity"), bareNames: style.levels.length < 3 });
  return { sheet: renderSheet(plan, style), lines: plan.length };
}

function plantEverywhere(fault: Fault, place: number): { readonly planted: number; readonly found: number } {
  const count = { planted: 0, found: 0 };
  for (const { style, seed } of sheets()) {
    const planted = fault.plant(rendered(style, seed).sheet, style, random(seed * 100 + place));
    if (planted === null) continue;
    count.planted += 1;
    if (findingsOf(planted.grid).some((finding) => names(finding, planted))) count.found += 1;
  }
  return count;
}

describe.each(FAULTS.map((fault, place) => ({ name: fault.name, fault, place })))(
  "$name, planted in every kind of workbook that has room for it",
  ({ fault, place }) => {
    it("is found at its row in at least 95 of 100", () => {
      const { planted, found } = plantEverywhere(fault, place);
      expect(planted).toBeGreaterThan(0);
      expect(found / planted).toBeGreaterThanOrEqual(0.95);
    });
  },
);

it("says at most one wrong warning or error in twenty lines of good workbooks", () => {
  let wrong = 0;
  let lines = 0;
  for (const { style, seed } of sheets()) {
    const { sheet, lines: count } = rendered(style, seed);
    lines += count;
    wrong += findingsOf(sheet.grid).filter((finding) => SEVERITY[finding.code] !== "info" && !EXPECTED.has(finding.code)).length;
  }
  expect(wrong * 20).toBeLessThanOrEqual(lines);
});
