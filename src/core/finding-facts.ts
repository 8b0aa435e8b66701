import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import type { BudgetStage } from "./budget/budget-stage.ts";
import type { ColumnRole } from "./budget/column-role.ts";
import type { FigureMeasure } from "./budget/stated-figure.ts";
import type { TotalLevel } from "./budget/stated-total.ts";
import type { Unit } from "./budget/unit.ts";
import type { AmountRefusal, AmountRepair } from "./money/amount-reading.ts";
import type { Money } from "./money/money.ts";
import type { FateReason } from "./table/ledger/ledger.ts";
import type { Choice, QuestionKind } from "./verdict/verdict.ts";
import type { TierEvidence, TierSuggestion } from "./value-chain/tagged-line.ts";
import type { TierId } from "./value-chain/tier-table.ts";

/** Nothing beyond what every finding carries. */
export type NoFacts = Readonly<Record<string, never>>;

/**
 * How two names belong together: the same key, the same body by the list of names, or only perhaps: one may be the other
 * damaged by copying, or mistyped by a letter.
 */
export type NameBasis = "key" | "alias" | "damaged" | "mistyped";

/** An amount that fits its list only in another unit. */
export interface StrayAmount {
  readonly cell: CellRef;
  readonly written: Money;
  readonly meant: Money;
}

/** Codes of what is wrong with a file itself, wherever it stands in it. */
export type FileFlawCode =
  "quotes-broken" | "bytes-damaged" | "cell-written-twice" | "text-missing" | "money-under-merge" | "cell-far-away";

/** Facts by finding code (design, section 6). Codes and field names are stable; add, never rename. */
export interface FindingFacts {
  // reading
  "header-not-found": NoFacts;
  "column-ambiguous": { readonly role: ColumnRole; readonly columns: readonly number[]; readonly chosen: number | null };
  "unit-unknown": { readonly assumed: Unit | null };
  "unit-conflict": {
    readonly units: readonly Unit[];
    readonly factor: 1000 | 1000000 | null;
    readonly against: "twin" | "previous-year" | "parent" | "statement" | "list";
    readonly rows: number;
    /** Against the list: the cells, all of one agency where there are several, with the amount as written and in the unit that fits the list. */
    readonly strays?: readonly StrayAmount[];
    /** The unit that these cells may be in. */
    readonly likely?: Unit;
  };
  /** A header and a note or title name different units; `counted` is the one that counts. The evidence is the other cell. */
  "unit-stated-twice": { readonly counted: Unit; readonly other: Unit };
  /** The unit is written with a letter off; it is read as `unit`. */
  "unit-misspelt": { readonly unit: Unit };
  "amount-malformed": { readonly reason: AmountRefusal };
  "amount-with-remark": { readonly digits: string };
  "amount-not-a-number": { readonly reason: AmountRefusal };
  "amount-is-error": { readonly error: string };
  "amount-missing": NoFacts;
  "amount-not-calculated": { readonly cells: number };
  "amount-without-name": NoFacts;
  "amount-added-from-categories": { readonly columns: readonly number[]; readonly by: "category" | "period" };
  "amount-negative": NoFacts;
  "amount-float-residue": { readonly cells: number; readonly exact: string };
  "amount-finer-than-100-baht": { readonly cells: number };
  "amount-beyond-excel-precision": { readonly digits: number };
  "number-stored-as-text": { readonly cells: number };
  "text-repaired": { readonly cells: number; readonly repairs: readonly AmountRepair[]; readonly repaired: string };
  "formula-like-text": NoFacts;
  "hidden-rows": { readonly rows: number; readonly lines: number; readonly amount: Money };
  "filtered-rows": { readonly rows: number; readonly lines: number; readonly amount: Money };
  "hidden-sheet": { readonly veryHidden: boolean };
  "calculation-stale": NoFacts;
  "precision-as-displayed": NoFacts;
  "merges-unknown": NoFacts;
  "fiscal-year-mixed": { readonly years: readonly number[] };
  "fiscal-year-unknown": NoFacts;
  "sheet-protected": NoFacts;
  /** `amount`: what its lines add up to; null where no column of this year's money was found. */
  // the file itself: `cells` counts the places; more than a few of one kind make one finding, which names them as evidence
  "quotes-broken": { readonly cells: number };
  "bytes-damaged": { readonly cells: number };
  "cell-written-twice": { readonly cells: number };
  "text-missing": { readonly cells: number };
  "money-under-merge": { readonly cells: number };
  "cell-far-away": { readonly cells: number };
  "table-left-out": { readonly lines: number; readonly amount: Money | null };
  "sheet-truncated": { readonly afterRow: number };
  /** Two readings or more that a person has to tell apart; the first choice is the one shown. */
  "reading-unsure": { readonly asks: QuestionKind; readonly choices: readonly Choice[] };
  /** Money in the column that is in no total, and why. */
  "money-left-aside": { readonly why: FateReason };
  /** The same where the sheet itself says that it does not belong: off-budget money, another year. */
  "money-set-apart": { readonly why: FateReason };
  /** Filled like a line, below the total that ends the list and does not hold it. */
  "line-below-total": { readonly total: Money };
  /** Counted, though its words read like a note or an indicator. */
  "line-doubtful": { readonly reads: "indicator" | "other-unit" | "note" | "signature" | "rejected" };
  /** A printed sum that its parts do not make, where the same sum holds in the other lines or columns. */
  "sum-broken": { readonly parts: readonly CellRange[]; readonly holds: number };
  /** Amounts that cannot be of the unit stated: `likely` is the unit they would make sense in. */
  "unit-implausible": { readonly stated: Unit; readonly likely: Unit | null; readonly rows: number };
  /** An error value where a name should stand. */
  "name-is-error": { readonly error: string };
  /** Money of another currency. */
  "currency-not-baht": { readonly currency: string };
  /** The title names a year that no column has. */
  "fiscal-year-not-listed": { readonly year: number; readonly years: readonly number[] };
  // totals
  "total-mismatch": { readonly label: string; readonly lines: number };
  "subtotal-mismatch": { readonly label: string; readonly level: TotalLevel; readonly lines: number };
  "heading-equals-one-descendant": { readonly label: string; readonly descendant: string; readonly descendants: number };
  "total-range-short": { readonly label: string; readonly covered: CellRange; readonly missed: readonly number[] };
  "total-visible-only": { readonly label: string };
  "total-typed-over": { readonly label: string };
  /** A count that a title, a note or the words of a total state of the whole list. `listed`: with those without money. */
  "stated-count-mismatch": { readonly label: string; readonly measure: Exclude<FigureMeasure, "amount">; readonly listed: number };
  /** A figure of a title or note that differs, where the words leave open whether they speak of this list. */
  "stated-figure-differs": { readonly label: string; readonly measure: FigureMeasure };
  "total-malformed": { readonly label: string; readonly reason: AmountRefusal };
  "framework-mismatch": {
    readonly frameworkId: string;
    readonly plan: { readonly th: string; readonly en: string };
    readonly fiscalYear: number;
    readonly stage: BudgetStage;
  };
  /** Met at four decimals of a million baht, and off by less than 100 baht. */
  "framework-not-to-the-baht": {
    readonly frameworkId: string;
    readonly plan: { readonly th: string; readonly en: string };
    readonly fiscalYear: number;
    readonly stage: BudgetStage;
  };
  "project-count-mismatch": { readonly frameworkId: string };
  "agency-count-mismatch": { readonly frameworkId: string; readonly listed: number };
  "commitment-total-mismatch": { readonly years: readonly number[] };
  /** The right sum, printed with fewer decimals. */
  "total-rounded-for-display": { readonly label: string; readonly decimals: number };
  "rounding-mismatch": { readonly label: string; readonly decimals: number };
  // identity
  "duplicate-line": { readonly rows: readonly number[] };
  "same-project-other-amount": { readonly project: string; readonly agency: string; readonly rows: readonly number[] };
  /** `areJoined`: counted as one body; if not, a person has to confirm it. `others`: more spellings in the cells of the evidence, of other bodies too, that differ in nothing but blanks, marks or the form of characters. */
  "agency-name-variant": {
    readonly names: readonly [usual: string, here: string];
    readonly basis: NameBasis;
    readonly areJoined: boolean;
    readonly others: number;
  };
  "ministry-name-variant": {
    readonly names: readonly [usual: string, here: string];
    readonly basis: NameBasis;
    readonly areJoined: boolean;
    readonly others: number;
  };
  /** Of one agency. `areJoined`: counted as one project. `others`: more such spellings in the cells of the evidence, of other projects too. */
  "project-name-variant": {
    readonly names: readonly [usual: string, here: string];
    readonly basis: "key" | "damaged" | "mistyped";
    readonly areJoined: boolean;
    readonly others: number;
    readonly agency: string;
  };
  /** `agencies`: those that the table of all agencies (`table`) names and that have no table of their own. */
  "agency-missing": { readonly expectedFrom: "row" | "list" | "table"; readonly agencies: readonly string[] };
  "agency-unknown": { readonly name: string; readonly suggestion: string | null };
  "same-money-elsewhere": { readonly otherSheet: string; readonly lines: number };
  /** `sheets`: how many other tables tell the same money in detail. */
  /** `from`: the first of the sheets added up. */
  "total-of-sheets": { readonly sheets: number; readonly from: string };
  "sheets-agree": { readonly otherSheet: string; readonly sheets: number; readonly lines: number };
  /** `otherSheet`: the version that counts; `shared`: projects that both have, `differing` of them with other amounts. */
  "list-versions": {
    readonly otherSheet: string;
    readonly shared: number;
    readonly differing: number;
    readonly because: "hidden" | "name";
  };
  /** `name`: of what two tables tell different amounts. The amount found is not counted, the amount expected is. */
  "sheets-differ": { readonly name: string; readonly otherSheet: string };
  // tiers
  "tier-missing": { readonly lines: number; readonly amount: Money };
  "tier-unknown": { readonly text: string };
  "tier-ambiguous": { readonly text: string; readonly tiers: readonly TierId[] };
  "tier-conflict": {
    readonly chosen: { readonly tier: TierId; readonly because: TierEvidence };
    readonly other: { readonly tier: TierId; readonly because: TierEvidence };
  };
  "tier-suggested": { readonly suggestion: TierSuggestion; readonly lines: number };
}

/** The name of a finding. */
export type FindingCode = keyof FindingFacts;
