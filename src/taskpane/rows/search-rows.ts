import { groupedMillion } from "#core/money/format-money.ts";
import { projectNameOf } from "#core/line-index/line-index.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import { searchKey } from "../findings/findings-filter.ts";
import type { RowsAnswer } from "./answer-rows.ts";

/** The rows that hold every word: in a name, in the amount as it is shown, or as the row's number. */
export function searched(answer: RowsAnswer, text: string): RowsAnswer {
  const wanted = text
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(searchKey);
  if (wanted.length === 0) return answer;
  const holds = (parts: readonly (string | null)[]): boolean => {
    const all = searchKey(parts.map((part) => part ?? "").join("\n"));
    return wanted.every((word) => all.includes(word));
  };
  switch (answer.kind) {
    case "lines":
      return { ...answer, lines: answer.lines.filter((line) => holds(textsOf(line))) };
    case "groups":
      return { ...answer, groups: answer.groups.filter(({ name, above, amount }) => holds([name, above, groupedMillion(amount)])) };
    case "totals":
      return { ...answer, totals: answer.totals.filter(({ total, sum }) => holds([total.label, groupedMillion(sum)])) };
    case "fates":
      return answer;
  }
}

function textsOf({ line }: TaggedLine): readonly (string | null)[] {
  const { amount, ministry, agency, activity, description, goal, sheet, row } = line;
  const money = amount === null ? null : groupedMillion(amount);
  return [projectNameOf(line), activity, description, agency, ministry, goal, sheet, money, String(row + 1)];
}
