import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { TierId, TierTable } from "#core/value-chain/tier-table.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { LANGUAGES } from "#i18n/language.ts";
import type { ColumnTemplate, RunRecord, SheetDecisions } from "./setup-content.ts";
import { undecidedSheet } from "./setup-content.ts";
import type { SetupProblem, SetupRow } from "./setup-sections.ts";
import { RUN_MARK, rowText, splitWords, textOrNull, wholeOrNull } from "./setup-sections.ts";
import type { ColumnRole } from "#core/budget/column-role.ts";
import { columnIndex, parseRangeAddress } from "#sheet/cell-address.ts";
import type { BudgetStage } from "#core/budget/budget-stage.ts";
import { COLUMN_ROLES } from "#core/budget/column-role.ts";
import type { Unit } from "#core/budget/unit.ts";
import { UNIT_EXPONENT } from "#core/budget/unit.ts";
import { comparisonKey } from "#core/text/comparison-key.ts";
import type { Dictionary } from "#i18n/dictionary.ts";

/** What came of one row: a value, or what is wrong with it. */
export type RowReading<Value> = { readonly ok: Value } | { readonly problem: SetupProblem } | null;

/** The values of rows and the problems of the others. */
export function readRows<Value>(
  rows: readonly SetupRow[] | undefined,
  read: (row: SetupRow) => RowReading<Value>,
): { readonly values: readonly Value[]; readonly problems: readonly SetupProblem[] } {
  const readings = (rows ?? []).map(read);
  return {
    values: readings.flatMap((reading) => (reading !== null && "ok" in reading ? [reading.ok] : [])),
    problems: readings.flatMap((reading) => (reading !== null && "problem" in reading ? [reading.problem] : [])),
  };
}

/** An approved alias: a name found and the official name. */
export function readAlias({ row, cells: [alias = "", agency = ""] }: SetupRow): RowReading<AgencyAlias> {
  if (alias === "" || agency === "") return { problem: { kind: "incomplete", row, column: alias === "" ? 1 : 2, text: alias + agency } };
  return { ok: { agency, alias, kind: "approved" } };
}

/** A suggested alias that an officer approved; null while it waits. */
export function readSuggestedAlias({ row, cells: [alias = "", agency = "", decision = ""], key }: SetupRow): RowReading<AgencyAlias> {
  const isApproved = LANGUAGES.some((language) => dictionaryOf(language).report.setup.approve === decision);
  return isApproved ? readAlias({ row, key, cells: [alias, agency] }) : null;
}

/** A tagging rule; its tier by label, synonym or id. */
export function readRule(row: SetupRow, tiers: TierTable | null): RowReading<TaggingRule> {
  const [id, tierName, weight] = [rowText(row, 0), rowText(row, 1), rowText(row, 4)];
  const words = splitWords(rowText(row, 2));
  const tier = tierOfName(tierName, tiers);
  const weightNumber = weight === "" ? 1 : Number(weight);
  if (words.length === 0) return { problem: { kind: "incomplete", row: row.row, column: 3, text: id } };
  if (tier === null) return { problem: { kind: "unknown-tier", row: row.row, column: 2, text: tierName } };
  if (!Number.isFinite(weightNumber)) return { problem: { kind: "not-a-number", row: row.row, column: 5, text: weight } };
  return {
    ok: {
      id: id || `row-${String(row.row + 1)}`,
      tier,
      words,
      unless: splitWords(rowText(row, 3)),
      weight: weightNumber,
      source: rowText(row, 5),
      ...optionalWords("followGoalWords", rowText(row, 6)),
      ...optionalWords("planWords", rowText(row, 7)),
    },
  };
}

function optionalWords(name: "followGoalWords" | "planWords", text: string): Partial<TaggingRule> {
  const words = splitWords(text);
  return words.length === 0 ? {} : { [name]: words };
}

/** A run of the log; rows that a person wrote there are passed over. */
export function readRun(row: SetupRow): RowReading<RunRecord> {
  if (!row.key.startsWith(RUN_MARK)) return null;
  const count = (at: number): number => Number(rowText(row, at));
  return {
    ok: {
      at: row.key.slice(RUN_MARK.length),
      sheet: rowText(row, 1),
      total: rowText(row, 2),
      projects: count(3),
      agencies: count(4),
      errors: count(5),
      warnings: count(6),
      rowsHash: rowText(row, 7),
    },
  };
}

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
  const all = [...read.values, ...others.map(undecidedSheet)];
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

function isDecided({ range, unit, fiscalYear, frameworkId, rows, tiersByRow }: SheetDecisions): boolean {
  return [range, unit, fiscalYear, frameworkId, rows].some((decision) => decision !== null) || tiersByRow.size > 0;
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
  const [frameworkId, rows] = [textOrNull(rowText(row, 4)), textOrNull(rowText(row, 5))];
  return { ok: { ...undecidedSheet(sheet), range: parsedRange, unit: parsedUnit, fiscalYear, frameworkId, rows } };
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

const UNITS = Object.keys(UNIT_EXPONENT) as readonly Unit[];
const STAGES = Object.keys(dictionaryOf("th").stages) as readonly BudgetStage[];

/** The column role of a name in either language, or of its code; null for none. */
export function roleOfName(text: string): ColumnRole | null {
  return byName(text, COLUMN_ROLES, (words, role) => words.columns[role]);
}

/** The unit of a name in either language, or of its code; null for none. */
export function unitOfName(text: string): Unit | null {
  return byName(text, UNITS, (words, unit) => words.units[unit]);
}

/** The stage of a name in either language, or of its code; null for none. */
export function stageOfName(text: string): BudgetStage | null {
  return byName(text, STAGES, (words, stage) => words.stages[stage]);
}

/** The tier of a label, a synonym or an id, of the table or of the usual value chain; null for none. */
export function tierOfName(text: string, table: TierTable | null): TierId | null {
  const key = comparisonKey(text);
  const own = table?.tiers.find((tier) =>
    [tier.id, tier.label.th, tier.label.en, ...tier.synonyms].some((name) => comparisonKey(name) === key),
  );
  if (own !== undefined) return own.id;
  const usual = LANGUAGES.flatMap((language) => Object.entries(dictionaryOf(language).format.tiers));
  return usual.find(([id, label]) => comparisonKey(id) === key || comparisonKey(label) === key)?.[0] ?? null;
}

function byName<Code extends string>(text: string, codes: readonly Code[], nameOf: (words: Dictionary, code: Code) => string): Code | null {
  const key = comparisonKey(text);
  return (
    codes.find(
      (code) => comparisonKey(code) === key || LANGUAGES.some((language) => comparisonKey(nameOf(dictionaryOf(language), code)) === key),
    ) ?? null
  );
}
