import type { PlannedChart } from "#sheet/sheet-plan.ts";
import type { PlannedRow } from "../planned-cells.ts";

/** A part of the summary sheet; its rows start where it was told to. */
export interface Block {
  readonly rows: readonly PlannedRow[];
  /** Sheet rows whose check column holds a check. */
  readonly checked: readonly number[];
  readonly charts: readonly PlannedChart[];
}

/** Blocks one after another, an empty row between them; each is told the sheet row it starts at. */
export function stackBlocks(start: number, makers: readonly ((row: number) => Block | null)[]): Block {
  const rows: PlannedRow[] = [];
  const checked: number[] = [];
  const charts: PlannedChart[] = [];
  for (const make of makers) {
    const block = make(start + rows.length);
    if (block === null) continue;
    rows.push(...block.rows, []);
    checked.push(...block.checked);
    charts.push(...block.charts);
  }
  return { rows, checked, charts };
}
