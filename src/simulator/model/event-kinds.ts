import type { ModelHost } from "./host.ts";
import type { ModelObject } from "./model-object.ts";

/** Excel's numbers of the events that the simulation tells of. */
export const EVENT_KINDS = { changed: 10, activated: 11, added: 13, selectionChanged: 14, deleted: 15, calculated: 16 } as const;

/** The hidden methods by which the client registers for events of the sheet collection. */
const REGISTRATIONS: Readonly<Record<string, number>> = {
  DataChanged: EVENT_KINDS.changed,
  Activated: EVENT_KINDS.activated,
  Added: EVENT_KINDS.added,
  SelectionChanged: EVENT_KINDS.selectionChanged,
  Deleted: EVENT_KINDS.deleted,
  Calculated: EVENT_KINDS.calculated,
};

/** Both directions of every registration. */
export function eventRegistrations(host: ModelHost): NonNullable<ModelObject["call"]> {
  return Object.fromEntries(
    Object.entries(REGISTRATIONS).flatMap(([name, kind]) => [
      [`_Register${name}Event`, () => void host.registered.add(kind)],
      [`_Unregister${name}Event`, () => void host.registered.delete(kind)],
    ]),
  );
}
