import type { BudgetLine } from "../budget/budget-line.ts";
import { textCell } from "../budget/text-places.ts";
import { type Finding, makeFinding, placeOfCell } from "../finding.ts";
import type { LineIndex } from "../line-index/line-index.ts";
import { pairColumn, textColumn } from "../line-index/text-column.ts";
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

/** Shorter names differ by one letter or mark from too many others. */
const SHORTEST_NAME = 12;
/** More projects with spellings that differ in nothing but form are one habit of whoever typed them. */
const MOST_IN_FORM = 3;

/**
 * Projects of one agency under several names (rule R22): in another form (`key`), counted as one; with other Thai marks
 * (`damaged`) or a letter more, less or swapped inside a word (`mistyped`), counted as two until a person says otherwise.
 * Names with other numbers, and names that part in or behind the name of a place, are other projects.
 */
export const projectVariants: Check = ({ index }) => {
  const agencies = spelledProjects(index);
  const inForm = agencies.flatMap((projects) =>
    projects.flatMap(([usual, ...others]) => others.map((here): Variant => ({ usual, here, basis: "key" }))),
  );
  const asked = agencies.flatMap((projects) => [...damagedProjects(projects), ...mistypedProjects(projects)]);
  const [first, ...rest] = inForm;
  const forms = first !== undefined && inForm.length > MOST_IN_FORM ? [said(first, rest)] : inForm.map((one) => said(one, []));
  return [...forms, ...asked.map((one) => said(one, []))];
};

/** Names that are the same without Thai marks, the first of them taken for the usual one. */
function damagedProjects(projects: readonly SpelledProject[]): readonly Variant[] {
  const alike = new Map<string, ProjectSpelling[]>();
  for (const [project] of projects) {
    const key = markFreeKey(project.text);
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

function mistypedProjects(projects: readonly SpelledProject[]): readonly Variant[] {
  const names = [...new Map(projects.map(([project]) => [markFreeKey(project.text), project]))].filter(
    ([key]) => key.length >= SHORTEST_NAME,
  );
  const told = new Set<ProjectSpelling>();
  return likelySlips(names.map(([key]) => key)).flatMap(({ longer, other, at }) => {
    const pair = [names[longer], names[other]].flatMap((name) => (name === undefined ? [] : [name[1]]));
    const [usual, here] = [...pair].sort(byUseAndPlace);
    const [written] = pair;
    if (usual === undefined || here === undefined || written === undefined || pair.some((one) => told.has(one))) return [];
    if (!partsInsideAWord(written.text, at) || partsInAPlace(usual.text, here.text)) return [];
    told.add(here);
    return [{ usual, here, basis: "mistyped" } as const];
  });
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
export interface ProjectSpelling {
  readonly text: string;
  /** The topmost line that writes it so. */
  readonly line: BudgetLine;
  /** In how many lines. */
  times: number;
}

/** A project of an agency as counted (rule R10), with its spellings, most used first. */
export type SpelledProject = readonly [usual: ProjectSpelling, ...others: ProjectSpelling[]];

/** The projects of each agency by what is written in the project's own column; lines without an agency or a project are left out. */
export function spelledProjects(index: LineIndex): readonly (readonly SpelledProject[])[] {
  const agencies = new Map<number, Map<string, Map<string, ProjectSpelling>>>();
  for (const { agency, text, line, times } of writtenProjects(index)) {
    const projects = agencies.get(agency) ?? new Map<string, Map<string, ProjectSpelling>>();
    const key = comparisonKey(text);
    const spellings = projects.get(key) ?? new Map<string, ProjectSpelling>();
    const spelling = spellings.get(text);
    if (spelling === undefined) spellings.set(text, { text, line, times });
    else spelling.times += times;
    agencies.set(agency, projects.set(key, spellings));
  }
  return [...agencies.values()].map((projects) => [...projects.values()].flatMap(byUse));
}

interface WrittenProject extends ProjectSpelling {
  readonly agency: number;
}

/** Each agency × text once, with its first line. */
function writtenProjects(index: LineIndex): readonly WrittenProject[] {
  const texts = textColumn(index.lines, (line) => line.project);
  const { ids, firsts, seconds } = pairColumn(index.agency, texts);
  const times = new Int32Array(firsts.length);
  const firstLines: BudgetLine[] = [];
  index.lines.forEach((line, position) => {
    const id = ids[position] ?? 0;
    if (times[id] === 0) firstLines[id] = line;
    times[id] = (times[id] ?? 0) + 1;
  });
  return firstLines.flatMap((line, id): readonly WrittenProject[] => {
    const [agency, text] = [firsts[id] ?? 0, texts.texts[seconds[id] ?? 0] ?? null];
    if (text === null || index.agency.texts[agency] === null) return [];
    return [{ agency, text: cleanText(text), line, times: times[id] ?? 0 }];
  });
}

function byUse(spellings: ReadonlyMap<string, ProjectSpelling>): readonly SpelledProject[] {
  const [usual, ...others] = [...spellings.values()].sort((a, b) => b.times - a.times || a.line.row - b.line.row);
  return usual === undefined ? [] : [[usual, ...others]];
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
  const letters = [...text.matchAll(/[\p{L}\p{N}]/gu)];
  const place = letters[at]?.index;
  if (place === undefined) return false;
  const isInside = /[\u0e01-\u0e46]/.test(text.charAt(place)) || /[a-hj-uwyz]/.test(text.charAt(place));
  return isInside && /\p{L}/u.test(text.charAt(place - 1)) && /\p{L}/u.test(text.charAt(place + 1));
}
