import type { Dictionary } from "#i18n/dictionary.ts";
import { makeFormat } from "#i18n/format.ts";

/** What stands at the foot of each printed page: which report, and when it was checked. */
export function pageFooter(words: Dictionary, now: Date): string {
  return words.report.footer(makeFormat(words.format).dateTime(now));
}
