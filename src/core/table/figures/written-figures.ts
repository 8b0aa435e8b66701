import { amountFigure } from "./amount-figure.ts";
import { countFigure } from "./count-figure.ts";
import type { Measured } from "./figure-words.ts";

/** A number in a line of words with what the words beside it say it measures. */
export interface WrittenFigure extends Measured {
  /** Where its first digit stands in the line. */
  readonly start: number;
  /** The digits as written, without their unit. */
  readonly written: string;
}

/** Digits with group and decimal signs; a letter that looks like a digit may stand among them. */
const NUMBER = /[0-9๐-๙０-９](?:[0-9๐-๙０-９.,]|[OolI](?![A-Za-z]))*/g;

/** Every amount and count of a line. Years, ordinals, dates, ranges and other numbers are none. */
export function writtenFigures(line: string): readonly WrittenFigure[] {
  return [...line.matchAll(NUMBER)].flatMap((match) => {
    const written = match[0].replace(/[.,]+$/, "");
    const found = { before: line.slice(0, match.index), written, behind: line.slice(match.index + written.length) };
    if (isPartOfWord(found.before, found.behind)) return [];
    const measured = countFigure(found) ?? amountFigure(found);
    return measured === null ? [] : [{ start: match.index, written, ...measured }];
  });
}

/** A number within a date, a range, a fraction or a name such as `Web3`, or a share. */
function isPartOfWord(before: string, behind: string): boolean {
  return /[A-Za-z\d๐-๙/]$|[\d๐-๙]\s*[-–]\s*$/.test(before) || /^\s*(?:[-–/]\s*[\d๐-๙]|%|เปอร์เซ็นต์|percent)/i.test(behind);
}
