import type { CellRef } from "#sheet/cell-address.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import type { FindingItem } from "./finding-item.ts";

/** Totals and counts go wrong because something else is; they can be the effect of another finding, never its cause. */
const EFFECTS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "total-mismatch",
  "subtotal-mismatch",
  "framework-mismatch",
  "project-count-mismatch",
  "agency-count-mismatch",
  "rounding-mismatch",
]);

/** Which findings stand on their own, and which follow from just one of these. */
export interface CauseLinks {
  readonly roots: readonly FindingItem[];
  readonly consequencesOf: ReadonlyMap<string, readonly FindingItem[]>;
}

function cellKey(sheet: string, row: number, column: number): string {
  return `${String(row)}:${String(column)}:${sheet}`;
}

function causesByCell(items: readonly FindingItem[]): ReadonlyMap<string, FindingItem> {
  const causes = new Map<string, FindingItem>();
  for (const item of items) {
    const { place, code } = item.finding;
    if (EFFECTS.has(code) || place.range === null) continue;
    causes.set(cellKey(place.sheet, place.range.firstRow, place.range.firstColumn), item);
  }
  return causes;
}

/** The one finding that explains an effect: all cells of its first explanation are the place of that finding. */
function causeOf(item: FindingItem, causes: ReadonlyMap<string, FindingItem>): FindingItem | null {
  const cells: readonly CellRef[] = item.finding.explanations[0]?.cells ?? [];
  const found = new Set(cells.map((cell) => causes.get(cellKey(cell.sheet, cell.row, cell.column))));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Links each wrong total to the finding that explains it, where there is just one. */
export function linkCauses(items: readonly FindingItem[]): CauseLinks {
  const causes = causesByCell(items);
  const consequencesOf = new Map<string, FindingItem[]>();
  const roots: FindingItem[] = [];
  for (const item of items) {
    const cause = EFFECTS.has(item.finding.code) ? causeOf(item, causes) : null;
    if (cause === null) {
      roots.push(item);
      continue;
    }
    const known = consequencesOf.get(cause.id);
    if (known === undefined) consequencesOf.set(cause.id, [item]);
    else known.push(item);
  }
  return { roots, consequencesOf };
}
