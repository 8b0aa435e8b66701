import { paneCheckEn } from "./en/pane-check.ts";
import { paneFindingsEn } from "./en/pane-findings.ts";
import { paneFrameEn } from "./en/pane.ts";
import { paneReportEn } from "./en/pane-report.ts";
import { paneRowsEn } from "./en/pane-rows.ts";
import { paneSetupEn } from "./en/pane-setup.ts";
import { paneTiersEn } from "./en/pane-tiers.ts";
import type { Language } from "./language.ts";
import { paneCheckTh } from "./th/pane-check.ts";
import { paneFindingsTh } from "./th/pane-findings.ts";
import { paneReportTh } from "./th/pane-report.ts";
import { paneRowsTh } from "./th/pane-rows.ts";
import { paneSetupTh } from "./th/pane-setup.ts";
import { paneTiersTh } from "./th/pane-tiers.ts";
import { paneFrameTh } from "./th/pane.ts";

/** Every word of the task pane that is not about findings, by tab. */
const PANE_TH = {
  frame: paneFrameTh,
  check: paneCheckTh,
  findings: paneFindingsTh,
  tiers: paneTiersTh,
  report: paneReportTh,
  rows: paneRowsTh,
  setup: paneSetupTh,
};

/** The shape both languages have. */
export type PaneWords = typeof PANE_TH;

const PANE_EN: PaneWords = {
  frame: paneFrameEn,
  check: paneCheckEn,
  findings: paneFindingsEn,
  tiers: paneTiersEn,
  report: paneReportEn,
  rows: paneRowsEn,
  setup: paneSetupEn,
};

/** The pane's words in a language. */
export function paneWords(language: Language): PaneWords {
  return language === "th" ? PANE_TH : PANE_EN;
}
