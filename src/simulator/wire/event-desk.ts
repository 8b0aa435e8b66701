import type { OwnChange } from "../model/host.ts";
import type { StoreEvent } from "../store/store-event.ts";
import { eventMessage } from "./event-message.ts";
import type { EventEntry } from "./event-message.ts";

/** Where changes become events for the add-in. */
export interface EventDesk {
  /** Kinds of events that the add-in has registered for. */
  readonly registered: Set<number>;
  /** The add-in may switch its events off. */
  readonly events: { isEnabled: boolean };
  readonly tellOwn: (change: OwnChange) => void;
  readonly tellPerson: (event: StoreEvent) => void;
  readonly listen: (listener: (entry: EventEntry) => void) => () => void;
}

/** From this level on Excel says who caused a change. */
const TELLS_SOURCE = 14;

/** A desk for an Excel of ExcelApi 1.`apiLevel`. */
export function eventDesk(apiLevel: number): EventDesk {
  const listeners = new Set<(entry: EventEntry) => void>();
  const registered = new Set<number>();
  const events = { isEnabled: true };
  const tell = (change: OwnChange | StoreEvent, isOwn: boolean): void => {
    const entry = eventMessage(change, { isOwn, tellsSource: apiLevel >= TELLS_SOURCE });
    if (!registered.has(entry.messageType) || !events.isEnabled) return;
    for (const listener of listeners) listener(entry);
  };
  return {
    registered,
    events,
    tellOwn: (change) => {
      tell(change, true);
    },
    tellPerson: (event) => {
      tell(event, false);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
