import type { Unit } from "#core/budget/unit.ts";
import type { AmountRefusal } from "#core/money/amount-reading.ts";
import type { Money } from "#core/money/money.ts";
import type { MemoTargetKind } from "#i18n/report-memo-words.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { Language } from "#i18n/language.ts";
import type { WordedAmount } from "#i18n/read-baht-words.ts";

/** What a number of a text counts, as the words around it say; null when they say nothing. */
export type MemoMeasure = Unit | "projects" | "agencies" | "ministries" | "percent" | null;

/** A number as it stands in a text, in digits or in words. Offsets count UTF-16 units; `text` is the number without its unit. */
export interface WrittenFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly measure: MemoMeasure;
  /** For an amount in words: its digits in baht, and whether the words are those of that amount. Absent: `text` holds digits. */
  readonly worded?: Pick<WordedAmount, "digits" | "isWellFormed">;
}

/** A checked figure of the workbook that a text may quote. Money, a count, or a share in percent. */
export interface MemoTarget {
  readonly kind: MemoTargetKind;
  /** The tier, ministry, agency, project …; null for the whole plan. */
  readonly name: string | null;
  readonly value: Money | number | string;
}

/** How a figure of a text stands to the workbook. */
export type MemoVerdict =
  | { readonly kind: "matched"; readonly target: MemoTarget }
  /** Equal once the workbook's figure is rounded to the decimals written. */
  | { readonly kind: "rounded"; readonly target: MemoTarget }
  /** Equal to a figure of another tier than the words before it name. */
  | { readonly kind: "misplaced"; readonly target: MemoTarget; readonly expected: MemoTarget | null }
  /** Equal to no figure of the workbook; `nearest` is the one of that measure it may stand for. */
  | { readonly kind: "different"; readonly nearest: MemoTarget | null }
  /** No number in one certain reading; `meant` is the figure of the workbook that one of the readings equals. */
  | { readonly kind: "malformed"; readonly reason: AmountRefusal; readonly readings: readonly string[]; readonly meant: MemoTarget | null }
  /** A year, a date, a numbering: nothing the workbook could confirm. */
  | { readonly kind: "unchecked" };

/** A figure of a text with its verdict. */
export interface MemoFigure extends WrittenFigure {
  readonly verdict: MemoVerdict;
}

/** What is said about one figure of a memo. */
export function memoFigureText(figure: MemoFigure, language: Language): string {
  const words = dictionaryOf(language);
  const { memo } = words.report;
  const { verdict } = figure;
  const named = (target: MemoTarget | null): string | null => (target === null ? null : targetText(target, figure, language));
  switch (verdict.kind) {
    case "matched":
      return memo.matched(targetText(verdict.target, figure, language));
    case "rounded":
      return memo.rounded(targetText(verdict.target, figure, language));
    case "misplaced":
      return memo.misplaced(targetText(verdict.target, figure, language), named(verdict.expected));
    case "different":
      return memo.different(named(verdict.nearest));
    case "malformed":
      return memo.malformed(words.refusals[verdict.reason], verdict.readings, named(verdict.meant));
    case "unchecked":
      return memo.unchecked;
  }
}

function targetText({ kind, name, value }: MemoTarget, { measure }: MemoFigure, language: Language): string {
  const format = formatFor(language);
  const { memo, summary } = dictionaryOf(language).report;
  const label = memo.targets[kind](name ?? "");
  if (typeof value === "bigint") return `${label} ${format.money(value)}`;
  if (measure === "projects" || measure === "agencies" || measure === "ministries")
    return `${label} ${format.count(Number(value))} ${summary[measure].toLowerCase()}`;
  return `${label} ${format.percent(String(value))}`;
}
