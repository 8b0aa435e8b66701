import { cellAddress } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { isCellError } from "#sheet/cell.ts";
import { snapshotFormula, snapshotValue } from "#sheet/snapshot-cell.ts";
import type { OwnSheetId, PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";

/** A cell of our sheet that a person filled while we wrote, in snapshot form. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellValue;
}

/** Typed cells by sheet. */
export type TypedCells = Map<OwnSheetId, readonly TypedCell[]>;

/** Keeps what was typed and fails when there is any: the write is given up, and what was typed is put back with the rest. */
export function noteTyped(typed: TypedCells, plan: SheetPlan, found: readonly TypedCell[]): void {
  const [first] = found;
  if (first === undefined) return;
  typed.set(plan.id, [...(typed.get(plan.id) ?? []), ...found]);
  throw new WorkbookError("own-sheet-edited", `${plan.name}!${cellAddress(first.row, first.column)}`);
}

type Cells = readonly (readonly CellValue[])[];

/** Each place that one of two blocks reaches, with what both hold there. */
function* places<A, B>(
  a: readonly (readonly A[])[],
  b: readonly (readonly B[])[],
): Generator<{ row: number; column: number; a: A | null; b: B | null }> {
  const rows = Math.max(a.length, b.length);
  for (let row = 0; row < rows; row += 1) {
    const [left = [], right = []] = [a[row], b[row]];
    const columns = Math.max(left.length, right.length);
    for (let column = 0; column < columns; column += 1) yield { row, column, a: left[column] ?? null, b: right[column] ?? null };
  }
}

/** The cells that hold another content now than they did; A1 may hold `unfinished`. */
export function differingCells(before: Cells, now: Cells, unfinished: string | undefined): readonly TypedCell[] {
  const found: TypedCell[] = [];
  for (const { row, column, a, b } of places(before, now)) {
    if (shown(a) === shown(b)) continue;
    const isOurs = row + column === 0 && unfinished !== undefined && snapshotValue(b) === unfinished;
    if (!isOurs) found.push({ row, column, cell: b });
  }
  return found;
}

/** A cell for comparing: errors come back as their text from some reads. */
function shown(cell: CellValue): string | number | boolean | null {
  if (isCellError(cell)) return cell.error;
  return cell === "" ? null : cell;
}

/** Longest text compared: Excel cuts a cell at 32,767 characters. */
const LONGEST_TEXT = 32_000;

/**
 * Cells that do not hold what the plan put there: a person typed over one, typed beside them, or moved them. Numbers count
 * with 15 digits, texts without spaces and marks that Excel may write in another way, formulas only as being some.
 */
export function foreignCells(plan: SheetPlan, now: Cells): readonly TypedCell[] {
  const found: TypedCell[] = [];
  for (const { row, column, a, b } of places(plan.rows, now)) {
    if (row + column > 0 && !isAsPlanned(a, b)) found.push({ row, column, cell: b });
  }
  return found;
}

function isAsPlanned(planned: PlannedCell | null, cell: CellValue): boolean {
  if (planned === null) return shown(cell) === null;
  if (planned.formula !== undefined) return snapshotFormula(cell) !== null;
  // A link too long for a formula stands as a text.
  return planned.link !== undefined || isSameValue(planned.value ?? "", cell);
}

function isSameValue(value: string | number | boolean, cell: CellValue): boolean {
  if (value === "") return shown(cell) === null;
  if (typeof value === "string") return value.length > LONGEST_TEXT || isSameText(value, cell);
  return typeof value === "number" && typeof cell === "number" ? fifteen(cell) === fifteen(value) : cell === value;
}

function fifteen(value: number): number {
  return Number(value.toPrecision(15));
}

function isSameText(planned: string, cell: CellValue): boolean {
  const value = snapshotValue(cell);
  if (snapshotFormula(cell) !== null) return false;
  // A host may take digits written as text for the number they are.
  if (typeof value === "number") return fifteen(value) === fifteen(Number(planned.replaceAll(",", "").trim() || NaN));
  return typeof value === "string" && plainText(value) === plainText(planned);
}

function plainText(text: string): string {
  return text.replace(/[\s\p{C}']/gu, "");
}
