import { singleYear, yearsIn } from "../words/year-words.ts";
import type { SeenColumn } from "./seen-column.ts";

/** The fiscal year that the lines above the table name, the clearest first: `ปีงบประมาณ พ.ศ. 2567` before any other year; of a comparison (`2566 - 2568`) the last. */
export function yearOfTitles(titles: readonly string[]): number | null {
  for (const words of YEAR_WORDS) {
    const year = titles.map((title) => lastYearAfter(title, words)).find((found) => found !== null);
    if (year !== undefined) return year;
  }
  return null;
}

const YEAR_WORDS: readonly RegExp[] = [/ปีงบประมาณ|ประจำปี|งบปี|fiscal year|fy/i, /ปี|พ\.?\s*ศ\.?|ค\.?\s*ศ\.?|year|งบ/i, /^/];

function lastYearAfter(title: string, words: RegExp): number | null {
  const at = words.exec(title);
  const last = at === null ? undefined : yearsIn(title.slice(at.index)).at(-1);
  return last?.to ?? last?.from ?? null;
}

/**
 * The fiscal year by the columns alone: the latest year that stands over money, forward years and ranges aside. Beside a
 * commitment's whole sum the years run forward from this one, so the first single year counts.
 */
export function yearOfColumns(columns: readonly SeenColumn[], hasCommitment: boolean): number | null {
  const plain = columns.filter((column) => !column.traits.has("forward") && !column.traits.has("change") && !column.traits.has("percent"));
  const years = plain.map((column) => singleYear(column.years)).filter((year): year is number => year !== null);
  if (years.length === 0) return null;
  return hasCommitment ? Math.min(...years) : Math.max(...years);
}
