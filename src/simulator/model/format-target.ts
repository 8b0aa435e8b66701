import type { Area } from "../store/area.ts";
import { intersection } from "../store/area.ts";
import type { CellFormat } from "../store/stored-cell.ts";
import { guardSheet, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { invalidArgument } from "./host-error.ts";

/** The areas of one sheet that a format object stands for. */
export interface FormatTarget {
  readonly host: ModelHost;
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** Cells looked at to tell whether a property is the same everywhere. */
export const MOST_COMPARED = 200_000;

/** What all cells have in common; null when they differ. Cells outside the used part are all alike. */
export function commonFormat<T>(target: FormatTarget, pick: (format: CellFormat) => T): T | null {
  const sheet = sheetStore(target.host, target.sheetId);
  const used = sheet.usedArea(false);
  const found = new Map<string, T>();
  for (const area of target.areas) {
    const looked = used === null ? null : intersection(area, used);
    for (const [row, column] of cellsOf(looked ?? { ...area, lastRow: area.firstRow, lastColumn: area.firstColumn })) {
      const value = pick(sheet.format(row, column));
      found.set(JSON.stringify(value), value);
      if (found.size > 1) return null;
    }
  }
  return [...found.values()][0] ?? null;
}

function* cellsOf(area: Area): Generator<readonly [number, number]> {
  let compared = 0;
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      compared += 1;
      if (compared > MOST_COMPARED) throw invalidArgument("too many cells to compare in the simulation");
      yield [row, column];
    }
  }
}

/** Lays properties over every cell. */
export async function layFormat(target: FormatTarget, patch: Partial<CellFormat>): Promise<void> {
  guardSheet(target.host, target.sheetId);
  const sheet = sheetStore(target.host, target.sheetId);
  for (const area of target.areas) await sheet.applyFormat(area, patch);
}
