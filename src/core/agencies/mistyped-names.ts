import { markFreeKey } from "../text/mark-free-key.ts";
import { isPlaceNamed, SHORTEST_SLIP, type KnownNames } from "./known-names.ts";
import { agencyKey } from "./agency-key.ts";

/** Two names of one table that a single letter tells apart. `main` is the known one, else the one named first in what was given. */
export interface MistypedPair<Name> {
  readonly main: Name;
  readonly other: Name;
}

interface Keyed<Name> {
  readonly name: Name;
  readonly key: string;
  readonly isKnown: boolean;
}

/**
 * Names with a letter more, less or another one inside than another name of the same table, each once: perhaps one
 * body, never joined. Two known bodies are two. Of two unknown ones only a letter more or less is a likely slip: another
 * letter may be another body (คลองโยง, คลองยาง).
 */
export function mistypedPairs<Name extends { readonly text: string }>(
  names: readonly Name[],
  known: KnownNames,
): readonly MistypedPair<Name>[] {
  const keyed = names
    .map((name) => ({ name, key: markFreeKey(agencyKey(name.text)), isKnown: known.has(name.text) }))
    .filter(({ name, key }) => key.length >= SHORTEST_SLIP && !isPlaceNamed(name.text));
  const byGap = new Map<string, Keyed<Name>[]>();
  const byKey = new Map<string, Keyed<Name>[]>();
  for (const one of keyed) {
    added(byKey, one.key, one);
    for (const gap of gapsOf(one.key)) added(byGap, gap.around, one);
  }
  const told = new Set<Name>();
  return keyed.flatMap((one) =>
    likeNames(one, byKey, byGap).flatMap((like) => {
      const { main, other } = one.isKnown ? { main: one, other: like } : { main: like, other: one };
      if (told.has(other.name) || told.has(main.name)) return [];
      told.add(other.name);
      return [{ main: main.name, other: other.name }];
    }),
  );
}

/** Names that this one may be a slip of, or that may be a slip of it. */
function likeNames<Name>(
  one: Keyed<Name>,
  byKey: ReadonlyMap<string, readonly Keyed<Name>[]>,
  byGap: ReadonlyMap<string, readonly Keyed<Name>[]>,
): readonly Keyed<Name>[] {
  const like = gapsOf(one.key).flatMap((gap) => [
    ...(byKey.get(gap.without) ?? []),
    ...(byGap.get(gap.around) ?? []).filter((other) => other.isKnown !== one.isKnown),
  ]);
  return [...new Set(like)].filter((other) => other.key !== one.key && !(other.isKnown && one.isKnown));
}

interface Gap {
  readonly without: string;
  /** The same with a mark for the letter left out. */
  readonly around: string;
}

/** The key with each single letter inside left out: not the first or the last, where bodies really differ, and no digit. */
function gapsOf(key: string): readonly Gap[] {
  return Array.from(key)
    .slice(1, -1)
    .flatMap((letter, before) => {
      if (/\d/.test(letter)) return [];
      const [start, end] = [key.slice(0, before + 1), key.slice(before + 2)];
      return [{ without: start + end, around: `${start} ${end}` }];
    });
}

function added<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
