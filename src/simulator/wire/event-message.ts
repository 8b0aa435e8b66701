import { areaText } from "../model/a1.ts";
import { EVENT_KINDS } from "../model/event-kinds.ts";
import type { OwnChange } from "../model/host.ts";
import type { StoreEvent } from "../store/store-event.ts";

/** One event as it goes to the add-in. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
  readonly isRemoteOverride: boolean;
}

const CATEGORY = 65_536;
const WHOLE_WORKBOOK = "Workbook";

/** Who caused a change, and whether this level of Excel says so. */
export interface EventOrigin {
  readonly isOwn: boolean;
  readonly tellsSource: boolean;
}

/** The event of a change, as the sheet collection tells it. */
export function eventMessage(change: OwnChange | StoreEvent, origin: EventOrigin): EventEntry {
  const { messageType, fields } = described(change);
  const source =
    origin.tellsSource && messageType === EVENT_KINDS.changed ? { triggerSource: origin.isOwn ? "ThisLocalAddin" : "Unknown" } : {};
  return {
    messageCategory: CATEGORY,
    messageType,
    targetId: WHOLE_WORKBOOK,
    message: JSON.stringify({ worksheetId: change.sheetId, source: "Local", ...fields, ...source }),
    isRemoteOverride: false,
  };
}

function described(change: OwnChange | StoreEvent): { readonly messageType: number; readonly fields: Readonly<Record<string, unknown>> } {
  switch (change.kind) {
    case "edited":
      return {
        messageType: EVENT_KINDS.changed,
        fields: { changeType: "RangeEdited", address: areaText(change.area), shiftDirection: "None" },
      };
    case "rows-changed":
      return {
        messageType: EVENT_KINDS.changed,
        fields: { changeType: change.change, address: areaText(change.area), shiftDirection: "None" },
      };
    case "selected":
      return { messageType: EVENT_KINDS.selectionChanged, fields: { address: areaText(change.area) } };
    case "sheet-activated":
      return { messageType: EVENT_KINDS.activated, fields: {} };
    case "sheet-added":
      return { messageType: EVENT_KINDS.added, fields: {} };
    case "sheet-deleted":
      return { messageType: EVENT_KINDS.deleted, fields: {} };
    case "calculated":
      return { messageType: EVENT_KINDS.calculated, fields: {} };
  }
}
