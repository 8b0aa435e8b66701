import type { CellRef } from "#sheet/cell-address.ts";
import type { AmountRefusal } from "../money/amount-reading.ts";
import type { Money } from "../money/money.ts";
import type { DecimalPlace } from "../money/round-money.ts";

/** What a figure in a line of words measures. */
export type FigureMeasure = "amount" | "projects" | "agencies" | "ministries";

/**
 * What a line of words speaks of. `list`: the whole list, by a word for a total. `perhaps`: nothing says otherwise.
 * `framework`: an approved framework, which this list may or may not be. `other`: another year, stage or kind of money, a
 * part of the list, a target.
 */
export type FigureSubject = "list" | "perhaps" | "framework" | "other";

/** A figure that a title, a note or the words of a grand total state: a claim to test, never money to add. */
export interface StatedFigure {
  /** The cell that holds the figure. */
  readonly cell: CellRef;
  /** The line as people read it. */
  readonly text: string;
  /** The figure as it is written there, without its unit. */
  readonly written: string;
  readonly measure: FigureMeasure;
  readonly subject: FigureSubject;
  /** Baht of an amount; null where it cannot be read or no unit is known for it. */
  readonly amount: Money | null;
  /** The last decimal that an amount is written with. */
  readonly place: DecimalPlace | null;
  readonly count: number | null;
  readonly refused: { readonly reason: AmountRefusal; readonly readings: readonly string[] } | null;
}
