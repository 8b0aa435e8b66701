import { describe, expect, it } from "@jest/globals";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { DEFAULT_TIER_TABLE } from "#core/value-chain/choose-tier-table.ts";
import { tierReader } from "#core/value-chain/read-tier-text.ts";
import { tableOf, totalBaht } from "../table-options.ts";
import { KINDS } from "./kinds.ts";
import { planTruth, truthOf, type TrueLine } from "./plan-truth.ts";
import { renderSheet } from "./render-sheet.ts";
import type { SheetStyle } from "./sheet-style.ts";

const TIERS: readonly TrueLine["tier"][] = ["ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"];
const SEEDS = [1, 2, 3, 4];

function planFor(style: SheetStyle, seed: number): readonly TrueLine[] {
  return planTruth({
    seed,
    unfunded: 0.1,
    activities: style.levels.includes("activity"),
    bareNames: style.levels.length < 3 || seed % 2 === 0,
  });
}

function countsOf(table: BudgetTable): Record<string, unknown> {
  const funded = table.lines.filter((line) => line.amount !== null && line.amount !== 0n);
  return {
    baht: totalBaht(table),
    lines: table.lines.length,
    funded: funded.length,
    agencies: new Set(funded.map((line) => line.agency)).size,
    listed: new Set(table.lines.map((line) => line.agency)).size,
    projects: new Set(funded.map((line) => `${String(line.agency)}|${String(line.project)}`)).size,
  };
}

function namesOf(line: TrueLine, style: SheetStyle): Record<string, string | null> {
  const names: Record<string, string | null> = { agency: line.agency, project: line.project };
  if (style.levels.includes("ministry")) names["ministry"] = line.ministry;
  if (style.levels.includes("activity")) names["activity"] = line.activity;
  if (style.levels.includes("goal")) names["goal"] = line.goal;
  if (style.levels.includes("tier")) names["tierBanner"] = line.tier;
  if (style.columns.includes("tier")) names["tierText"] = line.tier;
  return names;
}

const readTier = tierReader(DEFAULT_TIER_TABLE);

function tierOf(line: BudgetLine | undefined): string | null {
  const reading = readTier(line?.tierText ?? null);
  return reading.kind === "tier" ? reading.tier : null;
}

/** Where the money itself tells the tier, a line without money has none. */
function tierOfTruth(line: TrueLine, style: SheetStyle): string | null {
  const isTold = style.spread === "marks" || line.amount !== 0;
  return isTold ? (["upstream", "midstream", "downstream"][TIERS.indexOf(line.tier)] ?? null) : null;
}

describe.each(KINDS.map((style) => ({ name: style.name, style })))("a workbook of the kind: $name", ({ style }) => {
  it.each(SEEDS)("is read to the last baht, with all its counts and names (plan %i)", (seed) => {
    const plan = planFor(style, seed);
    const sheet = renderSheet(plan, style);
    const table = tableOf(sheet.grid);
    const { ministries, ...counts } = truthOf(plan);
    expect(countsOf(table)).toEqual(counts);
    if (style.levels.includes("ministry"))
      expect(new Set(table.lines.filter((line) => line.amount !== null && line.amount !== 0n).map((line) => line.ministry)).size).toBe(
        ministries,
      );
    const byRow = new Map(table.lines.map((line) => [line.row, line]));
    if (style.spread !== "none" && style.spread !== "categories")
      expect(plan.map((_, index) => tierOf(byRow.get(sheet.rowOfLine.get(index)!)))).toEqual(plan.map((line) => tierOfTruth(line, style)));
    plan.forEach((line, index) => {
      expect(byRow.get(sheet.rowOfLine.get(index)!)).toMatchObject(namesOf(line, style));
    });
  });

  it("keeps every printed total as a claim over the right lines", () => {
    const plan = planFor(style, 1);
    const sheet = renderSheet(plan, style);
    const table = tableOf(sheet.grid);
    const byRow = new Map(table.totals.map((total) => [total.cell.row, [...total.covers].sort((a, b) => a - b)]));
    for (const total of table.totals) expect([...total.covers].sort((a, b) => a - b)).toEqual(byRow.get(total.cell.row));
    const claims = [...byRow].map(([row, covers]) => ({ row, covers }));
    const truth = sheet.totalRows.map((total) => ({
      row: total.row,
      covers: total.lines.map((line) => sheet.rowOfLine.get(line)!).sort((a, b) => a - b),
    }));
    expect(claims).toEqual(truth.sort((a, b) => a.row - b.row));
  });
});

it("covers at least forty kinds of workbooks", () => {
  expect(new Set(KINDS.map((style) => style.name)).size).toBeGreaterThanOrEqual(40);
});
