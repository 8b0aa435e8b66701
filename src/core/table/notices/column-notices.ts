import { cellText } from "../cell-text.ts";
import { valueAt } from "#sheet/grid.ts";
import { fiscalYearOf } from "../../budget/fiscal-year.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import { currencyOf } from "../lines/currency.ts";
import type { ImplausibleUnit } from "../rows/plausible-amounts.ts";
import { judgedTexts } from "../rows/column-texts.ts";
import { cellIn, columnPlace, sheetPlace, type Noticing } from "./notice.ts";

/** Several columns that could be this year's money, as good by every sign. */
export function ambiguousAmount(noticing: Noticing): readonly Finding[] {
  const { columns, header } = noticing.read.place;
  const beside = numbersBeside(noticing);
  if (beside.length > 0 && columns.amount !== null) {
    const chosen = columns.amount.column;
    const place = placeOfCell(cellIn(noticing, header.rows.at(-1) ?? 0, chosen));
    return [
      makeFinding("column-ambiguous", place, { facts: { role: "amount", columns: [chosen, ...beside].sort((a, b) => a - b), chosen } }),
    ];
  }
  if (columns.rivals.length === 0 || columns.amount === null) return [];
  const chosen = columns.amount.column;
  const all = [chosen, ...columns.rivals].sort((a, b) => a - b);
  return [
    makeFinding("column-ambiguous", placeOfCell(cellIn(noticing, header.rows.at(-1) ?? 0, chosen)), {
      facts: { role: "amount", columns: all, chosen },
    }),
  ];
}

/** Columns of numbers beside a money column that holds none in any line: its header may stand one column off. */
function numbersBeside({ read, table }: Noticing): readonly number[] {
  const { place } = read;
  const chosen = place.columns.amount?.column ?? -1;
  if (table.lines.length < 2 || read.placed.some(({ kind, amount }) => kind === "line" && amount.kind !== "blank")) return [];
  const rows = table.lines.map(({ row }) => row);
  return [chosen - 1, chosen + 1].filter((column) => {
    if (column < 0 || column === place.columns.sequence) return false;
    return rows.filter((row) => typeof valueAt(place.grid, row, column) === "number").length * 2 > rows.length;
  });
}

/** The title names a year that no column of money has. */
export function missingYear(noticing: Noticing): readonly Finding[] {
  const { columns, header } = noticing.read.place;
  const { missing } = columns.focus;
  if (missing === null) return [];
  const years = [...new Set(columns.money.map((column) => column.fiscalYear))].filter((year) => year !== null).sort((a, b) => a - b);
  const place = placeOfCell(cellIn(noticing, header.rows.at(-1) ?? 0, columns.amount?.column ?? 0));
  return [makeFinding("fiscal-year-not-listed", place, { facts: { year: missing, years } })];
}

/** No statement of the unit anywhere: a person must say it. */
export function unknownUnit(noticing: Noticing): readonly Finding[] {
  const { columns } = noticing.read.place;
  const foreign = currencyOf(noticing.read);
  if (foreign !== null) return [foreignMoney(noticing, foreign)];
  if (noticing.read.implausible !== null) return implausible(noticing, noticing.read.implausible);
  const unread = noticing.read.placed.filter((row) => row.kind === "line" && row.amount.kind === "amount" && row.amount.money === null);
  if (unread.length === 0) return [];
  const place = columnPlace(
    noticing,
    columns.amount?.column ?? 0,
    unread.map((row) => row.body.row),
  );
  return [makeFinding("unit-unknown", place, { facts: { assumed: null } })];
}

function foreignMoney(noticing: Noticing, currency: string): Finding {
  const { columns, header } = noticing.read.place;
  const place = placeOfCell(cellIn(noticing, header.rows.at(-1) ?? 0, columns.amount?.column ?? 0));
  return makeFinding("currency-not-baht", place, { facts: { currency }, found: currency });
}

function implausible(noticing: Noticing, { stated, likely, rows }: ImplausibleUnit): readonly Finding[] {
  const lines = noticing.table.lines.map(({ row }) => row);
  const place = columnPlace(noticing, noticing.read.place.columns.amount?.column ?? 0, lines);
  return [makeFinding("unit-implausible", place, { facts: { stated, likely, rows } })];
}

/** The fiscal year: not named at all, or rows of several years of which no title says which one counts. */
export function fiscalYears(noticing: Noticing): readonly Finding[] {
  const { place, placed } = noticing.read;
  if (place.columns.fiscalYear === null) return [makeFinding("fiscal-year-unknown", sheetPlace(noticing), { facts: {} })];
  const column = place.columns.fiscalYearColumn;
  const rows = placed.filter(({ why }) => why === "other-year").map(({ body }) => body.row);
  if (rows.length === 0 || column === null || place.columns.isYearStated) return [];
  const years = new Set([place.columns.fiscalYear]);
  for (const row of rows) {
    const year = fiscalYearOf(cellText(valueAt(place.grid, row, column)));
    if (year !== null) years.add(year);
  }
  return [
    makeFinding("fiscal-year-mixed", columnPlace(noticing, column, rows), {
      facts: { years: [...years].sort((a, b) => a - b) },
      found: rows.length,
    }),
  ];
}

/** Texts that Excel would take for a formula if they were typed again: `=…`, `+…`, `@…`, `-` before a number or a name in Latin letters. List dashes are plain text. */
const FORMULA_LIKE = /^\s*(?:[=+@]\S|-(?=[\d(=+@A-Za-z$"'])(?!\d[\d,.]*\s*$))/;

/** Such texts in the columns that name things. */
export function formulaLikeTexts(noticing: Noticing): readonly Finding[] {
  const { place, placed, textsOf } = noticing.read;
  const columns = [...new Set([...place.columns.names, ...place.columns.tags].map((column) => column.column))];
  const readers = columns.map((column) => ({ column, isLike: judgedTexts(textsOf(column), (text) => FORMULA_LIKE.test(text)) }));
  const findings: Finding[] = [];
  for (const { body } of placed) {
    for (const { column, isLike } of readers) {
      const value = isLike(body.row) === true ? valueAt(place.grid, body.row, column) : null;
      if (typeof value === "string")
        findings.push(makeFinding("formula-like-text", placeOfCell(cellIn(noticing, body.row, column)), { facts: {}, found: value }));
    }
  }
  return findings;
}
