export { parseFramework } from "../../src/core/budget/parse-framework.ts";
export { isGenericKey } from "../../src/core/value-chain/generic-item.ts";
export { parseTaggingRules } from "../../src/core/value-chain/parse-tagging-rules.ts";
export { readTierText } from "../../src/core/value-chain/read-tier-text.ts";
export { ruleReader } from "../../src/core/value-chain/rule-evidence.ts";
export { suggestTiers } from "../../src/core/value-chain/suggest-tiers.ts";
export { tierTexts } from "../../src/core/value-chain/tier-texts.ts";
export { wordKey } from "../../src/core/text/word-key.ts";
