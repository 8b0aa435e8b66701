import { cellText } from "../cell-text.ts";
import type { PartMarks } from "../columns/table-columns.ts";
import { columnValue, type TablePlace } from "../rows/table-place.ts";
import { markKind } from "../words/mark-words.ts";
import { sourcedText, type SourcedText } from "./sourced-text.ts";

/** The tiers, goals or guidelines that a row ticks, in the words of their headers: two ticks name both and decide nothing. */
export function markedPart(place: TablePlace, row: number): SourcedText | undefined {
  const { marks } = place.columns;
  if (marks === null) return undefined;
  const said = marks.columns
    .map(({ column, words }) => ({ column, text: saidAt(place, marks, { row, column, words }) }))
    .filter(({ text }) => text !== "");
  const [first] = said;
  if (first === undefined) return undefined;
  return sourcedText(said.map(({ text }) => text).join(" / "), marks.by, { row: null, column: first.column });
}

/** The header's words where the cell is ticked; what is written there where it is no mark. */
function saidAt(
  place: TablePlace,
  marks: PartMarks,
  at: { readonly row: number; readonly column: number; readonly words: string },
): string {
  const value = columnValue(place, at.row, at.column);
  const kind = markKind(value);
  if (kind === "mark" || (kind === "cross" && !marks.crossIsNo)) return at.words;
  return kind === "other" ? cellText(value) : "";
}
