import { NO_ANSWERS } from "../command.ts";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import type { AnalyzeOptions } from "#core/analyze-options.ts";
import { listedProjects, type ListedProject } from "#core/compare/listed-project.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { Finding } from "#core/finding.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { formatFor } from "#i18n/format-for.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import { checkFiles } from "../check-files.ts";
import type { TerminalWords } from "../words.ts";

/** One version of a list as read. */
export interface ComparedList {
  /** As the person wrote it. */
  readonly file: string;
  readonly sheets: readonly string[];
  /** File and sheets, in words. */
  readonly source: string;
  readonly projects: readonly ListedProject[];
  /** Findings that make its total doubtful. */
  readonly errors: number;
  readonly tierTable: TierTable;
}

/** What reading a list needs beside its file. */
export interface ListReading {
  readonly options: AnalyzeOptions;
  readonly words: TerminalWords;
}

/** All tables of a file, as one plan where there are several; null when there is none. */
export async function readList(file: string, sheet: string | null, { options, words }: ListReading): Promise<ComparedList | null> {
  const asked = {
    files: [file],
    sheet,
    framework: null,
    expectAgencies: null,
    answers: NO_ANSWERS,
    language: words.language,
    json: true,
    lines: false,
    out: null,
    mark: null,
    unmark: null,
  };
  const { files, plan } = await checkFiles(asked, options, EMPTY_SETUP);
  const analyses = files.flatMap(({ outcomes }) => outcomes.flatMap((one) => (one.kind === "read" ? [one.analysis] : [])));
  const [first] = analyses;
  if (first === undefined) return null;
  const whole = plan ?? first;
  const sheets = analyses.map(({ table }) => table.sheet);
  const findings: readonly Finding[] = [...analyses.flatMap((one) => one.findings), ...(plan?.findings ?? [])];
  return {
    file,
    sheets,
    source: `${file} · ${sheets.map(formatFor(words.language, null).sheet).join(", ")}`,
    projects: listedProjects(whole.lines, createAgencyIndex(options.reference.agencyAliases)),
    errors: findings.filter(({ code }) => SEVERITY[code] === "error").length,
    tierTable: whole.tierTable,
  };
}
