import { LANGUAGES } from "#i18n/language.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { valueAt } from "#sheet/grid.ts";
import { parseWrittenDate } from "../parse-written-date.ts";
import type { AcceptedFinding } from "./finding-key.ts";
import type { FindingsColumn } from "./finding-row.ts";
import { FINDINGS_COLUMNS } from "./finding-row.ts";

/** What a findings sheet says. `withoutReason`: zero-based rows marked accepted without a reason; they stay open. */
interface FindingsSheetReading {
  readonly accepted: readonly AcceptedFinding[];
  readonly withoutReason: readonly number[];
}

const READ: readonly FindingsColumn[] = ["status", "reason", "acceptedOn", "key"];

/** What our own warnings begin with, in whatever words an earlier version wrote them. */
const WARNING = "⚠";

/** Nothing, or what we wrote where a reason was missing. */
function isNoReason(reason: string): boolean {
  return reason === "" || reason.startsWith(WARNING);
}

/** Reads back what a person accepted on the findings sheet, whatever language it was written in and wherever columns were moved. */
export function readFindingsSheet(grid: Grid): FindingsSheetReading {
  const header = findingsHeader(grid.values);
  const accepted: AcceptedFinding[] = [];
  const withoutReason: number[] = [];
  if (header === null) return { accepted, withoutReason };
  const isAccepted = new Set(LANGUAGES.map((language) => dictionaryOf(language).report.findings.accepted));
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const text = (column: FindingsColumn): string => {
      const value = valueAt(grid, row, header.columns.get(column) ?? -1);
      return typeof value === "string" ? value.trim() : "";
    };
    const [subject, value] = text("key").split(":");
    if (subject === undefined || value === undefined || !isAccepted.has(text("status"))) continue;
    if (isNoReason(text("reason"))) withoutReason.push(row);
    else
      accepted.push({
        subject,
        value,
        reason: text("reason"),
        acceptedOn: parseWrittenDate(valueAt(grid, row, header.columns.get("acceptedOn") ?? -1)),
        ...(text("acceptedBy") === "" ? {} : { acceptedBy: text("acceptedBy") }),
      });
  }
  return { accepted, withoutReason };
}

/** Where the header of a findings sheet stands, and in which column each of ours is; -1 for one that is gone. */
export interface FindingsHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<FindingsColumn, number>;
}

/** Finds the header by its titles, in whatever language and order; null when there is none. */
export function findingsHeader(rows: readonly (readonly CellValue[])[]): FindingsHeader | null {
  for (const [row, cells] of rows.entries()) {
    for (const language of LANGUAGES) {
      const { titles } = dictionaryOf(language).report.findings;
      if (READ.every((column) => cells.includes(titles[column])))
        return { row, columns: new Map(FINDINGS_COLUMNS.map((column) => [column, cells.indexOf(titles[column])])) };
    }
  }
  return null;
}
