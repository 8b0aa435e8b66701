import { SEVERITY } from "#core/finding-severity.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { checkFiles } from "./check-files.ts";
import type { CheckedFile } from "./checked-file.ts";
import type { Command, UsageProblem } from "./command.ts";
import { FrameworkError, withFramework } from "./named-framework.ts";
import { parseArguments } from "./parse-arguments.ts";
import { printedJson } from "./printed-json.ts";
import { printedText } from "./printed-text.ts";
import { terminalWords } from "./words.ts";
import type { TerminalWords } from "./words.ts";
import { refuseInputAsOutput, writeOutput } from "./write-output.ts";
import { reportFile } from "./report-file.ts";

/** 0: no finding of severity error; 1: there are some; 2: unreadable input or wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What the program needs of the world around it. */
export interface CliWorld {
  readonly reference: ReferenceData;
  readonly now: () => Date;
  readonly print: (text: string) => void;
  /** One line for people, on the error stream. */
  readonly complain: (line: string) => void;
}

/** Runs the command line: reads all files, checks them, writes the report, then prints. Nothing is printed or written when an input cannot be read. */
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
  if (command.out !== null) await refuseInputAsOutput(command.out, command.files);
  const options = await withFramework(command.framework, world.reference);
  const files = await checkFiles(command, options);
  if (command.out !== null)
    await writeOutput(command.out, await reportFile(files, { language: command.language, options, now: world.now() }));
  world.print(command.json ? printedJson(files, command) : printedText(files, words, command));
  return files.some(hasError) ? 1 : 0;
}

function hasError({ outcomes }: CheckedFile): boolean {
  return outcomes.some((outcome) => {
    const findings = outcome.kind === "read" ? outcome.analysis.findings : outcome.skipped.findings;
    return findings.some((finding) => SEVERITY[finding.code] === "error");
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

function usageLine(problem: Exclude<UsageProblem, { kind: "help" }>, { cli }: TerminalWords): string {
  const why = {
    "no-files": () => cli.noFiles,
    "unknown-option": () => cli.unknownOption("option" in problem ? problem.option : ""),
    "value-missing": () => cli.valueMissing("option" in problem ? problem.option : ""),
    "value-unknown": () => (problem.kind === "value-unknown" ? cli.valueUnknown(problem.option, problem.value) : ""),
  }[problem.kind]();
  return `${why}. ${cli.usage.split("\n")[0] ?? ""}`;
}

/** A failure of the files in one line; anything else is our own bug and goes up. */
function failureLine(error: unknown, words: TerminalWords): string {
  if (error instanceof FrameworkError)
    return error.isFile ? words.cli.frameworkUnreadable(error.wanted) : words.cli.frameworkUnknown(error.wanted, error.known.join(", "));
  if (!(error instanceof WorkbookError)) throw error;
  const { message, whatToDo } = words.problems[error.problem];
  return `${message(error.detail)} ${whatToDo}`.replace(/\s+/g, " ").trim();
}
