import type { BodyRow } from "../rows/body-row.ts";
import type { TextsOfColumn } from "../rows/column-texts.ts";
import type { TableColumns } from "../columns/table-columns.ts";

/** Which rows are filled as the lines of the list are. */
export interface Likeness {
  /** By place in the list given; a row that announces a total never is. */
  readonly isLike: readonly boolean[];
  /** More than the place of the name tells: a running number, a second name or a tag that nearly all rows have. */
  readonly isTelling: boolean;
}

/** Of the rows with money, this share must have a running number or a tag before one without it stands out: totals stand among them. */
const MANY = 0.55;
/** A second name is blank on most rows of a block without telling anything, so nearly all must have one. */
const MOST = 0.65;

/**
 * Tells rows that are filled like lines from those that are not, by which cells hold something and not by what they say: the name
 * stands in the column where most names stand, beside a running number and beside tags where nearly all rows have them.
 *
 * `1 | กรมประมง | โครงการท่าเรือ | 5` and `2 | กรมที่ดิน | โครงการโฉนด | 7` are alike; `| | วงเงินรวมของกลุ่ม | 12` is not.
 */
export function lineLikeness(rows: readonly BodyRow[], columns: TableColumns, textsOf: TextsOfColumn): Likeness {
  const before = known.get(rows);
  if (before !== undefined && before.columns === columns && before.textsOf === textsOf) return before.likeness;
  const likeness = likenessOf(rows, columns, textsOf);
  known.set(rows, { columns, textsOf, likeness });
  return likeness;
}

/** Kept with the list of rows it was told of: every step of reading asks for it, and few of them change the list. */
const known = new WeakMap<
  readonly BodyRow[],
  { readonly columns: TableColumns; readonly textsOf: TextsOfColumn; readonly likeness: Likeness }
>();

function likenessOf(rows: readonly BodyRow[], columns: TableColumns, textsOf: TextsOfColumn): Likeness {
  const place = placeOfMost(rows);
  const numberOrTag: readonly Mark[] = [
    (row) => row.sequence !== "",
    ...columns.tags
      .filter((tag) => !columns.names.some((name) => name.column === tag.column))
      .map((tag) => textsOf(tag.column))
      .map(
        ({ ids, firstRow }): Mark =>
          (row) =>
            (ids[row.row - firstRow] ?? 0) !== 0,
      ),
  ];
  const marks = [
    ...numberOrTag.filter((mark) => shareOf(rows, place, mark) >= MANY),
    ...[hasTwoNames].filter((mark) => shareOf(rows, place, mark) >= MOST),
  ];
  const isLike = new Array<boolean>(rows.length).fill(false);
  rows.forEach((row, at) => {
    isLike[at] = mayBeLine(row, place) && marks.every((mark) => mark(row));
  });
  return { isLike, isTelling: marks.length > 0 };
}

type Mark = (row: BodyRow) => boolean;

const hasTwoNames: Mark = (row) => row.filled > 1;

function mayBeLine({ look, total, place }: BodyRow, usual: number): boolean {
  return look !== null && total === null && place === usual;
}

/** Of the rows of money named at a place, the share that carries a mark. */
function shareOf(rows: readonly BodyRow[], place: number, mark: Mark): number {
  let [lines, marked] = [0, 0];
  for (const row of rows) {
    if (!row.hasMoney || !mayBeLine(row, place)) continue;
    lines += 1;
    if (mark(row)) marked += 1;
  }
  return lines === 0 ? 0 : marked / lines;
}

/** The place at which most rows of money have their name, of equals the one met first. */
function placeOfMost(rows: readonly BodyRow[]): number {
  const counts = new Map<number, number>();
  for (const { hasMoney, look, total, place } of rows) {
    if (hasMoney && look !== null && total === null) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].reduce((best, [place, count]) => (count > best.count ? { place, count } : best), { place: -1, count: 0 }).place;
}
