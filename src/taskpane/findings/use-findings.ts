import { useDeferredValue, useMemo } from "react";
import type { Severity } from "#core/finding.ts";
import { isQuestion } from "#core/verdict/prove-total.ts";
import { findingText } from "#i18n/finding-text.ts";
import { plainText } from "../shell/kept-together.ts";
import { usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import type { FindingItem } from "./finding-item.ts";
import { acceptedTest, countBySeverity, listFindings } from "./finding-item.ts";
import type { FilterContext } from "./findings-filter.ts";
import { filterFindings, searchKey, tiersOfFindings } from "./findings-filter.ts";
import type { FindingGroup } from "./group-findings.ts";
import { groupFindings } from "./group-findings.ts";

/** What the list of findings shows. */
interface ShownFindings {
  /** Those looked at: the open ones, or those accepted. */
  readonly items: readonly FindingItem[];
  /** Of these, how many pass the filter. */
  readonly shownCount: number;
  /** Of those that pass, how many are told within the finding that causes them. */
  readonly followCount: number;
  readonly groups: readonly FindingGroup[];
}

const NO_RESULT = { outcomes: [], plan: null } as const;

/** The findings looked at, filtered and grouped. Typing in the search box never waits for the list. */
export function useFindings(): ShownFindings {
  const result = usePane((state) => state.run.result ?? NO_RESULT);
  const filter = useDeferredValue(usePane((state) => state.findings.filter));
  const format = useFormat();
  const accepted = usePane((state) => state.accepted);
  const wantsAccepted = filter.shown === "accepted";
  const items = useMemo(() => {
    const isAccepted = acceptedTest(accepted);
    return listFindings(result).filter((item) => isAccepted(item) === wantsAccepted);
  }, [result, accepted, wantsAccepted]);
  const context = useMemo((): FilterContext => {
    const texts = new Map<string, string>();
    const textOf = (item: FindingItem): string => {
      const known = texts.get(item.id);
      if (known !== undefined) return known;
      const { title, message } = findingText(item.finding, format);
      const text = searchKey(plainText(`${title} ${message} ${format.at(item.finding.place)}`));
      texts.set(item.id, text);
      return text;
    };
    return { tiersOf: tiersOfFindings(result.outcomes), textOf };
  }, [result, format]);
  const shown = useMemo(() => new Set(filterFindings(items, filter, context)), [items, filter, context]);
  const groups = useMemo(() => groupFindings(items, (item) => shown.has(item)), [items, shown]);
  const followCount = groups.flatMap(({ roots }) =>
    roots.flatMap(({ consequences }) => consequences.filter((one) => shown.has(one))),
  ).length;
  return { items, shownCount: shown.size, followCount, groups };
}

/** The findings of the result in numbers. */
export interface OpenFindings {
  /** By severity, without those a person has accepted as they stand. */
  readonly open: Readonly<Record<Severity, number>>;
  readonly accepted: number;
  /** Of these, those of severity error. */
  readonly acceptedErrors: number;
  /** Of the open errors, those that an answer settles. */
  readonly askedErrors: number;
}

/** Counts findings. */
function openFindings(items: readonly FindingItem[], isAccepted: (item: FindingItem) => boolean): OpenFindings {
  const open = items.filter((item) => !isAccepted(item));
  const counts = countBySeverity(open.map(({ finding }) => finding));
  const all = countBySeverity(items.map(({ finding }) => finding));
  const asked = countBySeverity(open.map(({ finding }) => finding).filter(isQuestion));
  return { open: counts, accepted: items.length - open.length, acceptedErrors: all.error - counts.error, askedErrors: asked.error };
}

/** How many findings of the result are open, and how many were accepted. */
export function useOpenFindings(): OpenFindings {
  const result = usePane((state) => state.run.result ?? NO_RESULT);
  const accepted = usePane((state) => state.accepted);
  const items = useMemo(() => listFindings(result), [result]);
  return useMemo(() => openFindings(items, acceptedTest(accepted)), [items, accepted]);
}
