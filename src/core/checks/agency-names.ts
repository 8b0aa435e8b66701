import { agencyVariantFindings, ministryVariantFindings, unknownAgencyFindings } from "../agencies/agency-findings.ts";
import type { AgencyIndex } from "../agencies/agency-index.ts";
import { agencyKey } from "../agencies/agency-key.ts";
import { namedBodies, type NamedBody } from "../agencies/spoken-names.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { type Finding, makeFinding, placeOfCell } from "../finding.ts";
import { likelySlips } from "../text/likely-slips.ts";
import { markFreeKey } from "../text/mark-free-key.ts";
import type { Check } from "./check.ts";

/** One agency, or one ministry, under several spellings; and agencies that no list knows, but for those said as another's spelling. */
export const namesOfBodies: Check = ({ table, agencies, known }) => {
  const named = namedBodies(table.lines, "agency", agencies);
  const variants = agencyVariantFindings(named, agencies, known);
  const told = new Set(variants.map(({ found }: Finding) => found));
  const unknown = unknownAgencyFindings(named, known).filter(({ found }) => !told.has(found));
  return [
    ...variants,
    ...misspelledAlone(named, agencies),
    ...ministryVariantFindings(namedBodies(table.lines, "ministry", agencies), agencies, known),
    ...unknown,
  ];
};

/** Agencies that stand in the sheet only under a known misspelling, one letter from the right name: joined, and asked about. */
function misspelledAlone(named: readonly NamedBody[], agencies: AgencyIndex): readonly Finding[] {
  return named.flatMap(({ spellings: [only, ...others] }) => {
    const right = only === undefined || others.length > 0 ? null : agencies.officialName(only.text);
    const [first, ...rest] = only?.cells ?? [];
    if (only === undefined || right === null || first === undefined || !isOneLetterOff(only.text, right)) return [];
    const facts = { names: [right, only.text], basis: "alias", areJoined: true, others: 0 } as const;
    return [makeFinding("agency-name-variant", placeOfCell(first), { facts, found: only.text, expected: right, evidence: rest })];
  });
}

function isOneLetterOff(one: string, other: string): boolean {
  const keys = [one, other].map((name) => markFreeKey(agencyKey(name)));
  return likelySlips(keys).length > 0;
}

/** Lines with money but no agency, in a list that names agencies; a run of such lines is said once. */
export const missingAgencies: Check = ({ index }) => {
  if (index.lines.every((line) => line.agency === null)) return [];
  const without = index.lines.filter((line, position) => line.agency === null && index.isFunded(position));
  return runs(without).map(([first, ...rest]) => {
    if (first === undefined) throw new Error("A run has a first line");
    return makeFinding("agency-missing", placeOfCell(first.amountCell), {
      found: first.amount,
      evidence: rest.map((line) => line.amountCell),
      facts: { expectedFrom: "row", agencies: [] },
    });
  });
};

/** Lines in neighbouring rows, together. */
function runs(lines: readonly BudgetLine[]): readonly (readonly BudgetLine[])[] {
  const found: BudgetLine[][] = [];
  for (const line of lines) {
    const run = found.at(-1);
    if (run !== undefined && line.row - (run.at(-1)?.row ?? line.row) <= 1) run.push(line);
    else found.push([line]);
  }
  return found;
}
