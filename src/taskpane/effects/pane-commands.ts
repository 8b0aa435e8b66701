import type { FindingKey } from "#report/findings/finding-key.ts";
import type { CellRef } from "#sheet/cell-address.ts";

/** Everything the pane does outside itself; each answers by actions, never by a value. */
export interface PaneCommands {
  /** Looks again at what sheets there are and whether they can be written. */
  readonly lookAtWorkbook: () => void;
  /** Checks the chosen source; a check under way is given up. */
  readonly runCheck: () => void;
  readonly cancelCheck: () => void;
  /** Accepts a finding with a reason, dated today. */
  readonly acceptFinding: (key: FindingKey, reason: string) => void;
  readonly goTo: (cell: CellRef) => void;
  /** Stops listening to the workbook. */
  readonly close: () => void;
}
