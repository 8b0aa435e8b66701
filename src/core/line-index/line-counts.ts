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
  const { lines, amount, previous, funded } = index;
  const oneGroup = new Int32Array(lines.length);
  return {
    total: sumMoney(sumByGroup(amount, oneGroup, 1)),
    previousTotal: previous === null ? null : sumMoney(sumByGroup(previous, oneGroup, 1)),
    lines: lines.length,
    fundedLines: funded.reduce((sum, one) => sum + one, 0),
    linesWithoutAmount: amount.satang.reduce((sum, satang) => (Number.isNaN(satang) ? sum + 1 : sum), 0) - amount.others.size,
    projects: withMoney(index.project, funded),
    projectsListed: listed(index.project),
    agencies: withMoney(index.agency, funded),
    agenciesListed: listed(index.agency),
    ministries: withMoney(index.ministry, funded),
    ministriesListed: listed(index.ministry),
  };
}

function listed({ texts }: TextColumn): number {
  return texts.reduce((count, text) => (text === null ? count : count + 1), 0);
}

function withMoney({ ids, texts }: TextColumn, funded: Uint8Array): number {
  const isFunded = new Uint8Array(texts.length);
  for (let position = 0; position < ids.length; position += 1) if (funded[position] === 1) isFunded[ids[position] ?? 0] = 1;
  return texts.reduce((count, text, id) => (text !== null && isFunded[id] === 1 ? count + 1 : count), 0);
}
