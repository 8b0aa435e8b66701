import { textCell } from "../budget/text-places.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import type { Finding } from "../finding.ts";
import { makeFinding, placeOfCell } from "../finding.ts";
import { rootCauses } from "./root-causes.ts";
import type { JudgedLine, JudgedLines } from "./judged-line.ts";

/** Tier cells that name no tier of the table, or several; equal texts throughout a column are one finding. */
export function cellFindings({ open, all, place }: JudgedLines): readonly Finding[] {
  return [...troublesByText(open).values()].flatMap((rows) =>
    rootCauses(rows, all).map(([first, ...others]) => {
      const text = first.evidence.strangeTier ?? first.line.tierText ?? "";
      const where = placeOfCell(place(first.line));
      const base = { found: text, evidence: others.map((other) => place(other.line)) };
      const { cell } = first.evidence;
      return cell.kind === "ambiguous"
        ? makeFinding("tier-ambiguous", where, { ...base, facts: { text, tiers: cell.tiers } })
        : makeFinding("tier-unknown", where, { ...base, facts: { text } });
    }),
  );
}

function troublesByText(judged: readonly JudgedLine[]): ReadonlyMap<string, readonly JudgedLine[]> {
  const troubles = new Map<string, JudgedLine[]>();
  const seenCells = new Set<string>();
  for (const one of judged) {
    const text = troubleText(one);
    if (text === null) continue;
    const cell = textCell(one.line, "tier");
    const cellId = cell === undefined ? null : `${String(cell.row)}:${String(cell.column)}`;
    if (cellId !== null && seenCells.has(cellId)) continue;
    if (cellId !== null) seenCells.add(cellId);
    const key = comparisonKey(text);
    const rows = troubles.get(key) ?? [];
    rows.push(one);
    troubles.set(key, rows);
  }
  return troubles;
}

function troubleText(one: JudgedLine): string | null {
  if (one.evidence.strangeTier !== null) return one.evidence.strangeTier;
  return one.evidence.cell.kind === "unknown" || one.evidence.cell.kind === "ambiguous" ? one.line.tierText : null;
}
