import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { RunAction } from "./run-state.ts";
import { reduceBy } from "./pane-store.ts";

/** Another version of the list that is checked. */
export interface OtherVersion {
  /** The sheet or file it is from. */
  readonly from: string;
  /** The sheet of this workbook, where it is one. */
  readonly sheet: string | null;
  readonly lines: readonly TaggedLine[];
  /** Findings that make its total doubtful. */
  readonly errors: number;
}

/** News of the comparison. */
export type CompareAction =
  | { readonly type: "compare/read"; readonly other: OtherVersion }
  | { readonly type: "compare/before-chosen" }
  | { readonly type: "compare/closed" };

/** What the list is compared with: another version, the list as it was checked before, or nothing. */
export type Compared = OtherVersion | "check-before" | null;

/** The other version, until another one is chosen. Other sheets are another list: what was before is no version of it. */
export const reduceCompared = reduceBy<Compared, CompareAction | RunAction>({
  "compare/read": (_, { other }) => other,
  "compare/before-chosen": () => "check-before",
  "compare/closed": () => null,
});
