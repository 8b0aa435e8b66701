/** The verb or noun that goes with a count: one cell holds, two cells hold. */
export function inNumber(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
