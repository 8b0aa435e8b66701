import type { ColumnRole } from "../../budget/column-role.ts";
import type { TotalLevel } from "../../budget/stated-total.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import type { ResolvedTotal } from "./resolve-totals.ts";
import { linesOf, places, type LineIndex } from "./total-scopes.ts";

const LEVEL_OF_ROLE: Partial<Record<ColumnRole, TotalLevel>> = {
  tier: "tier",
  goal: "goal",
  guideline: "guideline",
  ministry: "ministry",
  agency: "agency",
  project: "project",
  activity: "activity",
};
const OUTERMOST_FIRST: readonly TotalLevel[] = ["grand", "tier", "goal", "guideline", "ministry", "agency", "group", "project", "activity"];

/** A row that states totals: the places of the lines it covers, and of the claims directly inside it. */
export interface RowClaim {
  readonly row: PlacedRow;
  readonly level: TotalLevel;
  readonly lines: readonly number[];
  readonly children: readonly number[];
}

type Claim = Omit<RowClaim, "children">;

/** All rows that state totals, in sheet order: headings with money of their own over their lines, and total rows. */
export function rowClaims(
  placed: readonly PlacedRow[],
  given: { readonly index: LineIndex; readonly resolved: readonly ResolvedTotal[] },
): readonly RowClaim[] {
  const headings = headingClaims(placed, given.index);
  const totals = given.resolved.map(({ row, scope }) => ({ row, level: scope.level, lines: linesOf(scope) }));
  const claims: readonly Claim[] = [...headings, ...totals]
    .filter((claim) => claim.lines.length > 0)
    .sort((a, b) => a.row.body.row - b.row.body.row);
  const children = childClaims(claims);
  return claims.map((claim, at) => ({ ...claim, children: children[at] ?? [] }));
}

function headingClaims(placed: readonly PlacedRow[], index: LineIndex): readonly Claim[] {
  const below = new Map<PlacedRow, number[]>();
  let line = 0;
  for (const row of placed) {
    if (row.kind !== "line") continue;
    const first = line;
    while (index.lines[line]?.row === row.body.row) line += 1;
    for (let above = placed[row.parent]; above !== undefined; above = placed[above.parent]) {
      if (above.kind !== "claim") continue;
      const lines = below.get(above);
      if (lines === undefined) below.set(above, [...places(first, line)]);
      else for (let at = first; at < line; at += 1) lines.push(at);
    }
  }
  return [...below].map(([row, lines]) => ({ row, lines, level: levelOfHeading(row, lines.length === index.lines.length) }));
}

function levelOfHeading(row: PlacedRow, coversAll: boolean): TotalLevel {
  return LEVEL_OF_ROLE[row.role] ?? (coversAll ? "grand" : "group");
}

/** The claims directly inside each claim, by the lines they cover. */
function childClaims(claims: readonly Claim[]): readonly (readonly number[])[] {
  const children: number[][] = claims.map(() => []);
  const order = claims
    .map((_, at) => at)
    .filter((at) => isRun(claims[at]))
    .sort((a, b) => outerFirst(claims[a], claims[b]));
  const open: number[] = [];
  for (const at of order) {
    while (open.length > 0 && !contains(claims[open.at(-1) ?? -1], claims[at])) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) children[parent]?.push(at);
    open.push(at);
  }
  return children.map((list) => list.sort((a, b) => a - b));
}

function isRun(claim: Claim | undefined): boolean {
  return claim !== undefined && end(claim) - start(claim) + 1 === claim.lines.length;
}

function outerFirst(a: Claim | undefined, b: Claim | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return start(a) - start(b) || b.lines.length - a.lines.length || OUTERMOST_FIRST.indexOf(a.level) - OUTERMOST_FIRST.indexOf(b.level);
}

function contains(outer: Claim | undefined, inner: Claim | undefined): boolean {
  return outer !== undefined && inner !== undefined && start(outer) <= start(inner) && end(outer) >= end(inner);
}

function start(claim: Claim): number {
  return claim.lines[0] ?? 0;
}

function end(claim: Claim): number {
  return claim.lines.at(-1) ?? -1;
}
