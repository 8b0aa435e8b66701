/** A finding that a person accepted, as the findings sheet keeps it. */
export interface AcceptedFinding {
  /** Which finding, see finding-key.ts. */
  readonly subject: string;
  /** What it said when it was accepted; another value opens it again. */
  readonly value: string;
  readonly reason: string;
  /** ISO date (Gregorian), e.g. 2023-01-26; null when the person gave none. */
  readonly acceptedOn: string | null;
  /** Who accepted it, as the findings sheet says; absent: nobody is named. */
  readonly acceptedBy?: string;
}

/** How a finding stands to what was accepted before. */
export type FindingStatus =
  | { readonly kind: "open" }
  | { readonly kind: "accepted"; readonly by: AcceptedFinding }
  | { readonly kind: "reopened"; readonly before: AcceptedFinding };
