import { parseAgencyNames } from "#core/agencies/agency-alias.ts";
import { parseFramework } from "#core/budget/parse-framework.ts";
import type { JsonProblem } from "#core/budget/json-reader.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import { parseTaggingRules } from "#core/value-chain/tagging-rule.ts";

/** The files of assets/, as parsed JSON. */
export interface ReferenceFiles {
  readonly frameworks: readonly unknown[];
  readonly taggingRules: readonly unknown[];
  readonly agencies: readonly unknown[];
}

/** The reference data of the files that come with the program. They are our own: one of another form is a mistake of ours and throws. */
export function parseReference(files: ReferenceFiles): ReferenceData {
  const names = files.agencies.map((json) => valid(parseAgencyNames(json)));
  return {
    frameworks: files.frameworks.map((json) => valid(parseFramework(json))),
    taggingRules: files.taggingRules.flatMap((json) => valid(parseTaggingRules(json))),
    agencyAliases: names.flatMap((one) => one.aliases),
    knownAgencies: names.flatMap((one) => one.agencies),
  };
}

function valid<Value>(parsing: { readonly ok: Value } | { readonly problem: JsonProblem }): Value {
  if ("ok" in parsing) return parsing.ok;
  throw new Error(`Reference data: ${parsing.problem.path} should be ${parsing.problem.expected}`);
}
