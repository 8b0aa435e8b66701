import { SEVERITY } from "#core/finding-severity.ts";
import type { SkippedSheet } from "#core/table/budget-table.ts";
import { makeFormat } from "#i18n/format.ts";
import type { CheckedFiles } from "./checked-file.ts";
import type { Command } from "./command.ts";
import { howRead, howReadText } from "./how-read.ts";
import { analysisText } from "./text/analysis-text.ts";
import type { MarkedCopy } from "./marked-copy.ts";
import { findingsText } from "./text/findings-text.ts";
import { planText } from "./text/plan-text.ts";
import type { TerminalWords } from "./words.ts";

/** What was asked, and what copies were written. */
interface Printing {
  readonly command: Command;
  readonly copies: readonly MarkedCopy[];
}

/** The whole output for people. */
export function printedText({ files, plan }: CheckedFiles, words: TerminalWords, { command, copies }: Printing): string {
  const parts = files.flatMap((file) =>
    file.outcomes.map((outcome) => {
      if (outcome.kind === "skipped") return [skippedText(file.input.path, outcome.skipped, words), ...errorsText(outcome.skipped, words)];
      const [heading = "", ...rest] = analysisText(outcome.analysis, words, { file: file.input.path, lines: command.lines });
      const read = howRead(file, outcome);
      return [heading, ...(read === null ? [] : [howReadText(read, words)]), ...rest, ""];
    }),
  );
  const lines = [
    ...parts.flat(),
    ...(plan === null ? [] : [...planText(plan, words), ""]),
    ...(command.out === null ? [] : [words.cli.written(command.out)]),
    ...copies.map((copy) => copyText(copy, words)),
  ];
  return `${lines.join("\n")}\n`;
}

function copyText(copy: MarkedCopy, { cli }: TerminalWords): string {
  const count = (number: number): string => number.toLocaleString("en-US");
  if (copy.kind === "unmarked") return cli.unmarked(copy.path, count(copy.cells));
  return cli.marked(copy.path, count(copy.highlighted), copy.coloured === 0 ? null : count(copy.coloured));
}

/** That a sheet was not read, and why, in one line. */
export function skippedText(file: string, { sheet, reason }: SkippedSheet, words: TerminalWords): string {
  return words.cli.skipped(file, sheet, words.skips[reason]);
}

/** What is wrong on a sheet that was not read, where something is: the exit code says so, and here is why. */
function errorsText({ findings }: SkippedSheet, words: TerminalWords): readonly string[] {
  const errors = findings.filter(({ code }) => SEVERITY[code] === "error");
  return errors.length === 0 ? [] : [...findingsText({ findings: errors, isProved: false }, words, makeFormat(words.format)), ""];
}
