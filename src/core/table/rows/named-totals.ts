import type { BodyRow } from "./body-row.ts";
import { nameKey, type LabelLook } from "./label-look.ts";

const TOTAL_WORD = /^(?:รวม|total)/;

/**
 * Totals that name a heading of the table whatever it is called: `รวม` before the very words of another row. By words
 * alone `รวม…` may just be the beginning of a project's name.
 */
export function withNamedTotals(rows: readonly BodyRow[]): readonly BodyRow[] {
  const suspects = rows.filter((row) => row.total === null && row.look !== null && row.look.beginsLikeTotal && row.hasMoney);
  if (suspects.length === 0) return rows;
  const names = new Set(rows.flatMap((row) => (row.look === null ? [] : [nameKey(row.look)])));
  const totals = new Map<BodyRow, LabelLook>();
  for (const row of suspects) {
    const target = row.look === null ? "" : nameKey(row.look).replace(TOTAL_WORD, "");
    if (row.look !== null && names.has(target)) totals.set(row, { ...row.look, total: { grand: false, target, targetClass: "other" } });
  }
  if (totals.size === 0) return rows;
  return rows.map((row) => {
    const total = totals.get(row);
    return total === undefined ? row : { ...row, total };
  });
}
