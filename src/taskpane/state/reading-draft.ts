import type { CellRange } from "#sheet/cell-address.ts";
import { parseRangeAddress, rangeAddress } from "#sheet/cell-address.ts";
import type { ColumnRole } from "#core/budget/column-role.ts";
import type { Unit } from "#core/budget/unit.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import { sheetDecisions, templateRoles, withSheetDecisions, withTemplate } from "./setup-edits.ts";

/** What a person changes about how a table is read, while typing. Empty texts: as read by itself. */
export interface ReadingDraft {
  readonly range: string;
  readonly unit: Unit | null;
  readonly year: string;
  readonly columnRoles: ReadonlyMap<number, ColumnRole>;
}

/** Nothing changed: everything as read by itself. */
export const EMPTY_DRAFT: ReadingDraft = { range: "", unit: null, year: "", columnRoles: new Map() };

/** The sheet and the form a draft is about. */
export interface DraftSubject {
  readonly sheet: string;
  /** The form's signature, see report/setup/template-signature.ts. */
  readonly signature: string;
}

/** What was decided before, as a draft to change. */
export function draftOf(setup: SetupContent, { sheet, signature }: DraftSubject): ReadingDraft {
  const { range, unit, fiscalYear } = sheetDecisions(setup, sheet);
  return {
    range: range === null ? "" : rangeAddress(range),
    unit,
    year: fiscalYear === null ? "" : String(fiscalYear),
    columnRoles: templateRoles(setup, signature),
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

/** The setup with a draft taken over; null while the draft holds a text that cannot be read. */
export function withDraft(setup: SetupContent, { sheet, signature }: DraftSubject, draft: ReadingDraft): SetupContent | null {
  const range = draftRange(draft);
  const fiscalYear = draftYear(draft);
  if (range === undefined || fiscalYear === undefined) return null;
  return withTemplate(withSheetDecisions(setup, sheet, { range, fiscalYear, unit: draft.unit }), signature, draft.columnRoles);
}
