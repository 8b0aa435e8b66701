import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import { cellAddress, columnLetters, rangeAddress } from "#sheet/cell-address.ts";
import type { FactValue, FindingBase, Place } from "#core/finding.ts";
import { bahtText, groupedMillion } from "#core/money/format-money.ts";
import type { Money } from "#core/money/money.ts";
import { absoluteMoney } from "#core/money/money.ts";
import type { TierId, TierTable } from "#core/value-chain/tier-table.ts";
import type { FormatWords } from "./format-words.ts";
import { clockTime } from "./format-date.ts";
import type { Language } from "./language.ts";

/** How numbers, dates, places and differences are written in one language. Exact: no amount passes through a double. */
export interface Format {
  readonly language: Language;
  /** Million baht, grouped, at least four decimals, no unit: `5,523.9110`. */
  readonly million: (amount: Money) => string;
  /** The same with its unit: `5,523.9110 ล้านบาท`. */
  readonly money: (amount: Money) => string;
  /** Grouped baht with its unit: `5,523,911,000 บาท`. */
  readonly baht: (amount: Money) => string;
  /** A whole number, grouped: `1,234`. */
  readonly count: (count: number) => string;
  /** A share that is canonical text in percent ("12.34"): `12.34 %`. */
  readonly percent: (share: string) => string;
  /** A probability from 0 to 1 in percent, never shown as zero: `0.1 %`, `< 0.1 %`. */
  readonly chance: (chance: number) => string;
  /** Calendar date in Bangkok with its Buddhist year. Takes ISO text or a Date. */
  readonly date: (date: Date | string) => string;
  /** Date and clock in Bangkok. */
  readonly dateTime: (date: Date | string) => string;
  /** A Buddhist fiscal year: `ปีงบประมาณ พ.ศ. 2567`. */
  readonly fiscalYear: (year: number) => string;
  /** A cell's address without its sheet: `I12`. */
  readonly address: (cell: { readonly row: number; readonly column: number }) => string;
  /** A cell with its sheet where the sheet is not `here`: `I12`, `งบ!I12`. */
  readonly cell: (cell: CellRef, here?: string) => string;
  /** Cells listed, the first 20 and how many more. */
  readonly cells: (cells: readonly CellRef[], here?: string) => string;
  /** A sheet by name: `ชีต “งบ”`. */
  readonly sheet: (name: string) => string;
  /** Where a finding stands inside its sheet: `เซลล์ I12`, `ช่วง A5:I9`, or the sheet itself. */
  readonly at: (place: Place) => string;
  /** A range's address: `A5:I9`. */
  readonly range: (range: CellRange) => string;
  /** Zero-based sheet rows as people number them, the first 20 and how many more: `12, 13, 14`. */
  readonly rows: (rows: readonly number[]) => string;
  /** Letters of zero-based columns: `B, C`. */
  readonly columns: (columns: readonly number[]) => string;
  /** Text that came from a cell, quoted. */
  readonly quote: (text: string) => string;
  /** Texts quoted and listed. */
  readonly quotes: (texts: readonly string[]) => string;
  /** Texts listed. */
  readonly list: (texts: readonly string[]) => string;
  /** A fact of a finding: money with its unit, a count, or quoted text. */
  readonly value: (value: FactValue) => string;
  /** A signed difference in words: `เกิน 0.1000 ล้านบาท`, `ขาด 3`. */
  readonly difference: (difference: Money | number) => string;
  /** "Found …, expected …, over by …" of what the finding knows; empty when it knows neither. */
  readonly comparison: (finding: Pick<FindingBase, "found" | "expected" | "difference">) => string;
  /** The same in brackets after a blank, to end a sentence with; empty when the finding knows neither. */
  readonly bracketed: (finding: Pick<FindingBase, "found" | "expected" | "difference">) => string;
  /** The name of a tier. */
  readonly tier: (tier: TierId | null) => string;
}

const LISTED = 20;

/** Makes the formats of one language. Tier names come from `tiers` where it has them, else from the language. */
export function makeFormat(words: FormatWords, tiers: TierTable | null = null): Format {
  const money = (amount: Money): string => words.million(groupedMillion(amount));
  const value = (fact: FactValue): string =>
    typeof fact === "bigint" ? money(fact) : typeof fact === "number" ? grouped(fact) : words.quote(fact);
  const difference = (signed: Money | number): string =>
    words.difference(signOf(signed), typeof signed === "bigint" ? money(absoluteMoney(signed)) : grouped(Math.abs(signed)));
  const listed = (texts: readonly string[]): string => listOf(texts, words);
  const cell = (ref: CellRef, here?: string): string =>
    ref.sheet === here ? cellAddress(ref.row, ref.column) : `${ref.sheet}!${cellAddress(ref.row, ref.column)}`;
  const comparison: Format["comparison"] = (finding) => comparisonOf(finding, words, { value, difference });
  return {
    language: words.language,
    million: groupedMillion,
    money,
    baht: (amount) => words.baht(groupedBaht(amount)),
    count: grouped,
    percent: (share) => `${share} %`,
    chance: chanceText,
    date: (date) => words.date(asDate(date)),
    dateTime: (date) => words.dateTime(words.date(asDate(date)), clockTime(asDate(date))),
    fiscalYear: words.fiscalYear,
    address: (ref) => cellAddress(ref.row, ref.column),
    cell,
    sheet: words.sheet,
    cells: (refs, here) => listed(refs.map((ref) => cell(ref, here))),
    at: (place) => (place.range === null ? words.sheet(place.sheet) : words.place(rangeAddress(place.range), isOneCell(place.range))),
    range: rangeAddress,
    rows: (rows) => listed(rows.map((row) => String(row + 1))),
    columns: (columns) => listed(columns.map(columnLetters)),
    quote: words.quote,
    quotes: (texts) => listed(texts.map(words.quote)),
    list: listed,
    value,
    difference,
    comparison,
    bracketed: (finding) => (comparison(finding) === "" ? "" : ` (${comparison(finding)})`),
    tier: (tier) => tierName(tier, words, tiers),
  };
}

function comparisonOf(
  finding: Pick<FindingBase, "found" | "expected" | "difference">,
  words: FormatWords,
  write: { readonly value: (fact: FactValue) => string; readonly difference: (signed: Money | number) => string },
): string {
  const parts: string[] = [];
  if (finding.found !== null) parts.push(words.found(write.value(finding.found)));
  if (finding.expected !== null) parts.push(words.expected(write.value(finding.expected)));
  if (finding.difference !== null) parts.push(write.difference(finding.difference));
  return parts.join(" ").replace(/,$/, "");
}

function tierName(tier: TierId | null, words: FormatWords, tiers: TierTable | null): string {
  if (tier === null) return words.noTier;
  const known = tiers?.tiers.find((one) => one.id === tier);
  return known?.label[words.language] ?? words.tiers[tier] ?? tier;
}

function listOf(texts: readonly string[], words: FormatWords): string {
  const shown = texts.slice(0, LISTED).join(", ");
  return texts.length > LISTED ? words.andMore(shown, grouped(texts.length - LISTED)) : shown;
}

function signOf(signed: Money | number): -1 | 0 | 1 {
  return signed < 0 ? -1 : signed > 0 ? 1 : 0;
}

function grouped(count: number): string {
  return count.toLocaleString("en-US", { maximumFractionDigits: 9 });
}

function groupedBaht(amount: Money): string {
  const [whole = "0", decimals] = bahtText(amount).split(".");
  const withCommas = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? withCommas : `${withCommas}.${decimals}`;
}

function chanceText(chance: number): string {
  return chance < 0.001 ? "< 0.1 %" : `${(chance * 100).toFixed(1)} %`;
}

function isOneCell(range: CellRange): boolean {
  return range.firstRow === range.lastRow && range.firstColumn === range.lastColumn;
}

function asDate(date: Date | string): Date {
  return typeof date === "string" ? new Date(date) : date;
}
