import type { ColumnRole } from "../../budget/column-role.ts";
import type { Money } from "../../money/money.ts";
import type { TableColumns } from "../columns/table-columns.ts";
import type { AmountCell } from "../rows/amount-cell.ts";
import type { BodyRow } from "../rows/body-row.ts";
import { isHeldAsLines } from "../rows/row-totals.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import { chooseNesting } from "./choose-nesting.ts";
import { childrenOf, type Nesting } from "./nest-rows.ts";
import { rolesOfRows } from "./roles-of-levels.ts";

/** Rows and what their amount cells say, in sheet order. */
export interface ReadRows {
  readonly rows: readonly BodyRow[];
  readonly amounts: readonly AmountCell[];
}

/**
 * Gives each row its place: totals by their words stand aside, the others are nested; what has money and nothing below it
 * is a line, what has money and something below it a claim, the rest are labels. So no money is counted twice.
 */
export function placeRows(read: ReadRows, columns: TableColumns): readonly PlacedRow[] {
  const end = endOfList(read.rows);
  const isPlaced = (row: BodyRow, index: number): boolean => isNested(row) && (index < end || row.place >= 0);
  const indices: number[] = [];
  const rows: BodyRow[] = [];
  const amounts: (Money | null)[] = [];
  const unread: boolean[] = [];
  read.rows.forEach((row, index) => {
    if (!isPlaced(row, index)) return;
    indices.push(index);
    rows.push(row);
    amounts.push(read.amounts[index]?.money ?? null);
    unread.push(isUnread(read.amounts[index]));
  });
  const nesting = chooseNesting({ rows, amounts, unread });
  const roles = belowProjects(rolesOfRows(rows, nesting, columns.names), nesting, rows);
  const kinds = kindsOf(rows, nesting, { columns, isFlat: isHeldAsLines(read.rows, read.amounts) });
  let at = -1;
  return read.rows.map((body, index): PlacedRow => {
    const amount = read.amounts[index] ?? NO_AMOUNT;
    if (body.aside !== undefined) return { body, amount, parent: -1, kind: "aside", why: body.aside, role: "label" };
    if (!isPlaced(body, index)) return { body, amount, parent: -1, kind: body.hasMoney ? "total" : "label", role: "label" };
    at += 1;
    return { body, amount, parent: indices[nesting.parents[at] ?? -1] ?? -1, kind: kinds[at] ?? "line", role: roles[at] ?? "label" };
  });
}

const BODIES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["agency", "ministry"]);

/**
 * What stands below a project that names its agency describes it, whatever it is called: a province that gets a part of its money is no
 * agency, and `2.1` in the column of projects, which names none and is not called one, is an activity of project 2.
 */
function belowProjects(roles: readonly ColumnRole[], { parents }: Nesting, rows: readonly BodyRow[]): readonly ColumnRole[] {
  return roles.map((role, at) => {
    const parent = parents[at] ?? -1;
    if (parent < 0) return role;
    const [row, above] = [rows[at], rows[parent]];
    const isOwned = above !== undefined && roles[parent] === "project" && above.filled > 1;
    if (!isOwned || row === undefined) return role;
    if (role === "project") return isActivity(row, above) ? "activity" : role;
    return BODIES.has(role) ? "description" : role;
  });
}

function isActivity(row: BodyRow, above: BodyRow): boolean {
  return row.filled === 1 && row.place === above.place && row.sequence !== above.sequence && row.look?.class !== "project";
}

/** The place after the last money: words between the columns below it are notes on the list, and no level of it. */
function endOfList(rows: readonly BodyRow[]): number {
  return rows.findLastIndex(({ hasMoney }) => hasMoney) + 1;
}

const NO_AMOUNT: AmountCell = { kind: "blank", money: null, unit: null, repairs: [], refusal: null, digits: null };

function isUnread(amount: AmountCell | undefined): boolean {
  return amount !== undefined && (amount.refusal !== null || amount.kind === "error");
}

/** Totals by their words and rows without any name are placed by their sums, not by nesting. */
function isNested(row: BodyRow): boolean {
  return row.aside === undefined && row.total === null && row.look !== null;
}

interface Sorting {
  readonly columns: TableColumns;
  /** Each row with money is a line. */
  readonly isFlat: boolean;
}

function kindsOf(rows: readonly BodyRow[], nesting: Nesting, { columns, isFlat }: Sorting): readonly PlacedRow["kind"][] {
  const children = childrenOf(nesting.parents);
  const likeLines = rows.every((row) => row.hasMoney)
    ? new Set<string>()
    : new Set(rows.flatMap((row, index) => (row.hasMoney && children[index]?.length === 0 ? [likeness(row, nesting.keys[index])] : [])));
  const lastMoney = rows.findLastIndex((row) => row.hasMoney);
  const isListed = (index: number): boolean => {
    const row = rows[index];
    if (row === undefined || (children[index] ?? []).length > 0) return false;
    return likeLines.has(likeness(row, nesting.keys[index])) || looksListed(row, columns);
  };
  // A word below all money is a note on the list; no line becomes a heading by it.
  const counts = (child: number): boolean => child <= lastMoney || isListed(child);
  return rows.map((row, index) => {
    if (row.hasMoney) return !isFlat && (children[index] ?? []).some(counts) ? "claim" : "line";
    return isListed(index) ? "line" : "label";
  });
}

/** What a listed line without money shares with the lines that have some: its level, its column and the kind of its name. */
function likeness(row: BodyRow, key: string | undefined): string {
  return [key, row.place, row.look?.class, row.look?.numbering, row.sequence].join("\u0001");
}

/** A row without money is a listed line, not a heading, when it is filled like one. */
function looksListed(row: BodyRow, columns: TableColumns): boolean {
  return columns.names.length > 1 && row.filled > 1 && row.filled * 2 > columns.names.length;
}
