import type { NameBasis } from "../finding-facts.ts";
import { type Finding, makeFinding, placeOfCell } from "../finding.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { markFreeKey } from "../text/mark-free-key.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { agencyKey } from "./agency-key.ts";
import type { KnownNames } from "./known-names.ts";
import { mistypedPairs } from "./mistyped-names.ts";
import type { NamedBody, WrittenName } from "./spoken-names.ts";

type VariantCode = "agency-name-variant" | "ministry-name-variant";
interface Variant {
  readonly main: WrittenName;
  readonly other: WrittenName;
  readonly basis: NameBasis;
}

/**
 * Agencies under several spellings: joined ones (`key`, `alias`), and damaged or mistyped ones that are not joined
 * (`damaged`, `mistyped`). One finding a spelling; many that differ in form only are one habit of the sheet and one finding.
 */
export function agencyVariantFindings(bodies: readonly NamedBody[], index: AgencyIndex, known: KnownNames): readonly Finding[] {
  return variantFindings(bodies, "agency-name-variant", { index, known });
}

/** The same for ministries. */
export function ministryVariantFindings(bodies: readonly NamedBody[], index: AgencyIndex, known: KnownNames): readonly Finding[] {
  return variantFindings(bodies, "ministry-name-variant", { index, known });
}

interface Names {
  readonly index: AgencyIndex;
  readonly known: KnownNames;
}

function variantFindings(bodies: readonly NamedBody[], code: VariantCode, { index, known }: Names): readonly Finding[] {
  const joined = bodies.flatMap((body) => {
    const main = mainSpelling(body, index);
    const others = body.spellings.filter((spelling) => spelling !== main);
    return others.map((other): Variant => ({ main, other, basis: agencyKey(main.text) === agencyKey(other.text) ? "key" : "alias" }));
  });
  const names = bodies.map((body) => ({ ...mainSpelling(body, index), key: body.key }));
  const damaged = damagedVariants(names);
  const mistyped = mistypedPairs(names, known).map((pair): Variant => ({ ...pair, basis: "mistyped" }));
  const inForm = joined.filter(isInForm);
  const isHabit = inForm.length > MOST_IN_FORM;
  const single = [...(isHabit ? joined.filter((one) => !isInForm(one)) : joined), ...damaged, ...mistyped];
  return [...single.map((one) => variant(code, one, [])), ...(isHabit ? [habit(code, inForm)] : [])];
}

/** More spellings in a column that differ in nothing but form are one habit of whoever typed it. */
const MOST_IN_FORM = 3;

/** Whether the two differ in nothing but blanks, marks or the form of characters: not in legal form or a short form. */
function isInForm({ main, other, basis }: Variant): boolean {
  return basis === "key" && comparisonKey(main.text) === comparisonKey(other.text);
}

/** Many spellings that differ in form only: the topmost speaks for all. */
function habit(code: VariantCode, variants: readonly Variant[]): Finding {
  const [first, ...others] = [...variants].sort((a, b) => (a.other.cells[0]?.row ?? 0) - (b.other.cells[0]?.row ?? 0));
  if (first === undefined) throw new Error("A habit has examples.");
  return variant(code, first, others);
}

function variant(code: VariantCode, { main, other, basis }: Variant, others: readonly Variant[]): Finding {
  const [first, ...rest] = other.cells;
  if (first === undefined) throw new Error("A written name stands in a cell.");
  return makeFinding(code, placeOfCell(first), {
    facts: { names: [main.text, other.text], basis, areJoined: basis === "key" || basis === "alias", others: others.length },
    found: other.text,
    expected: main.text,
    evidence: [...main.cells.slice(0, 1), ...rest, ...others.flatMap((one) => one.other.cells)],
  });
}

/** The official spelling where it is used, else the one most used. */
function mainSpelling(body: NamedBody, index: AgencyIndex): WrittenName {
  const [most] = body.spellings;
  if (most === undefined) throw new Error("A named body has a spelling.");
  const official = index.officialName(most.text);
  return body.spellings.find((spelling) => spelling.text === official) ?? most;
}

/** Names that are the same but for marks that PDFs lose: perhaps one body; they stay apart until a person joins them. */
function damagedVariants(bodies: readonly (WrittenName & { readonly key: string })[]): readonly Variant[] {
  const alike = new Map<string, WrittenName[]>();
  for (const body of bodies) {
    const key = markFreeKey(body.key);
    const names = alike.get(key) ?? [];
    names.push(body);
    alike.set(key, names);
  }
  return [...alike.values()].flatMap((names) => {
    const [main, ...others] = [...names].sort(
      (a, b) => marksIn(b.text) - marksIn(a.text) || b.times - a.times || (a.text < b.text ? -1 : 1),
    );
    return main === undefined ? [] : others.map((other): Variant => ({ main, other, basis: "damaged" }));
  });
}

function marksIn(text: string): number {
  return (agencyKey(text).match(/[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/g) ?? []).length;
}

/** Local bodies are too many to list; their kind is known by how the name begins. */
const LOCAL = /^(?:จังหวัด|กลุ่มจังหวัด|เทศบาล|องค์การบริหารส่วน|อบต|อบจ|เมืองพัทยา)/;

/**
 * Agencies that no list knows, each once, with the known name it may stand for. Where most names are unknown, the list
 * is not about this plan and only names with a suggestion are said.
 */
export function unknownAgencyFindings(named: readonly NamedBody[], known: KnownNames): readonly Finding[] {
  if (known.size === 0) return [];
  const bodies = named.flatMap((body) => {
    const [name] = body.spellings;
    return name === undefined ? [] : [{ name, isKnown: known.has(name.text) || LOCAL.test(name.text) }];
  });
  const unknown = bodies.filter((body) => !body.isKnown);
  const isListApt = unknown.length * 2 <= bodies.length;
  return unknown.flatMap(({ name }) => {
    const suggestion = known.suggest(name.text);
    const [first, ...rest] = name.cells;
    if (first === undefined || (suggestion === null && !isListApt)) return [];
    const facts = { name: name.text, suggestion };
    return [makeFinding("agency-unknown", placeOfCell(first), { facts, found: name.text, expected: suggestion, evidence: rest })];
  });
}
