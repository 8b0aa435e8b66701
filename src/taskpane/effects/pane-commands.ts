import type { FindingKey } from "#report/findings/finding-key.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { CellRef } from "#sheet/cell-address.ts";
import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import type { WriteJobId } from "../state/write-jobs.ts";
import type { TagWriting } from "./write-tags.ts";

/** Everything the pane does outside itself; each answers by actions. */
export interface PaneCommands {
  /** Tries again to get to know the workbook: its sheets, what it allows and what it remembers. */
  readonly connect: () => void;
  /** Checks the chosen source; a check under way is given up. */
  readonly runCheck: () => void;
  readonly cancelCheck: () => void;
  /** Accepts a finding with a reason, dated today. */
  readonly acceptFinding: (key: FindingKey, reason: string) => void;
  readonly writeReport: (only: readonly OwnSheetId[]) => void;
  readonly removeReport: () => void;
  /** Lists what writing the tiers given would do to the source sheet; writes nothing. */
  readonly planTags: (writing: TagWriting) => void;
  /** Writes the tiers listed into blank cells of the source sheet. */
  readonly writeTags: (writing: TagWriting) => void;
  readonly undo: (job: WriteJobId) => void;
  readonly goTo: (cell: CellRef) => void;
  /** What a report written now would say beside the analyses. */
  readonly reportContext: () => ReportContext;
  /** Stops listening to the workbook. */
  readonly close: () => void;
}
