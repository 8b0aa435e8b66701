import { useDeferredValue, useMemo } from "react";
import { findingText } from "#i18n/finding-text.ts";
import { usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { acceptedTest } from "./accepted-test.ts";
import type { FindingItem } from "./finding-item.ts";
import { listFindings } from "./finding-item.ts";
import type { FilterContext } from "./findings-filter.ts";
import { filterFindings, searchKey } from "./findings-filter.ts";
import type { FindingGroup } from "./group-findings.ts";
import { groupFindings } from "./group-findings.ts";
import { tiersOfFindings } from "./tiers-of-finding.ts";

/** What the list of findings shows. */
export interface ShownFindings {
  /** All findings of the result. */
  readonly items: readonly FindingItem[];
  /** Those that pass the filter. */
  readonly shown: readonly FindingItem[];
  readonly groups: readonly FindingGroup[];
}

const NO_RESULT = { outcomes: [], plan: null } as const;

/** The findings of the result, filtered and grouped. Typing in the search box never waits for the list. */
export function useFindings(): ShownFindings {
  const result = usePane((state) => state.run.result ?? NO_RESULT);
  const filter = useDeferredValue(usePane((state) => state.findings.filter));
  const format = useFormat();
  const accepted = usePane((state) => state.accepted);
  const items = useMemo(() => listFindings(result), [result]);
  const isAccepted = useMemo(() => acceptedTest(accepted), [accepted]);
  const context = useMemo((): FilterContext => {
    const texts = new Map<string, string>();
    const textOf = (item: FindingItem): string => {
      const known = texts.get(item.id);
      if (known !== undefined) return known;
      const { title, message } = findingText(item.finding, format);
      const text = searchKey(`${title} ${message} ${format.at(item.finding.place)}`);
      texts.set(item.id, text);
      return text;
    };
    return { isAccepted, tiersOf: tiersOfFindings(result.outcomes), textOf };
  }, [result, format, isAccepted]);
  const shown = useMemo(() => filterFindings(items, filter, context), [items, filter, context]);
  const groups = useMemo(() => groupFindings(shown), [shown]);
  return { items, shown, groups };
}
