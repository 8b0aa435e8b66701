import { newWorkbookBytes, openFileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import type { FileWorkbook } from "#adapters/xlsx/file-workbook.ts";
import type { RememberedDecisions } from "#app/read-decisions.ts";
import { NOTHING_KEPT, readDecisions } from "#app/read-decisions.ts";
import { writeReport } from "#app/write-report.ts";
import type { Reported } from "#report/report-table.ts";
import type { ReferenceData } from "#core/reference-data.ts";
import type { Language } from "#i18n/language.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import type { CellRef } from "#sheet/cell-address.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { readInput } from "./read-input.ts";

/** The report that stands already where the new one goes; null when there is none. */
export interface EarlierReport {
  readonly workbook: FileWorkbook;
  readonly remembered: RememberedDecisions;
}

/** Nothing was decided before. */
const NOTHING: RememberedDecisions = { setup: EMPTY_SETUP, accepted: [], problems: [], kept: NOTHING_KEPT };

/** Opens the report of an earlier run, so that what people decided in it lives on. Fails with a WorkbookError when a file stands there that is no workbook. */
export async function openEarlierReport(path: string): Promise<EarlierReport | null> {
  try {
    const { bytes, name } = await readInput(path);
    if (bytes.length === 0) return null;
    const workbook = await openFileWorkbook(bytes, name);
    return { workbook, remembered: await readDecisions(workbook) };
  } catch (error) {
    if (error instanceof WorkbookError && error.problem === "file-missing") return null;
    throw error;
  }
}

/** What a report needs beside the analyses. */
export interface ReportFileContext {
  readonly language: Language;
  readonly now: Date;
  readonly reference: ReferenceData;
  readonly earlier: EarlierReport | null;
}

/** A report to be written to a file, and where comments and notes of people stand now whose row in it is gone. */
export interface ReportFile {
  readonly bytes: Uint8Array;
  readonly strayRemarks: readonly CellRef[];
}

/** The report as a file: a new workbook, or the earlier report with our sheets replaced and all others as they were. */
export async function reportFile(reported: readonly Reported[], context: ReportFileContext): Promise<ReportFile> {
  const { earlier, ...rest } = context;
  const { setup, accepted, kept } = earlier?.remembered ?? NOTHING;
  const made: { bytes: Uint8Array } = { bytes: new Uint8Array() };
  const target = earlier?.workbook ?? {
    writeSheets: async (plans) => {
      made.bytes = await newWorkbookBytes(plans);
      return { sheets: [], snapshot: { areas: [] } };
    },
  };
  const { strayRemarks = [] } = await writeReport(target, reported, { ...rest, setup, accepted, kept });
  return { bytes: earlier === null ? made.bytes : earlier.workbook.bytes(), strayRemarks };
}
