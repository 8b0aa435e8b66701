import type { PartKind } from "../words/part-words.ts";
import type { HeaderMeaning } from "./header-meaning.ts";

/** So many kinds of expenditure beside each other head columns; fewer may name a row and its group. */
const FEWEST_CATEGORIES = 3;

/**
 * The cells of one header row that stand beside each other for the parts of a plan: `ต้นน้ำ`, `กลางน้ำ`, `ปลายน้ำ`, or for
 * kinds of expenditure. One alone is the name of a group of rows; two different tiers head columns.
 */
export function partCells<Cell extends { readonly meaning: HeaderMeaning }>(cells: readonly Cell[]): ReadonlySet<Cell> {
  const keys = new Map<string, Set<string>>();
  for (const {
    meaning: { part },
  } of cells) {
    if (part !== null) keys.set(part.by, (keys.get(part.by) ?? new Set()).add(part.key));
  }
  const hasCategories = cells.filter(({ meaning }) => meaning.category !== null).length >= FEWEST_CATEGORIES;
  return new Set(
    cells.filter(
      ({ meaning: { part, category } }) =>
        (part !== null && (keys.get(part.by)?.size ?? 0) >= FEWEST_PARTS[part.by]) || (hasCategories && category !== null),
    ),
  );
}

/** Bodies beside each other may also be one row's: who leads and who helps. */
const FEWEST_PARTS: Readonly<Record<PartKind, number>> = { tier: 2, goal: 2, guideline: 2, agency: 3, ministry: 3 };

/** Whether a part is a body, whose name may stand in a row as well as over a column. */
export function isBodyPart({ meaning: { part } }: { readonly meaning: HeaderMeaning }): boolean {
  return part?.by === "agency" || part?.by === "ministry";
}
