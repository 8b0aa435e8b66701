import { newWorkbookBytes } from "#adapters/xlsx/file-workbook.ts";
import { NO_DECISIONS, type AnalyzeOptions } from "#core/analyze-options.ts";
import { compareLists, type Bridge } from "#core/compare/compare-lists.ts";
import { formatFor } from "#i18n/format-for.ts";
import { planComparison } from "#report/compare/plan-comparison.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { failureLine, usageText } from "../failure-line.ts";
import { openEarlierReport } from "../report-file.ts";
import type { CliWorld, ExitCode } from "../run-cli.ts";
import { terminalWords, type TerminalWords } from "../words.ts";
import { refuseInputAsOutput, writeOutput } from "../write-output.ts";
import { compareArguments, type CompareCommand, type CompareProblem } from "./compare-arguments.ts";
import { readList, type ComparedList } from "./compared-list.ts";
import { comparisonJson } from "./comparison-json.ts";
import { comparisonText } from "./comparison-text.ts";

/**
 * Lays two versions of a list beside each other: 0 when they were compared, whatever came of it, 2 when an input cannot be
 * read or the arguments are wrong. No failure goes up: each is one line on the error stream.
 */
export async function runCompare(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  const parsed = compareArguments(args);
  const words = terminalWords(parsed.kind === "usage" ? parsed.language : parsed.command.language);
  if (parsed.kind === "usage") return explainUsage(parsed.problem, words, world);
  try {
    return await compare(parsed.command, words, world);
  } catch (error) {
    world.complain(failureLine(error, words));
    return 2;
  }
}

function explainUsage(problem: CompareProblem, words: TerminalWords, world: CliWorld): ExitCode {
  if (problem.kind === "help") {
    world.print(`${words.compare.usage}\n`);
    return 0;
  }
  const text = problem.kind === "not-two-files" ? words.compare.twoFiles : usageText(problem, words.cli);
  world.complain(words.cli.withUsage(text, words.compare.usage.split("\n")[0] ?? ""));
  return 2;
}

async function compare(command: CompareCommand, words: TerminalWords, world: CliWorld): Promise<ExitCode> {
  const options: AnalyzeOptions = { reference: world.loadReference(), decisions: NO_DECISIONS };
  if (command.out !== null) await refuseInputAsOutput(command.out, [command.oldFile, command.newFile]);
  const before = await readList(command.oldFile, command.oldSheet, { options, words });
  const after = await readList(command.newFile, command.newSheet, { options, words });
  if (before === null || after === null) {
    world.complain(words.compare.noList(before === null ? command.oldFile : command.newFile));
    return 2;
  }
  const bridge = compareLists(before.projects, after.projects);
  const lists = [before, after] as const;
  if (command.out !== null) await writeComparison(command.out, comparisonPlan(bridge, lists, { words, now: world.now() }));
  const written = command.out === null ? [] : [words.cli.written(command.out)];
  world.print(command.json ? comparisonJson(bridge, lists) : `${[...comparisonText(bridge, lists, words), ...written].join("\n")}\n`);
  return 0;
}

function comparisonPlan(
  bridge: Bridge,
  [before, after]: readonly [ComparedList, ComparedList],
  { words, now }: { readonly words: TerminalWords; readonly now: Date },
): SheetPlan {
  const format = formatFor(words.language, after.tierTable);
  return planComparison(bridge, { words, compare: words.compare, format, now, oldSource: before.source, newSource: after.source });
}

/** A new workbook, or the one that stands there with our sheet replaced and all others as they were. */
async function writeComparison(path: string, plan: SheetPlan): Promise<void> {
  const earlier = await openEarlierReport(path);
  if (earlier === null) return writeOutput(path, await newWorkbookBytes([plan]));
  await earlier.workbook.writeSheets([plan]);
  return writeOutput(path, earlier.workbook.bytes());
}
