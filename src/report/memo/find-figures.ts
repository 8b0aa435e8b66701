import { readBahtWords } from "#i18n/read-baht-words.ts";
import type { MemoMeasure, WrittenFigure } from "./memo-figure.ts";

/** Digits of any script with group and decimal signs; a letter that looks like a digit may stand among them. */
const NUMBER = /[0-9๐-๙０-９](?:[0-9๐-๙０-９.,]|[OolI](?![A-Za-z]))*/g;
/** Blanks that may stand between a number and its unit. */
const BLANKS = "[\\s\\u00a0\\u200b\\u2060]*";

const AFTER: readonly (readonly [RegExp, MemoMeasure])[] = [
  [after("ล้านบาท|ลบ\\.|million\\s+baht|MB\\b|million\\b|ล้าน"), "million-baht"],
  [after("พันบาท|thousand\\s+baht"), "thousand-baht"],
  [after("บาท|baht|THB"), "baht"],
  [after("โครงการ|projects?\\b"), "projects"],
  [after("หน่วยงาน|หน่วยรับงบประมาณ|agenc(?:y|ies)\\b"), "agencies"],
  [after("กระทรวง|ministr(?:y|ies)\\b"), "ministries"],
  [after("%|เปอร์เซ็นต์|percent\\b|per\\s+cent\\b"), "percent"],
];

const BEFORE: readonly (readonly [RegExp, MemoMeasure])[] = [
  [/ร้อยละ[\s\u00a0]*$/, "percent"],
  [/โครงการ[\s\u00a0]*(?:จำนวน|รวม|ทั้งสิ้น)[\s\u00a0]*$/, "projects"],
  [/หน่วยงาน[\s\u00a0]*(?:จำนวน|รวม|ทั้งสิ้น)[\s\u00a0]*$/, "agencies"],
  [/กระทรวง[\s\u00a0]*(?:จำนวน|รวม|ทั้งสิ้น)[\s\u00a0]*$/, "ministries"],
];

/** Every number of a text with what the words around it say it measures, amounts in words (ห้าร้อยล้านบาทถ้วน) among them. */
export function findFigures(text: string): readonly WrittenFigure[] {
  const inDigits = [...text.matchAll(NUMBER)].map((match): WrittenFigure => {
    const written = match[0].replace(/[.,]+$/, "");
    const end = match.index + written.length;
    return { start: match.index, end, text: written, measure: measureOf(text.slice(0, match.index), text.slice(end)) };
  });
  const inWords = readBahtWords(text).map(({ digits, isWellFormed, ...place }): WrittenFigure => ({
    ...place,
    measure: "baht",
    worded: { digits, isWellFormed },
  }));
  return [...inDigits, ...inWords].sort((a, b) => a.start - b.start);
}

function measureOf(before: string, behind: string): MemoMeasure {
  const following = AFTER.find(([pattern]) => pattern.test(behind));
  if (following !== undefined) return following[1];
  return BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

function after(words: string): RegExp {
  return new RegExp(`^${BLANKS}(?:${words})`, "i");
}
