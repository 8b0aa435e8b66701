import type { CheckedFiles } from "./checked-file.ts";
import type { Command } from "./command.ts";
import { analysisText } from "./text/analysis-text.ts";
import { planText } from "./text/plan-text.ts";
import type { TerminalWords } from "./words.ts";

/** The whole output for people. */
export function printedText({ files, plan }: CheckedFiles, words: TerminalWords, command: Command): string {
  const parts = files.flatMap(({ input, outcomes }) =>
    outcomes.map((outcome) =>
      outcome.kind === "read"
        ? [...analysisText(outcome.analysis, words, { file: input.path, lines: command.lines }), ""]
        : [words.cli.skipped(input.path, outcome.skipped.sheet, words.skips[outcome.skipped.reason])],
    ),
  );
  const isNothingRead = files.every(({ outcomes }) => outcomes.every((outcome) => outcome.kind === "skipped"));
  const lines = [
    ...parts.flat(),
    ...(plan === null ? [] : [...planText(plan, words), ""]),
    ...(isNothingRead ? [words.cli.nothingRead] : []),
    ...(command.out === null ? [] : [words.cli.written(command.out)]),
  ];
  return `${lines.join("\n")}\n`;
}
