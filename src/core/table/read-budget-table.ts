import type { Grid } from "#sheet/grid.ts";
import type { AnalyzeOptions } from "../analyze-options.ts";
import type { StatedFigure } from "../budget/stated-figure.ts";
import { makeFinding, type Finding } from "../finding.ts";
import type { BudgetTable, SkippedSheet, SkipReason } from "./budget-table.ts";
import { contentRange } from "./content-range.ts";
import { withDatesAsText } from "./dates-as-text.ts";
import { statedFigures } from "./figures/stated-figures.ts";
import { findTables } from "./find-table.ts";
import { fileFlaws } from "./notices/file-flaws.ts";
import { readingFindings } from "./notices/reading-findings.ts";
import { budgetTable, readTable, type ReadTable } from "./read-table.ts";
import { leftOut } from "./skip/left-out.ts";
import { liesAcross } from "./skip/projects-across.ts";
import { isProjectList } from "./skip/project-list.ts";
import { yearOfTitles } from "./columns/year-of-table.ts";
import { nearestYear } from "./titles.ts";
import type { TablePlace } from "./rows/table-place.ts";
import { reasonOfHeaderless, reasonOfTables } from "./skip/skip-reason.ts";

/** What came of reading a sheet. */
export type TableReading =
  { readonly kind: "read"; readonly table: BudgetTable } | { readonly kind: "skipped"; readonly skipped: SkippedSheet };

/**
 * Reads the project list of a sheet: its lines, what it states as totals, and what is wrong with its cells. Of several
 * tables the longest list counts. A sheet without one is skipped with the reason. Pure; never throws on any content.
 */
export function readBudgetTable(sheet: Grid, options: AnalyzeOptions): TableReading {
  const grid = withDatesAsText(sheet);
  const content = contentRange(grid, options.decisions.range);
  if (content === null) return skipped(grid, "empty", []);
  const places = findTables(grid, content, options.decisions);
  if (places.length === 0) {
    if (liesAcross(grid, content)) return skipped(grid, "projects-across", []);
    const { reason, looksLikeList } = reasonOfHeaderless(grid, content);
    const place = { workbook: grid.workbook, sheet: grid.sheet, range: content };
    return skipped(grid, reason, looksLikeList ? [makeFinding("header-not-found", place, { facts: {} })] : []);
  }
  const read = places
    .filter((place) => place.columns.amount !== null && place.columns.names.length > 0)
    .map((place) => readTable(place, options));
  const lists = read.filter((table) => table.lines.length > 0 && (isProjectList(table) || isChosen(options)));
  const best = longest(lists);
  if (best === null) return skipped(grid, liesAcross(grid, content) ? "projects-across" : reasonOfTables(places, read), []);
  const table = { ...budgetTable(best), statedFigures: figuresOf(best, lists.length) };
  return {
    kind: "read",
    table: { ...table, findings: [...fileFlaws(grid), ...readingFindings(best, table), ...leftOut(places, { lists, best })] },
  };
}

/** What words state of the list; above several lists, words about everything may mean all of them. */
function figuresOf(read: ReadTable, lists: number): readonly StatedFigure[] {
  const figures = statedFigures(read);
  if (lists < 2) return figures;
  return figures.map((figure) => (figure.subject === "list" ? { ...figure, subject: "perhaps" } : figure));
}

/** A person who gave columns their roles has said that this is the list. */
function isChosen(options: AnalyzeOptions): boolean {
  return options.decisions.columnRoles.size > 0;
}

function longest(tables: readonly ReadTable[]): ReadTable | null {
  return tables.reduce<ReadTable | null>((chosen, table) => (chosen === null || isBetter(table, chosen) ? table : chosen), null);
}

/** The list of the year that the sheet's title names, where lists have titles of other years; else the longer one; of equals that of the later year. */
function isBetter(table: ReadTable, chosen: ReadTable): boolean {
  const told = byYear(table.place, chosen.place);
  if (told !== null) return told === table.place;
  const longer = table.lines.length - chosen.lines.length;
  return longer > 0 || (longer === 0 && (table.place.columns.fiscalYear ?? 0) > (chosen.place.columns.fiscalYear ?? 0));
}

/** Which of two lists with titles of different years is of the year that stands above both, over the first list's own title; null where nothing tells. */
function byYear(one: TablePlace, other: TablePlace): TablePlace | null {
  const [upper, lower] = one.firstRow < other.firstRow ? [one, other] : [other, one];
  const dated = upper.ownTitles.filter((title) => yearOfTitles([title]) !== null);
  const [ofUpper, ofLower] = [nearestYear(upper.ownTitles), nearestYear(lower.ownTitles)];
  if (dated.length < 2 || ofLower === null || ofUpper === ofLower) return null;
  const ofSheet = yearOfTitles(dated.slice(0, 1));
  return ofUpper === ofSheet ? upper : ofLower === ofSheet ? lower : null;
}

function skipped(grid: Grid, reason: SkipReason, findings: readonly Finding[]): TableReading {
  return { kind: "skipped", skipped: { workbook: grid.workbook, sheet: grid.sheet, reason, findings: [...fileFlaws(grid), ...findings] } };
}
