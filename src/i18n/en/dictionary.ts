import type { Dictionary } from "../dictionary.ts";
import { refusalsEn, repairsEn } from "./amounts.ts";
import { explanationsEn } from "./explanations.ts";
import { findingsEn } from "./findings.ts";
import { formatEn } from "./format.ts";
import {
  categoriesEn,
  columnReasonsEn,
  columnsEn,
  confidencesEn,
  evidenceEn,
  levelsEn,
  fateReasonsEn,
  severitiesEn,
  stagesEn,
  unitSourcesEn,
  unitsEn,
} from "./labels.ts";
import { problemsEn } from "./problems.ts";
import { reportEn } from "./report.ts";
import { skipsEn } from "./skips.ts";

/** Every word in English. */
export const dictionaryEn: Dictionary = {
  language: "en",
  format: formatEn,
  findings: findingsEn,
  explanations: explanationsEn,
  problems: problemsEn,
  skips: skipsEn,
  columns: columnsEn,
  columnReasons: columnReasonsEn,
  fateReasons: fateReasonsEn,
  units: unitsEn,
  unitSources: unitSourcesEn,
  stages: stagesEn,
  severities: severitiesEn,
  evidence: evidenceEn,
  confidences: confidencesEn,
  categories: categoriesEn,
  levels: levelsEn,
  refusals: refusalsEn,
  repairs: repairsEn,
  report: reportEn,
};
