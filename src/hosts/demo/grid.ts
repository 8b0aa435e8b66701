import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import gridWords from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { FUniver } from "@univerjs/core/facade";
import { LifecycleStages, LocaleType, mergeLocales } from "@univerjs/core";
import type { BookContent } from "#adapters/xlsx/whole/book-content.ts";
import { startUniver } from "#simulator/store/start-univer.ts";
import { univerStore } from "#simulator/store/univer-store.ts";
import type { WorkbookStore } from "#simulator/store/workbook-store.ts";
import { fillMarks } from "./fill-marks.ts";
import { gridData } from "./grid-data.ts";
import type { LinkedPlace } from "./linked-place.ts";
import { linkedPlace } from "./linked-place.ts";
import { drawSeldomAtWork } from "./seldom-drawing.ts";

/** The grid on the page. */
export interface DemoGrid {
  /** Shows another workbook in place of the one before. */
  readonly open: (book: BookContent, name: string) => Promise<WorkbookStore>;
  readonly setDark: (dark: boolean) => void;
}

/** How the grid is shown, and whether its workbooks are opened read-only. */
export interface GridLook {
  readonly dark: boolean;
  readonly readOnly: boolean;
}

/** Makes the grid inside an element: cells, sheet tabs and formula bar, without menus, which exist in no Thai. */
export function createGrid(container: HTMLElement, { dark, readOnly }: GridLook): DemoGrid {
  const api = startUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(gridWords, conditionalFormattingWords) },
    darkMode: dark,
    presets: [
      UniverSheetsCorePreset({
        container,
        header: true,
        toolbar: false,
        formulaBar: true,
        contextMenu: false,
        disableAutoFocus: true,
        formula: { initialFormulaComputing: CalculationMode.FORCED },
      }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  const opened: string[] = [];
  const shown: Shown = { store: null };
  followLinks(api, shown);
  return {
    open: async (book, name) => {
      const unitId = `workbook-${String(opened.length + 1)}`;
      const store = show(api, { book, unitId, name, readOnly });
      // The one before stays until the next: its pane may still be in the middle of a request.
      const old = opened.at(-2);
      if (old !== undefined) api.disposeUnit(old);
      opened.push(unitId);
      await drawn(api);
      drawSeldomAtWork(api, unitId);
      await fillMarks(store, book);
      shown.store = store;
      return store;
    },
    setDark: (next) => {
      api.toggleDarkMode(next);
    },
  };
}

/** The store of the workbook on the page now. */
interface Shown {
  store: WorkbookStore | null;
}

/** A click on a cell with a link inside the workbook goes there. */
function followLinks(api: FUniver, shown: Shown): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const place = shown.store === null ? null : linkedPlace(shown.store, { sheetId: worksheet.getSheetId(), row, column });
    if (place !== null) goTo(api, place);
  });
}

/** Goes there as a person does, so that the add-in hears of it. */
function goTo(api: FUniver, { sheetId, row, column }: LinkedPlace): void {
  const sheet = api.getActiveWorkbook()?.setActiveSheet(sheetId);
  sheet?.getRange(row, column).activate();
  sheet?.scrollToCell(Math.max(0, row - 4), 0);
}

/** Waits until the grid is on the page: before that there is nothing to scroll or select. */
function drawn(api: FUniver): Promise<void> {
  return new Promise((resolve) => {
    if (api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) {
      requestAnimationFrame(() => {
        resolve();
      });
      return;
    }
    const waiting = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      waiting.dispose();
      resolve();
    });
  });
}

interface Showing {
  readonly book: BookContent;
  readonly unitId: string;
  readonly name: string;
  readonly readOnly: boolean;
}

function show(api: FUniver, { book, unitId, name, readOnly }: Showing): WorkbookStore {
  api.createWorkbook(gridData(book, unitId));
  return univerStore(api, { unitId, name, readOnly });
}
