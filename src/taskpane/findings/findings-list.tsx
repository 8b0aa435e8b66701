import { makeStyles } from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import type { KeyboardEvent, ReactElement } from "react";
import { useMemo, useRef, useState } from "react";
import { usePane } from "../shell/pane-context.ts";
import { useWords } from "../shell/use-words.ts";
import { FindingRowView } from "./finding-row-view.tsx";
import { findingRows } from "./finding-rows.ts";
import { GroupRowView } from "./group-row-view.tsx";
import type { FindingGroup } from "./group-findings.ts";
import { rowByKey } from "./row-by-key.ts";

const useStyles = makeStyles({
  // Low windows and large zooms: the list keeps a height to read in and the tab scrolls.
  scroll: { flex: "1 1 auto", minHeight: "200px", overflowY: "auto", overflowX: "hidden", contain: "strict" },
  space: { position: "relative", width: "100%" },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
});

/** Heights before a row has been measured, in pixels. */
const GROUP_HEIGHT = 40;
const FINDING_HEIGHT = 68;

/** The list: only what can be seen is in the page, however many there are. Arrow keys move, Enter opens. */
export function FindingsList({ groups }: { readonly groups: readonly FindingGroup[] }): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const folded = usePane((state) => state.findings.folded);
  const rows = useMemo(() => findingRows(groups, folded), [groups, folded]);
  const scroll = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.kind === "group" ? GROUP_HEIGHT : FINDING_HEIGHT),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
  });
  const moveFrom =
    (from: number) =>
    (event: KeyboardEvent<HTMLButtonElement>): void => {
      const next = rowByKey(event.key, from, rows.length);
      if (next === null) return;
      event.preventDefault();
      setCurrent(next);
      virtualizer.scrollToIndex(next);
      // The row may only come into the page by scrolling: wait for it to be drawn.
      requestAnimationFrame(() => {
        requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-row="${String(next)}"]`)?.focus());
      });
    };
  const stop = Math.min(current, rows.length - 1);
  return (
    <div ref={scroll} className={styles.scroll} role="list" aria-label={words.list}>
      <div className={styles.space} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const place = { index, isStop: index === stop, onKeyDown: moveFrom(index) };
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              {row.kind === "group" ? <GroupRowView row={row} place={place} /> : <FindingRowView row={row} place={place} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
