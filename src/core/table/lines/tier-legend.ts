import { comparisonKey } from "../../text/comparison-key.ts";
import { asciiDigits } from "../../text/thai-digits.ts";
import { cellText } from "../cell-text.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { partIn } from "../words/part-words.ts";

/** `ต = ต้นน้ำ`, `1: กลางน้ำ`, `U หมายถึง upstream`. */
const PAIR = /([^\s=:：,;()[\]]{1,12})\s*(?:=|[:：]|คือ|หมายถึง|แทน|means|is)\s*([^\s=:：,;()[\]]{2,40})/gu;
/** A legend stands so near to its list, above or below it. */
const ROWS_AROUND = 15;

/**
 * What the codes of a tier column stand for, where a line above or below the list says it of two tiers or more: `ต = ต้นน้ำ ก = กลางน้ำ`
 * gives `ต` → `ต้นน้ำ`. By the key of `legendKey`; empty where no line does, or where lines say two things of one code.
 */
export function tierLegend({ grid, header, firstRow, lastRow }: TablePlace): ReadonlyMap<string, string> {
  const top = header.rows[0] ?? firstRow;
  const pairs = [...rowsFrom(Math.max(0, top - ROWS_AROUND), top), ...rowsFrom(Math.max(firstRow, lastRow - ROWS_AROUND), lastRow + 1)]
    .flatMap((row) => grid.values[row] ?? [])
    .flatMap((value) => (typeof value === "string" ? pairsIn(cellText(value)) : []));
  const said = new Map(pairs);
  const isOfOneMind = pairs.every(([code, tier]) => partIn(said.get(code) ?? "")?.key === partIn(tier)?.key);
  const tiers = new Set(pairs.map(([, tier]) => partIn(tier)?.key));
  return isOfOneMind && tiers.size >= 2 ? said : new Map();
}

/** A code as it is compared: `ต.`, `ต` and `๑`, `1` are the same. */
export function legendKey(text: string): string {
  return asciiDigits(comparisonKey(text)).replace(/\.$/, "");
}

function pairsIn(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(PAIR)].flatMap(([, code = "", words = ""]): readonly (readonly [string, string])[] => {
    const isTier = partIn(words)?.by === "tier" && partIn(code) === null;
    return isTier ? [[legendKey(code), words]] : [];
  });
}

function rowsFrom(first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
