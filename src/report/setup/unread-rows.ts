import type { Dictionary } from "#i18n/dictionary.ts";
import type { Grid } from "#sheet/grid.ts";
import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import { textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { SetupProblem, SetupRow, SetupSection } from "./setup-sections.ts";
import { HEADER_MARK, ROW_MARK, SECTION_MARK, SETUP_SECTIONS, setupRows } from "./setup-sections.ts";

/** A row of the setup sheet that could not be taken over, as it was typed, and why. */
export interface UnreadRow {
  readonly section: SetupSection;
  /** Mark of the row in column A; empty for a row that a person added. */
  readonly key: string;
  /** Texts from column B on. */
  readonly cells: readonly string[];
  /** Null for a row that is wrong only with others of its group. */
  readonly problem: SetupProblem | null;
}

/** Sections that are read as one: where one cell is wrong, nothing of them is taken over. */
const FRAMEWORK_GROUP: readonly SetupSection[] = ["framework", "tiers", "goals", "guidelines"];
const TIER_GROUP: readonly SetupSection[] = ["tiers", "goals", "guidelines"];

/** The rows behind the problems of a setup sheet, so that they can be written back as they were typed. */
export function unreadRows(grid: Grid, problems: readonly SetupProblem[]): readonly UnreadRow[] {
  if (problems.length === 0) return [];
  const sections = setupRows(grid);
  const byRow = new Map(problems.map((problem) => [problem.row, problem]));
  const groups = problems.flatMap(({ kind }) => {
    if (kind === "framework-invalid") return FRAMEWORK_GROUP;
    return kind === "tier-table-invalid" ? TIER_GROUP : [];
  });
  return [...sections].flatMap(([section, rows]) =>
    rows.flatMap((row) => {
      const problem = byRow.get(row.row) ?? null;
      return problem === null && !groups.includes(section) ? [] : [{ section, key: row.key, cells: withoutReason(row), problem }];
    }),
  );
}

/** Column of the reason, behind all columns of every section. */
const REASON_COLUMN = 10;

/** A reason that we wrote beside the row before is not part of it. */
function withoutReason({ cells }: SetupRow): readonly string[] {
  return cells.slice(0, REASON_COLUMN - 1);
}

/** The plan of the setup sheet with the unread rows as they were typed, each with its reason at the end of the row. */
export function withUnreadRows(plan: SheetPlan, unread: readonly UnreadRow[], words: Dictionary): SheetPlan {
  if (unread.length === 0) return plan;
  const rows: PlannedRow[] = [];
  let section: SetupSection | null = null;
  const endSection = (): void => {
    rows.push(...addedRows(unread, section).map((one) => unreadRow(one, words)));
    section = null;
  };
  for (const row of plan.rows) {
    const mark = markOf(row);
    if (mark.startsWith(SECTION_MARK)) section = SETUP_SECTIONS.find((one) => one === mark.split(":")[1]) ?? null;
    if (mark === "") endSection();
    rows.push(...rowWithUnread(row, mark, { unread, section, words }));
  }
  endSection();
  return { ...plan, rows };
}

interface Place {
  readonly unread: readonly UnreadRow[];
  readonly section: SetupSection | null;
  readonly words: Dictionary;
}

/** A planned row, with what was typed in its place; none where all rows of its section are written as typed. */
function rowWithUnread(row: PlannedRow, mark: string, { unread, section, words }: Place): readonly PlannedRow[] {
  const field = unread.find((one) => one.section === section && one.key === mark && isField(one));
  if (field !== undefined) return [unreadField(row, field, words)];
  const isReplaced = mark === ROW_MARK && unread.some((one) => one.section === section && one.problem === null);
  return isReplaced ? [] : [row];
}

function addedRows(unread: readonly UnreadRow[], section: SetupSection | null): readonly UnreadRow[] {
  return unread.filter((one) => one.section === section && !isField(one));
}

function markOf(row: PlannedRow): string {
  const value = row[0]?.value;
  return typeof value === "string" ? value : "";
}

/** A named setting: it stands in its place, while rows of lists are added at the end of theirs. */
function isField({ key }: UnreadRow): boolean {
  return key !== "" && key !== ROW_MARK && key !== HEADER_MARK;
}

function unreadField(row: PlannedRow, unread: UnreadRow, words: Dictionary): PlannedRow {
  const typed = row.map((cell, column) => (column === 2 ? textCell(unread.cells[1] ?? null, "input") : cell));
  return withReason(typed, unread, words);
}

function unreadRow(unread: UnreadRow, words: Dictionary): PlannedRow {
  return withReason(
    [textCell(ROW_MARK, "note"), ...unread.cells.map((cell) => textCell(cell === "" ? null : cell, "input"))],
    unread,
    words,
  );
}

function withReason(row: PlannedRow, { problem }: UnreadRow, words: Dictionary): PlannedRow {
  if (problem === null) return row;
  const cells: (PlannedCell | null)[] = [...row];
  while (cells.length < REASON_COLUMN) cells.push(null);
  cells[REASON_COLUMN] = textCell(words.report.setup.problems[problem.kind](problem.text), "severity-warning");
  return cells;
}
