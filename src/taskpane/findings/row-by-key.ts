const PAGE = 8;

const STEPS: Readonly<Record<string, (from: number, last: number) => number>> = {
  ArrowDown: (from) => from + 1,
  ArrowUp: (from) => from - 1,
  PageDown: (from) => from + PAGE,
  PageUp: (from) => from - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

/** The row a key leads to, kept inside the list; null for keys that do not move. */
export function rowByKey(key: string, from: number, count: number): number | null {
  const next = STEPS[key]?.(from, count - 1);
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next));
}
