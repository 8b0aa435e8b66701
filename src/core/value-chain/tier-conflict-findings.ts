import type { CellRef } from "#sheet/cell-address.ts";
import { textCell } from "../budget/text-places.ts";
import type { Finding } from "../finding.ts";
import { makeFinding, placeOfCell } from "../finding.ts";
import type { TierVoice } from "./direct-evidence.ts";
import { rootCauses } from "./root-causes.ts";
import type { JudgedLine, JudgedLines } from "./judged-line.ts";

interface Conflict {
  readonly judged: JudgedLine;
  readonly chosen: TierVoice;
  readonly other: TierVoice;
}

/** Lines whose evidence names different tiers; the stronger counts, the weaker is shown. A tier given by hand overrules, never silently. */
export function conflictFindings({ open, all, place }: JudgedLines): readonly Finding[] {
  const kinds = new Map<string, Conflict[]>();
  for (const conflict of open.flatMap(conflictsOf)) {
    const key = JSON.stringify([conflict.chosen, conflict.other]);
    const conflicts = kinds.get(key) ?? [];
    conflicts.push(conflict);
    kinds.set(key, conflicts);
  }
  return [...kinds.values()].flatMap((conflicts) =>
    rootCauses(conflicts, all).map(([first, ...others]) =>
      makeFinding("tier-conflict", placeOfCell(place(first.judged.line)), {
        facts: { chosen: first.chosen, other: first.other },
        found: first.judged.line.tierText,
        evidence: [...goalCells(first), ...others.map((other) => place(other.judged.line))],
      }),
    ),
  );
}

function conflictsOf(judged: JudgedLine): readonly Conflict[] {
  const [chosen, ...weaker] = judged.evidence.voices;
  if (chosen === undefined) return [];
  const others = weaker.filter((voice) => voice.tier !== chosen.tier);
  const distinct = others.filter((voice, index) => others.findIndex((one) => one.tier === voice.tier) === index);
  return distinct.map((other) => ({ judged, chosen, other }));
}

function goalCells({ judged: { line } }: Conflict): readonly CellRef[] {
  return [textCell(line, "goal"), textCell(line, "guideline")].filter((cell) => cell !== undefined);
}
