import type { CellValue } from "#sheet/cell.ts";
import type { SheetStyle } from "./sheet-style.ts";

const DIVISOR = { baht: 1, "thousand-baht": 1_000, "million-baht": 1_000_000 } as const;
const UNIT_WORDS = {
  thai: { baht: "บาท", "thousand-baht": "พันบาท", "million-baht": "ล้านบาท" },
  english: { baht: "baht", "thousand-baht": "thousand baht", "million-baht": "million baht" },
} as const;

/** The unit in the words of the style's language. */
export function unitWords(style: SheetStyle): string {
  return UNIT_WORDS[style.language][style.unit];
}

/** Baht as the style writes them in a cell. */
export function writeAmount(baht: number, style: SheetStyle): CellValue {
  if (baht === 0) return style.zero;
  const text = digits(baht, style);
  if (style.unitPlace === "cell") return `${grouped(text)} ${unitWords(style)}`;
  if (style.numbers === "text") return text;
  if (style.numbers === "grouped") return grouped(text);
  return style.numbers === "thai" ? grouped(text).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit))) : Number(text);
}

/** Baht in the style's unit, grouped, as they stand in a sentence. */
export function amountText(baht: number, style: SheetStyle): string {
  return grouped(digits(baht, style));
}

function digits(baht: number, style: SheetStyle): string {
  const divisor = DIVISOR[style.unit];
  const decimals = Math.log10(divisor) - 2;
  return decimals <= 0 ? String(baht) : (baht / divisor).toFixed(decimals);
}

function grouped(text: string): string {
  const [whole = "", part] = text.split(".");
  const sets = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return part === undefined ? sets : `${sets}.${part}`;
}
