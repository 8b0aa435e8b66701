import type { Language } from "#i18n/language.ts";
import type { AcceptedFinding } from "#report/findings/finding-key.ts";
import type { SetupProblem } from "#report/setup/setup-sections.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import type { Decisions } from "#app/merge-decisions.ts";
import type { KeptCells } from "#app/read-decisions.ts";
import { reduceBy } from "./pane-store.ts";

/** What the workbook remembers, read or changed. */
export type SetupAction =
  | {
      readonly type: "setup/read";
      readonly setup: SetupContent;
      readonly accepted: readonly AcceptedFinding[];
      readonly problems: readonly SetupProblem[];
      /** What the sheets said, before what was changed in the pane was brought in; absent: the same. */
      readonly remembered?: Decisions;
      readonly kept?: KeptCells;
    }
  | { readonly type: "setup/changed"; readonly setup: SetupContent }
  | { readonly type: "finding/accepted"; readonly accepted: AcceptedFinding }
  | { readonly type: "finding/taken-back"; readonly subject: string };

/** The setup after an action. */
export const reduceSetup = reduceBy<SetupContent, SetupAction | { readonly type: "settings/language-chosen"; readonly language: Language }>(
  {
    "settings/language-chosen": (state, { language }) => ({ ...state, language }),
    "setup/read": (_, { setup }) => setup,
    "setup/changed": (_, { setup }) => setup,
  },
);

/** The accepted findings after an action: one acceptance for each subject. */
export const reduceAccepted = reduceBy<readonly AcceptedFinding[], SetupAction>({
  "setup/read": (_, { accepted }) => accepted,
  "finding/accepted": (state, { accepted }) => [...state.filter((one) => one.subject !== accepted.subject), accepted],
  "finding/taken-back": (state, { subject }) => state.filter((one) => one.subject !== subject),
});

/** What our sheets said when they were last read: by it a change in the pane is told from a change in the sheet. */
export const reduceRemembered = reduceBy<Decisions, SetupAction>({
  "setup/read": (_, { remembered, setup, accepted }) => remembered ?? { setup, accepted },
});

/** What stands on our sheets beside decisions, as last read. */
export const reduceKept = reduceBy<KeptCells | null, SetupAction>({ "setup/read": (_, { kept }) => kept ?? null });

/** Cells of the setup sheet that could not be taken over, as last read. */
export const reduceSetupProblems = reduceBy<readonly SetupProblem[], SetupAction>({ "setup/read": (_, { problems }) => problems });
