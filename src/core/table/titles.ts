import type { CellValue } from "#sheet/cell.ts";
import { valueAt, type Grid } from "#sheet/grid.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { cellText, glance, isYearCell } from "./cell-text.ts";
import { yearOfTitles } from "./columns/year-of-table.ts";
import { stageIn } from "./words/stage-words.ts";
import { isUnitNote, unitStatedBy } from "./words/unit-words.ts";

/** The texts above a row, top to bottom, and the sheet's name last: what a framework and a year are chosen by. A year in a cell of its own stands with its label. */
export function titlesAbove(grid: Grid, row: number): readonly string[] {
  const titles: string[] = [];
  grid.values.slice(0, row).forEach((cells, at) => {
    cells.forEach((value, column) => {
      const text = typeof value === "string" ? cellText(value) : yearWithLabel(grid, value, { row: at, column });
      if (text !== "") titles.push(text);
    });
  });
  return [...titles, grid.sheet];
}

/** Rows looked at above a header for the titles of its own list. */
const MOST_TITLE_ROWS = 8;
/** A title row has no more filled cells than this. */
const MOST_TITLE_CELLS = 3;

/** The texts right above a header that belong to its list alone: up to the next row that holds money or is filled like a list. */
export function ownTitles(grid: Grid, header: number): readonly string[] {
  const titles: string[] = [];
  for (let row = header - 1; row >= 0 && row >= header - MOST_TITLE_ROWS; row -= 1) {
    const cells = (grid.values[row] ?? []).filter((value) => glance(value) !== "blank");
    if (cells.length > MOST_TITLE_CELLS || cells.some((value) => glance(value) === "number")) break;
    titles.unshift(...cells.map(cellText).filter((text) => text !== ""));
  }
  return titles;
}

/** What the titles of a list say of it; null where they leave it unsaid. */
interface SaidByTitles {
  readonly year: number | null;
  readonly unit: string | null;
  readonly stage: string | null;
  readonly plan: string | null;
}

function saidBy(titles: readonly string[]): SaidByTitles {
  const first = <Value>(read: (title: string) => Value | null): Value | null => titles.map(read).find((value) => value !== null) ?? null;
  return {
    year: nearestYear(titles),
    unit: first((title) => (isUnitNote(title) ? null : unitStatedBy(title))),
    stage: first(stageIn),
    plan: first(planIn),
  };
}

/** The year of the title that stands nearest above a list; null where none names one. */
export function nearestYear(titles: readonly string[]): number | null {
  const years = titles.map((title) => yearOfTitles([title]));
  return years.findLast((year) => year !== null) ?? null;
}

/** The plan that a title names, without year and unit: `แผนงาน : บูรณาการ…`, `แผนงานบูรณาการ …` and `แผนบูรณาการ…` are one. */
function planIn(title: string): string | null {
  const [, name] = PLAN.exec(comparisonKey(title.replace(/[([（].*?[)\]）]/g, ""))) ?? [];
  const bare = name?.replace(/(?:ประจำ)?ปี(?:งบประมาณ)?.*$|พ\.?ศ\.?.*$|หน่วย(?:นับ|เงิน)?[:：].*$/, "") ?? "";
  return bare === "" ? null : bare;
}

/** The kind of plan is part of its name: a strategic and an integrated plan of one subject are two. */
const PLAN = /(?:แผนงาน|แผน(?=บูรณาการ))[:：]?(.*)$/;

/** Whether two lists name another year, unit, stage or plan in their titles, so that they may not be one. */
export function titlesDiffer(one: readonly string[], other: readonly string[], of: readonly (keyof SaidByTitles)[] = ALL_SAID): boolean {
  const [a, b] = [saidBy(one), saidBy(other)];
  return of.some((what) => (what === "plan" ? isOtherPlan(a.plan, b.plan) : a[what] !== null && b[what] !== null && a[what] !== b[what]));
}

const ALL_SAID = ["year", "unit", "stage", "plan"] as const;

/** Two names of plans; one that holds the other is the same, said at greater length. */
function isOtherPlan(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && !one.includes(other) && !other.includes(one);
}

const YEAR_LABEL = /(?:ปี|พ\.?\s*ศ\.?|year|fy)[^\d๐-๙]*$/i;

/** `ปีงบประมาณ` with 2567 beside or below it; empty for any other number. */
function yearWithLabel(grid: Grid, value: CellValue, cell: { readonly row: number; readonly column: number }): string {
  if (!isYearCell(value)) return "";
  const before = (grid.values[cell.row] ?? []).slice(0, cell.column).findLast((other) => typeof other === "string" && other.trim() !== "");
  const label = [before ?? null, valueAt(grid, cell.row - 1, cell.column)].map(cellText).find((text) => YEAR_LABEL.test(text));
  return label === undefined ? "" : `${label} ${cellText(value)}`;
}
