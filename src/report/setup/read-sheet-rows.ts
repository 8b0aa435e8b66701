import type { ColumnRole } from "#core/budget/column-role.ts";
import type { TierId, TierTable } from "#core/value-chain/tier-table.ts";
import { columnIndex, parseRangeAddress } from "#sheet/cell-address.ts";
import type { SetupProblem, SetupRow } from "./setup-cells.ts";
import { textOrNull, wholeOrNull } from "./setup-cells.ts";
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

function readSheet({ row, cells: [sheet = "", range = "", unit = "", year = "", frameworkId = ""] }: SetupRow): RowReading<SheetDecisions> {
  const parsedRange = range === "" ? null : parseRangeAddress(range);
  const parsedUnit = unit === "" ? null : unitOfName(unit);
  const fiscalYear = wholeOrNull(year);
  if (sheet === "") return { problem: { kind: "incomplete", row, column: 1, text: range } };
  if (range !== "" && parsedRange === null) return { problem: { kind: "not-a-range", row, column: 2, text: range } };
  if (unit !== "" && parsedUnit === null) return { problem: { kind: "unknown-unit", row, column: 3, text: unit } };
  if (fiscalYear === undefined) return { problem: { kind: "not-a-number", row, column: 4, text: year } };
  return { ok: { ...undecided(sheet), range: parsedRange, unit: parsedUnit, fiscalYear, frameworkId: textOrNull(frameworkId) } };
}

function readRowTier({ row, cells: [sheet = "", sheetRow = "", tier = ""] }: SetupRow, tiers: TierTable | null): RowReading<RowTier> {
  const number = wholeOrNull(sheetRow);
  const tierId = tierOfName(tier, tiers);
  if (number === undefined) return { problem: { kind: "not-a-number", row, column: 2, text: sheetRow } };
  if (sheet === "" || number === null || number === 0)
    return { problem: { kind: "incomplete", row, column: sheet === "" ? 1 : 2, text: tier } };
  if (tierId === null) return { problem: { kind: "unknown-tier", row, column: 3, text: tier } };
  return { ok: { sheet, row: number - 1, tier: tierId } };
}

/** A column's role where it is not the one that was read; null where nothing was changed. */
function readColumn({ row, cells: [signature = "", letters = "", , name = "", asRead = ""] }: SetupRow): RowReading<ColumnChoice> {
  const column = columnIndex(letters);
  const role = roleOfName(name);
  if (signature === "" || column === null) return { problem: { kind: "unknown-column", row, column: 2, text: letters } };
  if (role === null) return { problem: { kind: "unknown-role", row, column: 4, text: name } };
  return role === asRead ? null : { ok: { signature, column, role } };
}
