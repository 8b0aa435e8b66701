/** Figures that a memo's sentence states, already in words of the language. */
export interface MemoFacts {
  readonly plan: string;
  /** "ปีงบประมาณ พ.ศ. 2567"; null when unknown. */
  readonly fiscalYear: string | null;
  readonly stage: string | null;
  /** Grouped million baht without the unit. */
  readonly total: string;
  /** The total in words; null where no words say it exactly. */
  readonly inWords: string | null;
  readonly ministries: string;
  readonly agencies: string;
  readonly projects: string;
  readonly tiers: readonly { readonly label: string; readonly amount: string; readonly projects: string; readonly share: string | null }[];
  readonly untagged: { readonly amount: string; readonly projects: string } | null;
  /** null: no framework to hold it against. */
  readonly framework: {
    readonly amountMet: boolean;
    readonly countsMet: boolean;
    readonly amount: string;
    readonly difference: string;
  } | null;
  /** Errors that are still open; a memo must not hide them. */
  readonly errors: number;
}

/** What a figure of the workbook is of. */
export type MemoTargetKind =
  "total" | "framework" | "tier" | "previous-total" | "change" | "goal" | "guideline" | "ministry" | "agency" | "project" | "listed";

/** Words around a memo's figures. Targets are said with their value: "รวมทั้งสิ้น 5,523.9110 ล้านบาท". */
export interface MemoWords {
  readonly sentence: (facts: MemoFacts) => string;
  readonly targets: Readonly<Record<MemoTargetKind, (name: string) => string>>;
  readonly matched: (target: string) => string;
  readonly rounded: (target: string) => string;
  readonly misplaced: (target: string, expected: string | null) => string;
  readonly different: (nearest: string | null) => string;
  readonly malformed: (reason: string, readings: readonly string[], meant: string | null) => string;
  readonly unchecked: string;
}
