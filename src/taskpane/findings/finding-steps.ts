import { useEffect, useRef } from "react";
import { useCommands, useDispatch, usePane } from "../shell/pane-context.ts";
import { firstCell } from "./finding-item.ts";
import type { FindingGroup, RootFinding } from "./group-findings.ts";

/** Goes on by one finding, forwards (1) or back (-1); and where the opened one stands among them. */
export interface FindingSteps {
  readonly go: (direction: 1 | -1) => void;
  /** Counting from 1; 0: none is open. */
  readonly position: number;
  readonly count: number;
}

interface Listed {
  readonly root: RootFinding;
  readonly group: string;
}

/** The finding that a step leads to: from the opened one, or, where that is gone since the last check, from where it stood. */
export function stepFrom(
  ids: readonly string[],
  opened: string | null,
  from: { readonly stood: number; readonly direction: 1 | -1 },
): number {
  const at = opened === null ? -1 : ids.indexOf(opened);
  const next = at >= 0 ? at + from.direction : from.direction === 1 ? from.stood : from.stood - 1;
  return Math.max(0, Math.min(ids.length - 1, next));
}

/**
 * From one finding to the next, by F8 and Shift+F8 from anywhere in the tab or by buttons: the next one opens, its cell is
 * selected in the sheet, the focus stays in the list. `show` brings a finding into sight by its id.
 */
export function useFindingSteps(groups: readonly FindingGroup[], show: (id: string) => void): FindingSteps {
  const dispatch = useDispatch();
  const { goTo } = useCommands();
  const opened = usePane((state) => state.findings.opened);
  const stood = useRef(0);
  const listed: readonly Listed[] = groups.flatMap(({ code, roots }) => roots.map((root) => ({ root, group: code })));
  const ids = listed.map(({ root }) => root.item.id);
  const at = opened === null ? -1 : ids.indexOf(opened);
  const go = (direction: 1 | -1): void => {
    const next = listed[stepFrom(ids, opened, { stood: stood.current, direction })];
    if (next === undefined) return;
    const { id, finding } = next.root.item;
    dispatch({ type: "findings/opened", id, group: next.group });
    goTo(firstCell(finding.place));
    show(id);
  };
  useEffect(() => {
    if (at >= 0) stood.current = at;
  }, [at]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  });
  return { go, position: at + 1, count: ids.length };
}
