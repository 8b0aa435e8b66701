/** Codes about how the sheet was read. */
export type ReadingCode =
  | "header-not-found"
  | "column-ambiguous"
  | "unit-unknown"
  | "unit-conflict"
  | "unit-stated-twice"
  | "unit-misspelt"
  | "formula-like-text"
  | "hidden-rows"
  | "filtered-rows"
  | "hidden-sheet"
  | "calculation-stale"
  | "precision-as-displayed"
  | "merges-unknown"
  | "fiscal-year-mixed"
  | "fiscal-year-unknown"
  | "sheet-protected"
  | "sheet-truncated"
  | "table-left-out";

/** Codes about one amount. */
export type AmountCode =
  | "amount-malformed"
  | "amount-with-remark"
  | "amount-not-a-number"
  | "amount-is-error"
  | "amount-missing"
  | "amount-not-calculated"
  | "amount-without-name"
  | "amount-added-from-categories"
  | "amount-negative"
  | "amount-float-residue"
  | "amount-finer-than-100-baht"
  | "amount-beyond-excel-precision"
  | "number-stored-as-text"
  | "text-repaired";

/** Codes about totals and counts. */
export type TotalCode =
  | "total-mismatch"
  | "subtotal-mismatch"
  | "heading-equals-one-descendant"
  | "total-range-short"
  | "total-visible-only"
  | "total-typed-over"
  | "stated-count-mismatch"
  | "stated-figure-differs"
  | "total-malformed"
  | "framework-mismatch"
  | "framework-not-to-the-baht"
  | "project-count-mismatch"
  | "agency-count-mismatch"
  | "commitment-total-mismatch"
  | "total-rounded-for-display"
  | "rounding-mismatch";

/** Codes about who and what: lines, agencies, projects. */
export type IdentityCode =
  | "duplicate-line"
  | "same-project-other-amount"
  | "agency-name-variant"
  | "ministry-name-variant"
  | "project-name-variant"
  | "agency-missing"
  | "agency-unknown"
  | "same-money-elsewhere"
  | "total-of-sheets"
  | "sheets-agree"
  | "sheets-differ"
  | "list-versions";

/** Codes about tiers. */
export type TierCode = "tier-missing" | "tier-unknown" | "tier-ambiguous" | "tier-conflict" | "tier-suggested";

/** Codes about which numbers count, and whether the total is proved. */
export type ProofCode =
  | "reading-unsure"
  | "money-left-aside"
  | "money-set-apart"
  | "line-below-total"
  | "line-doubtful"
  | "sum-broken"
  | "unit-implausible"
  | "name-is-error"
  | "currency-not-baht"
  | "fiscal-year-not-listed";
