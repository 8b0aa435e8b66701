import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { cellText, glance } from "../cell-text.ts";

/** A line of words outside the rows of money. */
export interface WordedLine {
  readonly row: number;
  readonly text: string;
  /** The column that holds the text from a position on. */
  readonly columnAt: (position: number) => number;
}

interface FilledCell {
  readonly column: number;
  readonly text: string;
  readonly isNumber: boolean;
}

/** The lines of a row: each text by itself, but a number in a cell of its own together with the words of the cells beside it. */
export function wordedLines(grid: Grid, row: number): readonly WordedLine[] {
  const cells = filledCells(grid, row);
  return cells.some((cell) => cell.isNumber) ? [joined(row, cells)] : cells.map((cell) => alone(row, cell));
}

/** The texts of a row of money, each by itself. */
export function textLines(grid: Grid, row: number): readonly WordedLine[] {
  return filledCells(grid, row).flatMap((cell) => (cell.isNumber ? [] : [alone(row, cell)]));
}

function filledCells(grid: Grid, row: number): readonly FilledCell[] {
  return (grid.values[row] ?? []).flatMap((value: CellValue, column): readonly FilledCell[] => {
    const text = cellText(value);
    return text === "" ? [] : [{ column, text, isNumber: glance(value) === "number" }];
  });
}

function alone(row: number, { column, text }: FilledCell): WordedLine {
  return { row, text, columnAt: () => column };
}

/** The cells of a row as one line, read from left to right. */
function joined(row: number, cells: readonly FilledCell[]): WordedLine {
  const starts: number[] = [];
  let text = "";
  for (const cell of cells) {
    if (text !== "") text += " ";
    starts.push(text.length);
    text += cell.text;
  }
  return { row, text, columnAt: (position) => cells[starts.findLastIndex((start) => start <= position)]?.column ?? 0 };
}
