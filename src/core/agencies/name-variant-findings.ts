import type { BudgetLine } from "../budget/budget-line.ts";
import type { Finding } from "../finding.ts";
import { makeFinding, placeOfCell } from "../finding.ts";
import { markFreeKey } from "../text/mark-free-key.ts";
import type { AgencyIndex } from "./agency-index.ts";
import { agencyKey } from "./agency-key.ts";
import type { NamedBody, WrittenName } from "./spoken-names.ts";
import { namedBodies } from "./spoken-names.ts";

type Basis = "key" | "alias" | "damaged";
type VariantCode = "agency-name-variant" | "ministry-name-variant";

/** Agencies under several spellings: joined ones (`key`, `alias`), and damaged copies that are not joined (`damaged`). One finding a spelling. */
export function agencyVariantFindings(lines: readonly BudgetLine[], index: AgencyIndex): readonly Finding[] {
  return variantFindings(namedBodies(lines, "agency", index), "agency-name-variant", index);
}

/** The same for ministries. */
export function ministryVariantFindings(lines: readonly BudgetLine[], index: AgencyIndex): readonly Finding[] {
  return variantFindings(namedBodies(lines, "ministry", index), "ministry-name-variant", index);
}

function variantFindings(bodies: readonly NamedBody[], code: VariantCode, index: AgencyIndex): readonly Finding[] {
  const joined = bodies.flatMap((body) => {
    const main = mainSpelling(body, index);
    const others = body.spellings.filter((spelling) => spelling !== main);
    return others.map((other) => variant(code, { main, other, basis: agencyKey(main.text) === agencyKey(other.text) ? "key" : "alias" }));
  });
  return [...joined, ...damagedFindings(bodies, code, index)];
}

function variant(code: VariantCode, found: { readonly main: WrittenName; readonly other: WrittenName; readonly basis: Basis }): Finding {
  const { main, other, basis } = found;
  const [first, ...rest] = other.cells;
  if (first === undefined) throw new Error("A written name stands in a cell.");
  return makeFinding(code, placeOfCell(first), {
    facts: { names: [main.text, other.text], basis },
    found: other.text,
    expected: main.text,
    evidence: [...main.cells.slice(0, 1), ...rest],
  });
}

/** The official spelling where it is used, else the one most used. */
function mainSpelling(body: NamedBody, index: AgencyIndex): WrittenName {
  const [most] = body.spellings;
  if (most === undefined) throw new Error("A named body has a spelling.");
  const official = index.officialName(most.text);
  return body.spellings.find((spelling) => spelling.text === official) ?? most;
}

/** Bodies whose names are the same but for marks that PDFs lose: perhaps one body; they stay apart until a person joins them. */
function damagedFindings(bodies: readonly NamedBody[], code: VariantCode, index: AgencyIndex): readonly Finding[] {
  const alike = new Map<string, WrittenName[]>();
  for (const body of bodies) {
    const main = mainSpelling(body, index);
    const key = markFreeKey(body.key);
    const names = alike.get(key) ?? [];
    names.push(main);
    alike.set(key, names);
  }
  return [...alike.values()].flatMap((names) => {
    const [main, ...others] = [...names].sort(
      (a, b) => marksIn(b.text) - marksIn(a.text) || b.times - a.times || (a.text < b.text ? -1 : 1),
    );
    return main === undefined ? [] : others.map((other) => variant(code, { main, other, basis: "damaged" }));
  });
}

function marksIn(text: string): number {
  return (agencyKey(text).match(/[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]/g) ?? []).length;
}
