/** More rows than this with the same trouble have one cause. */
const MOST_SEPARATE_ROWS = 20;

/**
 * Cuts rows with the same trouble into root causes: a few slips in a column that is otherwise right are one finding
 * each, so that each is found at its row; a column that is wrong throughout is one finding.
 */
export function rootCauses<Row>(rows: readonly Row[], allRows: number): readonly (readonly [Row, ...Row[]])[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  const isThroughout = rows.length > MOST_SEPARATE_ROWS || rows.length * 2 > allRows;
  return isThroughout ? [[first, ...rest]] : rows.map((row) => [row]);
}
