/** Most marks that are kept in one flat table. */
const LARGEST_TABLE = 2 ** 24;

/** Which things stand in which groups, one number per line each. */
export interface Occurrences {
  readonly groupIds: Int32Array;
  readonly groups: number;
  readonly thingIds: Int32Array;
  readonly things: number;
  /** By position: 1 where the line counts. */
  readonly counted: Uint8Array;
  /** The number of what is no thing (lines without a name); -1 when there is none. */
  readonly nothing: number;
}

/** How many different things occur in each group. */
export function countDistinct(given: Occurrences): readonly number[] {
  const { groupIds, thingIds, counted, nothing } = given;
  const totals = new Array<number>(given.groups).fill(0);
  const isNew = firstMeetings(given);
  for (let position = 0; position < groupIds.length; position += 1) {
    const thing = thingIds[position] ?? 0;
    if (counted[position] === 0 || thing === nothing) continue;
    const group = groupIds[position] ?? 0;
    if (isNew(group, thing)) totals[group] = (totals[group] ?? 0) + 1;
  }
  return totals;
}

type IsNew = (group: number, thing: number) => boolean;

/**
 * Tells whether a thing is met for the first time in a group. Most things stand in one group only, so the first group
 * of each is remembered by itself, and only what occurs in others as well needs a table.
 */
function firstMeetings({ groups, things }: Occurrences): IsNew {
  const home = new Int32Array(things).fill(-1);
  const isNewAway = groups * things > LARGEST_TABLE ? inSet(things) : inTable(groups, things);
  return (group, thing) => {
    const first = home[thing] ?? -1;
    if (first === -1) home[thing] = group;
    return first === -1 || (first !== group && isNewAway(group, thing));
  };
}

function inSet(things: number): IsNew {
  const seen = new Set<number>();
  return (group, thing) => seen.size !== seen.add(group * things + thing).size;
}

function inTable(groups: number, things: number): IsNew {
  const seen = new Uint8Array(groups * things);
  return (group, thing) => {
    const key = group * things + thing;
    const isNew = seen[key] === 0;
    seen[key] = 1;
    return isNew;
  };
}
