import type { TextColumn } from "#core/line-index/text-column.ts";

/** The names that formulas group by: what stands in the budget-lines sheet, the same text for every line of a group. */
export interface GroupLabels {
  /** By group number; no two of one parent are equal for a spreadsheet. */
  readonly texts: readonly string[];
  /**
   * Whether a spreadsheet takes every name as that very text when it stands as a criterion. Not so where one begins with a
   * comparison sign, holds a wildcard, is longer than 255 letters or looks like a number: those are compared with "=".
   */
  readonly arePlain: boolean;
  /** The label of lines without a name. */
  readonly nameless: string;
}

const LONGEST_CRITERION = 255;

/** Whether a text as a criterion of SUMIFS or COUNTIFS means itself. */
export function isPlainCriterion(text: string): boolean {
  return (
    text.length <= LONGEST_CRITERION && !/[*?~]|^[=<>]|^\s|\s$/.test(text) && /[^\d\s.,:/%()+-]/.test(text) && !/^(true|false)$/i.test(text)
  );
}

/**
 * The labels of one grouping: its names, those of lines without one, and " (2)" behind a name that a spreadsheet takes
 * for another of the same parent (it knows no difference between capital and small letters).
 */
export function groupLabels(names: TextColumn["texts"], nameless: string, parentOf: (group: number) => number = () => 0): GroupLabels {
  const met = new Map<number, Set<string>>();
  const texts = names.map((name, group) => {
    const parent = parentOf(group);
    const taken = met.get(parent) ?? new Set<string>(name === null ? [] : [folded(nameless)]);
    met.set(parent, taken);
    return freeName(name ?? nameless, name === null ? new Set() : taken, taken);
  });
  return { texts, arePlain: texts.every(isPlainCriterion), nameless };
}

function freeName(name: string, taken: ReadonlySet<string>, all: Set<string>): string {
  let label = name;
  for (let number = 2; taken.has(folded(label)); number += 1) label = `${name} (${String(number)})`;
  all.add(folded(label));
  return label;
}

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}
