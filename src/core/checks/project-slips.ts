import { markFreeText } from "../text/mark-free-key.ts";

/** Words before the name of a place, or of a part of a series: what stands behind them tells projects apart. */
const PLACE_WORDS = [
  "จังหวัด อำเภอ ตำบล เทศบาล หมู่ บ้าน ชุมชน เขต แขวง ถนน สาย ซอย ช่วง ตอน สะพาน สี่แยก ทางหลวง",
  "คลอง ห้วย หนอง บึง ลำน้ำ แม่น้ำ ลุ่มน้ำ เขื่อน ฝาย อ่างเก็บน้ำ ชายหาด หาด เกาะ อ่าว เขา ดอย ป่า อุทยาน ท่าเรือ ท่าเทียบเรือ ท่าอากาศยาน",
  "โรงเรียน โรงพยาบาล วิทยาลัย วัด ด่าน สถานี สาขา ศูนย์ พื้นที่ กลุ่มที่ รุ่น ระยะ แห่งที่ ประเภท ประเทศ ภาษา พันธุ์",
]
  .join(" ")
  .split(" ");
const PLACE = new RegExp(`${PLACE_WORDS.join("|")}|ภาค(?!รัฐ|เอกชน|ประชา|ส่วน|อุตสาหกรรม|ธุรกิจ|การ)|(?:^|[\\s(])(?:จ|อ|ต|ม|ถ)\\.`);

/** Whether two names part in or behind the name of a place. */
export function partsInAPlace(one: string, other: string): boolean {
  let same = 0;
  while (same < Math.min(one.length, other.length) && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  return [one, other].some((name) => PLACE.test(name.slice(0, name.length - same)));
}

/**
 * Whether the letter at a place of the mark-free key stands inside a word: letters on both sides, and itself no digit and
 * none of the letters that Latin numerals are made of. A letter alone (`ระยะ ก`, `Phase II`) tells projects apart.
 */
export function partsInsideAWord(name: string, at: number): boolean {
  const text = markFreeText(name);
  const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  const place = letters[at]?.index;
  if (place === undefined) return false;
  const isInside = /[\u0e01-\u0e46]/.test(text.charAt(place)) || /[a-hj-uwyz]/.test(text.charAt(place));
  return isInside && /\p{L}/u.test(text.charAt(place - 1)) && /\p{L}/u.test(text.charAt(place + 1));
}
