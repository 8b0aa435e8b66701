import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { valueAt } from "#sheet/grid.ts";
import type { SetupProblemKind } from "#i18n/report-setup-words.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import { numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { Finding } from "#core/finding.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { ruleSetCode } from "./content-codes.ts";

/** Sections of the setup sheet in order; column A of a section's first row holds `section:` and this name. */
export const SETUP_SECTIONS = [
  "settings",
  "framework",
  "tiers",
  "goals",
  "guidelines",
  "rules",
  "aliases",
  "suggestedAliases",
  "sheets",
  "expectedAgencies",
  "rowTiers",
  "columns",
  "evidence",
  "runs",
] as const;

/** One section. */
export type SetupSection = (typeof SETUP_SECTIONS)[number];

/** Marks in column A: they are for the machine, people read the columns after it. */
export const SECTION_MARK = "section:";
export const HEADER_MARK = "header";
export const ROW_MARK = "row";
export const RUN_MARK = "run:";

/** Settings of the framework section, in order. */
export const FRAMEWORK_FIELDS = [
  "id",
  "planTh",
  "planEn",
  "planAliases",
  "fiscalYear",
  "stage",
  "statedAmount",
  "unit",
  "projects",
  "agencies",
  "ministries",
  "approvedOn",
  "sentence",
  "address",
] as const;

/** One field of the framework. */
export type FrameworkField = (typeof FRAMEWORK_FIELDS)[number];

/** Code of a section that a person made, so that nothing shipped stands behind it. */
export const OWN_CODE = "own";

/** Between the words of one cell. */
export const WORD_SEPARATOR = " | ";

/** What is wrong in one cell of the setup sheet, zero-based. */
export interface SetupProblem {
  readonly kind: SetupProblemKind;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One row of a section as texts; `cells[0]` stands in column B. */
export interface SetupRow {
  readonly row: number;
  readonly key: string;
  readonly cells: readonly string[];
}

/** The text of a row's cell; `at` counts from column B on, blank or missing is an empty text. */
export function rowText({ cells }: SetupRow, at: number): string {
  return cells[at] ?? "";
}

/** The code of each section's content that was not a person's when it was written. */
export function sectionCodes(grid: Grid): ReadonlyMap<string, string> {
  const marks = grid.values.map((row) => cellText(row[0] ?? null)).filter((key) => key.startsWith(SECTION_MARK));
  return new Map(
    marks.flatMap((key) => {
      const [, section, code] = key.split(":");
      return section === undefined || code === undefined ? [] : [[section, code] as const];
    }),
  );
}

/** Rows of each section, header rows and empty rows left out; a row that a person added has an empty key. */
export function setupRows(grid: Grid): ReadonlyMap<SetupSection, readonly SetupRow[]> {
  const rows = new Map<SetupSection, SetupRow[]>();
  let section: SetupSection | null = null;
  grid.values.forEach((values, row) => {
    const key = cellText(valueAt(grid, row, 0));
    if (key.startsWith(SECTION_MARK)) section = SETUP_SECTIONS.find((one) => one === key.split(":")[1]) ?? null;
    else if (section !== null && key !== HEADER_MARK) {
      const cells = values.slice(1).map(cellText);
      if (cells.some((cell) => cell !== "")) rows.set(section, [...(rows.get(section) ?? []), { row, key, cells }]);
    }
  });
  return rows;
}

/** The words of a cell that holds several. */
export function splitWords(text: string): readonly string[] {
  return text
    .split(WORD_SEPARATOR.trim())
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** The text of a cell, blank as empty text or null. */
export function textOrNull(text: string | undefined): string | null {
  return text === undefined || text === "" ? null : text;
}

/** A whole number of a cell; null when blank, undefined when it is none. */
export function wholeOrNull(text: string | undefined): number | null | undefined {
  if (text === undefined || text === "") return null;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function cellText(value: CellValue): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? String(value) : "";
}

/** A section of the sheet; with a code while its content is the program's own and nothing a person decided. */
interface SectionHead {
  readonly section: SetupSection;
  readonly code: string | null;
}

/** A section: its title and note, its column headers, its rows, and an empty row. */
export function sectionRows(head: SetupSection | SectionHead, rows: readonly PlannedRow[], words: Dictionary): readonly PlannedRow[] {
  const { section, code } = typeof head === "string" ? { section: head, code: null } : head;
  const { title, note, columns } = words.report.setup.sections[section];
  return [
    [
      mark([`${SECTION_MARK}${section}`, ...(code === null ? [] : [code])].join(":")),
      textCell(title, "subtitle"),
      ...(note === "" ? [] : [null, textCell(note, "note")]),
    ],
    [mark(HEADER_MARK), ...columns.map((column) => textCell(column, "header"))],
    ...rows,
    [],
  ];
}

/** A row of a list, edited by officers. */
export function listRow(cells: readonly PlannedCell[], key: string = ROW_MARK): PlannedRow {
  return [mark(key), ...cells];
}

/** A row of a name and a value. */
export function fieldRow(key: string, label: string, value: PlannedCell): PlannedRow {
  return [mark(key), textCell(label, "label"), value];
}

function mark(text: string): PlannedCell {
  return textCell(text, "note");
}

/** The rules that suggest tiers from words, editable. */
export function rulesSection(
  { rules, areShipped }: { readonly rules: readonly TaggingRule[]; readonly areShipped: boolean },
  tiers: TierTable,
  words: Dictionary,
): readonly PlannedRow[] {
  const label = new Map(tiers.tiers.map((tier) => [tier.id, tier.label[words.language]]));
  const rows = rules.map((rule) =>
    listRow([
      textCell(rule.id, "input"),
      textCell(label.get(rule.tier) ?? rule.tier, "input"),
      textCell(rule.words.join(WORD_SEPARATOR), "input"),
      textCell(rule.unless.join(WORD_SEPARATOR), "input"),
      numberCell(rule.weight, "input"),
      textCell(rule.source, "input"),
      textCell((rule.followGoalWords ?? []).join(WORD_SEPARATOR), "input"),
      textCell((rule.planWords ?? []).join(WORD_SEPARATOR), "input"),
    ]),
  );
  return sectionRows({ section: "rules", code: areShipped ? ruleSetCode(rules) : null }, rows, words);
}

/** Aliases approved in this workbook, and those that findings suggest, waiting for approval. */
export function aliasSections(approved: readonly AgencyAlias[], findings: readonly Finding[], words: Dictionary): readonly PlannedRow[] {
  const rows = approved.map((alias) => listRow([textCell(alias.alias, "input"), textCell(alias.agency, "input")]));
  const waiting = suggestedAliases(findings).map(([found, suggested]) =>
    listRow([textCell(found, "wrapped-text"), textCell(suggested, "wrapped-text"), textCell(null, "input")]),
  );
  return [...sectionRows("aliases", rows, words), ...sectionRows("suggestedAliases", waiting, words)];
}

function suggestedAliases(findings: readonly Finding[]): readonly (readonly [found: string, suggested: string])[] {
  const pairs = findings.flatMap((finding): readonly (readonly [string, string])[] => {
    if (finding.code === "agency-unknown" && finding.facts.suggestion !== null) return [[finding.facts.name, finding.facts.suggestion]];
    if (finding.code !== "agency-name-variant" || finding.facts.areJoined) return [];
    const [official, found] = finding.facts.names;
    return [[found, official]];
  });
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}
