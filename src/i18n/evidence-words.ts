import type { SuggestionConfidence, TierEvidence } from "#core/value-chain/tagged-line.ts";

/** What a tier rests on, as short as a table cell. */
export type EvidenceWords = Readonly<Record<TierEvidence, string>>;

/** How sure a suggestion is. */
export type ConfidenceWords = Readonly<Record<SuggestionConfidence, string>>;
