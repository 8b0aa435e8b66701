import { textCell } from "../budget/text-places.ts";
import { makeFinding, placeOfCell, type Finding } from "../finding.ts";
import { likelySlips } from "../text/likely-slips.ts";
import { markFreeKey } from "../text/mark-free-key.ts";
import type { Check } from "./check.ts";
import { partsInAPlace, partsInsideAWord } from "./project-slips.ts";
import { spelledProjects, type ProjectSpelling, type SpelledProject } from "./project-spellings.ts";

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
