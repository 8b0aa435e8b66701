import type { SheetOutcome } from "#core/analysis.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { SkipReason } from "#core/table/budget-table.ts";
import type { Language } from "#i18n/language.ts";
import type { Reported } from "#report/report-table.ts";
import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import type { OpenWorkbook, WriteReceipt } from "#sheet/workbook.ts";
import { analyzeWithSetup } from "./analyze-with-setup.ts";
import { checkWorkbook } from "./check-workbook.ts";
import { seenTogether } from "./seen-together.ts";
import { readDecisions } from "./read-decisions.ts";
import type { WorkbookSource } from "./workbook-source.ts";
import { writeReport } from "./write-report.ts";

/** What the ribbon can do while the pane is closed; the manifest names the same functions. */
export const RIBBON_COMMANDS = ["checkNow", "writeReport", "removeReport"] as const;
export type RibbonCommand = (typeof RIBBON_COMMANDS)[number];

/** What a command works with. */
export interface RibbonCommandDeps {
  readonly workbook: OpenWorkbook;
  readonly reference: ReferenceData;
  readonly language: Language;
  readonly now: Date;
}

/**
 * How a command ended. What it found stands in the workbook, on the sheet named in `shown`; all else has to be told to the
 * person in another way. A failure of the host is thrown as a WorkbookError.
 */
export type CommandOutcome =
  | { readonly kind: "written"; readonly shown: string }
  /** No sheet was a list of projects; the reason of the first sheet that was looked at. */
  | { readonly kind: "nothing-read"; readonly sheet: string; readonly reason: SkipReason }
  | { readonly kind: "removed"; readonly kept: readonly OwnSheetId[] }
  | { readonly kind: "nothing-to-remove" };

/** Sheets that a command leaves in the workbook when it takes the report out: what a person decided stands there. */
const HOLDS_DECISIONS: OwnSheetId = "setup";

/** Runs one command of the ribbon. Only our own sheets are written or removed. Fails with a WorkbookError. */
export async function runRibbonCommand(command: RibbonCommand, deps: RibbonCommandDeps): Promise<CommandOutcome> {
  if (command === "removeReport") return removeWhatCanBeMadeAgain(deps.workbook);
  return checkAndWrite(deps, command === "checkNow" ? "findings" : "summary");
}

/** Checks, writes, and brings the sheet asked for to the front: the findings alone, or the whole report. */
async function checkAndWrite(deps: RibbonCommandDeps, front: "findings" | "summary"): Promise<CommandOutcome> {
  const { workbook, reference, language, now } = deps;
  const { setup, accepted, kept } = await readDecisions(workbook);
  const { outcomes: checked, marks } = await checkWorkbook(workbook, {
    source: await sourceInFront(workbook),
    options: { reference, decisions: NO_DECISIONS },
    analyzeGrid: (grid, options) => Promise.resolve(analyzeWithSetup(grid, options, setup)),
  });
  const { outcomes, plan } = seenTogether(checked, reference, setup);
  const reported = reportedOf(outcomes, plan);
  if (reported.length === 0) return nothingRead(outcomes);
  const receipt = await writeReport(workbook, reported, {
    language: setup.language ?? language,
    now,
    reference,
    accepted,
    setup,
    kept,
    marks,
    ...(front === "findings" && !(await hasReport(workbook)) ? { only: ["findings"] as const } : {}),
  });
  const shown = nameOf(receipt, front);
  await workbook.goTo({ sheet: shown, row: 0, column: 0 });
  return { kind: "written", shown };
}

/** Whether figures of an earlier check stand in the workbook: new findings beside them would be of another check, so all is written anew. */
async function hasReport(workbook: OpenWorkbook): Promise<boolean> {
  return (await workbook.listSheets()).some(({ own }) => own === "summary" || own === "budget-lines");
}

/** The sheet in front; all sheets where one of ours is in front, as it is after the first command. */
async function sourceInFront(workbook: OpenWorkbook): Promise<WorkbookSource> {
  const front = await workbook.activeSheet();
  const isOwn = (await workbook.listSheets()).some((sheet) => sheet.name === front && sheet.own !== null);
  return { kind: isOwn ? "all-sheets" : "active-sheet" };
}

function reportedOf(outcomes: readonly SheetOutcome[], plan: Reported | null): readonly Reported[] {
  if (plan !== null) return [plan];
  return outcomes.flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis] : []));
}

function nothingRead(outcomes: readonly SheetOutcome[]): CommandOutcome {
  for (const outcome of outcomes)
    if (outcome.kind === "skipped" && outcome.skipped.reason !== "own-sheet")
      return { kind: "nothing-read", sheet: outcome.skipped.sheet, reason: outcome.skipped.reason };
  return { kind: "nothing-read", sheet: "", reason: "empty" };
}

function nameOf(receipt: WriteReceipt, id: OwnSheetId): string {
  const written = receipt.sheets.find((sheet) => sheet.id === id);
  if (written === undefined) throw new Error(`the report was written without its sheet ${id}`);
  return written.name;
}

/** Takes out what a new check makes again; the setup sheet stays, and the findings where a person accepted some. */
async function removeWhatCanBeMadeAgain(workbook: OpenWorkbook): Promise<CommandOutcome> {
  const there = (await workbook.listSheets()).flatMap((sheet) => sheet.own ?? []);
  const { accepted } = await readDecisions(workbook);
  const kept = there.filter((id) => id === HOLDS_DECISIONS || (id === "findings" && accepted.length > 0));
  const going = there.filter((id) => !kept.includes(id));
  if (going.length === 0) return { kind: "nothing-to-remove" };
  await workbook.removeOwnSheets(going);
  return { kind: "removed", kept };
}
