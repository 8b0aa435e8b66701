import { yearsIn } from "../words/year-words.ts";

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
