import type { BudgetLine } from "../budget/budget-line.ts";
import { textCell } from "../budget/text-places.ts";
import { type Finding, makeFinding, placeOfCell } from "../finding.ts";
import type { LineIndex } from "../line-index/line-index.ts";
import { numberPairs } from "../line-index/number-pairs.ts";
import { type AlikeProjects, alikeProjects, partsInAPlace, partsInsideAWord, type ProjectText, SHORTEST_NAME } from "./alike-projects.ts";
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
