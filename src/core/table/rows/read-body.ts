import { lineLikeness } from "../facts/line-likeness.ts";
import { unitOfLine } from "../words/unit-words.ts";
import { asideByCells, asideByWords, type WordsOfRow } from "./aside-rows.ts";
import type { AsideKind, Body, BodyRow } from "./body-row.ts";
import { continuedHeadings } from "./continued-headings.ts";
import { judgedTexts, type TextsOfColumn } from "./column-texts.ts";
import { labelReader, lookAt } from "./label-look.ts";
import { readBodyRow, type RowReading } from "./name-of-row.ts";
import { withNamedTotals } from "./named-totals.ts";
import { headerRepeats } from "./repeated-header.ts";
import { rowTexts } from "./row-texts.ts";
import type { TablePlace } from "./table-place.ts";

/**
 * Sorts the rows below a header: rows to be placed in the table, and repeated headers, notes, signatures, indicators and blanks. A row
 * whose words say note or indicator counts all the same where it is filled like the lines are; the words are kept as a doubt.
 */
export function readBody(place: TablePlace, textsOf: TextsOfColumn): Body {
  const names = place.columns.names.map((name) => judgedTexts(textsOf(name.column), lookAt));
  const reading: RowReading = { place, readLabel: labelReader(), names };
  const repeats = headerRepeats(place);
  const read: BodyRow[] = [];
  const aside = new Map<number, AsideKind>();
  const suspects = new Map<BodyRow, WordsOfRow>();
  for (let row = place.firstRow; row <= place.lastRow; row += 1) {
    const early = asideByCells(place, row, repeats);
    if (early !== null) {
      aside.set(row, early);
      continue;
    }
    const body = readBodyRow(reading, row);
    const words = asideByWords(reading, body);
    if (words !== null) suspects.set(body, words);
    read.push(body);
  }
  const rows = withoutSignatures(withoutSuspects(read, suspects, { place, textsOf, aside }), aside);
  const stating = [
    ...[...aside].flatMap(([row, kind]) => (kind === "unit-note" ? [row] : [])),
    ...rows.flatMap(({ row, hasMoney, filled }) => (!hasMoney && filled <= 1 ? [row] : [])),
  ].sort((a, b) => a - b);
  const unitNotes = stating.flatMap((row) => {
    const unit = rowTexts(place, row)
      .map(unitOfLine)
      .find((found) => found !== null);
    return unit === undefined ? [] : [{ row, unit }];
  });
  const continued = continuedHeadings(rows, aside);
  for (const { row } of continued) aside.set(row, "repeated-header");
  return { rows: withNamedTotals(continued.size === 0 ? rows : rows.filter((row) => !continued.has(row))), aside, unitNotes };
}

/** Rows that only their words set aside count where they are filled like lines; where several words say so it never does. */
function withoutSuspects(
  read: readonly BodyRow[],
  suspects: ReadonlyMap<BodyRow, WordsOfRow>,
  { place, textsOf, aside }: { readonly place: TablePlace; readonly textsOf: TextsOfColumn; readonly aside: Map<number, AsideKind> },
): readonly BodyRow[] {
  if (suspects.size === 0) return read;
  const { isLike, isTelling } = lineLikeness(read, place.columns, textsOf);
  return read.flatMap((row, at): readonly BodyRow[] => {
    const words = suspects.get(row);
    if (words === undefined) return [row];
    if (isTelling && isLike[at] === true && row.hasMoney && !words.isSure) return [{ ...row, doubt: words.kind }];
    aside.set(row.row, words.kind);
    return [];
  });
}

/** Below the last money and a line to sign on stand names and offices of who signs, whatever their words. */
function withoutSignatures(rows: readonly BodyRow[], aside: Map<number, AsideKind>): readonly BodyRow[] {
  const lastMoney = rows.findLast((row) => row.hasMoney)?.row ?? -1;
  const [first] = [...aside].flatMap(([row, kind]) => (kind === "signature" && row > lastMoney ? [row] : []));
  if (first === undefined) return rows;
  return rows.filter((row) => {
    if (row.row > first) aside.set(row.row, "signature");
    return row.row <= first;
  });
}
