import { readSeal, UNKNOWN_CONTENT } from "#report/seal/seal.ts";
import type { Seal } from "#report/seal/seal.ts";
import type { RunRecord } from "#report/setup/setup-content.ts";
import { joinedPrint } from "#sheet/content-print.ts";
import type { Grid } from "#sheet/grid.ts";
import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { OpenWorkbook } from "#sheet/workbook.ts";
import type { SourceMark } from "./source-marks.ts";
import { printNow, printOf } from "./source-marks.ts";

/** How the report that stands in the workbook is to what its sheets hold now. */
export type ReportStanding =
  /** There is none, or none that says what it was made of. */
  | { readonly kind: "none" }
  /** These of our sheets were cut off while they were written. */
  | { readonly kind: "unfinished"; readonly sheets: readonly string[] }
  | { readonly kind: "matches" }
  /** These of our sheets were made of something else than what stands in the workbook now. */
  | { readonly kind: "differs"; readonly sheets: readonly string[] }
  /** It was written outside Excel, or what it was made of is too large to be read for this alone. */
  | { readonly kind: "unknown" };

/** What is known already, so that it need not be read. */
export interface KnownSource {
  /** What was checked just now. */
  readonly marks: readonly SourceMark[];
  /** The log of the set-up: the sheets of the last report are looked at first. */
  readonly runs: readonly RunRecord[];
}

type Complete = Extract<Seal, { readonly kind: "complete" }>;
type Readable = Pick<OpenWorkbook, "name" | "listSheets" | "readSheet">;

/** Sheets of decisions and of another comparison: they stand for themselves. */
const FOR_THEMSELVES: ReadonlySet<OwnSheetId> = new Set(["setup", "comparison", "pivot"]);

/** Most cells that are read for this alone. */
const MOST_CELLS = 300_000;

/** Reads what A1 of our sheets says and whether the data are still those it names. Fails with the host's WorkbookError. */
export async function reportStanding(
  workbook: Readable & Pick<OpenWorkbook, "ownFirstCells">,
  known: KnownSource,
): Promise<ReportStanding> {
  const seals = (await workbook.ownFirstCells()).map(({ id, sheet, value }) => ({ id, sheet, seal: readSeal(value) }));
  const unfinished = seals.filter(({ seal }) => seal.kind === "unfinished");
  if (unfinished.length > 0) return { kind: "unfinished", sheets: unfinished.map(({ sheet }) => sheet) };
  const complete = seals.flatMap(({ id, sheet, seal }) => (seal.kind === "complete" && !FOR_THEMSELVES.has(id) ? [{ sheet, seal }] : []));
  if (complete.length === 0) return { kind: "none" };
  if (complete.some(({ seal }) => seal.content === UNKNOWN_CONTENT)) return { kind: "unknown" };
  const prints = createPrints(workbook, known.marks);
  const verdicts = new Map<string, boolean | null>();
  for (const { seal } of complete)
    if (!verdicts.has(seal.source)) verdicts.set(seal.source, await isSourceOf(workbook, seal, { prints, runs: known.runs }));
  const differing = complete.filter(({ seal }) => verdicts.get(seal.source) === false);
  if (differing.length > 0) return { kind: "differs", sheets: differing.map(({ sheet }) => sheet) };
  return { kind: [...verdicts.values()].every((is) => is === true) ? "matches" : "unknown" };
}

/** Fingerprints of whole sheets, each read once and only while there is room. */
interface Prints {
  /** Null: gone. Undefined: too much to read. */
  readonly of: (sheet: string) => Promise<string | null | undefined>;
}

function createPrints(workbook: Readable, marks: readonly SourceMark[]): Prints {
  const found = new Map<string, string | null>(marks.flatMap((mark) => (mark.within === null ? [[mark.sheet, mark.print]] : [])));
  let room = MOST_CELLS;
  return {
    of: async (sheet) => {
      const before = found.get(sheet);
      if (before !== undefined) return before;
      if (room <= 0) return undefined;
      const grid = await gridNow(workbook, sheet);
      room -= grid === null ? 0 : grid.values.reduce((sum, row) => sum + row.length, 0);
      const print = grid === null ? null : await printOf(grid, null);
      found.set(sheet, print);
      return print;
    },
  };
}

async function gridNow(workbook: Readable, sheet: string): Promise<Grid | null> {
  try {
    return await workbook.readSheet(sheet, { contentOnly: true });
  } catch (error) {
    if (error instanceof WorkbookError && error.problem === "sheet-missing") return null;
    throw error;
  }
}

interface Looking {
  readonly prints: Prints;
  readonly runs: readonly RunRecord[];
}

/**
 * Whether a seal's source is what stands in the workbook: the parts it names, or a sheet, or all of them. The sheets of
 * the last logged run come first, since it is mostly those. Null where too much would have to be read.
 */
async function isSourceOf(workbook: Readable, { source, parts }: Complete, { prints, runs }: Looking): Promise<boolean | null> {
  if (parts.length > 0) {
    const now: string[] = [];
    for (const { sheet, range } of parts) now.push((await printNow(workbook, { sheet, within: range })) ?? "");
    return joinedPrint(now) === source;
  }
  const theirs = (await workbook.listSheets()).flatMap(({ name, own }) => (own === null ? [name] : []));
  const last = runs.at(-1)?.at;
  const logged = theirs.filter((name) => runs.some((run) => run.at === last && run.sheet === name));
  const seen = new Map<string, string>();
  for (const name of [...logged, ...theirs.filter((one) => !logged.includes(one))]) {
    const print = await prints.of(name);
    if (print === undefined) return null;
    if (print === null) continue;
    seen.set(name, print);
    if (joinedPrint([print]) === source || joinedPrint(theirs.flatMap((one) => seen.get(one) ?? [])) === source) return true;
  }
  return false;
}
