/** The parent of each row by place in the list, -1 at the top, and the key its level was told by. */
export interface Nesting {
  readonly parents: readonly number[];
  readonly keys: readonly string[];
}

interface Level {
  readonly key: string;
  readonly row: number;
}

/**
 * Nests rows from the keys of their levels, parents first. A key met for the first time opens a level below the row
 * before it, and keeps that place: met again, it closes everything at or below its level.
 */
export function nestRows(keys: readonly string[]): Nesting {
  const depthOf = new Map<string, number>();
  const parents: number[] = [];
  let open: readonly Level[] = [];
  keys.forEach((key, row) => {
    const depth = depthOf.get(key) ?? open.length;
    depthOf.set(key, depth);
    const above = open.slice(0, depth);
    parents.push(above.at(-1)?.row ?? -1);
    open = [...above, { key, row }];
  });
  return { parents, keys };
}

/** The rows directly below each row, in order. */
export function childrenOf(parents: readonly number[]): readonly (readonly number[])[] {
  const children: (readonly number[])[] = new Array<readonly number[]>(parents.length).fill(NO_CHILDREN);
  const open = new Map<number, number[]>();
  parents.forEach((parent, row) => {
    if (parent < 0) return;
    const list = open.get(parent) ?? [];
    if (list.length === 0) {
      open.set(parent, list);
      children[parent] = list;
    }
    list.push(row);
  });
  return children;
}

const NO_CHILDREN: readonly number[] = [];
