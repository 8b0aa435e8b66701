import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { Language } from "#i18n/language.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";

/** Why something failed, in a person's words where they are known. */
export function reasonOf(error: unknown, language: Language): string {
  if (!(error instanceof WorkbookError)) return error instanceof Error ? error.message : String(error);
  const { message, whatToDo } = dictionaryOf(language).problems[error.problem];
  return `${message(error.detail)} ${whatToDo}`;
}
