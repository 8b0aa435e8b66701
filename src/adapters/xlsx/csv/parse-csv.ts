import { parse } from "papaparse";

/** A separated text as cells, with the rows where its quotes are broken. */
export interface SeparatedText {
  readonly rows: readonly (readonly string[])[];
  readonly separator: string;
  /** Zero-based rows that hold a quote without its end; they were read with that quote as a plain character. */
  readonly brokenQuotes: readonly number[];
}

/** Characters that separate cells in files called CSV; where two cut equally well, the comma may belong to numbers. */
const SEPARATORS = ["\t", ";", "|", ","] as const;

/**
 * The cells of a separated text; line ends are single line feeds. A cell in double quotes may hold separators, line
 * breaks and doubled quotes. A quote that is not closed in its own row does not swallow the rows after it:
 *
 *     1,"กรม ก,100          row 0: [1] ["กรม ก] [100], broken
 *     2,กรม ข,200           row 1: [2] [กรม ข] [200]
 *     3,"กรม ค, เขต 1",300  row 2: [3] [กรม ค, เขต 1] [300]
 */
export function parseCsv(text: string): SeparatedText {
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  const stated = /^sep=(.)\n/i.exec(plain);
  const body = stated === null ? plain : plain.slice(stated[0].length);
  const separator = stated?.[1] ?? findSeparator(body);
  return { separator, ...readRows(body, separator) };
}

/** The separator that cuts the most lines into the same number of cells, at least two; the usual comma when none does. */
function findSeparator(text: string): string {
  const sample = text.slice(0, 64 * 1024);
  let best = { separator: ",", score: 0 };
  for (const separator of SEPARATORS) {
    const score = agreement(readRows(sample, separator).rows);
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** Cells in rows of the most common width above one: many rows that agree on many columns. */
function agreement(rows: SeparatedText["rows"]): number {
  const widths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  return Math.max(0, ...[...widths].map(([width, count]) => count * (width - 1)));
}

/** Broken quotes after which reading starts anew; beyond, quotes of the rest are plain characters. Keeps the cost linear. */
const MOST_RESTARTS = 20;

function readRows(text: string, separator: string): Pick<SeparatedText, "rows" | "brokenQuotes"> {
  const rows: string[][] = [];
  const brokenQuotes: number[] = [];
  let rest = text;
  while (rest !== "") {
    const stretch = readStretch(rest, separator, brokenQuotes.length < MOST_RESTARTS);
    for (const row of stretch.rows) rows.push(row);
    if (stretch.isBroken) brokenQuotes.push(rows.length - 1);
    rest = rest.slice(stretch.end);
  }
  if (text.endsWith("\n") && isEmptyRow(rows.at(-1))) rows.pop();
  return { rows, brokenQuotes };
}

interface Stretch {
  readonly rows: readonly string[][];
  /** Its last row holds a quote without its end. */
  readonly isBroken: boolean;
  /** Where the text goes on. */
  readonly end: number;
}

/** Rows up to the first broken quote, its own row included, or all of them. */
function readStretch(text: string, separator: string, withQuotes: boolean): Stretch {
  const { data, errors } = parse(text, { delimiter: separator, newline: "\n", ...(withQuotes ? {} : { fastMode: true }) });
  const broken = withQuotes ? firstBroken(data, errors, separator) : null;
  if (broken === null) return { rows: data, isBroken: false, end: text.length };
  const lineEnd = endOfLine(text, broken.quote);
  const row = [...(data[broken.row] ?? []).slice(0, broken.cell), ...text.slice(broken.quote, lineEnd).split(separator)];
  return { rows: [...data.slice(0, broken.row), row], isBroken: true, end: lineEnd + 1 };
}

interface BrokenQuote {
  /** Row and cell in the parser's answer, and the place of the opening quote in the text. */
  readonly row: number;
  readonly cell: number;
  readonly quote: number;
}

/** The first cell whose quote swallowed what stands behind it: to the end of the text, or over rows that have cells of their own. */
function firstBroken(
  data: readonly (readonly string[])[],
  errors: ReturnType<typeof parse>["errors"],
  separator: string,
): BrokenQuote | null {
  let seen = -1;
  for (const { code, row, index } of errors) {
    if (row === undefined || index === undefined || index === seen) continue;
    seen = index;
    const cells = data[row] ?? [];
    const cell = code === "MissingQuotes" ? cells.length - 1 : cells.findIndex((text) => swallowsRows(text, separator));
    if (cell !== -1) return { row, cell, quote: index - 1 };
  }
  return null;
}

/** A quote inside, and a line of cells behind its first line. */
function swallowsRows(text: string, separator: string): boolean {
  const line = text.indexOf("\n");
  return line !== -1 && text.includes('"') && text.includes(separator, line);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function isEmptyRow(row: readonly string[] | undefined): boolean {
  return row?.length === 1 && row[0] === "";
}
