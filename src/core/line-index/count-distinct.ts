/** Most marks that are kept in one flat table. */
const LARGEST_TABLE = 2 ** 24;

/** Which things stand in which groups, one number per line each. */
export interface Occurrences {
  readonly groupIds: Int32Array;
  readonly groups: number;
  readonly thingIds: Int32Array;
  readonly things: number;
  /** Only these lines count. */
  readonly counts: (position: number) => boolean;
}

/** How many different things occur in each group. */
export function countDistinct(given: Occurrences): readonly number[] {
  const counted = new Array<number>(given.groups).fill(0);
  const isNew = marker(given.groups * given.things);
  for (let position = 0; position < given.groupIds.length; position += 1) {
    if (!given.counts(position)) continue;
    const group = given.groupIds[position] ?? 0;
    if (isNew(group * given.things + (given.thingIds[position] ?? 0))) counted[group] = (counted[group] ?? 0) + 1;
  }
  return counted;
}

/** Tells whether a number is met for the first time. */
function marker(size: number): (key: number) => boolean {
  if (size > LARGEST_TABLE) {
    const seen = new Set<number>();
    return (key) => seen.size !== seen.add(key).size;
  }
  const seen = new Uint8Array(size);
  return (key) => {
    const isNew = seen[key] === 0;
    seen[key] = 1;
    return isNew;
  };
}
