import type { ReferenceData } from "#core/reference-data.ts";
import { reduceBy } from "./reduce-by.ts";

/** News of the reference data. */
export type ReferenceAction = { readonly type: "reference/loaded"; readonly reference: ReferenceData };

/** Before the reference data have come. */
export const NO_REFERENCE: ReferenceData = { frameworks: [], taggingRules: [], agencyAliases: [], knownAgencies: [] };

/** The reference data after a piece of news. */
export const reduceReference = reduceBy<ReferenceData, ReferenceAction>({ "reference/loaded": (_, { reference }) => reference });
