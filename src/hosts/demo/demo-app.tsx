import type { ReactElement } from "react";
import { useRef, useState } from "react";
import { DEMO_WORDS } from "#i18n/demo-dictionary.ts";
import type { WorkbookStore } from "#simulator/store/workbook-store.ts";
import { Charts } from "./charts.tsx";
import type { Conditions } from "./conditions.ts";
import { PaneFrame } from "./pane-frame.tsx";
import type { Preferences } from "./preferences.ts";
import { applyPreferences } from "./preferences.ts";
import type { RibbonAction, RibbonTab } from "./ribbon-buttons.ts";
import { Ribbon } from "./ribbon.tsx";
import { callFunction } from "./serve-pane.ts";
import { TitleBar } from "./title-bar.tsx";
import { useDemoWorkbook } from "./use-demo-workbook.ts";
import { useSheetInFront } from "./use-sheet-in-front.ts";

interface DemoAppProps {
  readonly first: Preferences;
  readonly conditions: Conditions;
  readonly ribbonOf: (language: Preferences["language"]) => RibbonTab;
}

/** The pane's page, open beside the sheet from the start. */
const MAIN_PAGE = "taskpane.html";

/** The page: title bar, note, ribbon, grid, and the shipped task pane beside it. */
export function DemoApp({ first, conditions, ribbonOf }: DemoAppProps): ReactElement {
  const [preferences, setPreferences] = useState(first);
  const [openPage, setOpenPage] = useState<string | null>(MAIN_PAGE);
  const unseen = useRef<HTMLDivElement>(null);
  const words = DEMO_WORDS[preferences.language];
  const { container, workbook, status, onSample, onFile, onSave } = useDemoWorkbook(preferences, conditions.readOnly);
  const change = (next: Preferences): void => {
    applyPreferences(next);
    setPreferences(next);
  };
  const press = (action: RibbonAction): void => {
    if (action.kind === "show-page") setOpenPage(action.page);
    else if (workbook !== null && unseen.current !== null)
      void callFunction(unseen.current, { store: workbook.store, preferences, conditions }, action);
  };
  return (
    <div className="page">
      <TitleBar {...{ words, preferences, onSample, onFile, onSave }} workbookName={workbook?.name ?? ""} onChange={change} />
      <div className="simulation-note" role="note">
        <strong>{words.simulation}</strong>
        {words.simulationDetail}
      </div>
      <Ribbon words={words} tab={ribbonOf(preferences.language)} openPage={openPage} onPress={press} />
      <div className="work">
        <div className="sheet-side">
          <div className="grid" ref={container} role="region" aria-label={words.grid} />
          {workbook === null ? null : <SheetCharts store={workbook.store} title={words.charts} />}
        </div>
        {workbook !== null && openPage !== null ? (
          <PaneFrame
            key={[workbook.id, preferences.language, preferences.dark, openPage].join(" ")}
            page={openPage}
            store={workbook.store}
            preferences={preferences}
            conditions={conditions}
            words={words}
            onClose={() => {
              setOpenPage(null);
            }}
          />
        ) : null}
      </div>
      <div className="status" role="status">
        {status}
      </div>
      <div ref={unseen} hidden />
    </div>
  );
}

function SheetCharts({ store, title }: { readonly store: WorkbookStore; readonly title: string }): ReactElement | null {
  const inFront = useSheetInFront(store);
  // A sheet may be gone before the page hears of it.
  const sheet = inFront === null ? null : store.sheet(inFront.id);
  return sheet === null ? null : <Charts sheet={sheet} title={title} />;
}
