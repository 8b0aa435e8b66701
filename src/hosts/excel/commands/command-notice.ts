import type { SkipReason } from "#core/table/budget-table.ts";
import { COMMAND_WORDS } from "#i18n/command-texts.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { Language } from "#i18n/language.ts";
import { parseLanguage } from "#i18n/language.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";

/** What a command has to say that does not stand in the workbook. Codes only: a page that is told its words can be made to say anything. */
export type CommandNotice =
  | { readonly kind: "nothing-read"; readonly reason: SkipReason }
  | { readonly kind: "nothing-to-remove" }
  | { readonly kind: "host-failed"; readonly problem: WorkbookProblem }
  /** A part of the program is gone from the server: another version stands there now. */
  | { readonly kind: "other-version" }
  | { readonly kind: "own-mistake" };

/** A notice in words. */
export interface NoticeText {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The notice as the query of the page that shows it. */
export function noticeQuery(notice: CommandNotice, language: Language): string {
  const query = new URLSearchParams({ lang: language, kind: notice.kind });
  if (notice.kind === "nothing-read") query.set("reason", notice.reason);
  if (notice.kind === "host-failed") query.set("problem", notice.problem);
  return query.toString();
}

/** The words of a query made by `noticeQuery`; whatever is unknown in it counts as our own mistake. */
export function noticeText(search: string): NoticeText & { readonly language: Language } {
  const query = new URLSearchParams(search);
  const language = parseLanguage(query.get("lang") ?? "") ?? "th";
  return { language, ...textOf(query, language) };
}

function textOf(query: URLSearchParams, language: Language): NoticeText {
  const words = COMMAND_WORDS[language];
  const dictionary = dictionaryOf(language);
  const kind = query.get("kind");
  if (kind === "nothing-to-remove") return { title: words.nothingToRemove, sentences: [words.nothingToRemoveWhy] };
  if (kind === "other-version") return { title: words.otherVersion, sentences: [words.otherVersionAdvice, words.nothingChanged] };
  const reason = entry(dictionary.skips, query.get("reason"));
  if (kind === "nothing-read" && reason !== null) return { title: words.nothingRead, sentences: [reason, words.nothingReadAdvice] };
  const problem = entry(dictionary.problems, query.get("problem"));
  if (kind === "host-failed" && problem !== null)
    return { title: problem.title, sentences: [problem.message(null), problem.whatToDo, words.nothingChanged] };
  return { title: words.ownMistake, sentences: [words.ownMistakeAdvice] };
}

/** The entry of a record under a key that came from outside. */
function entry<Value>(record: Readonly<Record<string, Value>>, key: string | null): Value | null {
  return key !== null && Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
