import { markFreeKey } from "../text/mark-free-key.ts";
import type { AgencyAlias, KnownAgency } from "./agency-alias.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { agencyKey } from "./agency-key.ts";
import { remembered } from "./remembered.ts";

/** Names of bodies that are known to exist; it suggests, and never replaces. */
export interface KnownNames {
  readonly size: number;
  readonly has: (name: string) => boolean;
  /** The one known name that this one is a damaged or shortened copy of; null when there is none or more than one. */
  readonly suggest: (name: string) => string | null;
}

/** Bodies of a kind whose names differ by one letter from place to place (คลองโยง, คลองยาง): a slip cannot be told from another place. */
const PLACE_NAMED = /จังหวัด|เทศบาล|องค์การบริหาร|ตำบล|อำเภอ|โรงเรียน|โรงพยาบาล|วิทยาลัย|สาขา|เขต|ภาค/;
/** Shorter names differ by one letter from too many others. */
export const SHORTEST_SLIP = 9;
const SHORTEST_CUT = 10;

/** Whether a body of this name has namesakes of other places. */
export function isPlaceNamed(name: string): boolean {
  return PLACE_NAMED.test(name);
}

/** Gathers what is known, for agencies and their ministries alike. */
export function knownNames(agencies: readonly KnownAgency[], aliases: readonly AgencyAlias[], index: AgencyIndex): KnownNames {
  const names = new Map<string, string>();
  for (const { agency, ministry } of agencies) names.set(index.keyOf(agency), agency).set(index.keyOf(ministry), ministry);
  for (const { agency } of aliases) if (!names.has(index.keyOf(agency))) names.set(index.keyOf(agency), agency);
  let markFree: MarkFreeNames | null = null;
  const has = (name: string): boolean => names.has(index.keyOf(name));
  const suggestFor = (name: string): string | null => {
    if (has(name)) return null;
    markFree ??= markFreeNames([...names.values(), ...longAliases(aliases)], (text) => names.get(index.keyOf(text)) ?? text);
    return suggestion(name, markFree);
  };
  return { size: names.size, has, suggest: remembered(suggestFor) };
}

/** Aliases long enough to be told from others without their marks. */
function longAliases(aliases: readonly AgencyAlias[]): readonly string[] {
  return aliases.map((alias) => alias.alias).filter((alias) => alias.length >= SHORTEST_SLIP);
}

/** Official names by the mark-free key of every name; and the keys by how they begin, end and how long they are. */
interface MarkFreeNames {
  readonly byKey: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byShape: ReadonlyMap<string, readonly string[]>;
}

function markFreeNames(texts: readonly string[], officialName: (name: string) => string): MarkFreeNames {
  const byKey = new Map<string, Set<string>>();
  for (const text of texts) {
    const key = markFreeKey(agencyKey(text));
    byKey.set(key, (byKey.get(key) ?? new Set<string>()).add(officialName(text)));
  }
  const byShape = new Map<string, string[]>();
  for (const key of byKey.keys()) {
    const alike = byShape.get(shapeOf(key, key.length));
    if (alike === undefined) byShape.set(shapeOf(key, key.length), [key]);
    else alike.push(key);
  }
  return { byKey, byShape };
}

/** A letter lost or doubled inside leaves the first and last letters and changes the length by one. */
function shapeOf(key: string, length: number): string {
  return `${key.charAt(0)}${key.charAt(key.length - 1)}${String(length)}`;
}

function suggestion(name: string, { byKey, byShape }: MarkFreeNames): string | null {
  const isCut = /(?:ฯ|…|\.\.\.)\s*(?:\([^)]*\))?\s*$/.test(name);
  const key = markFreeKey(agencyKey(name.replace(/(?:ฯ|…|\.\.\.).*$/, "")));
  if (isCut && key.length >= SHORTEST_CUT) return theOne([...byKey].filter(([known]) => known.startsWith(key)));
  const same = byKey.get(key);
  if (same !== undefined) return theOne([[key, same]]);
  if (key.length < SHORTEST_SLIP || isPlaceNamed(name)) return null;
  const near = [key.length - 1, key.length + 1].flatMap((length) => byShape.get(shapeOf(key, length)) ?? []);
  return theOne(near.filter((known) => oneLetterLostOrDoubled(key, known)).map((known) => [known, byKey.get(known) ?? new Set()]));
}

function theOne(candidates: readonly (readonly [string, ReadonlySet<string>])[]): string | null {
  const names = new Set(candidates.flatMap(([, all]) => [...all]));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

/** Whether one text is the other with one letter more inside it (not a digit, not at the end, where bodies really differ). */
function oneLetterLostOrDoubled(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length !== shorter.length + 1) return false;
  const at = sameStart(shorter, longer);
  const isInside = at > 0 && at < shorter.length;
  return isInside && !/\d/.test(longer.charAt(at)) && shorter.slice(at) === longer.slice(at + 1);
}

function sameStart(shorter: string, longer: string): number {
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at += 1;
  return at;
}
