import type { CellValue } from "./cell.ts";
import { snapshotFormula, snapshotValue } from "./snapshot-cell.ts";

/** Where what stood beside a row belongs on the sheet that took its place. */
export interface RowAgain {
  readonly row: number;
  /** The row is not there any more, and another one stands where it stood. */
  readonly isAstray: boolean;
}

type Cells = readonly (readonly CellValue[])[];

/** One of our sheets before and after a write, its cells in snapshot form. */
export interface ReplacedSheet {
  readonly before: Cells;
  readonly after: Cells;
  /** Column whose text up to its colon names a row; absent: rows are known by all their texts. */
  readonly keyColumn?: number | undefined;
}

/**
 * Follows rows from an earlier sheet of ours to the one that replaced it, by what names them; rows that say the same by
 * their order. A row that is gone leaves its remarks below everything else, where they stand beside no other row. What is
 * named on neither side, such as a title with its date, stays where it is.
 *
 *     before: ["ก", 1] ["ข", 2] ["ค", 3]    after: ["ใหม่", 5] ["ก", 1] ["ค", 3]    rows 0 -> 1, 1 -> 4 (astray), 2 -> 2
 */
export function followRows({ before, after, keyColumn }: ReplacedSheet, rows: readonly number[]): ReadonlyMap<number, RowAgain> {
  const then = numbered(before.map((row) => nameOf(row, keyColumn)));
  const now = numbered(after.map((row) => nameOf(row, keyColumn)));
  const nowAt = new Map(now.flatMap((name, row) => (name === null ? [] : [[name, row] as const])));
  const known = new Set(then);
  let free = Math.max(before.length, after.length, ...rows.map((row) => row + 1));
  return new Map(
    [...new Set(rows)].map((row): [number, RowAgain] => {
      const name = then[row] ?? null;
      const found = name === null ? undefined : nowAt.get(name);
      if (found !== undefined) return [row, { row: found, isAstray: false }];
      const there = now[row] ?? null;
      const isOthers = there !== null && (name === null || known.has(there) || (isKey(name) && isKey(there)));
      if (!isOthers) return [row, { row, isAstray: false }];
      free += 1;
      return [row, { row: free, isAstray: true }];
    }),
  );
}

/** What a row is known by; null: nothing. */
function nameOf(row: readonly CellValue[], keyColumn: number | undefined): string | null {
  const key = keyColumn === undefined ? "" : textOf(row[keyColumn] ?? null);
  if (key.includes(":")) return `key ${key.slice(0, key.indexOf(":"))}`;
  const texts = row.map(textOf).filter((text) => text !== "");
  return texts.length === 0 ? null : `text ${texts.join(" | ")}`;
}

function isKey(name: string): boolean {
  return name.startsWith("key ");
}

function textOf(cell: CellValue): string {
  const value = snapshotValue(cell);
  return typeof value === "string" && snapshotFormula(cell) === null ? value.trim() : "";
}

/** Equal names by their order. */
function numbered(names: readonly (string | null)[]): readonly (string | null)[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (name === null) return null;
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return `${name} ${String(times)}`;
  });
}
