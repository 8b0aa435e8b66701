import type { CellValue } from "#sheet/cell.ts";
import { cleanText } from "../text/clean-text.ts";
import { asciiDigits } from "../text/thai-digits.ts";
import { ZERO_WIDTH } from "../text/invisible-characters.ts";

/** The cell as people read it: trimmed text, a number in digits; empty for blanks, truth values and errors. */
export function cellText(value: CellValue): string {
  if (typeof value === "string") return cleanText(value);
  return typeof value === "number" ? String(value) : "";
}

const NUMBER_LIKE =
  /^[-–(+]?\s*(?:฿|thb)?\s*[\d๐-๙０-９][\d๐-๙０-９,.\s ]*\)?\s*(?:\([^()]{0,12}\))?\s*(?:\.-)?\s*(?:(?:ล้าน|พัน)?\s*บาท|ลบ\.|ล\.บ\.|(?:(?:million|thousand)\s*)?(?:baht|thb))?$/i;
const DASH = /^[-–—−]+(?: ?[-–—−]+)*$/;

/** How a cell looks at a glance, before any careful reading. */
export type GlanceKind = "blank" | "number" | "dash" | "text" | "error";

/** Sorts a cell by its look; a year alone (2540-2640, 1997-2097) in text or number counts as text, as headers hold such. */
export function glance(value: CellValue): GlanceKind {
  if (value === null || typeof value === "boolean") return "blank";
  if (typeof value === "number") return isYearNumber(value) ? "text" : "number";
  if (typeof value === "object") return "error";
  return glanceText(value.trim());
}

function glanceText(text: string): GlanceKind {
  if (text.length > 40 || beginsWithThaiLetter(text)) return "text";
  const seen = text.replace(ZERO_WIDTH, "").trim();
  if (seen === "") return "blank";
  if (DASH.test(seen)) return "dash";
  if (!NUMBER_LIKE.test(seen)) return "text";
  return isYearNumber(Number(asciiDigits(seen))) ? "text" : "number";
}

/** No number and no dash begins with a Thai letter: most texts are told by this alone. */
function beginsWithThaiLetter(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 0x0e00 && first < 0x0e50 && first !== BAHT_SIGN;
}

/** ฿ stands among the Thai letters. */
const BAHT_SIGN = 0x0e3f;

/** Whether a cell could be a year and nothing else. */
export function isYearCell(value: CellValue): boolean {
  return (typeof value === "number" || typeof value === "string") && value !== "" && isYearNumber(Number(asciiDigits(String(value))));
}

function isYearNumber(value: number): boolean {
  return Number.isInteger(value) && ((value >= 2540 && value <= 2640) || (value >= 1997 && value <= 2097));
}
