import type { Explanation, ExplanationKind, SearchOutcome } from "#core/explain/explanation.ts";
import type { Finding } from "#core/finding.ts";
import type { Format } from "./format.ts";

/** A possible cause of a gap, in words. */
export interface ExplanationText {
  readonly title: string;
  /** Says which cells would explain it; `here` is the sheet the reader looks at. */
  readonly message: (explanation: Explanation, format: Format, here?: string) => string;
}

/** The words of every kind of explanation, and how its chance is said. */
export interface ExplanationWords {
  readonly kinds: Readonly<Record<ExplanationKind, ExplanationText>>;
  /** "By chance alone this would fit in 0.1 % of cases." */
  readonly chance: (explanation: Explanation, format: Format) => string;
  /** Why a search named nothing. */
  readonly outcomes: Readonly<Record<Exclude<SearchOutcome, "found">, string>>;
}

/** An explanation with its chance, as one paragraph. */
export function renderExplanation(
  explanation: Explanation,
  words: ExplanationWords,
  context: { readonly format: Format; readonly here?: string },
): string {
  const text = words.kinds[explanation.kind].message(explanation, context.format, context.here);
  return `${text} ${words.chance(explanation, context.format)}`;
}

/** What may explain a finding, each with its chance; or, where a search named nothing, why. */
export function renderExplanations(
  { explanations, search }: Pick<Finding, "explanations" | "search">,
  words: ExplanationWords,
  context: { readonly format: Format; readonly here?: string },
): readonly string[] {
  if (explanations.length > 0) return explanations.map((one) => renderExplanation(one, words, context));
  return search === null || search === "found" ? [] : [words.outcomes[search]];
}
