import type { ReferenceData } from "#core/reference-data.ts";
import type { Language } from "#i18n/language.ts";
import type { AcceptedFinding } from "./findings/finding-key.ts";
import type { SetupContent } from "./setup/setup-content.ts";

/** What a report needs beside the analyses. */
export interface ReportContext {
  readonly language: Language;
  /** When the check ran; stamped on the sheets. */
  readonly now: Date;
  readonly reference: ReferenceData;
  /** Findings that a person accepted in an earlier report of this workbook. */
  readonly accepted: readonly AcceptedFinding[];
  /** What the setup sheet holds: decisions, edited rules, approved aliases, earlier runs. */
  readonly setup: SetupContent;
}
