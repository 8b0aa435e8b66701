import type { RefusalWords, RepairWords } from "./amount-words.ts";
import type { CategoryWords, LevelWords } from "./category-words.ts";
import type { ColumnReasonWords, ColumnWords, FateReasonWords } from "./column-words.ts";
import type { ConfidenceWords, EvidenceWords } from "./evidence-words.ts";
import type { ExplanationWords } from "./explanation-words.ts";
import type { FindingWords } from "./finding-words.ts";
import type { FormatWords } from "./format-words.ts";
import type { Language } from "./language.ts";
import type { ReportWords } from "./report-words.ts";
import type { SeverityWords } from "./severity-words.ts";
import type { SkipWords } from "./skip-words.ts";
import type { StageWords } from "./stage-words.ts";
import type { UnitSourceWords, UnitWords } from "./unit-words.ts";
import type { WorkbookErrorWords } from "./workbook-error-words.ts";

/** Every word of one language but the pane's and the command line's, by section. A key that one language lacks is a compile error. */
export interface Dictionary {
  readonly language: Language;
  readonly format: FormatWords;
  readonly findings: FindingWords;
  readonly explanations: ExplanationWords;
  readonly problems: WorkbookErrorWords;
  readonly skips: SkipWords;
  readonly columns: ColumnWords;
  readonly columnReasons: ColumnReasonWords;
  readonly fateReasons: FateReasonWords;
  readonly units: UnitWords;
  readonly unitSources: UnitSourceWords;
  readonly stages: StageWords;
  readonly severities: SeverityWords;
  readonly evidence: EvidenceWords;
  readonly confidences: ConfidenceWords;
  readonly categories: CategoryWords;
  readonly levels: LevelWords;
  readonly refusals: RefusalWords;
  readonly repairs: RepairWords;
  readonly report: ReportWords;
}
