import type { CellValue } from "#sheet/cell.ts";
import { valueAt, type Grid } from "#sheet/grid.ts";
import { cellText, glance, isYearCell } from "../cell-text.ts";
import { asciiDigits } from "../../text/thai-digits.ts";
import { labelClass, type LabelClass } from "../words/label-words.ts";
import { isDitto } from "../words/mark-words.ts";
import { isBareUnit } from "../words/unit-words.ts";

/** What the cells of a column look like, from a sample of the rows below the header. */
export interface ColumnContent {
  readonly filled: number;
  readonly numbers: number;
  readonly dashes: number;
  readonly texts: number;
  /** Cells that could be a year: 2567, 2024. */
  readonly years: number;
  /** Whole numbers of two digits that may be a year of this or the last century: 67, ๖๘. */
  readonly shortYears: number;
  /** Whole numbers that follow the one before by one. */
  readonly running: number;
  /** Texts that are a unit of money and nothing else. */
  readonly units: number;
  /** Whole numbers that are 1 or follow the one before by one: places in a list, in each of its groups. */
  readonly ordinals: number;
  /** Numbers that count 1, 2, 3 … in order. */
  readonly counting: number;
  /** Different texts. */
  readonly distinct: number;
  /** Letters of all texts together: names are longer than codes, dates and remarks. */
  readonly letters: number;
  /** Texts by the class of name they look like. */
  readonly classes: ReadonlyMap<LabelClass, number>;
}

/** Rows below the header that tell what a column holds. */
export const ROWS_LOOKED_AT = 300;

/** Looks at a column from the first to the last of the rows given, as far as a sample goes. */
export function columnContent(grid: Grid, column: number, rows: { readonly first: number; readonly last: number }): ColumnContent {
  const tally = {
    filled: 0,
    numbers: 0,
    dashes: 0,
    texts: 0,
    years: 0,
    shortYears: 0,
    running: 0,
    ordinals: 0,
    units: 0,
    letters: 0,
    counting: 0,
    before: NaN,
  };
  const classes = new Map<LabelClass, number>();
  const seen = new Set<string>();
  const last = Math.min(rows.last, rows.first + ROWS_LOOKED_AT);
  for (let row = rows.first; row <= last; row += 1) addCell(valueAt(grid, row, column), tally, { classes, seen });
  const { filled, numbers, dashes, texts, years, shortYears, running, ordinals, units, letters, counting } = tally;
  return { filled, numbers, dashes, texts, years, shortYears, running, ordinals, units, letters, counting, distinct: seen.size, classes };
}

type Tally = { -readonly [Key in Exclude<keyof ColumnContent, "classes" | "distinct"> | "before"]: number };

interface SeenTexts {
  readonly classes: Map<LabelClass, number>;
  readonly seen: Set<string>;
}

function addCell(value: CellValue, tally: Tally, texts: SeenTexts): void {
  const kind = glance(value);
  if (kind === "blank") return;
  tally.filled += 1;
  if (isYearCell(value)) tally.years += 1;
  if (kind === "dash") tally.dashes += 1;
  else if (typeof value === "number" || kind !== "text") addNumber(value, tally);
  else addText(cellText(value), tally, texts);
}

function addNumber(value: CellValue, tally: Tally): void {
  tally.numbers += 1;
  const number = typeof value === "number" ? value : Number(asciiDigits(cellText(value)).replaceAll(",", ""));
  if (Number.isInteger(number) && number >= 40 && number <= 99) tally.shortYears += 1;
  if (number === tally.before + 1) tally.running += 1;
  if (number === tally.before + 1 || number === 1) tally.ordinals += 1;
  tally.before = number;
  if (typeof value === "number" && value === tally.counting + 1) tally.counting += 1;
}

function addText(text: string, tally: { texts: number; units: number; letters: number }, { classes, seen }: SeenTexts): void {
  if (isDitto(text)) return;
  seen.add(text);
  tally.texts += 1;
  tally.letters += text.replace(/\P{L}+/gu, "").length;
  if (isBareUnit(text)) tally.units += 1;
  const named = labelClass(text);
  classes.set(named, (classes.get(named) ?? 0) + 1);
}

/** Whether the column holds amounts: more numbers and dashes than words. */
export function looksNumeric(content: ColumnContent): boolean {
  return content.numbers + content.dashes > content.texts && content.numbers + content.dashes > 0;
}
