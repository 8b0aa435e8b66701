import type { AcceptedFinding } from "#report/findings/finding-key.ts";
import type { EarlierFindings } from "#report/findings/fixed-findings.ts";
import { NO_EARLIER_FINDINGS, readEarlierFindings } from "#report/findings/fixed-findings.ts";
import type { OfficersColumns, OfficersRow } from "#report/findings/officers-columns.ts";
import { NO_OFFICERS_COLUMNS, readOfficersColumns } from "#report/findings/officers-columns.ts";
import { readFindingsSheet } from "#report/findings/read-findings-sheet.ts";
import { readSetup } from "#report/setup/read-setup.ts";
import type { SetupProblem } from "#report/setup/setup-sections.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import type { UnreadRow } from "#report/setup/unread-rows.ts";
import { unreadRows } from "#report/setup/unread-rows.ts";
import { cellsPrint, snapshotRow } from "#sheet/content-print.ts";
import type { Grid } from "#sheet/grid.ts";
import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import type { OwnSheetCells } from "#sheet/workbook.ts";
import type { ReadableWorkbook } from "./workbook-source.ts";

/** What stands on our sheets that is the officer's and no decision: written back as it was. */
export interface KeptCells {
  readonly officers: OfficersColumns;
  /** What the earlier report found: what is gone now is fixed. */
  readonly earlier: EarlierFindings;
  /** Rows of the setup sheet that could not be taken over, as typed. */
  readonly unread: readonly UnreadRow[];
  /** Findings marked as accepted without a reason: they stay open. */
  readonly withoutReason: number;
  /** Fingerprint of each sheet of decisions as it was read; absent: there was none. */
  readonly prints: ReadonlyMap<OwnSheetId, string>;
}

/** Nothing kept. */
export const NOTHING_KEPT: KeptCells = {
  officers: NO_OFFICERS_COLUMNS,
  earlier: NO_EARLIER_FINDINGS,
  unread: [],
  withoutReason: 0,
  prints: new Map(),
};

/** What stands on the sheets now, and under it what stood there before a write that was cut off. */
export function joinKept(now: KeptCells | null, before: KeptCells): KeptCells {
  if (now === null) return { ...before, prints: new Map() };
  const titles = [...before.officers.titles, ...now.officers.titles.filter((title) => !before.officers.titles.includes(title))];
  const bySubject = new Map<string, OfficersRow>();
  for (const { officers } of [before, now])
    for (const [subject, row] of officers.bySubject)
      bySubject.set(subject, { ...row, cells: titles.map((title) => row.cells[officers.titles.indexOf(title)] ?? null) });
  const isThere = (row: UnreadRow): boolean => now.unread.some((one) => JSON.stringify(one) === JSON.stringify(row));
  return {
    ...now,
    officers: { titles, bySubject },
    earlier: now.earlier.rows.length === 0 ? before.earlier : now.earlier,
    unread: [...before.unread.filter((row) => !isThere(row)), ...now.unread],
  };
}

/** What a workbook remembers from earlier runs, in our sheets. */
export interface RememberedDecisions {
  readonly setup: SetupContent;
  readonly accepted: readonly AcceptedFinding[];
  /** Cells of the setup sheet that could not be taken over. */
  readonly problems: readonly SetupProblem[];
  readonly kept: KeptCells;
}

/** Reads the setup and findings sheets of the workbook; nothing remembered when it has none. Fails with a WorkbookError. */
export async function readDecisions(workbook: ReadableWorkbook): Promise<RememberedDecisions> {
  const setup = await readOwn(workbook, "setup");
  const findings = await readOwn(workbook, "findings");
  const reading = setup === null ? { content: EMPTY_SETUP, problems: [] } : readSetup(setup);
  const ofFindings = findings === null ? { accepted: [], withoutReason: [] } : readFindingsSheet(findings);
  const prints = new Map<OwnSheetId, string>();
  if (setup !== null) prints.set("setup", decisionsPrint(cellsOf(setup)));
  if (findings !== null) prints.set("findings", decisionsPrint(cellsOf(findings)));
  return {
    setup: reading.content,
    accepted: ofFindings.accepted,
    problems: reading.problems,
    kept: {
      officers: findings === null ? NO_OFFICERS_COLUMNS : readOfficersColumns(findings.values, ofFindings.withoutReason),
      earlier: findings === null ? NO_EARLIER_FINDINGS : readEarlierFindings(findings.values),
      unread: setup === null ? [] : unreadRows(setup, reading.problems),
      withoutReason: ofFindings.withoutReason.length,
      prints,
    },
  };
}

/** Fingerprint of a sheet of decisions, all of it but A1. */
export function decisionsPrint(cells: OwnSheetCells["cells"]): string {
  return cellsPrint(cells, (row, column) => row + column === 0);
}

function cellsOf(grid: Grid): OwnSheetCells["cells"] {
  return grid.values.map((_, row) => snapshotRow(grid, row));
}

async function readOwn(workbook: ReadableWorkbook, id: OwnSheetId): Promise<Grid | null> {
  const info = (await workbook.listSheets()).find((sheet) => sheet.own === id);
  return info === undefined ? null : workbook.readSheet(info.name);
}
