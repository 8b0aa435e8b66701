import type { KnownAgency } from "../../agencies/agency-alias.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import type { Body, BodyRow } from "./body-row.ts";
import { nameKey, type LabelLook } from "./label-look.ts";

/** Rows named like a body of the list of known agencies are headings of bodies, though no word of their name says so. */
export function withKnownBodies(body: Body, agencies: readonly KnownAgency[]): Body {
  if (agencies.length === 0 || body.rows.every(isToldByWords)) return body;
  const known = new Set(agencies.map(({ agency }) => comparisonKey(agency)));
  const judged = new Map<LabelLook, LabelLook>();
  const lookOf = (look: LabelLook): LabelLook => {
    const before = judged.get(look);
    if (before !== undefined) return before;
    const seen: LabelLook = known.has(nameKey(look)) ? { ...look, class: "agency" } : look;
    judged.set(look, seen);
    return seen;
  };
  return { ...body, rows: body.rows.map((row) => (row.look === null || isToldByWords(row) ? row : { ...row, look: lookOf(row.look) })) };
}

function isToldByWords({ look }: BodyRow): boolean {
  return look === null || look.class !== "other";
}
