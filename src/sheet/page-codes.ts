import type { PlannedPrint } from "./sheet-plan.ts";

/** Margins of every printed page in inches: narrow, since the paper is for tables. */
export const PAGE_MARGINS = { left: 0.4, right: 0.4, top: 0.45, bottom: 0.5, header: 0.25, footer: 0.25 } as const;

/** Letters of the left part of a footer that stay clear of the page number in small type. */
const MOST_LETTERS = 76;

/** What stands at the foot of a page, as Excel's codes: small type, text at the left, page number at the right. */
export function footerCodes({ footer, pageLabel }: PlannedPrint): { readonly left: string; readonly right: string } {
  const text = footer.length > MOST_LETTERS ? `${footer.slice(0, MOST_LETTERS - 1)}…` : footer;
  const small = (part: string): string => `&8${/^\d/.test(part) ? " " : ""}${part}`;
  return { left: small(plain(text)), right: small(`${pageLabel === undefined ? "" : `${plain(pageLabel)} `}&P / &N`) };
}

/** In a footer "&" starts a code: a plain one is doubled. */
function plain(text: string): string {
  return text.replaceAll("&", "&&");
}
