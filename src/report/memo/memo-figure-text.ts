import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { Language } from "#i18n/language.ts";
import type { MemoFigure, MemoTarget } from "./memo-figure.ts";

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
