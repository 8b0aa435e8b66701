import type { ReactElement } from "react";
import { useEffect, useRef } from "react";
import type { DemoWords } from "#i18n/demo-words.ts";
import type { WorkbookStore } from "#simulator/store/workbook-store.ts";
import type { Conditions } from "./conditions.ts";
import type { Preferences } from "./preferences.ts";
import { servePane } from "./serve-pane.ts";

interface PaneFrameProps {
  readonly store: WorkbookStore;
  readonly preferences: Preferences;
  readonly conditions: Conditions;
  readonly words: DemoWords;
  readonly page: string;
  readonly onClose: () => void;
}

/** The shipped task pane in a frame, talking to the simulated Excel. Made anew for another workbook, language or theme. */
export function PaneFrame({ store, preferences, conditions, words, page, onClose }: PaneFrameProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const title = words.pane;
  useEffect(
    () => (place.current === null ? undefined : servePane(place.current, { store, preferences, conditions, page, title })),
    [store, preferences, conditions, page, title],
  );
  return (
    <aside className="pane-side" aria-label={words.pane}>
      <div className="pane-head">
        <span>{words.pane}</span>
        <button type="button" aria-label={words.closePane} onClick={onClose}>
          ×
        </button>
      </div>
      <div className="pane-place" ref={place} />
    </aside>
  );
}
