import { readFile } from "node:fs/promises";
import type { Answers } from "./command.ts";
import type { AnalyzeOptions } from "#core/analyze-options.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { Framework } from "#core/budget/framework.ts";
import { parseFramework } from "#core/budget/parse-framework.ts";
import type { ReferenceData } from "#core/reference-data.ts";

/** The options of a run with what a person answered. */
export function withAnswers(options: AnalyzeOptions, { amount, year, unit, rows }: Answers): AnalyzeOptions {
  const columnRoles = amount === null ? options.decisions.columnRoles : new Map([[amount, "amount" as const]]);
  return { ...options, decisions: { ...options.decisions, columnRoles, fiscalYear: year, unit, rows } };
}

/** The framework asked for is neither a known id nor a readable file. */
export class FrameworkError extends Error {
  override readonly name = "FrameworkError";
  readonly wanted: string;
  /** Ids that are known. */
  readonly known: readonly string[];
  readonly isFile: boolean;

  constructor(wanted: string, isFile: boolean, known: readonly string[]) {
    super(wanted);
    this.wanted = wanted;
    this.isFile = isFile;
    this.known = known;
  }
}

/** The options of a run with the framework named by id or by the path of a JSON file; null: chosen by title and year. Fails with FrameworkError. */
export async function withFramework(wanted: string | null, reference: ReferenceData): Promise<AnalyzeOptions> {
  if (wanted === null) return { reference, decisions: NO_DECISIONS };
  const known = reference.frameworks.find((one) => one.id === wanted);
  if (known !== undefined) return { reference, decisions: { ...NO_DECISIONS, frameworkId: known.id } };
  const framework = await readFramework(
    wanted,
    reference.frameworks.map((one) => one.id),
  );
  const others = reference.frameworks.filter((one) => one.id !== framework.id);
  return { reference: { ...reference, frameworks: [...others, framework] }, decisions: { ...NO_DECISIONS, frameworkId: framework.id } };
}

async function readFramework(path: string, known: readonly string[]): Promise<Framework> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) throw new FrameworkError(path, /\.json$/i.test(path), known);
  const parsed = parseFramework(jsonOf(text));
  if (!("ok" in parsed)) throw new FrameworkError(path, true, known);
  return parsed.ok;
}

/** The JSON of a text; undefined, which is no framework, when it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    return undefined;
  }
}
