import type { TierId } from "./tier-table.ts";

/**
 * Spellings of the three usual tiers that mean the same in every year's plan, strongest form first. Thai marks, spaces,
 * dots and hyphens need no variants of their own: they are ignored in comparison.
 */
export const VALUE_CHAIN_SPELLINGS: ReadonlyMap<TierId, { readonly words: readonly string[]; readonly short: readonly string[] }> = new Map(
  [
    [
      "upstream",
      {
        words: ["ต้นน้ำ", "ต้นทาง", "อัพสตรีม", "อัปสตรีม", "upstream", "upper stream", "upsteam", "upstrem", "upstraem", "upstr"],
        short: ["ต้น", "ตน", "up", "us", "u"],
      },
    ],
    [
      "midstream",
      {
        words: ["กลางน้ำ", "กลางทาง", "มิดสตรีม", "midstream", "middle stream", "midsteam", "midstrem", "midstraem", "midstr"],
        short: ["กลาง", "กน", "middle", "mid", "ms", "m"],
      },
    ],
    [
      "downstream",
      {
        words: [
          "ปลายน้ำ",
          "ปลายทาง",
          "ดาวน์สตรีม",
          "downstream",
          "lower stream",
          "downsteam",
          "downstrem",
          "dowstream",
          "donwstream",
          "downstr",
        ],
        short: ["ปลาย", "ปน", "down", "ds", "d"],
      },
    ],
  ],
);

/** What may touch a full tier word before it and changes nothing: `งานต้นน้ำ`. Before a short word it would (`งานกลาง`). */
export const TIER_WORD_PREFIXES: readonly string[] = ["งาน", "กลุ่มงาน", "โครงการ", "กิจกรรม", "อยู่ใน"];

/** Words that hold a tier word or a filler and mean something else. */
export const OTHER_WORDS: readonly string[] = ["ส่วนกลาง", "กลุ่มเป้าหมาย"];

/** Words that take back or question what stands in the cell: no tier is read from it. */
export const DOUBT_WORDS: readonly string[] = ["ไม่ใช่", "ไม่เป็น", "ไม่อยู่ใน", "ยกเว้น", "นอกจาก", "ไม่แน่ใจ", "รอยืนยัน", "not", "non", "except"];

/** Words that may stand around a tier in its column and say nothing of their own. */
export const FILLER_WORDS: readonly string[] = [
  "ห่วงโซ่คุณค่า",
  "ห่วงโซ่มูลค่า",
  "ห่วงโซ่",
  "ระดับ",
  "กลุ่ม",
  "ช่วง",
  "ขั้นตอน",
  "ขั้น",
  "ส่วน",
  "ด้าน",
  "ระยะ",
  "ลำดับ",
  "อันดับ",
  "ประเภท",
  "ที่",
  "ข้อ",
  "คือ",
  "เป็น",
  "และ",
  "หรือ",
  "กับ",
  "ถึง",
  "สู่",
  "value chain",
  "valuechain",
  "vc",
  "tier",
  "level",
  "group",
  "stage",
  "phase",
  "step",
  "type",
  "no",
  "st",
  "nd",
  "rd",
  "t",
  "and",
  "or",
  "to",
];

/** Number words that may stand for the place of a tier in its table. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ["หนึ่ง", 1],
  ["สอง", 2],
  ["สาม", 3],
  ["สี่", 4],
  ["ห้า", 5],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
]);

/** What people write into the tier column when they mean that no tier is given yet. */
export const BLANK_WORDS: readonly string[] = [
  "ไม่ระบุ",
  "ยังไม่ระบุ",
  "ไม่มี",
  "รอระบุ",
  "ว่าง",
  "ไม่มีข้อมูล",
  "na",
  "none",
  "null",
  "blank",
  "tbd",
  "unspecified",
];
