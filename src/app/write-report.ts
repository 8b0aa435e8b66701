import type { Analysis } from "#core/analysis.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { formatFor } from "#i18n/format-for.ts";
import { makeFormat } from "#i18n/format.ts";
import type { FormSheetId } from "#i18n/report-form-words.ts";
import { sealWords } from "#i18n/seal-words.ts";
import type { ReadNow } from "#report/findings/fixed-findings.ts";
import { withFixedFindings } from "#report/findings/fixed-findings.ts";
import { withOfficersColumns } from "#report/findings/officers-columns.ts";
import { retiredFormSheet } from "#report/form/form-sheet.ts";
import { isFormSheet, planReport, sheetsWrittenWith } from "#report/plan-report.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Reported } from "#report/report-table.ts";
import { contentOf, editedSheets, proofOf, sealText, UNKNOWN_CONTENT } from "#report/seal/seal.ts";
import { sealedPlans } from "#report/seal/sealed-plan.ts";
import { withUnreadRows } from "#report/setup/unread-rows.ts";
import { joinedPrint } from "#sheet/content-print.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { OpenWorkbook, OwnSheetCells, Progress, Workbook, WriteReceipt } from "#sheet/workbook.ts";
import type { KeptCells } from "./read-decisions.ts";
import { decisionsPrint, NOTHING_KEPT } from "./read-decisions.ts";
import type { SourceMark } from "./source-marks.ts";
import { changedSource, marksPrint } from "./source-marks.ts";
import type { ReadableWorkbook } from "./workbook-source.ts";

/** What to write, and how far it is. */
export type WriteReportRequest = ReportContext &
  Progress & {
    /** These of our sheets; all when absent. */
    readonly only?: readonly OwnSheetId[];
    /** What was checked: read again before the first write and before the last. Absent: it cannot have changed (a file). */
    readonly marks?: readonly SourceMark[];
    /** What stands on our sheets that is the officer's. */
    readonly kept?: KeptCells;
    /** Write also over our sheets that were edited by hand since they were written. */
    readonly overwrites?: boolean;
  };

/**
 * Writes the report of one or several tables, or of a plan of many sheets, into our own sheets; no other sheet is touched.
 * Needs at least one. Nothing is written, or nothing stays written, where the sheets that were checked are no longer as
 * they were (source-changed) or a sheet of ours was edited by hand (own-sheet-edited). Fails with a WorkbookError.
 */
export async function writeReport(
  workbook: Pick<Workbook, "writeSheets"> & Partial<ReadableWorkbook>,
  reported: readonly Reported[],
  request: WriteReportRequest,
): Promise<WriteReceipt> {
  const { only, onProgress, signal, marks = [], kept = NOTHING_KEPT, overwrites = false, ...context } = request;
  const seal = sealFor(reported, marks, context);
  const standing = await standingForm(workbook);
  const isWritten = only === undefined ? () => true : sheetsWrittenWith(only, standing);
  const plans = reportPlans(reported, { context, kept, seal, standing }).filter(({ id }) => isWritten(id));
  await refuseChanged(workbook, marks);
  return workbook.writeSheets(plans, {
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(signal === undefined ? {} : { signal }),
    before: (sheets) => {
      refuseEdited(sheets, kept, overwrites);
    },
    seal: async (written) => {
      await refuseChanged(workbook, marks);
      return new Map(written.map((sheet) => [sheet.id, seal(contentOf(sheet))]));
    },
  });
}

/** Sheets of the form that stand in the workbook. */
async function standingForm(workbook: Partial<ReadableWorkbook>): Promise<readonly FormSheetId[]> {
  const sheets = (await workbook.listSheets?.()) ?? [];
  return sheets.flatMap(({ own }) => (own !== null && isFormSheet(own) ? [own] : []));
}

type SealOf = (content: string) => string;

function sealFor(reported: readonly Reported[], marks: readonly SourceMark[], context: ReportContext): SealOf {
  const analyses = analysesOf(reported);
  const source = marks.length > 0 ? marksPrint(marks) : joinedPrint(analyses.map(({ rowsHash }) => rowsHash));
  const format = formatFor(context.language, analyses[0]?.tierTable ?? { tiers: [], goals: [] });
  const at = format.dateTime(context.now);
  const parts = marks.flatMap(({ sheet, within }) => (within === null ? [] : [{ sheet, range: within }]));
  return (content) => sealText({ at, proof: proofOf(analyses), source, content, parts }, context.language);
}

function analysesOf(reported: readonly Reported[]): readonly Analysis[] {
  return reported.flatMap((one): readonly Analysis[] => ("members" in one ? one.members.map(({ analysis }) => analysis) : [one]));
}

interface Planning {
  readonly context: ReportContext;
  readonly kept: KeptCells;
  readonly seal: SealOf;
  readonly standing: readonly FormSheetId[];
}

/** All sheets of the report with what is the officer's on them, and a seal that does not know yet what Excel makes of it. */
function reportPlans(reported: readonly Reported[], { context, kept, seal, standing }: Planning): readonly SheetPlan[] {
  const words = dictionaryOf(context.language);
  const now = { sheets: analysesOf(reported).map(({ table }) => table), words, checkedAt: makeFormat(words.format).dateTime(context.now) };
  const plans = planReport(reported, context).map((plan) => withKept(plan, kept, now));
  const retired = standing.filter((id) => plans.every((plan) => plan.id !== id)).map((id) => retiredFormSheet(id, words, context.now));
  return sealedPlans([...plans, ...retired], sealWords(context.language).unfinished).map((plan) =>
    withFirstText(plan, seal(UNKNOWN_CONTENT)),
  );
}

function withKept(plan: SheetPlan, kept: KeptCells, now: ReadNow): SheetPlan {
  const { words } = now;
  if (plan.id === "setup") return withUnreadRows(plan, kept.unread, words);
  if (plan.id !== "findings") return plan;
  return withOfficersColumns(withFixedFindings(plan, kept.earlier, now), kept.officers, sealWords(words.language).needsReason);
}

function withFirstText(plan: SheetPlan, text: string): SheetPlan {
  const [, ...rest] = plan.rows;
  return { ...plan, rows: [[{ value: text, style: "note" }], ...rest] };
}

async function refuseChanged(workbook: Partial<ReadableWorkbook>, marks: readonly SourceMark[]): Promise<void> {
  const { listSheets, readSheet } = workbook;
  if (marks.length === 0 || listSheets === undefined || readSheet === undefined) return;
  const changed = await changedSource({ name: workbook.name ?? null, listSheets, readSheet }, marks);
  if (changed !== null) throw new WorkbookError("source-changed", changed);
}

/** A sheet of decisions must be as it was read for this write, any other as it was written. */
function refuseEdited(sheets: readonly OwnSheetCells[], kept: KeptCells, overwrites: boolean): void {
  const moved = sheets.filter(({ id, cells }) => {
    const print = kept.prints.get(id);
    return print !== undefined && print !== decisionsPrint(cells);
  });
  const edited = overwrites ? [] : editedSheets(sheets);
  const names = [...new Set([...moved, ...edited].map(({ name }) => name))];
  if (names.length > 0) throw new WorkbookError("own-sheet-edited", names.join(", "));
}

/** Takes all our sheets out of the workbook; answers which there were. */
export function removeReport(workbook: Pick<OpenWorkbook, "removeOwnSheets">, progress: Progress = {}): Promise<readonly OwnSheetId[]> {
  return workbook.removeOwnSheets(undefined, progress);
}
