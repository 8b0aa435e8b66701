import { LANGUAGES } from "#i18n/language.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import { textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { FindingsColumn } from "./finding-row.ts";
import { FINDINGS_COLUMNS } from "./finding-row.ts";
import { findingsHeader } from "./read-findings-sheet.ts";

/** Findings as an earlier report wrote them. */
export interface EarlierFindings {
  /** The line of the earlier sheet that names what was checked. */
  readonly source: string;
  readonly rows: readonly EarlierFinding[];
}

/** One of them: its cells by column, as text. */
export interface EarlierFinding {
  readonly subject: string;
  readonly cells: ReadonlyMap<FindingsColumn, string>;
}

/** No earlier report. */
export const NO_EARLIER_FINDINGS: EarlierFindings = { source: "", rows: [] };

/** Reads the findings of an earlier report, whatever became of them. */
export function readEarlierFindings(rows: readonly (readonly CellValue[])[]): EarlierFindings {
  const header = findingsHeader(rows);
  if (header === null) return NO_EARLIER_FINDINGS;
  const source = rows
    .slice(0, header.row)
    .map(([first]) => text(first ?? null))
    .join(" ");
  const read = rows.slice(header.row + 1).flatMap((row): readonly EarlierFinding[] => {
    const cells = new Map(FINDINGS_COLUMNS.map((column) => [column, text(row[header.columns.get(column) ?? -1] ?? null)] as const));
    const [subject = ""] = (cells.get("key") ?? "").split(":");
    return subject === "" ? [] : [{ subject, cells }];
  });
  return { source, rows: read };
}

function text(value: CellValue): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** What a run read: only there a finding that is gone can be called fixed. */
export interface ReadNow {
  readonly sheets: readonly { readonly workbook: string | null; readonly sheet: string }[];
  readonly words: Dictionary;
  /** When it was checked, in words. */
  readonly checkedAt: string;
}

/** What stays of a fixed finding: what it was, where, and who took care of it. */
const KEPT: readonly FindingsColumn[] = ["place", "message", "whatToDo", "title", "found", "expected", "difference", "code", "key"];

/**
 * The findings sheet with what an earlier report found and this check did not find again, at its end and in no count. Only findings of
 * sheets that were read now: of any other sheet nothing is known.
 */
export function withFixedFindings(plan: SheetPlan, earlier: EarlierFindings, now: ReadNow): SheetPlan {
  const header = findingsHeader(plan.rows.map((row) => row.map((cell) => cell?.value ?? null)));
  if (header === null) return plan;
  const keyAt = FINDINGS_COLUMNS.indexOf("key");
  const open = new Set(plan.rows.slice(header.row + 1).map((row) => subjectOf(row[keyAt]?.value)));
  const fixed = earlier.rows.filter((one) => !open.has(one.subject) && wasRead(one, earlier.source, now));
  if (fixed.length === 0) return plan;
  return {
    ...plan,
    rows: [...plan.rows, ...fixed.map((one) => fixedRow(one, now))],
    tables: plan.tables.map((table) => ({ ...table, range: { ...table.range, lastRow: table.range.lastRow + fixed.length } })),
  };
}

function subjectOf(key: unknown): string {
  return typeof key === "string" ? (key.split(":")[0] ?? "") : "";
}

/** Whether the place of a finding is on a sheet that was read now, of the same file where it is of one. */
function wasRead({ cells }: EarlierFinding, source: string, { sheets }: ReadNow): boolean {
  const place = (cells.get("place") ?? "").replace(/^.* › /, "");
  const sheet = place.includes("!") ? place.slice(0, place.lastIndexOf("!")) : null;
  return sheets.some((one) => {
    if (one.workbook !== null && !source.includes(one.workbook)) return false;
    return sheet === null ? LANGUAGES.some((language) => place === dictionaryOf(language).format.sheet(one.sheet)) : sheet === one.sheet;
  });
}

function fixedRow({ cells }: EarlierFinding, { words, checkedAt }: ReadNow): PlannedRow {
  const sheet = words.report.findings;
  const wasFixed = LANGUAGES.some((language) => dictionaryOf(language).report.findings.fixed === cells.get("status"));
  // Not the name of the severity alone: the verdict counts those.
  const severity = wasFixed ? (cells.get("severity") ?? "") : sheet.fixedSeverity(cells.get("severity") ?? "");
  const reason = wasFixed ? (cells.get("reason") ?? "") : sheet.fixedOn(checkedAt);
  const own: Partial<Record<FindingsColumn, PlannedCell>> = {
    severity: textCell(severity, "severity-info"),
    status: textCell(sheet.fixed, "wrapped-text"),
    reason: textCell(reason, "wrapped-text"),
    owner: textCell(null, "input"),
    dueDate: textCell(null, "input"),
    acceptedBy: textCell(null, "input"),
  };
  return FINDINGS_COLUMNS.map((column) => {
    const style = column === "key" || column === "code" ? "note" : "wrapped-text";
    return own[column] ?? textCell(KEPT.includes(column) ? cells.get(column) || null : null, style);
  });
}
