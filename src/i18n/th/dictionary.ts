import type { Dictionary } from "../dictionary.ts";
import { refusalsTh, repairsTh } from "./amounts.ts";
import { explanationsTh } from "./explanations.ts";
import { findingsTh } from "./findings.ts";
import { formatTh } from "./format.ts";
import {
  categoriesTh,
  columnReasonsTh,
  columnsTh,
  confidencesTh,
  evidenceTh,
  levelsTh,
  fateReasonsTh,
  severitiesTh,
  stagesTh,
  unitSourcesTh,
  unitsTh,
} from "./labels.ts";
import { problemsTh } from "./problems.ts";
import { reportTh } from "./report.ts";
import { skipsTh } from "./skips.ts";

/** Every word in Thai. */
export const dictionaryTh: Dictionary = {
  language: "th",
  format: formatTh,
  findings: findingsTh,
  explanations: explanationsTh,
  problems: problemsTh,
  skips: skipsTh,
  columns: columnsTh,
  columnReasons: columnReasonsTh,
  fateReasons: fateReasonsTh,
  units: unitsTh,
  unitSources: unitSourcesTh,
  stages: stagesTh,
  severities: severitiesTh,
  evidence: evidenceTh,
  confidences: confidencesTh,
  categories: categoriesTh,
  levels: levelsTh,
  refusals: refusalsTh,
  repairs: repairsTh,
  report: reportTh,
};
