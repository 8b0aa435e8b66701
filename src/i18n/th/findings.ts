import type { FindingWords } from "../finding-words.ts";
import { amountFindingsTh } from "./findings-amounts.ts";
import { fileFindingsTh } from "./findings-files.ts";
import { identityFindingsTh } from "./findings-identity.ts";
import { proofFindingsTh } from "./findings-proof.ts";
import { readingFindingsTh } from "./findings-reading.ts";
import { tierFindingsTh } from "./findings-tiers.ts";
import { totalFindingsTh } from "./findings-totals.ts";

/** Every finding, in Thai. */
export const findingsTh: FindingWords = {
  ...readingFindingsTh,
  ...fileFindingsTh,
  ...proofFindingsTh,
  ...amountFindingsTh,
  ...totalFindingsTh,
  ...identityFindingsTh,
  ...tierFindingsTh,
};
