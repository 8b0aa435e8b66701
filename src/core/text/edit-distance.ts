/** How many letters have to be added, taken away or changed to make one text of the other. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const letter of a) row = nextRow(row, letter, b);
  return row.at(-1) ?? 0;
}

function nextRow(row: readonly number[], letter: string, word: string): number[] {
  const next = [(row[0] ?? 0) + 1];
  for (let at = 1; at <= word.length; at += 1) {
    const change = (row[at - 1] ?? 0) + (letter === word[at - 1] ? 0 : 1);
    next.push(Math.min(change, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
  }
  return next;
}

/** Whether two texts are the same but for one letter too many, missing or wrong, or two neighbours that changed places. */
export function isOneSlipOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  return editDistance(a, b) <= 1 || isSwapped(a, b);
}

function isSwapped(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
