import type { FindingWords } from "../finding-words.ts";
import { amountFindingsEn } from "./findings-amounts.ts";
import { fileFindingsEn } from "./findings-files.ts";
import { identityFindingsEn } from "./findings-identity.ts";
import { proofFindingsEn } from "./findings-proof.ts";
import { readingFindingsEn } from "./findings-reading.ts";
import { tierFindingsEn } from "./findings-tiers.ts";
import { totalFindingsEn } from "./findings-totals.ts";

/** Every finding, in English. */
export const findingsEn: FindingWords = {
  ...readingFindingsEn,
  ...fileFindingsEn,
  ...proofFindingsEn,
  ...amountFindingsEn,
  ...totalFindingsEn,
  ...identityFindingsEn,
  ...tierFindingsEn,
};
