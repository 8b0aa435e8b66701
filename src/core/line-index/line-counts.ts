import { sumMoney, type Money } from "../money/money.ts";
import type { LineIndex } from "./line-index.ts";
import type { TextColumn } from "./text-column.ts";
import { sumByGroup } from "./money-column.ts";

/** How much and how many, over the whole table. Listed: all; else only what has money this year (rule R11). */
export interface LineCounts {
  readonly total: Money;
  readonly previousTotal: Money | null;
  readonly lines: number;
  readonly fundedLines: number;
  readonly linesWithoutAmount: number;
  readonly projects: number;
  readonly projectsListed: number;
  readonly agencies: number;
  readonly agenciesListed: number;
  readonly ministries: number;
  readonly ministriesListed: number;
}

/** Counts and adds all lines. */
export function countLines(index: LineIndex): LineCounts {
  const oneGroup = new Int32Array(index.lines.length);
  return {
    total: sumMoney(sumByGroup(index.amount, oneGroup, 1)),
    previousTotal: index.previous === null ? null : sumMoney(sumByGroup(index.previous, oneGroup, 1)),
    lines: index.lines.length,
    fundedLines: countOf(index.lines.length, index.isFunded),
    linesWithoutAmount: countOf(index.lines.length, (position) => index.lines[position]?.amount === null),
    projects: funded(index, index.project),
    projectsListed: listed(index.project),
    agencies: funded(index, index.agency),
    agenciesListed: listed(index.agency),
    ministries: funded(index, index.ministry),
    ministriesListed: listed(index.ministry),
  };
}

function countOf(positions: number, holds: (position: number) => boolean): number {
  let count = 0;
  for (let position = 0; position < positions; position += 1) if (holds(position)) count += 1;
  return count;
}

function listed(column: TextColumn): number {
  return column.texts.filter((text) => text !== null).length;
}

function funded(index: LineIndex, column: TextColumn): number {
  const isFunded = new Uint8Array(column.texts.length);
  column.ids.forEach((id, position) => {
    if (index.isFunded(position)) isFunded[id] = 1;
  });
  return column.texts.filter((text, id) => text !== null && isFunded[id] === 1).length;
}
