import type { Area } from "../store/area.ts";
import type { SheetStore } from "../store/sheet-store.ts";
import type { ModelHost } from "./host.ts";

/** The cells that a range object stands for. */
export interface RangeCells {
  readonly host: ModelHost;
  readonly sheetId: string;
  readonly area: Area;
  readonly sheet: () => SheetStore;
}
