import type { MoneyColumn, NameColumn, TableColumns } from "./columns/table-columns.ts";
import { titlesDiffer } from "./titles.ts";
import type { TablePlace } from "./rows/table-place.ts";

/**
 * Tables below each other whose headers give the same meaning to the same columns, in whatever words, are one: a host
 * pastes the lists of several agencies below each other. Another column, unit, year or stage makes another table; a later
 * header may leave unit and stage unsaid.
 */
export function joinedTables(places: readonly TablePlace[]): readonly TablePlace[] {
  const joined: TablePlace[] = [];
  for (const place of places) {
    const before = joined.findLastIndex((one) => one.firstRow < place.firstRow && isSameTable(one, place));
    const last = joined[before];
    if (last !== undefined && !place.opensAnew && !titlesDiffer(last.ownTitles, place.ownTitles)) joined[before] = join(last, place);
    else joined.push(place);
  }
  return joined;
}

function join(first: TablePlace, second: TablePlace): TablePlace {
  return { ...first, lastRow: second.lastRow, laterHeaders: new Set([...first.laterHeaders, ...second.header.rows]) };
}

function isSameTable({ columns: one }: TablePlace, { columns: other }: TablePlace): boolean {
  return (
    isSameMoney(one, other) &&
    one.names.length > 0 &&
    meaning(one.names) === meaning(other.names) &&
    meaning(one.tags) === meaning(other.tags)
  );
}

function isSameMoney(one: TableColumns, other: TableColumns): boolean {
  if (one.spread !== null || other.spread !== null) return false;
  return isSameColumn(one.amount, other.amount) && one.fiscalYear === other.fiscalYear && isSameStage(one, other);
}

function isSameColumn(one: MoneyColumn | null, other: MoneyColumn | null): boolean {
  if (one === null || other === null) return false;
  return one.column === other.column && (other.unit === null || one.unit === other.unit);
}

/** A list that says no stage is of the stage of those around it; two that say different ones are never mixed. */
function isSameStage(one: TableColumns, other: TableColumns): boolean {
  return one.stage === null || other.stage === null || one.stage === other.stage;
}

function meaning(columns: readonly NameColumn[]): string {
  return columns.map(({ column, role }) => `${String(column)}:${role}`).join();
}
