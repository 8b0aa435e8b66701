import { SEVERITY } from "#core/finding-severity.ts";
import type { Finding } from "#core/finding.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { renderExplanation } from "#i18n/explanation-words.ts";
import { renderFinding } from "#i18n/finding-words.ts";
import type { Format } from "#i18n/format.ts";
import { columnLetters, rangeAddress } from "#sheet/cell-address.ts";
import type { PlannedCell, PlannedLink } from "#sheet/sheet-plan.ts";
import { numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { ReportTable } from "../report-table.ts";
import type { FindingKey, FindingStatus } from "./finding-key.ts";

/** Columns of the findings sheet, in order: a work list to print, then who does it and what was decided, then the facts. */
export const FINDINGS_COLUMNS = [
  "number",
  "severity",
  "place",
  "message",
  "whatToDo",
  "status",
  "owner",
  "dueDate",
  "reason",
  "acceptedBy",
  "acceptedOn",
  "line",
  "title",
  "found",
  "expected",
  "difference",
  "evidence",
  "explanations",
  "code",
  "key",
] as const;

/** Columns that are printed, from the first on. */
export const PRINTED_FINDINGS_COLUMNS = 6;

/** One column of the findings sheet. */
export type FindingsColumn = (typeof FINDINGS_COLUMNS)[number];

/** Widths in characters. */
export const FINDINGS_WIDTHS: Readonly<Record<FindingsColumn, number>> = {
  number: 6,
  severity: 12,
  place: 16,
  message: 58,
  whatToDo: 40,
  status: 10,
  owner: 22,
  dueDate: 16,
  reason: 26,
  acceptedBy: 22,
  acceptedOn: 18,
  line: 14,
  title: 22,
  found: 20,
  expected: 20,
  difference: 20,
  evidence: 18,
  explanations: 44,
  code: 20,
  key: 36,
};

/** Letters of a column of the findings sheet, for formulas. */
export function findingColumn(column: FindingsColumn): string {
  return columnLetters(FINDINGS_COLUMNS.indexOf(column));
}

/** Where the line of a finding stands among the budget lines: its number there, and the link to it; null where it is of no single line. */
export type LineOf = (finding: Finding) => { readonly number: number; readonly link: PlannedLink } | null;

/** One finding on its way to a row. */
export interface FindingEntry {
  readonly number: number;
  readonly finding: Finding;
  readonly key: FindingKey;
  readonly status: FindingStatus;
}

/** A finding as a row: what, where, found, expected, difference, evidence, possible causes, what to do, status. */
export function findingRow(
  entry: FindingEntry,
  words: Dictionary,
  { table, lineOf }: { readonly table: ReportTable; readonly lineOf: LineOf },
): PlannedRow {
  const { format } = table;
  const { finding, key } = entry;
  const said = renderFinding(finding, words.findings, format);
  const severity = SEVERITY[finding.code];
  const { sheet } = finding.place;
  const context = { format, here: sheet };
  const cells: Readonly<Record<FindingsColumn, PlannedCell>> = {
    number: numberCell(entry.number, "count"),
    severity: textCell(words.severities[severity].name, `severity-${severity}`),
    title: wrapped(said.title),
    place: placeCell(finding, table),
    line: lineCell(lineOf(finding), words),
    message: wrapped(said.message),
    found: wrapped(finding.found === null ? null : format.value(finding.found)),
    expected: wrapped(finding.expected === null ? null : format.value(finding.expected)),
    difference: wrapped(finding.difference === null ? null : format.difference(finding.difference)),
    evidence: wrapped(finding.evidence.length === 0 ? null : format.cells(finding.evidence, sheet)),
    explanations: wrapped(finding.explanations.map((one) => renderExplanation(one, words.explanations, context)).join("\n") || null),
    whatToDo: wrapped(said.whatToDo),
    ...statusCells(entry.status, words, format),
    owner: textCell(null, "input"),
    dueDate: textCell(null, "input"),
    code: textCell(finding.code, "note"),
    key: textCell(`${key.subject}:${key.value}`, "note"),
  };
  return FINDINGS_COLUMNS.map((column) => cells[column]);
}

type StatusCells = Readonly<Record<"status" | "reason" | "acceptedBy" | "acceptedOn", PlannedCell>>;

function statusCells(status: FindingStatus, words: Dictionary, format: Format): StatusCells {
  const sheet = words.report.findings;
  const cells = (name: string, reason: string | null, by: string | null, on: string | null): StatusCells => ({
    status: textCell(name, "input"),
    reason: textCell(reason, "input"),
    acceptedBy: textCell(by, "input"),
    acceptedOn: textCell(on, "input"),
  });
  const dateOf = (date: string | null): string | null => (date === null ? null : format.date(date));
  if (status.kind === "open") return cells(sheet.open, null, null, null);
  if (status.kind === "reopened")
    return cells(sheet.open, sheet.reopened(status.before.reason, dateOf(status.before.acceptedOn)), null, null);
  const { reason, acceptedBy = null, acceptedOn } = status.by;
  return cells(sheet.accepted, reason, acceptedBy, dateOf(acceptedOn));
}

function lineCell(line: ReturnType<LineOf>, words: Dictionary): PlannedCell {
  if (line === null) return wrapped(null);
  return { value: words.report.findings.toLine(String(line.number)), style: "link", link: line.link };
}

function placeCell({ place }: Finding, { format, namesFiles }: ReportTable): PlannedCell {
  const { sheet, range, workbook } = place;
  const text = range === null ? format.sheet(sheet) : `${sheet}!${rangeAddress(range)}`;
  if (workbook !== null) return textCell(namesFiles ? `${workbook} › ${text}` : text, "wrapped-text");
  return { value: text, style: "link", link: { sheet, row: range?.firstRow ?? 0, column: range?.firstColumn ?? 0 } };
}

function wrapped(text: string | null): PlannedCell {
  return textCell(text, "wrapped-text");
}
