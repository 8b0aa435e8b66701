import type { VerdictKind, WitnessKind } from "#core/verdict/verdict.ts";

/** Sections of the setup sheet that have a title and column headers. */
export type SetupSectionName =
  | "settings"
  | "framework"
  | "tiers"
  | "goals"
  | "guidelines"
  | "rules"
  | "aliases"
  | "suggestedAliases"
  | "sheets"
  | "expectedAgencies"
  | "rowTiers"
  | "columns"
  | "evidence"
  | "runs";

/** Words of the setup sheet. */
export interface SetupSheetWords {
  readonly title: string;
  readonly note: string;
  readonly sections: Readonly<
    Record<SetupSectionName, { readonly title: string; readonly note: string; readonly columns: readonly string[] }>
  >;
  readonly settings: Readonly<Record<"language", string>>;
  readonly frameworkFields: Readonly<
    Record<
      | "id"
      | "planTh"
      | "planEn"
      | "planAliases"
      | "fiscalYear"
      | "stage"
      | "statedAmount"
      | "unit"
      | "projects"
      | "agencies"
      | "ministries"
      | "approvedOn"
      | "sentence"
      | "address",
      string
    >
  >;
  readonly noFramework: string;
  readonly approve: string;
  readonly evidence: Readonly<
    Record<
      | "source"
      | "rowsHash"
      | "lines"
      | "funded"
      | "withoutAmount"
      | "projects"
      | "agencies"
      | "ministries"
      | "total"
      | "unit"
      | "fiscalYear"
      | "ruleSet"
      | "framework"
      | "checkedAt"
      | "version"
      | "verdict"
      | "witnesses"
      | "accounted"
      | "runnerUp",
      string
    >
  >;
  readonly proof: {
    readonly kinds: Readonly<Record<VerdictKind, string>>;
    readonly witnesses: Readonly<Record<WitnessKind, string>>;
    /** What became of every number of the money column. */
    readonly accounted: (
      counts: { readonly numbers: number; readonly lines: number; readonly totals: number; readonly aside: number },
      asideMoney: string,
    ) => string;
  };
  /** Which rows of a person's edits could not be read, and why. */
  readonly problems: Readonly<Record<SetupProblemKind, (text: string) => string>>;
}

/** Why a row of the setup sheet could not be taken over. */
export type SetupProblemKind =
  | "unknown-role"
  | "unknown-unit"
  | "unknown-tier"
  | "unknown-stage"
  | "unknown-column"
  | "not-a-range"
  | "not-a-number"
  | "incomplete"
  | "framework-invalid"
  | "tier-table-invalid"
  | "unknown-language";
