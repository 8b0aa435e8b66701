/** A rectangle of cells, zero-based, ends included. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Rows of an area. */
export function rowCount(area: Area): number {
  return area.lastRow - area.firstRow + 1;
}

/** Columns of an area. */
export function columnCount(area: Area): number {
  return area.lastColumn - area.firstColumn + 1;
}

/** Cells of an area. */
export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** What two areas share; null when nothing. */
export function intersection(a: Area, b: Area): Area | null {
  const shared = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return shared.firstRow > shared.lastRow || shared.firstColumn > shared.lastColumn ? null : shared;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastRow >= inner.lastRow &&
    outer.lastColumn >= inner.lastColumn
  );
}
