import type { FindingCode } from "#core/finding-facts.ts";
import type { Finding, FindingOf } from "#core/finding.ts";
import type { Format } from "./format.ts";

/** What is said about one finding code. */
export interface FindingText<Code extends FindingCode> {
  /** A few words, for headings and filters. */
  readonly title: string;
  /** What stands where: found, expected, difference. */
  readonly message: (finding: FindingOf<Code>, format: Format) => string;
  /** What a person does about it. */
  readonly whatToDo: (finding: FindingOf<Code>, format: Format) => string;
  /** The rule behind it. */
  readonly why: string;
  /** An example that is nobody's data. */
  readonly example: string;
}

/** The words of every finding code: a code without words is a compile error. */
export type FindingWords = { readonly [Code in FindingCode]: FindingText<Code> };

/** The words of some of the codes, for dictionaries in several files. */
export type SomeFindingWords<Codes extends FindingCode> = { readonly [Code in Codes]: FindingText<Code> };

/** One finding in words. */
export interface RenderedFinding {
  readonly title: string;
  readonly message: string;
  readonly whatToDo: string;
  readonly why: string;
  readonly example: string;
}

/** Puts a finding into the words of a dictionary. */
export function renderFinding(finding: Finding, words: FindingWords, format: Format): RenderedFinding {
  return renderCode(finding, words, format);
}

function renderCode<Code extends FindingCode>(finding: FindingOf<Code>, words: FindingWords, format: Format): RenderedFinding {
  const text: FindingText<Code> = words[finding.code];
  return {
    title: text.title,
    message: asSentence(text.message(finding, format)),
    whatToDo: asSentence(text.whatToDo(finding, format)),
    why: text.why,
    example: text.example,
  };
}

/** Latin sentences begin with a capital, also where they begin with a place: `cell I12 …`. */
function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
