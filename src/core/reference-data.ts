import type { AgencyAlias, KnownAgency } from "./agencies/agency-alias.ts";
import type { Framework } from "./budget/framework.ts";
import type { TaggingRule } from "./value-chain/tagging-rule.ts";

/** Approved numbers and knowledge of the field, loaded by the hosts from assets/; data, never code. */
export interface ReferenceData {
  readonly frameworks: readonly Framework[];
  readonly taggingRules: readonly TaggingRule[];
  readonly agencyAliases: readonly AgencyAlias[];
  readonly knownAgencies: readonly KnownAgency[];
}
