import { ODD_SPACE, ZERO_WIDTH } from "./invisible-characters.ts";

/** Whether the text is plain enough to be shown as it stands. */
const CLEAN = /^[!-~\u0E01-\u0E5B]+(?: [!-~\u0E01-\u0E5B]+)*$/;

/** A text as people should see it: trimmed, inner white space and line breaks single spaces, zero-width characters gone. No letter changes. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text;
  return text.replace(ZERO_WIDTH, "").replace(ODD_SPACE, " ").replace(/\s+/g, " ").trim();
}
