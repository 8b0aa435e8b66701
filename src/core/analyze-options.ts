import type { CellRange } from "#sheet/cell-address.ts";
import type { AgencyAlias } from "./agencies/agency-alias.ts";
import type { ColumnRole } from "./budget/column-role.ts";
import type { Unit } from "./budget/unit.ts";
import type { ReferenceData } from "./reference-data.ts";
import type { TaggingRule } from "./value-chain/tagging-rule.ts";
import type { TierId, TierTable } from "./value-chain/tier-table.ts";

/** What a person decided, each overruling what was read; remembered in the setup sheet. */
export interface PersonDecisions {
  /** null: choose by title and year. */
  readonly frameworkId: string | null;
  /** Column roles by zero-based column. */
  readonly columnRoles: ReadonlyMap<number, ColumnRole>;
  /** Only this part of the sheet. */
  readonly range: CellRange | null;
  readonly unit: Unit | null;
  readonly fiscalYear: number | null;
  /** Of rows that a column divides by stage, source or the like: the words of those that count, or the sheet rows that do (`5-12`); null: as the sheet says. */
  readonly rows: string | null;
  /** Aliases approved in this workbook, added to those shipped. */
  readonly aliases: readonly AgencyAlias[];
  /** Tiers given by hand, by zero-based sheet row of the current sheet. */
  readonly tiersByRow: ReadonlyMap<number, TierId>;
  /** Rules edited in the workbook; null: those shipped. */
  readonly taggingRules: readonly TaggingRule[] | null;
  /** Tiers and goals edited in the workbook for a plan that no framework is known for; null: none. */
  readonly tierTable: TierTable | null;
}

/** No decision taken. */
export const NO_DECISIONS: PersonDecisions = {
  frameworkId: null,
  columnRoles: new Map(),
  range: null,
  unit: null,
  fiscalYear: null,
  rows: null,
  aliases: [],
  tiersByRow: new Map(),
  taggingRules: null,
  tierTable: null,
};

/** Everything a run needs beside the cells. */
export interface AnalyzeOptions {
  readonly reference: ReferenceData;
  readonly decisions: PersonDecisions;
  /** Agencies that should be in the list or plan, where the host keeps a list of them. */
  readonly expectedAgencies?: readonly string[];
}
