import type { Finding } from "../finding.ts";
import { makeFinding, placeOfCell } from "../finding.ts";
import type { KnownNames } from "./known-names.ts";
import type { NamedBody } from "./spoken-names.ts";

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
