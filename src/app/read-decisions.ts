import type { AcceptedFinding } from "#report/findings/accepted-finding.ts";
import { readFindingsSheet } from "#report/findings/read-findings-sheet.ts";
import { readSetup } from "#report/setup/read-setup.ts";
import type { SetupProblem } from "#report/setup/setup-sections.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import type { Grid } from "#sheet/grid.ts";
import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import type { ReadableWorkbook } from "./workbook-source.ts";

/** What a workbook remembers from earlier runs, in our sheets. */
export interface RememberedDecisions {
  readonly setup: SetupContent;
  readonly accepted: readonly AcceptedFinding[];
  /** Cells of the setup sheet that could not be taken over. */
  readonly problems: readonly SetupProblem[];
}

/** Reads the setup and findings sheets of the workbook; nothing remembered when it has none. Fails with a WorkbookError. */
export async function readDecisions(workbook: ReadableWorkbook): Promise<RememberedDecisions> {
  const setup = await readOwn(workbook, "setup");
  const findings = await readOwn(workbook, "findings");
  const reading = setup === null ? { content: EMPTY_SETUP, problems: [] } : readSetup(setup);
  return {
    setup: reading.content,
    accepted: findings === null ? [] : readFindingsSheet(findings).accepted,
    problems: reading.problems,
  };
}

async function readOwn(workbook: ReadableWorkbook, id: OwnSheetId): Promise<Grid | null> {
  const info = (await workbook.listSheets()).find((sheet) => sheet.own === id);
  return info === undefined ? null : workbook.readSheet(info.name);
}
