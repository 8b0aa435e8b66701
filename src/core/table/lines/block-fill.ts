import { keptWith } from "../../kept-with.ts";
import { cellText } from "../cell-text.ts";
import { judgedTexts, type ColumnTexts } from "../rows/column-texts.ts";
import type { PlacedRow } from "./placed-row.ts";

/**
 * Whether a column names its group only on the first row of each block: some of its cells are blank, and no name follows
 * itself within an outer block. In a column that repeats its names a blank is a missing name, which is never filled.
 */
export function isBlockColumn(lines: readonly PlacedRow[], column: ColumnTexts, outer: readonly ColumnTexts[]): boolean {
  const textIn = textReader(column);
  let blanks = 0;
  for (const line of lines) if (textIn(line) === "") blanks += 1;
  const filled = lines.length - blanks;
  return filled > 0 && isOften(blanks, filled) && !isRepeated(lines, textIn, outer.map(textReader));
}

type TextIn = (line: PlacedRow) => string;

/** Whether a name follows itself while no outer column begins a new block. */
function isRepeated(lines: readonly PlacedRow[], textIn: TextIn, outer: readonly TextIn[]): boolean {
  let before = "";
  return lines.some((line) => {
    const text = textIn(line);
    if (outer.some((outerText) => outerText(line) !== "")) before = "";
    const repeats = text !== "" && text === before;
    if (text !== "") before = text;
    return repeats;
  });
}

/** Whether a column is blank only in rows where the block's name is blank too. */
export function isBlankWith(lines: readonly PlacedRow[], column: ColumnTexts, name: ColumnTexts): boolean {
  const [textIn, nameIn] = [textReader(column), textReader(name)];
  return lines.every((line) => textIn(line) !== "" || nameIn(line) === "");
}

/**
 * Whether the outer names, two at least, are blank all together in some rows and in no row one without the other, and each row has the innermost
 * name: the rows below one go on with what it names, though the same agency may begin the next one too.
 *
 * `กรม ก | โครงการ 1 | กิจกรรม 1`, `| | กิจกรรม 2`, `กรม ก | โครงการ 2 | กิจกรรม 1`.
 */
export function areBlankTogether(lines: readonly PlacedRow[], columns: readonly ColumnTexts[]): boolean {
  const readers = columns.map(textReader);
  const [outer, innermost] = [readers.slice(0, -1), readers.at(-1)];
  if (outer.length < 2 || innermost === undefined) return false;
  let blanks = 0;
  for (const line of lines) {
    let filled = 0;
    for (const textIn of outer) if (textIn(line) !== "") filled += 1;
    if (innermost(line) === "" || (filled > 0 && filled < outer.length)) return false;
    if (filled === 0) blanks += 1;
  }
  return isOften(blanks, lines.length - blanks);
}

/** Two blanks, or one among few names: a habit rather than a slip. */
function isOften(blanks: number, filled: number): boolean {
  return blanks >= 2 || (blanks > 0 && blanks * 4 >= filled);
}

/** Kept with the column: its texts are cleaned once for all that is asked of them. */
const textReader = keptWith((column: ColumnTexts): TextIn => {
  const read = judgedTexts(column, cellText);
  return (line) => read(line.body.row) ?? "";
});
