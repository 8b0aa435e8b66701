import type { Finding } from "#core/finding.ts";
import { dictionaryOf } from "./dictionary-of.ts";
import type { RenderedFinding } from "./finding-words.ts";
import { renderFinding } from "./finding-words.ts";
import type { Format } from "./format.ts";

/** A finding in the language of a format. */
export function findingText(finding: Finding, format: Format): RenderedFinding {
  return renderFinding(finding, dictionaryOf(format.language).findings, format);
}
