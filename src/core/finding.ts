import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import type { Explanation, SearchOutcome } from "./explain/explanation.ts";
import type { FindingCode, FindingFacts } from "./finding-facts.ts";
import type { Money } from "./money/money.ts";

/** error: a total cannot be trusted; warning: a person must look; info: said, needs nothing. */
export type Severity = "error" | "warning" | "info";

/** Where a finding stands. `range` null: the whole sheet or workbook. */
export interface Place {
  readonly workbook: string | null;
  readonly sheet: string;
  readonly range: CellRange | null;
}

/** A value in a finding: text as it stands, a count, or exact money. */
export type FactValue = string | number | Money;

/** What every finding carries beside the facts of its code. */
export interface FindingBase {
  readonly place: Place;
  /** What stands there, and what should, where that is known; both of the same sort. */
  readonly found: FactValue | null;
  readonly expected: FactValue | null;
  /** found - expected, where both are money or both are counts. */
  readonly difference: Money | number | null;
  /** Readings a person may have meant (canonical digits); none is chosen. */
  readonly readings: readonly string[];
  /** Other cells that show it, e.g. the twin row. */
  readonly evidence: readonly CellRef[];
  readonly explanations: readonly Explanation[];
  /** How the search for explanations ended; null where none was made. */
  readonly search: SearchOutcome | null;
}

/** One thing a person should know, by code; facts only, the words live in the dictionaries. */
export type Finding = { [Code in FindingCode]: FindingBase & { readonly code: Code; readonly facts: FindingFacts[Code] } }[FindingCode];

/** A finding of one code. */
export type FindingOf<Code extends FindingCode> = FindingBase & { readonly code: Code; readonly facts: FindingFacts[Code] };

/** Makes a finding at a place; whatever is not given is empty. */
export function makeFinding<Code extends FindingCode>(
  code: Code,
  place: Place,
  given: { readonly facts: FindingFacts[Code] } & Partial<Omit<FindingBase, "place">>,
): Finding {
  const base: FindingBase = {
    place,
    found: given.found ?? null,
    expected: given.expected ?? null,
    difference: given.difference ?? null,
    readings: given.readings ?? [],
    evidence: given.evidence ?? [],
    explanations: given.explanations ?? [],
    search: given.search ?? null,
  };
  return { ...base, code, facts: given.facts } as Finding;
}

/** The place of one cell. */
export function placeOfCell(cell: CellRef): Place {
  const range: CellRange = { firstRow: cell.row, firstColumn: cell.column, lastRow: cell.row, lastColumn: cell.column };
  return { workbook: cell.workbook, sheet: cell.sheet, range };
}
