import { WorkbookError } from "#sheet/workbook-error.ts";
import type { UsageProblem } from "./command.ts";
import { FrameworkError } from "./named-framework.ts";
import type { TerminalWords } from "./words.ts";

/** A failure in one line: of the files, with what to do about it, or our own mistake, with what to tell us. */
export function failureLine(error: unknown, words: TerminalWords): string {
  return failureText(error, words)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

function failureText(error: unknown, { cli, problems }: TerminalWords): string {
  if (error instanceof FrameworkError)
    return error.isFile ? cli.frameworkUnreadable(error.wanted) : cli.frameworkUnknown(error.wanted, error.known.join(", "));
  if (!(error instanceof WorkbookError)) return cli.ownMistake(error instanceof Error ? error.message : String(error));
  const { message, whatToDo } = problems[error.problem];
  return `${message(error.detail)} ${whatToDo}`;
}

/** What is wrong with the arguments, and how the program is called, in one line. */
export function usageLine(problem: Exclude<UsageProblem, { kind: "help" }>, { cli }: TerminalWords): string {
  return cli.withUsage(usageText(problem, cli), cli.usage.split("\n")[0] ?? "");
}

/** What is wrong with the arguments. */
export function usageText(problem: Exclude<UsageProblem, { kind: "help" }>, cli: TerminalWords["cli"]): string {
  if (problem.kind === "no-files") return cli.noFiles;
  if (problem.kind === "unknown-option") return cli.unknownOption(problem.option);
  if (problem.kind === "mark-one-workbook") return cli.markOneWorkbook(problem.option);
  if (problem.kind === "out-not-xlsx") return cli.outNotXlsx(problem.value);
  return problem.kind === "value-missing" ? cli.valueMissing(problem.option) : cli.valueUnknown(problem.option, problem.value);
}
