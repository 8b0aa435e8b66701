import type { BudgetLine } from "../budget/budget-line.ts";
import type { LineIndex } from "../line-index/line-index.ts";
import { joinByKey, textColumn } from "../line-index/text-column.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { groupFigures } from "./group-figures.ts";
import type { NamedGroup } from "./summary.ts";

/** Groups by a text of the line, in the order of the sheet; none when no line has such a text. */
export function namedGroups(
  index: LineIndex,
  nameOf: (line: BudgetLine) => string | null,
  keyOf: (name: string) => string = comparisonKey,
): readonly NamedGroup[] {
  if (index.lines.every((line) => nameOf(line) === null)) return [];
  const column = joinByKey(textColumn(index.lines, nameOf), keyOf);
  const figuresOf = groupFigures(index, column.ids, column.texts.length);
  return column.texts.map((name, id) => ({ ...figuresOf(id), name }));
}
