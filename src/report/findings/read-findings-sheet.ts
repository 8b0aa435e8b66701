import { LANGUAGES } from "#i18n/language.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { Grid } from "#sheet/grid.ts";
import { valueAt } from "#sheet/grid.ts";
import { parseWrittenDate } from "../parse-written-date.ts";
import type { AcceptedFinding } from "./accepted-finding.ts";
import type { FindingsColumn } from "./finding-row.ts";

/** What a findings sheet says. `withoutReason`: zero-based rows marked accepted without a reason; they stay open. */
export interface FindingsSheetReading {
  readonly accepted: readonly AcceptedFinding[];
  readonly withoutReason: readonly number[];
}

const READ: readonly FindingsColumn[] = ["status", "reason", "acceptedOn", "key"];

/** Reads back what a person accepted on the findings sheet, whatever language it was written in and wherever columns were moved. */
export function readFindingsSheet(grid: Grid): FindingsSheetReading {
  const header = findHeader(grid);
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
    if (text("reason") === "") withoutReason.push(row);
    else
      accepted.push({
        subject,
        value,
        reason: text("reason"),
        acceptedOn: parseWrittenDate(valueAt(grid, row, header.columns.get("acceptedOn") ?? -1)),
      });
  }
  return { accepted, withoutReason };
}

function findHeader(grid: Grid): { readonly row: number; readonly columns: ReadonlyMap<FindingsColumn, number> } | null {
  for (let row = 0; row < grid.values.length; row++) {
    for (const language of LANGUAGES) {
      const { titles } = dictionaryOf(language).report.findings;
      const columns = new Map(READ.map((column) => [column, (grid.values[row] ?? []).indexOf(titles[column])]));
      if ([...columns.values()].every((column) => column >= 0)) return { row, columns };
    }
  }
  return null;
}
