import type { CellValue } from "#sheet/cell.ts";
import { readAmountCell } from "../rows/amount-cell.ts";

/** What the numbers of columns say of each other, row by row, without a word read. */
export interface ColumnFacts {
  /** Columns beside each other whose sum a column is, in nearly all rows; empty for none. */
  readonly partsOf: (column: number) => readonly number[];
  /** The same of three columns or more that add up to it in three of four rows: a slip or two in a short list and their totals leave no more. */
  readonly likelyPartsOf: (column: number) => readonly number[];
  /** Whether `rest` is what remains of `whole` once `cut` is taken off, in nearly all rows. */
  readonly isRest: (columns: { readonly whole: number; readonly cut: number; readonly rest: number }) => boolean;
  /** Whether `rest` is what `whole` becomes by several changes, each of them added or taken off throughout, in nearly all rows. */
  readonly isChanged: (columns: { readonly whole: number; readonly changes: readonly number[]; readonly rest: number }) => boolean;
  /** Whether `part` is nowhere more than `whole` and in most rows less. */
  readonly isWithin: (part: number, whole: number) => boolean;
  /** Whether each row that holds money holds it in one of the columns alone, and each column holds some: the levels of one list. */
  readonly areStairs: (columns: readonly number[]) => boolean;
  /** Whether one column may be the other in another unit: in half of the rows at least one is a thousand or a million times the other, as rounded. */
  readonly mayBeTwins: (column: number, other: number) => boolean;
  /** Whether the last number of `column` is the total of those above it, in a row in which `other` has none. */
  readonly isTotalledAlone: (column: number, other: number) => boolean;
  /** Whether the numbers of `sums` stand in rows of their own and are, most of them, what the rows of `money` below or above each of them add up to. */
  readonly sumsGroups: (sums: number, money: number) => boolean;
  /** Whether the columns together are more than `whole` in most rows, so that it cannot hold them. */
  readonly exceed: (parts: readonly number[], whole: number) => boolean;
}

/** Of the rows that tell, this share must agree. */
const MOST = 0.9;
/** What is left of a cut may be wrong in a row or two of a short list and is what is left all the same. */
const MOST_OF_CUT = 0.75;
/** A whole of more parts than this is looked for among no more. */
const MOST_PARTS = 12;

/**
 * Facts of the columns given, over a sample of their rows. A column is the sum of two columns or more that stand beside it, on one side; rows in
 * which none of them holds money tell nothing.
 *
 * `10 | 20 | 30`, `1 | 4 | 5`, `2 | 2 | 4`: the third is the sum of the first two.
 */
export function columnFacts(columns: readonly number[], valuesIn: (column: number) => readonly CellValue[]): ColumnFacts {
  const known = new Map<number, readonly bigint[]>();
  const numbers = (column: number): readonly bigint[] => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const read = valuesIn(column).map((value) => readAmountCell(value, "million-baht").money ?? 0n);
    known.set(column, read);
    return read;
  };
  return {
    partsOf: (column) => partsOf(column, columns, { numbers, fewest: 2, share: MOST }),
    likelyPartsOf: (column) => partsOf(column, columns, { numbers, fewest: 3, share: MOST_OF_CUT }),
    isRest: ({ whole, cut, rest }) => {
      const isCut = (row: number): boolean => (numbers(cut)[row] ?? 0n) !== 0n;
      const added = (row: number): bigint => (numbers(rest)[row] ?? 0n) + (numbers(cut)[row] ?? 0n);
      const taken = (row: number): bigint => (numbers(rest)[row] ?? 0n) - (numbers(cut)[row] ?? 0n);
      return agree(numbers(whole), added, isCut, MOST_OF_CUT) || agree(numbers(whole), taken, isCut, MOST_OF_CUT);
    },
    isChanged: ({ whole, changes, rest }) =>
      signsOf(changes.length).some((signs) => {
        const changed = (row: number): bigint =>
          changes.reduce((sum, column, at) => sum + (numbers(column)[row] ?? 0n) * (signs[at] ?? 1n), numbers(whole)[row] ?? 0n);
        return agree(numbers(rest), changed, (row) => changes.some((column) => (numbers(column)[row] ?? 0n) !== 0n));
      }),
    isWithin: (part, whole) => {
      const rest = numbers(whole).flatMap((money, row) => (money === 0n ? [] : [money - (numbers(part)[row] ?? 0n)]));
      return rest.length > 1 && rest.every((money) => money >= 0n) && rest.filter((money) => money > 0n).length * 2 > rest.length;
    },
    areStairs: (stairs) => areStairs(stairs, numbers),
    mayBeTwins: (column, other) => mayBeTwins(numbers(column), numbers(other)),
    isTotalledAlone: (column, other) => isTotalledAlone(numbers(column), numbers(other)),
    sumsGroups: (sums, money) => sumsGroups(numbers(sums), numbers(money)),
    exceed: (parts, whole) => {
      const rows = numbers(whole).map((money, row) => sumAt(parts, row, numbers) - money);
      const telling = rows.filter((difference) => difference !== 0n);
      return telling.length > 0 && telling.filter((difference) => difference > 0n).length * 2 >= rows.length;
    },
  };
}

/** More changes than this are not tried: each doubles the ways. */
const MOST_CHANGES = 4;

/** Every way to add or take off so many changes. */
function signsOf(changes: number): readonly (readonly bigint[])[] {
  if (changes > MOST_CHANGES) return [];
  return Array.from({ length: 2 ** changes }, (_, way) =>
    Array.from({ length: changes }, (__, at) => (Math.floor(way / 2 ** at) % 2 === 0 ? 1n : -1n)),
  );
}

/** So many rows must each hold their money in one column alone; one row, that of the total, may fill several. */
const FEWEST_STEPS = 4;

function areStairs(columns: readonly number[], numbers: Numbers): boolean {
  const [first] = columns;
  if (columns.length < 2 || first === undefined) return false;
  const filled = numbers(first).map((_, row) => columns.filter((column) => (numbers(column)[row] ?? 0n) !== 0n).length);
  const several = filled.filter((count) => count > 1).length;
  const single = filled.filter((count) => count === 1).length;
  return single >= FEWEST_STEPS && several <= 1 && columns.every((column) => numbers(column).some((money) => money !== 0n));
}

const TIMES = [1_000n, 1_000_000n];
/** The larger unit is printed with two decimals at least. */
const ROUNDED = 5_000_000_000_000n;

function mayBeTwins(one: readonly bigint[], other: readonly bigint[]): boolean {
  const isTimes = (large: bigint, small: bigint, times: bigint): boolean => {
    const off = small * times - large;
    return (off < 0n ? -off : off) <= ROUNDED * times;
  };
  const telling = one.flatMap((money, row) => {
    const twin = other[row] ?? 0n;
    return money === 0n || twin === 0n ? [] : [TIMES.some((times) => isTimes(money, twin, times) || isTimes(twin, money, times))];
  });
  return telling.filter(Boolean).length * 2 >= telling.length;
}

/** Levels of sub-totals that may stand between the lines and their total. */
const MOST_LEVELS = 4n;

function isTotalledAlone(column: readonly bigint[], other: readonly bigint[]): boolean {
  const last = column.findLastIndex((money) => money !== 0n);
  const total = column[last] ?? 0n;
  const above = column.slice(0, last).reduce((sum, money) => sum + money, 0n);
  const levels = total === 0n ? 0n : above / total;
  return (other[last] ?? 0n) === 0n && total !== 0n && above % total === 0n && levels >= 1n && levels <= MOST_LEVELS;
}

/** So many groups must agree, and two of three. */
const FEWEST_GROUPS = 2;

/** `กรม ก | | 30`, `โครงการ | 10 |`, `โครงการ | 20 |`, and so on: each number of the second column is the sum of the run of the first beside it. */
function sumsGroups(sums: readonly bigint[], money: readonly bigint[]): boolean {
  const heads = sums.flatMap((sum, row) => (sum === 0n ? [] : [row]));
  if (heads.filter((row) => (money[row] ?? 0n) !== 0n).length > 1) return false;
  const isSumOf = (rows: readonly bigint[], sum: bigint): boolean => {
    let run = 0n;
    return rows.some((one) => (run += one) === sum && one !== 0n);
  };
  const below = heads.filter((row, at) => isSumOf(money.slice(row + 1, heads[at + 1] ?? money.length), sums[row] ?? 0n));
  const above = heads.filter((row, at) => isSumOf(money.slice((heads[at - 1] ?? -1) + 1, row).reverse(), sums[row] ?? 0n));
  return [below, above].some(({ length }) => length >= FEWEST_GROUPS && length * 3 >= heads.length * 2);
}

type Numbers = (column: number) => readonly bigint[];

interface PartSearch {
  readonly numbers: Numbers;
  /** So many columns at least. */
  readonly fewest: number;
  /** So many of the rows that tell must agree. */
  readonly share: number;
}

function partsOf(column: number, columns: readonly number[], { numbers, fewest, share }: PartSearch): readonly number[] {
  const place = columns.indexOf(column);
  const sides = [columns.slice(Math.max(0, place - MOST_PARTS), place), columns.slice(place + 1, place + 1 + MOST_PARTS)];
  for (const side of sides) {
    for (let size = side.length; size >= fewest; size -= 1) {
      for (let first = 0; first + size <= side.length; first += 1) {
        const parts = side.slice(first, first + size);
        if (isSum(column, parts, numbers, share)) return parts;
      }
    }
  }
  return [];
}

function isSum(column: number, parts: readonly number[], numbers: Numbers, share: number): boolean {
  if (parts.filter((part) => numbers(part).some((money) => money !== 0n)).length < 2) return false;
  const filled = (row: number): number => parts.filter((part) => (numbers(part)[row] ?? 0n) !== 0n).length;
  return agree(
    numbers(column),
    (row) => sumAt(parts, row, numbers),
    // Where a slip is allowed for, a row with a single part is no evidence of a sum.
    (row) => filled(row) >= (share < MOST ? 2 : 1),
    share,
  );
}

function sumAt(parts: readonly number[], row: number, numbers: Numbers): bigint {
  return parts.reduce((sum, part) => sum + (numbers(part)[row] ?? 0n), 0n);
}

/** Whether two numbers are the same in nearly all rows that tell; two rows must tell at least. */
function agree(stated: readonly bigint[], made: (row: number) => bigint, tells: (row: number) => boolean, share = MOST): boolean {
  let same = 0;
  let telling = 0;
  stated.forEach((money, row) => {
    if (money === 0n || !tells(row)) return;
    telling += 1;
    if (money === made(row)) same += 1;
  });
  return telling >= 2 && same >= telling * share;
}
