import { useMemo } from "react";
import type { Severity } from "#core/finding.ts";
import { usePane } from "../shell/pane-context.ts";
import { acceptedTest } from "./accepted-test.ts";
import { countBySeverity } from "./count-by-severity.ts";
import type { FindingItem } from "./finding-item.ts";
import { listFindings } from "./finding-item.ts";

/** The findings of the result in numbers. */
export interface OpenFindings {
  /** By severity, without those a person has accepted as they stand. */
  readonly open: Readonly<Record<Severity, number>>;
  readonly accepted: number;
}

/** Counts findings. */
export function openFindings(items: readonly FindingItem[], isAccepted: (item: FindingItem) => boolean): OpenFindings {
  const open = items.filter((item) => !isAccepted(item));
  return { open: countBySeverity(open.map(({ finding }) => finding)), accepted: items.length - open.length };
}

const NO_RESULT = { outcomes: [], plan: null } as const;

/** How many findings of the result are open, and how many were accepted. */
export function useOpenFindings(): OpenFindings {
  const result = usePane((state) => state.run.result ?? NO_RESULT);
  const accepted = usePane((state) => state.accepted);
  const items = useMemo(() => listFindings(result), [result]);
  return useMemo(() => openFindings(items, acceptedTest(accepted)), [items, accepted]);
}
