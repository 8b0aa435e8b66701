import { cellKey, valueAt } from "#sheet/grid.ts";
import type { StatedTotal } from "../../budget/stated-total.ts";
import type { MoneyColumn } from "../columns/table-columns.ts";
import { readAmountCell, type AmountCell, type Refusal } from "../rows/amount-cell.ts";
import type { TablePlace } from "../rows/table-place.ts";
import type { TotalsSource } from "./totals-source.ts";
import { claimedColumns, wholeAmountCell } from "./claimed-columns.ts";
import type { RowClaim } from "./row-claims.ts";

/** A total before its children are known; `claim` is its row's place among the claims. */
interface Statement {
  readonly claim: number;
  readonly total: Omit<StatedTotal, "children">;
}

/** Everything the sheet states as a total, row by row and column by column, each with the lines it covers and the totals of its column directly under it. */
export function buildTotals(source: TotalsSource, claims: readonly RowClaim[]): readonly StatedTotal[] {
  const columns = claimedColumns(source.place.columns);
  const statements = claims.flatMap((claim, at) => statementsOf(source, claim, columns).map((total): Statement => ({ claim: at, total })));
  const places = new Map(
    statements.map(({ claim, total }, at) => [`${String(claim)}:${total.columnRole}:${String(total.cell.column)}`, at]),
  );
  const inside = (claim: number, key: string): readonly number[] =>
    (claims[claim]?.children ?? []).flatMap((child) => {
      const at = places.get(`${String(child)}:${key}`);
      return at === undefined ? inside(child, key) : [at];
    });
  return statements.map(({ claim, total }) => ({ ...total, children: inside(claim, `${total.columnRole}:${String(total.cell.column)}`) }));
}

/** What a row states: its amount, and whatever its other columns of money say. */
function statementsOf(source: TotalsSource, claim: RowClaim, columns: readonly MoneyColumn[]): readonly Statement["total"][] {
  const { place, unitOf } = source;
  const { row } = claim.row.body;
  const covers = rowsCovered(source, claim);
  const whole = wholeAmountCell(source, claim);
  const own = whole === null ? [] : [statement(place, claim, { covers, role: "amount", ...whole })];
  const beside = columns.flatMap((column) => {
    if (column.column === whole?.column) return [];
    const cell = readAmountCell(valueAt(place.grid, row, column.column), unitOf(row, column));
    return isStated(cell, column) ? [statement(place, claim, { covers, role: column.role, column: column.column, cell })] : [];
  });
  return [...own, ...beside];
}

/** Rows of the lines a claim covers, each once. */
function rowsCovered({ lines }: TotalsSource, claim: RowClaim): readonly number[] {
  const rows = claim.lines.map((at) => lines[at]?.row ?? 0);
  return rows.filter((row, at) => row !== rows[at - 1]);
}

/** An amount, or a text that may have been meant for one. A dash is a zero where it stands for a part of this year's money; elsewhere it only says that nothing is stated. */
function isStated({ kind, refusal }: AmountCell, { role }: MoneyColumn): boolean {
  if (kind === "dash") return role === "partAmount";
  return kind === "amount" || (refusal !== null && refusal.readings.length > 0);
}

function statement(
  place: TablePlace,
  claim: RowClaim,
  at: { readonly covers: readonly number[]; readonly role: StatedTotal["columnRole"]; readonly column: number; readonly cell: AmountCell },
): Statement["total"] {
  const { body } = claim.row;
  return {
    level: claim.level,
    label: (body.total ?? body.look)?.name ?? "",
    cell: { workbook: place.grid.workbook, sheet: place.grid.sheet, row: body.row, column: at.column },
    columnRole: at.role,
    amount: at.cell.money,
    refused: refusedAs(at.cell.refusal),
    covers: at.covers,
    formula: place.grid.formulas.get(cellKey(body.row, at.column)) ?? null,
  };
}

function refusedAs(refusal: Refusal | null): StatedTotal["refused"] {
  return refusal === null ? null : { text: refusal.text, reason: refusal.reason, readings: refusal.readingsMoney };
}
