import type { BudgetLine } from "../budget/budget-line.ts";
import { textCell } from "../budget/text-places.ts";
import { type Finding, makeFinding, placeOfCell } from "../finding.ts";
import type { LineIndex } from "../line-index/line-index.ts";
import { numberPairs } from "../line-index/number-pairs.ts";
import type { TextColumn } from "../line-index/text-column.ts";
import { cleanText } from "../text/clean-text.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { likelySlips } from "../text/likely-slips.ts";
import { markFreeKey, markFreeText } from "../text/mark-free-key.ts";
import type { Check } from "./check.ts";

interface Variant {
  readonly usual: ProjectSpelling;
  readonly here: ProjectSpelling;
  readonly basis: "key" | "damaged" | "mistyped";
}

/** More projects with spellings that differ in nothing but form are one habit of whoever typed them. */
const MOST_IN_FORM = 3;

/**
 * Projects of one agency under several names (rule R22): in another form (`key`), counted as one; with other Thai marks
 * (`damaged`) or a letter more, less or swapped inside a word (`mistyped`), counted as two until a person says otherwise.
 * Names with other numbers, and names that part in or behind the name of a place, are other projects.
 */
export const projectVariants: Check = ({ index }) => {
  const { texts, slips } = alikeProjects(index.writtenProject);
  if (texts.every((text) => text === null)) return [];
  const agencies = spelledProjects(index, texts);
  const inForm = agencies.flatMap((projects) =>
    projects.flatMap(([usual, ...others]) => others.map((here): Variant => ({ usual, here, basis: "key" }))),
  );
  const asked = agencies.flatMap((projects) => [...damagedProjects(projects), ...mistypedProjects(projects, slips)]);
  const [first, ...rest] = inForm;
  const forms = first !== undefined && inForm.length > MOST_IN_FORM ? [said(first, rest)] : inForm.map((one) => said(one, []));
  return [...forms, ...asked.map((one) => said(one, []))];
};

/** Names that are the same without Thai marks, the first of them taken for the usual one. */
function damagedProjects(projects: readonly SpelledProject[]): readonly Variant[] {
  const alike = new Map<string, ProjectSpelling[]>();
  for (const [project] of projects) {
    const key = project.markFree;
    if (key.length < SHORTEST_NAME) continue;
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [project]);
    else same.push(project);
  }
  return [...alike.values()].flatMap((names) => {
    const [usual, ...others] = [...names].sort(byUseAndMarks);
    if (usual === undefined) return [];
    return others.filter((here) => !partsInAPlace(usual.text, here.text)).map((here): Variant => ({ usual, here, basis: "damaged" }));
  });
}

/** Used more often first; then with more marks, since copying loses them. */
function byUseAndMarks(a: ProjectSpelling, b: ProjectSpelling): number {
  return b.times - a.times || b.text.length - a.text.length || a.line.row - b.line.row;
}

function mistypedProjects(projects: readonly SpelledProject[], slips: AlikeProjects["slips"]): readonly Variant[] {
  const names = new Map(projects.map(([project]) => [project.markFree, project]));
  const places = new Map([...names.keys()].map((key, place) => [key, place]));
  const told = new Set<ProjectSpelling>();
  const tell = (written: ProjectSpelling, beside: ProjectSpelling, at: number): readonly Variant[] => {
    const [usual, here] = byUseAndPlace(written, beside) <= 0 ? [written, beside] : [beside, written];
    if (told.has(usual) || told.has(here) || !partsInsideAWord(written.text, at) || partsInAPlace(usual.text, here.text)) return [];
    told.add(here);
    return [{ usual, here, basis: "mistyped" }];
  };
  return [...names].flatMap(([key, written], place) =>
    (slips.get(key) ?? []).flatMap(({ other, at, isSwap }) => {
      const beside = names.get(other);
      const isToldAlready = isSwap && (places.get(other) ?? 0) < place;
      return beside === undefined || isToldAlready ? [] : tell(written, beside, at);
    }),
  );
}

function byUseAndPlace(a: ProjectSpelling, b: ProjectSpelling): number {
  return b.times - a.times || a.line.row - b.line.row;
}

function said({ usual, here, basis }: Variant, others: readonly Variant[]): Finding {
  const cellOf = ({ line }: ProjectSpelling): Finding["evidence"][number] => textCell(line, "project") ?? line.amountCell;
  return makeFinding("project-name-variant", placeOfCell(cellOf(here)), {
    facts: { names: [usual.text, here.text], basis, areJoined: basis === "key", others: others.length, agency: here.line.agency ?? "" },
    found: here.text,
    expected: usual.text,
    evidence: [cellOf(usual), ...others.map((one) => cellOf(one.here))],
  });
}

/** One way in which an agency's project is written. */
interface ProjectSpelling extends ProjectText {
  /** The topmost line that writes it so. */
  readonly line: BudgetLine;
  /** In how many lines. */
  times: number;
}

/** A project of an agency as counted (rule R10), with its spellings, most used first. */
type SpelledProject = readonly [usual: ProjectSpelling, ...others: ProjectSpelling[]];

/**
 * The projects of each agency by what is written in the project's own column, of those texts that are like another one;
 * agencies in the order in which the sheet first names a project of theirs.
 */
function spelledProjects(index: LineIndex, texts: AlikeProjects["texts"]): readonly (readonly SpelledProject[])[] {
  const agencies = new Map<number, Map<string, Map<string, ProjectSpelling>>>();
  for (const { agency, text, line, times } of writtenProjects(index, texts)) {
    const projects = agencies.get(agency) ?? new Map<string, Map<string, ProjectSpelling>>();
    const spellings = projects.get(text.key) ?? new Map<string, ProjectSpelling>();
    const spelling = spellings.get(text.text);
    if (spelling === undefined) spellings.set(text.text, { ...text, line, times });
    else spelling.times += times;
    agencies.set(agency, projects.set(text.key, spellings));
  }
  const inOrder = firstNamed(index).flatMap((agency) => agencies.get(agency) ?? []);
  return inOrder.map((projects) => [...projects.values()].flatMap(byUse));
}

interface WrittenProject {
  readonly agency: number;
  readonly text: ProjectText;
  readonly line: BudgetLine;
  readonly times: number;
}

/** Each agency × text once, with its first line; lines without an agency are left out. */
function writtenProjects({ lines, agency, writtenProject }: LineIndex, texts: AlikeProjects["texts"]): readonly WrittenProject[] {
  const { idOf, firsts, seconds } = numberPairs();
  const firstLines: BudgetLine[] = [];
  const times: number[] = [];
  lines.forEach((line, position) => {
    const textId = writtenProject.ids[position] ?? 0;
    const agencyId = agency.ids[position] ?? 0;
    if ((texts[textId] ?? null) === null || agency.texts[agencyId] === null) return;
    const id = idOf(agencyId, textId);
    if (id === firstLines.length) firstLines.push(line);
    times[id] = (times[id] ?? 0) + 1;
  });
  return firstLines.flatMap((line, id): readonly WrittenProject[] => {
    const text = texts[seconds[id] ?? 0] ?? null;
    return text === null ? [] : [{ agency: firsts[id] ?? 0, text, line, times: times[id] ?? 0 }];
  });
}

/** The agencies that name projects, in the order of the first of them. */
function firstNamed({ agency, writtenProject }: LineIndex): readonly number[] {
  const isNamed = writtenProject.texts.map((text) => text !== null);
  const met = new Set<number>();
  agency.ids.forEach((id, position) => {
    if (isNamed[writtenProject.ids[position] ?? 0] === true) met.add(id);
  });
  return [...met];
}

function byUse(spellings: ReadonlyMap<string, ProjectSpelling>): readonly SpelledProject[] {
  const [usual, ...others] = [...spellings.values()].sort((a, b) => b.times - a.times || a.line.row - b.line.row);
  return usual === undefined ? [] : [[usual, ...others]];
}

/** A text of the project column in the forms by which names are compared; worked out once for each distinct text. */
interface ProjectText {
  readonly text: string;
  /** Equal: one project (rule R10). */
  readonly key: string;
  /** Equal: the same but for Thai marks. */
  readonly markFree: string;
}

/** A slip of typing by which another name becomes this one; `isSwap`: two neighbouring letters swapped, else one more here. */
interface ProjectSlip {
  readonly other: string;
  readonly at: number;
  readonly isSwap: boolean;
}

/** The texts of the project column that are like another one: mostly none or few, so that only their lines need a look. */
interface AlikeProjects {
  /** By number of the text; null: like no other text of the column. */
  readonly texts: readonly (ProjectText | null)[];
  /** By mark-free key, in the order of the letters. */
  readonly slips: ReadonlyMap<string, readonly ProjectSlip[]>;
}

/** Shorter names differ by one letter or mark from too many others. */
const SHORTEST_NAME = 12;
/** More ways of writing two names are not tried: they are looked at where they stand. */
const MOST_TRIED = 64;

/** Compares the distinct texts of the project column with each other, whatever agency they stand in. */
function alikeProjects({ texts }: Pick<TextColumn, "texts">): AlikeProjects {
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
function partsInAPlace(one: string, other: string): boolean {
  let same = 0;
  while (same < Math.min(one.length, other.length) && one.at(-1 - same) === other.at(-1 - same)) same += 1;
  return [one, other].some((name) => PLACE.test(name.slice(0, name.length - same)));
}

/**
 * Whether the letter at a place of the mark-free key stands inside a word: letters on both sides, and itself no digit and
 * none of the letters that Latin numerals are made of. A letter alone (`ระยะ ก`, `Phase II`) tells projects apart.
 */
function partsInsideAWord(name: string, at: number): boolean {
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
