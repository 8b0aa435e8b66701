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
  const money = rows.filter((row) => row.hasMoney && row.look !== null && row.total === null);
  const place = mostCommon(money.map((row) => row.place));
  const lines = money.filter((row) => row.place === place);
  const share = (holds: (row: BodyRow) => boolean): number => (lines.length === 0 ? 0 : lines.filter(holds).length / lines.length);
  const numbersAndTags = [
    (row: BodyRow) => row.sequence !== "",
    ...columns.tags
      .filter((tag) => !columns.names.some((name) => name.column === tag.column))
      .map((tag) => textsOf(tag.column))
      .map(
        ({ ids, firstRow }) =>
          (row: BodyRow) =>
            (ids[row.row - firstRow] ?? 0) !== 0,
      ),
  ].filter((mark) => share(mark) >= MANY);
  const hasTwoNames = (row: BodyRow): boolean => row.filled > 1;
  const marks = share(hasTwoNames) >= MOST ? [...numbersAndTags, hasTwoNames] : numbersAndTags;
  return {
    isLike: rows.map((row) => row.look !== null && row.total === null && row.place === place && marks.every((mark) => mark(row))),
    isTelling: marks.length > 0,
  };
}

function mostCommon(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [...counts].reduce((best, [place, count]) => (count > best.count ? { place, count } : best), { place: -1, count: 0 }).place;
}
