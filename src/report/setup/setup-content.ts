import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { ColumnRole } from "#core/budget/column-role.ts";
import type { Framework } from "#core/budget/framework.ts";
import type { Unit } from "#core/budget/unit.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { TierId, TierTable } from "#core/value-chain/tier-table.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import type { Language } from "#i18n/language.ts";

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
