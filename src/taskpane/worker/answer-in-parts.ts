import type { Analysis, SheetOutcome } from "#core/analysis.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { JobAnswer, WorkerMessage } from "./analyze-job.ts";

/** Lines in one message: taking in more at once would make the screen wait. */
const LINES_IN_PART = 1_000;

/** An answer as messages: the lines of a large outcome a slice at a time, each taken in by itself, and the rest last. */
export function inParts(answer: JobAnswer): readonly WorkerMessage[] {
  if (!("outcome" in answer) || answer.outcome.kind === "skipped") return [answer];
  const { id, outcome } = answer;
  const { lines } = outcome.analysis;
  if (lines.length <= LINES_IN_PART) return [answer];
  const parts: WorkerMessage[] = [];
  for (let from = 0; from < lines.length; from += LINES_IN_PART) parts.push({ id, lines: lines.slice(from, from + LINES_IN_PART) });
  return [...parts, { id, outcome: { kind: "read", analysis: withLines(outcome.analysis, []) } }];
}

/** The outcome with the lines that came before it. */
export function withParts(outcome: SheetOutcome, parts: readonly (readonly TaggedLine[])[]): SheetOutcome {
  if (outcome.kind === "skipped" || parts.length === 0) return outcome;
  return { kind: "read", analysis: withLines(outcome.analysis, parts.flat()) };
}

/** The table's lines are those that were tagged, in the same order. */
function withLines(analysis: Analysis, lines: readonly TaggedLine[]): Analysis {
  return { ...analysis, lines, table: { ...analysis.table, lines: lines.map((tagged) => tagged.line) } };
}
