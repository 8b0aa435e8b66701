import type { PaneWords } from "#i18n/pane-words.ts";

type PlaceWords = PaneWords["setup"]["jsonPlaces"];

/** Names of fields and list items, or the field as written where it has no name. */
function stepText(name: string, index: string | undefined, words: PlaceWords): string {
  const items: Readonly<Record<string, ((position: string) => string) | undefined>> = words.items;
  const fields: Readonly<Record<string, string | undefined>> = words.fields;
  if (index === undefined) return fields[name] ?? name;
  const position = String(Number(index) + 1);
  return items[name]?.(position) ?? `${fields[name] ?? name} ${position}`;
}

/** A path such as `tierTable.goals[2].tier` in an officer's words: the third goal, its tier. Empty: the whole text. */
export function jsonPlace(path: string, words: PlaceWords): string {
  const steps = [...path.matchAll(/([^.[\]]+)(?:\[(\d+)\])?/g)];
  // The table of tiers is a place of its own only where nothing inside it is meant.
  const told = steps.filter(([, name]) => name !== "tierTable" || steps.length === 1);
  return told.length === 0 ? words.whole : told.map(([, name = "", index]) => stepText(name, index, words)).join(" › ");
}
