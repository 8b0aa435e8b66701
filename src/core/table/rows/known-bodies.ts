import type { KnownAgency } from "../../agencies/agency-alias.ts";
import { keptWith } from "../../kept-with.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import type { Body, BodyRow } from "./body-row.ts";
import { nameKey, type LabelLook } from "./label-look.ts";

/** Rows named like a body of the list of known agencies are headings of bodies, though no word of their name says so. */
export function withKnownBodies(body: Body, agencies: readonly KnownAgency[]): Body {
  if (agencies.length === 0 || body.rows.every(isToldByWords)) return body;
  const known = keysOf(agencies);
  const bodies = new Map<LabelLook, LabelLook | null>();
  const bodyOf = (look: LabelLook): LabelLook | null => {
    const before = bodies.get(look);
    if (before !== undefined) return before;
    const seen: LabelLook | null = known.has(nameKey(look)) ? { ...look, class: "agency" } : null;
    bodies.set(look, seen);
    return seen;
  };
  const rows = body.rows.map((row): BodyRow => {
    const seen = row.look === null || isToldByWords(row) ? null : bodyOf(row.look);
    return seen === null ? row : { ...row, look: seen };
  });
  return { ...body, rows };
}

const keysOf = keptWith(
  (agencies: readonly KnownAgency[]): ReadonlySet<string> => new Set(agencies.map(({ agency }) => comparisonKey(agency))),
);

function isToldByWords({ look }: BodyRow): boolean {
  return look === null || look.class !== "other";
}
