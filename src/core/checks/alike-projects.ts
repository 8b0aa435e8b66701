import type { TextColumn } from "../line-index/text-column.ts";
import { cleanText } from "../text/clean-text.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { likelySlips } from "../text/likely-slips.ts";
import { markFreeKey, markFreeText } from "../text/mark-free-key.ts";

/** A text of the project column in the forms by which names are compared; worked out once for each distinct text. */
export interface ProjectText {
  readonly text: string;
  /** Equal: one project (rule R10). */
  readonly key: string;
  /** Equal: the same but for Thai marks. */
  readonly markFree: string;
}

/** A slip of typing by which another name becomes this one; `isSwap`: two neighbouring letters swapped, else one more here. */
export interface ProjectSlip {
  readonly other: string;
  readonly at: number;
  readonly isSwap: boolean;
}

/** The texts of the project column that are like another one: mostly none or few, so that only their lines need a look. */
export interface AlikeProjects {
  /** By number of the text; null: like no other text of the column. */
  readonly texts: readonly (ProjectText | null)[];
  /** By mark-free key, in the order of the letters. */
  readonly slips: ReadonlyMap<string, readonly ProjectSlip[]>;
}

/** Shorter names differ by one letter or mark from too many others. */
export const SHORTEST_NAME = 12;
/** More ways of writing two names are not tried: they are looked at where they stand. */
const MOST_TRIED = 64;

/** Compares the distinct texts of the project column with each other, whatever agency they stand in. */
export function alikeProjects({ texts }: Pick<TextColumn, "texts">): AlikeProjects {
  const forms = texts.map((text) => (text === null ? null : formsOf(text)));
  const byKey = spellingsBy(forms, ({ key }) => key);
  const byMarkFree = spellingsBy(forms, ({ markFree }) => markFree);
  const slips = slipsAmong(byMarkFree);
  const slipped = new Set([...slips].flatMap(([key, others]) => [key, ...others.map(({ other }) => other)]));
  const isAlike = ({ key, markFree }: ProjectText): boolean =>
    (byKey.get(key)?.size ?? 0) > 1 || (byMarkFree.get(markFree)?.size ?? 0) > 1 || slipped.has(markFree);
  return { texts: forms.map((form) => (form !== null && isAlike(form) ? form : null)), slips };
}

function formsOf(written: string): ProjectText {
  const text = cleanText(written);
  return { text, key: comparisonKey(text), markFree: markFreeKey(text) };
}

function spellingsBy(
  forms: readonly (ProjectText | null)[],
  keyOf: (form: ProjectText) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const spellings = new Map<string, Set<string>>();
  for (const form of forms) {
    if (form === null) continue;
    const same = spellings.get(keyOf(form));
    if (same === undefined) spellings.set(keyOf(form), new Set([form.text]));
    else same.add(form.text);
  }
  return spellings;
}

/** The slips that may be told of some spellings of the two names; a swap from both its sides, since it has no longer one. */
function slipsAmong(spellings: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly ProjectSlip[]> {
  const keys = [...spellings.keys()].filter((key) => key.length >= SHORTEST_NAME);
  const slips = new Map<string, ProjectSlip[]>();
  const add = (one: string, other: string, at: number): void => {
    if (!isWordLetter(one.charAt(at)) || !mayBeTold([...(spellings.get(one) ?? [])], [...(spellings.get(other) ?? [])], at)) return;
    const slip = { other, at, isSwap: one.length === other.length };
    const before = slips.get(one);
    if (before === undefined) slips.set(one, [slip]);
    else before.push(slip);
  };
  for (const { longer, other, at } of likelySlips(keys)) {
    const [one = "", two = ""] = [keys[longer], keys[other]];
    add(one, two, at);
    if (one.length === two.length) add(two, one, at);
  }
  for (const ofOne of slips.values()) ofOne.sort((a, b) => a.at - b.at || Number(a.isSwap) - Number(b.isSwap));
  return slips;
}

function mayBeTold(ones: readonly string[], others: readonly string[], at: number): boolean {
  if (ones.length * others.length > MOST_TRIED) return true;
  return ones.some((one) => partsInsideAWord(one, at)) && ones.some((one) => others.some((other) => !partsInAPlace(one, other)));
}

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
  const place = placeOfLetter(text, at);
  return (
    place !== null && isWordLetter(text.charAt(place)) && /\p{L}/u.test(text.charAt(place - 1)) && /\p{L}/u.test(text.charAt(place + 1))
  );
}

function isWordLetter(letter: string): boolean {
  return /[\u0e01-\u0e46a-hj-uwyz]/.test(letter);
}

/** Where the letter or digit of a number stands among all that stands in the text; null when there are not so many. */
function placeOfLetter(text: string, number: number): number | null {
  let left = number;
  for (let place = 0; place < text.length; place += 1) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(place))) continue;
    if (left === 0) return place;
    left -= 1;
  }
  return null;
}
