/** What `dist/core.mjs` offers to programs: the run, what it needs, and money as text. The project itself imports the files. */
export { emptyGrid } from "#sheet/grid.ts";
export { parseAgencyNames } from "./agencies/agency-alias.ts";
export { analyze } from "./analyze.ts";
export { NO_DECISIONS } from "./analyze-options.ts";
export { parseFramework } from "./budget/parse-framework.ts";
export { SEVERITY } from "./finding-severity.ts";
export { bahtText, millionText } from "./money/format-money.ts";
export { parseAmount } from "./money/parse-amount.ts";
export { parseTaggingRules } from "./value-chain/tagging-rule.ts";
