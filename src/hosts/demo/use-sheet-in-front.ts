import { useEffect, useState } from "react";
import type { SheetStore } from "#simulator/store/sheet-store.ts";
import type { WorkbookStore } from "#simulator/store/workbook-store.ts";

/** Milliseconds between two looks: the store tells of what people do, not of what the add-in writes. */
const PERIOD = 1_000;

/** The sheet in front, looked at anew now and then. */
export function useSheetInFront(store: WorkbookStore): SheetStore | null {
  const [sheet, setSheet] = useState<SheetStore | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      setSheet(store.sheet(store.selection().sheetId));
    }, PERIOD);
    return () => {
      clearInterval(timer);
    };
  }, [store]);
  return sheet;
}
