import type { CellRange } from "#sheet/cell-address.ts";
import { valueAt } from "#sheet/grid.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import { addMoney, subtractMoney, ZERO, type Money } from "../../money/money.ts";
import type { MoneyColumn } from "../columns/table-columns.ts";
import { readAmountCell } from "../rows/amount-cell.ts";
import { cellIn, type Noticing } from "./notice.ts";

/** `whole = part + other part`, by column. */
interface Relation {
  readonly whole: MoneyColumn;
  readonly parts: readonly [MoneyColumn, MoneyColumn];
}

/** Of the rows that tell, so many must hold; a row that does not is a slip then. */
const HOLDS_OF = 4;
const FEWEST_HOLDING = 3;

/**
 * Rows in which a request, its cut and what is left of it, or last year, the change and this year do not fit together, where they do in three of
 * four rows at least: one of the three cells is a slip, and the printed totals may hide it.
 *
 * `10 | 2 | 8`, `20 | 5 | 15`, `30 | 4 | 26`, `40 | 6 | 43`: the last row is said.
 */
export function brokenRelations(noticing: Noticing): readonly Finding[] {
  const { money } = noticing.read.place.columns;
  const changes = money.filter(({ role }) => role === "change");
  const others = money.filter(({ role }) => role !== "change" && role !== "changePercent");
  const relations = changes.flatMap((change) =>
    others.flatMap((whole) => others.flatMap((part): readonly Relation[] => (part === whole ? [] : [{ whole, parts: [change, part] }]))),
  );
  const best = relations
    .map((relation) => ({ relation, rows: rowsOf(noticing, relation) }))
    .filter(({ rows }) => isRule(rows))
    .sort((a, b) => wrong(a.rows) - wrong(b.rows));
  const [first] = best;
  return first === undefined
    ? []
    : first.rows.flatMap((row) => (row.found === row.made ? [] : [broken(noticing, first.relation, row, first.rows)]));
}

interface RelatedRow {
  readonly row: number;
  readonly found: Money;
  readonly made: Money;
}

/** The lines in which all three cells hold a number and the change is one. */
function rowsOf(noticing: Noticing, { whole, parts: [change, part] }: Relation): readonly RelatedRow[] {
  return noticing.read.placed.flatMap(({ kind, body: { row } }) => {
    const [found, moved, rest] = [whole, change, part].map((column) => moneyIn(noticing, row, column));
    if (kind !== "line" || found === null || found === undefined || rest === null || rest === undefined) return [];
    return moved === null || moved === undefined || moved === ZERO ? [] : [{ row, found, made: addMoney(moved, rest) }];
  });
}

function moneyIn({ read }: Noticing, row: number, column: MoneyColumn): Money | null {
  return readAmountCell(valueAt(read.place.grid, row, column.column), read.unitOf(row, column)).money;
}

function wrong(rows: readonly RelatedRow[]): number {
  return rows.filter(({ found, made }) => found !== made).length;
}

function isRule(rows: readonly RelatedRow[]): boolean {
  const off = wrong(rows);
  return rows.length - off >= FEWEST_HOLDING && off * HOLDS_OF <= rows.length;
}

function broken(noticing: Noticing, { whole, parts }: Relation, { row, found, made }: RelatedRow, rows: readonly RelatedRow[]): Finding {
  const cellOf = ({ column }: MoneyColumn): CellRange => ({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  return makeFinding("sum-broken", placeOfCell(cellIn(noticing, row, whole.column)), {
    facts: { parts: parts.map(cellOf), holds: rows.length - wrong(rows) },
    found,
    expected: made,
    difference: subtractMoney(found, made),
    evidence: parts.map(({ column }) => cellIn(noticing, row, column)),
  });
}
