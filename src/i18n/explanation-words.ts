import type { Explanation, ExplanationKind } from "#core/explain/explanation.ts";
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
