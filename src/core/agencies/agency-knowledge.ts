import type { AgencyAlias, KnownAgency } from "./agency-alias.ts";
import { type AgencyIndex, createAgencyIndex } from "./agency-index.ts";
import { type KnownNames, knownNames } from "./known-names.ts";

/** What is known of agencies before any table is read. */
export interface AgencyKnowledge {
  readonly agencies: AgencyIndex;
  readonly known: KnownNames;
}

/** The part of the reference data that speaks of agencies. */
interface AgencyReference {
  readonly agencyAliases: readonly AgencyAlias[];
  readonly knownAgencies: readonly KnownAgency[];
}

interface Kept extends AgencyKnowledge {
  readonly reference: AgencyReference;
  readonly approved: readonly AgencyAlias[];
}

/** Kept beside the shipped aliases they were made from, so that they go when these do. */
const KEPT = new WeakMap<readonly AgencyAlias[], Kept>();

/**
 * What the reference data and the aliases approved in the workbook know of agencies. Made once and kept for as long as
 * both stay the same: it takes longer than all else that a short list needs.
 */
export function agencyKnowledge(reference: AgencyReference, approved: readonly AgencyAlias[]): AgencyKnowledge {
  const kept = KEPT.get(reference.agencyAliases);
  if (kept?.reference.knownAgencies === reference.knownAgencies && areSame(kept.approved, approved)) return kept;
  const agencies = createAgencyIndex([...reference.agencyAliases, ...approved]);
  const known = knownNames(reference.knownAgencies, reference.agencyAliases, agencies);
  const made: Kept = { agencies, known, reference, approved };
  KEPT.set(reference.agencyAliases, made);
  return made;
}

function areSame(ones: readonly AgencyAlias[], others: readonly AgencyAlias[]): boolean {
  if (ones.length !== others.length) return false;
  return ones.every((one, at) => {
    const other = others[at];
    return one.agency === other?.agency && one.alias === other.alias && one.kind === other.kind;
  });
}
