import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { ColumnRole } from "#core/budget/column-role.ts";
import type { Framework } from "#core/budget/framework.ts";
import type { Unit } from "#core/budget/unit.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { TierId, TierTable } from "#core/value-chain/tier-table.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import type { Language } from "#i18n/language.ts";
import type { PersonDecisions } from "#core/analyze-options.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { comparisonKey } from "#core/text/comparison-key.ts";
import { hashText } from "../hash-text.ts";

/** What a person decided for one sheet. */
export interface SheetDecisions {
  readonly sheet: string;
  readonly range: CellRange | null;
  readonly unit: Unit | null;
  readonly fiscalYear: number | null;
  readonly frameworkId: string | null;
  /** Of rows that a column divides: the words of those that count; null: as the sheet says. */
  readonly rows: string | null;
  /** Tiers given by hand, by zero-based sheet row. */
  readonly tiersByRow: ReadonlyMap<number, TierId>;
}

/** Nothing decided for a sheet. */
export function undecidedSheet(sheet: string): SheetDecisions {
  return { sheet, range: null, unit: null, fiscalYear: null, frameworkId: null, rows: null, tiersByRow: new Map() };
}

/** Column roles a person chose for a form, known by its header. */
export interface ColumnTemplate {
  /** See template-signature.ts. */
  readonly signature: string;
  readonly roles: ReadonlyMap<number, ColumnRole>;
}

/** One run as the log keeps it. */
export interface RunRecord {
  /** ISO date and time. */
  readonly at: string;
  readonly sheet: string;
  readonly rowsHash: string;
  /** Million baht, plain digits. */
  readonly total: string;
  readonly projects: number;
  readonly agencies: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Everything a workbook remembers in its setup sheet. */
export interface SetupContent {
  readonly language: Language | null;
  /** The framework that a person edited or imported; null: one of those shipped. */
  readonly framework: Framework | null;
  /** Tiers and goals a person made for a plan without a framework; null: none. A framework holds its own. */
  readonly tierTable: TierTable | null;
  /** The rules that a person edited; null: those shipped. */
  readonly taggingRules: readonly TaggingRule[] | null;
  /** Aliases approved in this workbook. */
  readonly aliases: readonly AgencyAlias[];
  readonly sheets: readonly SheetDecisions[];
  readonly templates: readonly ColumnTemplate[];
  /** Agencies from which the plan waits for a sheet; none where nobody gave a list. */
  readonly expectedAgencies: readonly string[];
  /** Latest last. */
  readonly runs: readonly RunRecord[];
}

/** A workbook without a setup sheet. */
export const EMPTY_SETUP: SetupContent = {
  language: null,
  framework: null,
  tierTable: null,
  taggingRules: null,
  aliases: [],
  sheets: [],
  templates: [],
  expectedAgencies: [],
  runs: [],
};

/** What a person decided for one sheet, as a run takes it; `signature` is the form's, where the sheet was read before. */
export function decisionsForSheet(setup: SetupContent, sheet: string, signature: string | null): PersonDecisions {
  const { frameworkId, range, unit, fiscalYear, rows, tiersByRow } = setup.sheets.find((one) => one.sheet === sheet) ?? NO_DECISIONS;
  const { columnRoles } = NO_DECISIONS;
  const template = setup.templates.find((one) => one.signature === signature);
  return {
    frameworkId,
    range,
    unit,
    fiscalYear,
    rows,
    tiersByRow,
    columnRoles: template?.roles ?? columnRoles,
    aliases: setup.aliases,
    taggingRules: setup.taggingRules,
    tierTable: setup.tierTable,
  };
}

/** The reference data with the workbook's own framework in place of the shipped one of the same id. */
export function referenceWithSetup(reference: ReferenceData, setup: SetupContent): ReferenceData {
  const { framework } = setup;
  if (framework === null) return reference;
  return { ...reference, frameworks: [framework, ...reference.frameworks.filter((one) => one.id !== framework.id)] };
}

/** The framework that a person named for all of these sheets; null where they named none, or different ones. */
export function namedFramework(setup: SetupContent, sheets: readonly string[]): string | null {
  const named = new Set(sheets.map((name) => setup.sheets.find((one) => one.sheet === name)?.frameworkId ?? null));
  const [only = null] = named;
  return named.size === 1 ? only : null;
}

/** Knows a form again by its columns' headers; digits do not count, so next year's form is the same form. */
export function templateSignature(table: Pick<BudgetTable, "columns">): string {
  return hashText(JSON.stringify(table.columns.map(({ column, header }) => [column, comparisonKey(header).replaceAll(/\d+/g, "#")])));
}
