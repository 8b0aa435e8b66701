import type { AgencyAlias } from "./agency-alias.ts";
import { agencyKey } from "./agency-key.ts";
import { remembered } from "./remembered.ts";

/** Joins names of one body: exactly after normalisation, then through known or approved aliases; never by likeness. */
export interface AgencyIndex {
  /**
   * The identity of a body: equal for all its names. A ministry's office that is named without its ministry
   * (`สำนักงานปลัดกระทรวง`) needs `ministry`, the name of the ministry it stands under.
   */
  readonly keyOf: (name: string, ministry?: string | null) => string;
  /** Whether the name says which body it is only together with its ministry. */
  readonly needsMinistry: (name: string) => boolean;
  /** The body's name in the alias table; null when no alias speaks of it. */
  readonly officialName: (name: string) => string | null;
}

const OFFICE = agencyKey("สำนักงานปลัด");
const OFFICE_OF_MINISTRY = agencyKey("สำนักงานปลัดกระทรวง");

/** Makes the index. An alias that two bodies claim joins neither, unless the officer approved one of them. */
export function createAgencyIndex(aliases: readonly AgencyAlias[]): AgencyIndex {
  const bare = remembered(agencyKey);
  const targets = aliasTargets(aliases, bare);
  const names = new Map(aliases.map((alias) => [bare(alias.agency), alias.agency]));
  const keyOf = remembered((name) => follow(bare(name), targets));
  return {
    keyOf: (name, ministry) => {
      const own = keyOf(name);
      return ministry === undefined || ministry === null || !isOffice(own) ? own : officeKey(bare(ministry), targets);
    },
    needsMinistry: (name) => isOffice(keyOf(name)),
    officialName: (name) => names.get(keyOf(name)) ?? null,
  };
}

function isOffice(key: string): boolean {
  return key === OFFICE || key === OFFICE_OF_MINISTRY;
}

function officeKey(ministry: string, targets: ReadonlyMap<string, string>): string {
  return follow(OFFICE + follow(ministry, targets), targets);
}

/** Follows aliases of aliases (an old abbreviation of an old name); in a circle all names are one, known by the first in order. */
function follow(key: string, targets: ReadonlyMap<string, string>): string {
  const path = [key];
  for (;;) {
    const next = targets.get(path.at(-1) ?? key);
    if (next === undefined) return path.at(-1) ?? key;
    const circle = path.indexOf(next);
    if (circle >= 0) return path.slice(circle).sort()[0] ?? key;
    path.push(next);
  }
}

function aliasTargets(aliases: readonly AgencyAlias[], keyOf: (name: string) => string): ReadonlyMap<string, string> {
  const approved = uniqueTargets(
    aliases.filter((alias) => alias.kind === "approved"),
    keyOf,
  );
  const shipped = uniqueTargets(
    aliases.filter((alias) => alias.kind !== "approved"),
    keyOf,
  );
  return new Map([...shipped, ...approved]);
}

function uniqueTargets(aliases: readonly AgencyAlias[], keyOf: (name: string) => string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const contested = new Set<string>();
  for (const alias of aliases) {
    const from = keyOf(alias.alias);
    const to = keyOf(alias.agency);
    if (from === to) continue;
    const before = targets.get(from);
    if (before !== undefined && before !== to) contested.add(from);
    targets.set(from, to);
  }
  for (const key of contested) targets.delete(key);
  return targets;
}
