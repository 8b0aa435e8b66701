import type { CellValue } from "#sheet/cell.ts";
import { isBlank, isCellError } from "#sheet/cell.ts";
import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import { emptyCells, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import { findingsHeader } from "./read-findings-sheet.ts";
import type { FindingsHeader } from "./read-findings-sheet.ts";

/** What an officer wrote beside the findings, by the subject of each finding's key. */
export interface OfficersColumns {
  /** Titles of the columns they added, left to right. */
  readonly titles: readonly string[];
  readonly bySubject: ReadonlyMap<string, OfficersRow>;
}

/** Columns of ours that only officers fill in. */
export type WorkColumn = "owner" | "dueDate" | "acceptedBy";

const WORK_COLUMNS: readonly WorkColumn[] = ["owner", "dueDate", "acceptedBy"];

/** One row of it. */
export interface OfficersRow {
  /** Cells of the added columns. */
  readonly cells: readonly CellValue[];
  /** The reason as typed, also where the status is not (or not yet) accepted; empty when there is none. */
  readonly reason: string;
  readonly acceptedOn: CellValue;
  /** Who does it, until when, and who accepted it. */
  readonly work: ReadonlyMap<WorkColumn, CellValue>;
  /** Marked as accepted without a reason: it stays open, and that is said. */
  readonly lacksReason: boolean;
}

/** Nothing beside the findings. */
export const NO_OFFICERS_COLUMNS: OfficersColumns = { titles: [], bySubject: new Map() };

/** Reads the columns that an officer added to a findings sheet, and what they typed into reason and date. */
export function readOfficersColumns(rows: readonly (readonly CellValue[])[], withoutReason: readonly number[]): OfficersColumns {
  const header = findingsHeader(rows);
  if (header === null) return NO_OFFICERS_COLUMNS;
  const body = rows.slice(header.row + 1);
  const added = addedColumns(rows[header.row] ?? [], body, header);
  const at = (row: readonly CellValue[], name: "key" | "reason" | "acceptedOn" | WorkColumn): CellValue =>
    row[header.columns.get(name) ?? -1] ?? null;
  const bySubject = new Map<string, OfficersRow>();
  body.forEach((row, index) => {
    const [subject = ""] = text(at(row, "key")).split(":");
    if (subject === "") return;
    bySubject.set(subject, {
      cells: added.map(({ column }) => row[column] ?? null),
      reason: text(at(row, "reason")),
      acceptedOn: at(row, "acceptedOn"),
      work: new Map(WORK_COLUMNS.map((column) => [column, at(row, column)])),
      lacksReason: withoutReason.includes(header.row + 1 + index),
    });
  });
  return { titles: added.map(({ title }) => title), bySubject };
}

/** Columns that are none of ours and have a title or something below it. */
function addedColumns(
  titles: readonly CellValue[],
  body: readonly (readonly CellValue[])[],
  header: FindingsHeader,
): readonly { readonly column: number; readonly title: string }[] {
  const ours = new Set(header.columns.values());
  const width = body.reduce((widest, row) => Math.max(widest, row.length), titles.length);
  return Array.from({ length: width }, (_, column) => ({ column, title: text(titles[column] ?? null) })).filter(
    ({ column, title }) => !ours.has(column) && (title !== "" || body.some((row) => !isBlank(row[column] ?? null))),
  );
}

function text(cell: CellValue): string {
  if (isCellError(cell)) return cell.error;
  return cell === null ? "" : String(cell).trim();
}

/**
 * The plan of the findings sheet with the officer's columns right of ours, each row beside the finding it was written
 * for, and with what they typed as a reason. `needsReason` is said where a finding was accepted without one.
 */
export function withOfficersColumns(plan: SheetPlan, officers: OfficersColumns, needsReason: string): SheetPlan {
  const header = findingsHeader(plan.rows.map((row) => row.map((cell) => cell?.value ?? null)));
  if (header === null || officers.bySubject.size === 0) return plan;
  const width = plan.rows[header.row]?.length ?? 0;
  const titles = officers.titles.map((title) => textCell(title, "header"));
  return {
    ...plan,
    rows: plan.rows.map((row, at): PlannedRow => {
      if (at < header.row) return row;
      if (at === header.row) return [...row, ...titles];
      return [...padded(withReason(row, { header, officers, needsReason }), width), ...addedCells(row, header, officers)];
    }),
    columnWidths: [...plan.columnWidths, ...titles.map(() => ADDED_WIDTH)],
    tables: plan.tables.map((table) => ({ ...table, range: { ...table.range, lastColumn: table.range.lastColumn + titles.length } })),
  };
}

const ADDED_WIDTH = 24;

function padded(row: PlannedRow, width: number): PlannedRow {
  return row.length >= width ? row : [...row, ...emptyCells(width - row.length)];
}

function rowOf(row: PlannedRow, header: FindingsHeader, officers: OfficersColumns): OfficersRow | undefined {
  const key = row[header.columns.get("key") ?? -1]?.value;
  return typeof key === "string" ? officers.bySubject.get(key.split(":")[0] ?? "") : undefined;
}

function addedCells(row: PlannedRow, header: FindingsHeader, officers: OfficersColumns): PlannedRow {
  const kept = rowOf(row, header, officers);
  return officers.titles.map((_, index): PlannedCell => {
    const cell = kept?.cells[index] ?? null;
    return { value: isCellError(cell) ? cell.error : cell, style: "input" };
  });
}

interface Keeping {
  readonly header: FindingsHeader;
  readonly officers: OfficersColumns;
  readonly needsReason: string;
}

/** Reason and date as typed, where the plan has none of its own. */
function withReason(row: PlannedRow, { header, officers, needsReason }: Keeping): PlannedRow {
  const kept = rowOf(row, header, officers);
  if (kept === undefined) return row;
  const reason = kept.lacksReason ? needsReason : kept.reason;
  const typed = new Map<number, CellValue>([
    [header.columns.get("reason") ?? -1, reason],
    [header.columns.get("acceptedOn") ?? -1, kept.acceptedOn],
    ...[...kept.work].map(([column, cell]): [number, CellValue] => [header.columns.get(column) ?? -1, cell]),
  ]);
  return row.map((cell, column): PlannedCell | null => {
    const value = typed.get(column) ?? null;
    const isFree = (cell?.value ?? null) === null && value !== null && !isCellError(value);
    return isFree ? { ...cell, style: "input", value } : cell;
  });
}
