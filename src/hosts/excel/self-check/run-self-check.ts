import { CELL_PROBES } from "./cell-probes.ts";
import type { Probe } from "./probe.ts";
import { SHEET_PROBES } from "./sheet-probes.ts";

/** Everything that is tried, in order. */
export const PROBES: readonly Probe[] = [...CELL_PROBES, ...SHEET_PROBES];

/** The part of Office that the self-check asks. */
export interface SelfCheckHost {
  readonly excel: Pick<typeof Excel, "run">;
  readonly isSetSupported: (name: string, version: string) => boolean;
  /** E.g. "PC", "Mac", "OfficeOnline", and the version of Excel there. */
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  readonly now: () => Date;
}

/** What came of one probe. `absent`: this Excel has no such part, and the add-in does without it. */
export interface ProbeResult {
  readonly id: string;
  readonly state: "works" | "differs" | "fails" | "absent";
  /** What differs, or Excel's own code and words; empty for none. */
  readonly detail: string;
  readonly milliseconds: number;
}

/** What came of a self-check. */
export interface SelfCheckResult {
  readonly at: Date;
  readonly platform: string;
  readonly version: string;
  readonly language: string;
  /** Highest ExcelApi level that is offered, e.g. "1.15". */
  readonly apiLevel: string;
  readonly probes: readonly ProbeResult[];
  /** Whether the scratch sheet is gone again; the message of the failure when not. */
  readonly leftBehind: string | null;
}

/** Levels asked for, from the highest that is known. */
const HIGHEST_LEVEL = 30;

/** Tries everything on a scratch sheet of its own, one part at a time, and takes the sheet away again whatever happens. */
export async function runSelfCheck(host: SelfCheckHost, onProgress: (done: number, total: number) => void): Promise<SelfCheckResult> {
  const { platform, version, language } = host;
  const at = host.now();
  const probes: ProbeResult[] = [];
  let leftBehind: string | null = null;
  for (const probe of PROBES) {
    onProgress(probes.length, PROBES.length);
    const tried = await tryProbe(host, probe, `bvc-check-${String(probes.length + 1)}`);
    probes.push(tried.result);
    leftBehind ??= tried.leftBehind;
  }
  onProgress(PROBES.length, PROBES.length);
  return { at, platform, version, language, apiLevel: levelOf(host), probes, leftBehind };
}

function levelOf({ isSetSupported }: SelfCheckHost): string {
  for (let level = HIGHEST_LEVEL; level > 0; level -= 1) if (isSetSupported("ExcelApi", `1.${String(level)}`)) return `1.${String(level)}`;
  return "none";
}

/** One probe on a new, empty sheet: what one probe leaves on it cannot disturb the next. */
async function tryProbe(host: SelfCheckHost, { id, level, run }: Probe, sheetName: string) {
  if (!host.isSetSupported("ExcelApi", level))
    return { result: { id, state: "absent", detail: `needs ${level}`, milliseconds: 0 } as const, leftBehind: null };
  const startedAt = performance.now();
  const ended = await attempt(() =>
    host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(sheetName);
      await context.sync();
      return run(context, sheet);
    }),
  );
  const milliseconds = Math.round(performance.now() - startedAt);
  return { result: { id, ...ended, milliseconds }, leftBehind: await takeAway(host, sheetName) };
}

async function attempt(work: () => Promise<string | null>): Promise<Pick<ProbeResult, "state" | "detail">> {
  try {
    const complaint = await work();
    return complaint === null ? { state: "works", detail: "" } : { state: "differs", detail: complaint };
  } catch (error) {
    return { state: "fails", detail: wordsOf(error) };
  }
}

/** Removes the scratch sheet; what kept it there, null when it is gone. */
async function takeAway({ excel }: SelfCheckHost, sheetName: string): Promise<string | null> {
  try {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
      await context.sync();
      if (!sheet.isNullObject) sheet.delete();
      await context.sync();
    });
    return null;
  } catch (error) {
    return `${sheetName}: ${wordsOf(error)}`;
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof Error && "code" in error) return `${String(error.code)} ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
