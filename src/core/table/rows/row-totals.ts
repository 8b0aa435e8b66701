import type { Money } from "../../money/money.ts";
import type { TableColumns } from "../columns/table-columns.ts";
import { lineLikeness } from "../facts/line-likeness.ts";
import { findRowSums, type RowSum } from "../facts/row-sums.ts";
import type { AmountCell } from "./amount-cell.ts";
import type { BodyRow } from "./body-row.ts";
import type { TextsOfColumn } from "./column-texts.ts";
import { nameKey, type LabelLook } from "./label-look.ts";

/** The rows of a table with what is known to tell totals among them. */
export interface RowsToSum {
  readonly rows: readonly BodyRow[];
  readonly amounts: readonly AmountCell[];
  readonly columns: TableColumns;
  readonly textsOf: TextsOfColumn;
}

/**
 * Marks the rows that are sums of others by their numbers, whatever they are called, and tells how deep each row stands below headings
 * that are sums. Words for totals are heard too, but none is needed.
 */
export function withRowTotals({ rows: given, amounts, columns, textsOf }: RowsToSum): readonly BodyRow[] {
  const rows = withoutParts(withTotalBlocks(given, amounts), { amounts, columns, textsOf });
  const { isLike, isTelling } = lineLikeness(rows, columns, textsOf);
  const places = rows.flatMap((row, at) => (isSummable(row, amounts[at]) ? [at] : []));
  const { sums, repeats } = findRowSums(
    places.map((at) => ({
      money: amounts[at]?.money ?? 0n,
      isLike: isLike[at] === true,
      isSureLine: isTelling && isLike[at] === true,
      isNamedTotal: rows[at]?.total !== null,
    })),
  );
  if (sums.length === 0) return rows;
  const above = new Map(sums.filter((sum) => sum.parts === "above").map((sum) => [places[sum.at] ?? -1, sum]));
  const depths = depthsBelow(sums, places);
  const repeated = new Set([...repeats].map((at) => places[at] ?? -1));
  return rows.map((row, at) => {
    const sum = above.get(at);
    const depth = depths.get(at) ?? 0;
    const marked = sum === undefined || row.total !== null || row.look === null ? row : asSum(row, row.look, spanOf(sum, { rows, places }));
    return depth === 0 && !repeated.has(at)
      ? marked
      : { ...marked, sumDepth: depth, ...(repeated.has(at) ? { repeats: true as const } : {}) };
  });
}

const PART = /^[-–•*]?(?:(?:ซึ่ง)?ใน(?:จำนวน|วงเงิน|ยอด)?นี้|(?:โดย)?แบ่งเป็น|แบ่งออกเป็น|ประกอบด้วย|จำแนกเป็น|ofwhich|including|includes|thereof)/;

function saysPart({ look, total }: BodyRow): boolean {
  return look !== null && total === null && PART.test(nameKey(look));
}

/** Rows that break down the line above them by their own words, `ในจำนวนนี้ …`, and are not filled like lines: its money once more. */
function withoutParts(rows: readonly BodyRow[], { amounts, columns, textsOf }: Omit<RowsToSum, "rows">): readonly BodyRow[] {
  if (!rows.some((row) => row.look !== null && PART.test(nameKey(row.look)))) return rows;
  const { isLike, isTelling } = lineLikeness(rows, columns, textsOf);
  let rest = 0n;
  return rows.map((row, at) => {
    const money = amounts[at]?.money ?? null;
    if (isLike[at] === true && isTelling) rest = money ?? 0n;
    else if (saysPart(row) && money !== null && money <= rest) {
      rest -= money;
      return { ...row, aside: "of-which" };
    }
    return row;
  });
}

function isSummable(row: BodyRow, amount: AmountCell | undefined): boolean {
  return row.hasMoney && row.aside === undefined && (amount?.money ?? null) !== null;
}

function spanOf(
  { from, to }: RowSum,
  { rows, places }: { readonly rows: readonly BodyRow[]; readonly places: readonly number[] },
): { readonly from: number; readonly to: number } {
  const rowAt = (place: number): number => rows[places[place] ?? -1]?.row ?? -1;
  return { from: rowAt(from), to: rowAt(to) };
}

function asSum(row: BodyRow, look: LabelLook, sum: { readonly from: number; readonly to: number }): BodyRow {
  return { ...row, sum, total: { ...look, total: { grand: false, target: "", targetClass: "other" } } };
}

/** How many headings that are sums each row stands below, by place. */
function depthsBelow(sums: readonly RowSum[], places: readonly number[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  for (const { parts, from, to } of sums) {
    if (parts === "above") continue;
    for (let at = from; at <= to; at += 1) {
      const place = places[at] ?? -1;
      depths.set(place, (depths.get(place) ?? 0) + 1);
    }
  }
  return depths;
}

/**
 * A total over the parts of all: below the words for a total stand rows that repeat what stands below each body, as `งบประจำ` and
 * `งบลงทุน` under every agency and once more under `รวมทั้งสิ้น`. Each is the sum of the rows that share its name, and no line.
 */
function withTotalBlocks(rows: readonly BodyRow[], amounts: readonly AmountCell[]): readonly BodyRow[] {
  if (!rows.some((row) => row.total !== null)) return rows;
  const keys = rows.map((row) => (row.look === null || row.total !== null ? "" : nameKey(row.look)));
  const sums = sumsByName(keys, amounts);
  const parts = new Set<number>();
  rows.forEach((row, at) => {
    if (row.total === null) return;
    const block = blockBelow(at, keys, sums);
    const agreeing = block.filter((part) => isSumOfOthers(part, { keys, sums, amounts })).length;
    if (block.length > 0 && agreeing * 3 >= block.length * 2) for (const part of block) parts.add(part);
  });
  return rows.map((row, at) => (parts.has(at) && row.look !== null ? asNamed(row, row.look) : row));
}

function asNamed(row: BodyRow, look: LabelLook): BodyRow {
  return { ...row, total: { ...look, total: { grand: false, target: nameKey(look), targetClass: look.class } } };
}

interface NameSum {
  readonly money: bigint;
  readonly rows: number;
}

function sumsByName(keys: readonly string[], amounts: readonly AmountCell[]): ReadonlyMap<string, NameSum> {
  const sums = new Map<string, NameSum>();
  keys.forEach((key, at) => {
    const money: Money | null = amounts[at]?.money ?? null;
    if (key === "" || money === null) return;
    const known = sums.get(key) ?? { money: 0n, rows: 0 };
    sums.set(key, { money: known.money + money, rows: known.rows + 1 });
  });
  return sums;
}

/** The rows right below a total whose names stand on other rows too. */
function blockBelow(total: number, keys: readonly string[], sums: ReadonlyMap<string, NameSum>): readonly number[] {
  const block: number[] = [];
  const names = new Set<string>();
  for (let at = total + 1; at < keys.length; at += 1) {
    const key = keys[at] ?? "";
    if ((sums.get(key)?.rows ?? 0) < 3 || names.has(key)) break;
    names.add(key);
    block.push(at);
  }
  return block;
}

interface Shared {
  readonly keys: readonly string[];
  readonly sums: ReadonlyMap<string, NameSum>;
  readonly amounts: readonly AmountCell[];
}

/** Its money is that of all other rows of its name together. */
function isSumOfOthers(at: number, { keys, sums, amounts }: Shared): boolean {
  const money = amounts[at]?.money ?? null;
  const all = sums.get(keys[at] ?? "");
  return money !== null && money !== 0n && all !== undefined && all.money === money * 2n;
}
