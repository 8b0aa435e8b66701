import { changedSums, letterSum, sumFilter } from "../text/likely-slips.ts";
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
  const gapsOf = gapReader(keyed.map(({ key }) => key));
  const byGap = new Map<string, Keyed<Name>[]>();
  const byKey = new Map<string, Keyed<Name>[]>();
  for (const one of keyed) {
    added(byKey, one.key, one);
    for (const gap of gapsOf(one.key)) added(byGap, gap.around, one);
  }
  const likeNames = (one: Keyed<Name>): readonly Keyed<Name>[] => likeNamesOf(one, gapsOf(one.key), { byKey, byGap });
  const told = new Set<Name>();
  return keyed.flatMap((one) =>
    likeNames(one).flatMap((like) => {
      const { main, other } = one.isKnown ? { main: one, other: like } : { main: like, other: one };
      if (told.has(other.name) || told.has(main.name)) return [];
      told.add(other.name);
      return [{ main: main.name, other: other.name }];
    }),
  );
}

interface KeyedNames<Name> {
  readonly byKey: ReadonlyMap<string, readonly Keyed<Name>[]>;
  readonly byGap: ReadonlyMap<string, readonly Keyed<Name>[]>;
}

/** Names that this one may be a slip of, or that may be a slip of it. */
function likeNamesOf<Name>(one: Keyed<Name>, gaps: readonly Gap[], { byKey, byGap }: KeyedNames<Name>): readonly Keyed<Name>[] {
  const like = gaps.flatMap((gap) => [
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

/** Letters beyond which a text is no name of a body: the gaps of one text cost the square of its length. */
const LONGEST_NAME = 300;

/**
 * Reads a key with each single letter inside left out: not the first or the last, where bodies really differ, and no
 * digit. Only gaps that another of the keys may share, told by sums, so that few texts are made.
 */
function gapReader(keys: readonly string[]): (key: string) => readonly Gap[] {
  const sumsOf = changedSums(keys.reduce((most, key) => Math.max(most, key.length), 0));
  const whole = sumFilter(keys.length);
  const letters = keys.reduce((sum, key) => sum + key.length, 0);
  const [met, shared] = [sumFilter(letters), sumFilter(letters)];
  for (const key of keys) {
    whole.add(letterSum(key));
    const { without } = sumsOf(key);
    for (let at = 1; at < key.length - 1; at += 1) if (met.add(aroundSum(without, at))) shared.add(aroundSum(without, at));
  }
  return (key) => {
    if (key.length > LONGEST_NAME) return [];
    const { without } = sumsOf(key);
    const gaps: Gap[] = [];
    for (let at = 1; at < key.length - 1; at += 1) {
      if (!whole.mayHave(without[at] ?? 0) && !shared.mayHave(aroundSum(without, at))) continue;
      const [start, letter, end] = [key.slice(0, at), key.charAt(at), key.slice(at + 1)];
      if (!/\d/.test(letter)) gaps.push({ without: start + end, around: `${start} ${end}` });
    }
    return gaps;
  };
}

/** One number for what is left and the place of the gap. */
function aroundSum(without: Int32Array, at: number): number {
  return Math.imul((without[at] ?? 0) ^ Math.imul(at, 0x85ebca6b), 0xc2b2ae35);
}

function added<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
