import { isUnitNote } from "../words/unit-words.ts";
import { asideByCells, asideByWords } from "./aside-rows.ts";
import type { AsideKind, Body, BodyRow } from "./body-row.ts";
import { continuedHeadings } from "./continued-headings.ts";
import { judgedTexts, type TextsOfColumn } from "./column-texts.ts";
import { labelReader, lookAt } from "./label-look.ts";
import { readBodyRow, type RowReading } from "./name-of-row.ts";
import { withNamedTotals } from "./named-totals.ts";
import { headerRepeats } from "./repeated-header.ts";
import { rowTexts } from "./row-texts.ts";
import type { TablePlace } from "./table-place.ts";

/** Sorts the rows below a header: rows to be placed in the table, and repeated headers, notes, signatures, indicators and blanks. */
export function readBody(place: TablePlace, textsOf: TextsOfColumn): Body {
  const names = place.columns.names.map((name) => judgedTexts(textsOf(name.column), lookAt));
  const reading: RowReading = { place, readLabel: labelReader(), names };
  const repeats = headerRepeats(place);
  const rows: BodyRow[] = [];
  const aside = new Map<number, AsideKind>();
  for (let row = place.firstRow; row <= place.lastRow; row += 1) {
    const early = asideByCells(place, row, repeats);
    const body = early === null ? readBodyRow(reading, row) : null;
    const kind = body === null ? early : asideByWords(reading, body);
    if (kind !== null) aside.set(row, kind);
    else if (body !== null) rows.push(body);
  }
  const unitNotes = [...aside]
    .filter(([, kind]) => kind === "unit-note")
    .map(([row]) => ({ row, text: rowTexts(place, row).find(isUnitNote) ?? "" }));
  const continued = continuedHeadings(rows, aside);
  for (const { row } of continued) aside.set(row, "repeated-header");
  return { rows: withNamedTotals(rows.filter((row) => !continued.has(row))), aside, unitNotes };
}
