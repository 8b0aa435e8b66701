import type { ColumnRole } from "#core/budget/column-role.ts";
import type { TierId, TierTable } from "#core/value-chain/tier-table.ts";
import { columnIndex, parseRangeAddress } from "#sheet/cell-address.ts";
import type { SetupProblem, SetupRow } from "./setup-cells.ts";
import { rowText, textOrNull, wholeOrNull } from "./setup-cells.ts";
import type { RowReading } from "./read-list-rows.ts";
import { readRows } from "./read-list-rows.ts";
import type { ColumnTemplate, SheetDecisions } from "./setup-content.ts";
import { roleOfName, tierOfName, unitOfName } from "./written-names.ts";

interface RowTier {
  readonly sheet: string;
  readonly row: number;
  readonly tier: TierId;
}

interface ColumnChoice {
  readonly signature: string;
  readonly column: number;
  readonly role: ColumnRole;
}

/** Decisions for sheets with the tiers given to their rows; sheets without any decision are left out. */
export function readSheetDecisions(
  sheetRows: readonly SetupRow[] | undefined,
  tierRows: readonly SetupRow[] | undefined,
  tiers: TierTable | null,
): { readonly sheets: readonly SheetDecisions[]; readonly problems: readonly SetupProblem[] } {
  const read = readRows(sheetRows, readSheet);
  const given = readRows(tierRows, (row) => readRowTier(row, tiers));
  const named = new Set(read.values.map((one) => one.sheet));
  const others = [...new Set(given.values.map((one) => one.sheet))].filter((sheet) => !named.has(sheet));
  const all = [...read.values, ...others.map(undecided)];
  const sheets = all.map((one) => ({
    ...one,
    tiersByRow: new Map(given.values.filter((tier) => tier.sheet === one.sheet).map((tier) => [tier.row, tier.tier])),
  }));
  return { sheets: sheets.filter(isDecided), problems: [...read.problems, ...given.problems] };
}

/** Forms whose columns a person gave another role than was read. */
export function readTemplates(rows: readonly SetupRow[] | undefined): {
  readonly templates: readonly ColumnTemplate[];
  readonly problems: readonly SetupProblem[];
} {
  const { values, problems } = readRows(rows, readColumn);
  const signatures = [...new Set(values.map((choice) => choice.signature))];
  const templates = signatures.map((signature) => ({
    signature,
    roles: new Map(values.filter((choice) => choice.signature === signature).map((choice) => [choice.column, choice.role])),
  }));
  return { templates, problems };
}

function undecided(sheet: string): SheetDecisions {
  return { sheet, range: null, unit: null, fiscalYear: null, frameworkId: null, tiersByRow: new Map() };
}

function isDecided({ range, unit, fiscalYear, frameworkId, tiersByRow }: SheetDecisions): boolean {
  return range !== null || unit !== null || fiscalYear !== null || frameworkId !== null || tiersByRow.size > 0;
}

function readSheet(row: SetupRow): RowReading<SheetDecisions> {
  const [sheet, range, unit, year] = [rowText(row, 0), rowText(row, 1), rowText(row, 2), rowText(row, 3)];
  const parsedRange = parseRangeAddress(range);
  const parsedUnit = unitOfName(unit);
  const fiscalYear = wholeOrNull(year);
  const problem = (kind: SetupProblem["kind"], column: number, text: string): RowReading<SheetDecisions> => ({
    problem: { kind, row: row.row, column, text },
  });
  if (sheet === "") return problem("incomplete", 1, range);
  if (range !== "" && parsedRange === null) return problem("not-a-range", 2, range);
  if (unit !== "" && parsedUnit === null) return problem("unknown-unit", 3, unit);
  if (fiscalYear === undefined) return problem("not-a-number", 4, year);
  return { ok: { ...undecided(sheet), range: parsedRange, unit: parsedUnit, fiscalYear, frameworkId: textOrNull(rowText(row, 4)) } };
}

function readRowTier(row: SetupRow, tiers: TierTable | null): RowReading<RowTier> {
  const [sheet, rowNumber, tierName] = [rowText(row, 0), rowText(row, 1), rowText(row, 2)];
  const number = wholeOrNull(rowNumber);
  const tier = tierOfName(tierName, tiers);
  const problem = (kind: SetupProblem["kind"], column: number, text: string): RowReading<RowTier> => ({
    problem: { kind, row: row.row, column, text },
  });
  if (number === undefined || number === 0) return problem("not-a-number", 2, rowNumber);
  if (sheet === "" || number === null) return problem("incomplete", sheet === "" ? 1 : 2, tierName);
  return tier === null ? problem("unknown-tier", 3, tierName) : { ok: { sheet, row: number - 1, tier } };
}

/** A column's role where it is not the one that was read; null where nothing was changed. */
function readColumn(row: SetupRow): RowReading<ColumnChoice> {
  const [signature, letters, name, asRead] = [rowText(row, 0), rowText(row, 1), rowText(row, 3), rowText(row, 4)];
  const column = columnIndex(letters);
  const role = roleOfName(name);
  if (signature === "" || column === null) return { problem: { kind: "unknown-column", row: row.row, column: 2, text: letters } };
  if (role === null) return { problem: { kind: "unknown-role", row: row.row, column: 4, text: name } };
  return role === asRead ? null : { ok: { signature, column, role } };
}
