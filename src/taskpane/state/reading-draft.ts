import type { CellRange } from "#sheet/cell-address.ts";
import { parseRangeAddress, rangeAddress } from "#sheet/cell-address.ts";
import type { PersonDecisions } from "#core/analyze-options.ts";
import type { ColumnRole } from "#core/budget/column-role.ts";
import type { Unit } from "#core/budget/unit.ts";

/** What a person changes about how a table is read, while typing. Empty texts: as read by itself. */
export interface ReadingDraft {
  readonly range: string;
  readonly unit: Unit | null;
  readonly year: string;
  readonly columnRoles: ReadonlyMap<number, ColumnRole>;
}

/** The decisions as a draft to change. */
export function draftOf(decisions: PersonDecisions): ReadingDraft {
  return {
    range: decisions.range === null ? "" : rangeAddress(decisions.range),
    unit: decisions.unit,
    year: decisions.fiscalYear === null ? "" : String(decisions.fiscalYear),
    columnRoles: decisions.columnRoles,
  };
}

/** A draft read: the range (null: none given), or undefined where the text is no range. */
export function draftRange(draft: ReadingDraft): CellRange | null | undefined {
  const text = draft.range.trim();
  return text === "" ? null : (parseRangeAddress(text) ?? undefined);
}

/** The Buddhist year of a draft (null: none given), or undefined where the text is none. */
export function draftYear(draft: ReadingDraft): number | null | undefined {
  const text = draft.year.trim();
  if (text === "") return null;
  return /^2[45]\d\d$/.test(text) ? Number(text) : undefined;
}

/** The decisions with a draft taken over; null while the draft holds a text that cannot be read. */
export function withDraft(decisions: PersonDecisions, draft: ReadingDraft): PersonDecisions | null {
  const range = draftRange(draft);
  const fiscalYear = draftYear(draft);
  if (range === undefined || fiscalYear === undefined) return null;
  return { ...decisions, range, fiscalYear, unit: draft.unit, columnRoles: draft.columnRoles };
}
