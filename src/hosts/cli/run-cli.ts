import type { Analysis } from "#core/analysis.ts";
import type { Finding } from "#core/finding.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { Reported } from "#report/report-table.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import { checkFiles } from "./check-files.ts";
import type { CheckedFile, CheckedFiles } from "./checked-file.ts";
import type { Command, UsageProblem } from "./command.ts";
import { readExpectedAgencies } from "./expected-agencies.ts";
import { failureLine, usageLine } from "./failure-line.ts";
import { withAnswers, withFramework } from "./named-framework.ts";
import type { MarkedCopy } from "./marked-copy.ts";
import { markedCopy, unmarkedCopy } from "./marked-copy.ts";
import { parseArguments } from "./parse-arguments.ts";
import { makeFormat } from "#i18n/format.ts";
import { printedJson } from "./printed-json.ts";
import { printedText, skippedText } from "./printed-text.ts";
import { openEarlierReport, reportFile } from "./report-file.ts";
import { terminalWords } from "./words.ts";
import type { TerminalWords } from "./words.ts";
import { refuseInputAsOutput, writeOutput } from "./write-output.ts";

/** 0: no finding of severity error; 1: there are some; 2: unreadable input, no sheet that could be read, or wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What the program needs of the world around it. */
export interface CliWorld {
  /** Called once there is work to do; may throw. */
  readonly loadReference: () => ReferenceData;
  readonly now: () => Date;
  readonly print: (text: string) => void;
  /** One line for people, on the error stream. */
  readonly complain: (line: string) => void;
}

/**
 * Runs the command line: reads all files, checks them, writes the report, then prints. Nothing is printed or written
 * when an input cannot be read. No failure goes up: each is one line on the error stream.
 */
export async function runCli(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const parsed = parseArguments(args);
  if (parsed.kind === "usage") return explainUsage(parsed.problem, terminalWords(parsed.language), world);
  const words = terminalWords(parsed.command.language);
  try {
    return await runCommand(parsed.command, words, world);
  } catch (error) {
    world.complain(failureLine(error, words));
    return 2;
  }
}

async function runCommand(command: Command, words: TerminalWords, world: CliWorld): Promise<ExitCode> {
  const options = withAnswers(await withFramework(command.framework, world.loadReference()), command.answers);
  const earlier = command.out === null ? null : await earlierReport(command.out, command.files);
  const expected = command.expectAgencies === null ? [] : await readExpectedAgencies(command.expectAgencies);
  const checked = await checkFiles(command, { ...options, expectedAgencies: expected }, earlier?.remembered.setup ?? EMPTY_SETUP);
  const analyses = checked.files.flatMap(analysesOf);
  if (analyses.length === 0) return nothingRead(checked, { command, words, world });
  if (command.out !== null) {
    const context = { language: command.language, now: world.now(), reference: options.reference, earlier };
    const { bytes, strayRemarks } = await reportFile(reportedOf(analyses, checked.plan), context);
    await writeOutput(command.out, bytes);
    if (strayRemarks.length > 0)
      world.complain(words.cli.strayRemarks(strayRemarks.map((cell) => makeFormat(words.format).cell(cell)).join(", ")));
  }
  const copies = await markedCopies(checked, command);
  world.print(command.json ? printedJson(checked, command) : printedText(checked, words, { command, copies }));
  return exitCodeOf(checked);
}

/** The copies asked for, of the one file there is. */
async function markedCopies({ files, plan }: CheckedFiles, { mark, unmark }: Command): Promise<readonly MarkedCopy[]> {
  const [file] = files;
  if (file === undefined) return [];
  return [...(mark === null ? [] : [await markedCopy(file, plan, mark)]), ...(unmark === null ? [] : [await unmarkedCopy(file, unmark)])];
}

interface Telling {
  readonly command: Command;
  readonly words: TerminalWords;
  readonly world: CliWorld;
}

/**
 * No sheet was read: one line for each on the error stream with its reason, the JSON output all the same, and no report. Sums
 * that do not hold in such sheets are found all the same, and are what the exit code says.
 */
function nothingRead(checked: CheckedFiles, { command, words, world }: Telling): ExitCode {
  const isBroken = checked.files.some(hasBrokenSum);
  if (command.json) world.print(printedJson(checked, command));
  else if (isBroken) world.print(printedText(checked, words, { command: { ...command, out: null }, copies: [] }));
  for (const { input, outcomes } of checked.files) {
    for (const outcome of outcomes) {
      if (outcome.kind === "skipped") world.complain(skippedText(input.path, outcome.skipped, words));
    }
  }
  if (command.out !== null) world.complain(words.cli.nothingToReport);
  return isBroken ? 1 : 2;
}

function hasBrokenSum({ outcomes }: CheckedFile): boolean {
  return outcomes.some((outcome) => outcome.kind === "skipped" && outcome.skipped.findings.some(({ code }) => code === "sum-broken"));
}

function exitCodeOf({ files, plan }: CheckedFiles): ExitCode {
  return files.some(hasError) || (plan?.findings.some(isError) ?? false) ? 1 : 0;
}

function isError({ code }: Finding): boolean {
  return SEVERITY[code] === "error";
}

async function earlierReport(out: string, inputs: readonly string[]): ReturnType<typeof openEarlierReport> {
  await refuseInputAsOutput(out, inputs);
  return openEarlierReport(out);
}

function analysesOf({ outcomes }: CheckedFile): readonly Analysis[] {
  return outcomes.flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis] : []));
}

/** Several tables of one year, stage and framework are one plan and reported with its total; others each for itself. */
function reportedOf(analyses: readonly Analysis[], plan: PlanAnalysis | null): readonly Reported[] {
  const differ = (of: (analysis: Analysis) => unknown): boolean =>
    new Set(analyses.map(of).filter((one) => one !== null && one !== undefined)).size > 1;
  const areOne =
    !differ(({ table }) => table.fiscalYear) && !differ(({ table }) => table.stage) && !differ(({ framework }) => framework?.framework.id);
  return plan !== null && plan.members.length > 1 && areOne ? [plan] : analyses;
}

function hasError({ outcomes }: CheckedFile): boolean {
  return outcomes.some((outcome) => {
    const findings = outcome.kind === "read" ? outcome.analysis.findings : outcome.skipped.findings;
    return findings.some(isError);
  });
}

function explainUsage(problem: UsageProblem, words: TerminalWords, world: CliWorld): ExitCode {
  if (problem.kind === "help") {
    world.print(`${words.cli.usage}\n`);
    return 0;
  }
  world.complain(usageLine(problem, words));
  return 2;
}
