export { parseFramework } from "../../src/core/budget/parse-framework.ts";
export { isGenericKey } from "../../src/core/value-chain/spoken-parts.ts";
export { parseTaggingRules } from "../../src/core/value-chain/tagging-rule.ts";
export { readTierText } from "../../src/core/value-chain/read-tier-text.ts";
export { ruleReader } from "../../src/core/value-chain/word-evidence.ts";
export { suggestTiers } from "../../src/core/value-chain/suggest-tiers.ts";
export { tierTexts } from "../../src/core/value-chain/tier-table.ts";
export { wordKey } from "../../src/core/text/word-key.ts";
