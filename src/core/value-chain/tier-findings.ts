import type { CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { textCell } from "../budget/text-places.ts";
import { type Finding, makeFinding, placeOfCell } from "../finding.ts";
import { sumMoney, ZERO } from "../money/money.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import type { DirectEvidence, TierVoice } from "./direct-evidence.ts";
import type { TaggedLine, TierSuggestion } from "./tagged-line.ts";
import type { TierId, TierTable } from "./tier-table.ts";

/** What a person must look at: cells that name no tier or several, conflicts, money without a tier, suggestions. */
export function tierFindings(tagged: readonly TaggedLine[], direct: readonly DirectEvidence[], table: TierTable): readonly Finding[] {
  const open: JudgedLine[] = [];
  tagged.forEach((one, index) => {
    const evidence = direct[index];
    if (evidence !== undefined && isOpen(one, evidence)) open.push({ tagged: one, line: one.line, evidence });
  });
  const odd = oddTiers(tagged, table);
  if (open.length === 0) return odd;
  const isTierPlan = table.goals.length > 0 || direct.some((evidence) => evidence.cell.kind !== "blank" || evidence.voices.length > 0);
  const judged = { open, all: tagged.length, isTierPlan, place: tierCellPlace(tagged) };
  return [...cellFindings(judged), ...conflictFindings(judged), ...odd, ...missingFindings(judged), ...suggestedFindings(judged)];
}

/** Of the rows of one goal, this share must say the same tier before another one is at odds with them. */
const MOST_OF_GOAL = 0.66;

/** Where no framework says which goal is which tier, the rows do: a row whose tier is not that of the other rows of its goal. */
function oddTiers(tagged: readonly TaggedLine[], { goals }: TierTable): readonly Finding[] {
  if (goals.length > 0) return [];
  const byGoal = new Map<string, TaggedLine[]>();
  for (const one of tagged) {
    const text = one.line.guideline ?? one.line.goal;
    if (text === null || one.tier === null || one.because !== "column") continue;
    const key = comparisonKey(text);
    const rows = byGoal.get(key);
    if (rows === undefined) byGoal.set(key, [one]);
    else rows.push(one);
  }
  const groups = [...byGoal.values()].map((rows) => ({ rows, usual: usualTier(rows) }));
  if (groups.filter(({ usual }) => usual !== null).length < 2) return [];
  return groups.flatMap(({ rows, usual }) =>
    usual === null ? [] : rows.filter(({ tier }) => tier !== usual).map((row) => oddTier(row, usual)),
  );
}

/** The tier of nearly all rows, of three at least; null where none is. */
function usualTier(rows: readonly TaggedLine[]): TierId | null {
  const counts = new Map<TierId, number>();
  for (const { tier } of rows) if (tier !== null) counts.set(tier, (counts.get(tier) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined) return null;
  return best[1] >= 2 && best[1] >= rows.length * MOST_OF_GOAL ? best[0] : null;
}

function oddTier({ line, tier }: TaggedLine, usual: TierId): Finding {
  const cell = textCell(line, "tier") ?? line.amountCell;
  const goal = textCell(line, "guideline") ?? textCell(line, "goal");
  return makeFinding("tier-conflict", placeOfCell(cell), {
    facts: { chosen: { tier: tier ?? usual, because: "column" }, other: { tier: usual, because: "goal" } },
    found: line.tierText,
    evidence: goal === undefined ? [] : [goal],
  });
}

function isOpen(tagged: TaggedLine, { cell, strangeTier, isAtOdds }: DirectEvidence): boolean {
  return tagged.tier === null || isAtOdds || strangeTier !== null || cell.kind === "unknown" || cell.kind === "ambiguous";
}

/** A tagged line that a person may have to look at, with what it says itself. */
export interface JudgedLine {
  readonly tagged: TaggedLine;
  readonly line: BudgetLine;
  readonly evidence: DirectEvidence;
}

/** The lines to look at among all lines of the table. */
export interface JudgedLines {
  readonly open: readonly JudgedLine[];
  /** How many lines the table has. */
  readonly all: number;
  /** Whether tiers are expected: the plan's goals are known, or some line says something about a tier. */
  readonly isTierPlan: boolean;
  /** The cell a person looks at for a line's tier. */
  readonly place: (line: BudgetLine) => CellRef;
}

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

/** Money that no tier holds. A line whose cell is unreadable or names several tiers has a finding of its own already; a line without money needs no tier, and where no amount can be read (no unit is known) the tiers can wait. In a table that never speaks of tiers, of a plan that is not known, none are missing. */
export function missingFindings({ open, all, isTierPlan, place }: JudgedLines): readonly Finding[] {
  if (!isTierPlan) return [];
  const missing = open.filter((one) => one.tagged.tier === null && one.evidence.cell.kind === "blank" && one.line.amount !== ZERO);
  if (missing.every((one) => one.line.amount === null)) return [];
  return rootCauses(missing, all).map((rows) => {
    const [first, ...others] = rows;
    const amount = sumMoney(rows.flatMap((row) => (row.line.amount === null ? [] : [row.line.amount])));
    return makeFinding("tier-missing", placeOfCell(place(first.line)), {
      facts: { lines: rows.length, amount },
      evidence: others.map((other) => place(other.line)),
    });
  });
}

/** One finding for all lines whose words suggest the same for the same reason; none in a table that never speaks of tiers. */
export function suggestedFindings({ open, isTierPlan, place }: JudgedLines): readonly Finding[] {
  if (!isTierPlan) return [];
  const alike = new Map<string, { readonly suggestion: TierSuggestion; readonly first: JudgedLine; readonly others: JudgedLine[] }>();
  for (const one of open) {
    const { suggestion } = one.tagged;
    if (suggestion === null || one.line.amount === ZERO) continue;
    const key = JSON.stringify([
      suggestion.tier,
      suggestion.confidence,
      suggestion.matchedWords,
      suggestion.ruleIds,
      suggestion.learnedFromRows,
    ]);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, { suggestion, first: one, others: [] });
    else group.others.push(one);
  }
  return [...alike.values()].map(({ suggestion, first, others }) =>
    makeFinding("tier-suggested", placeOfCell(place(first.line)), {
      facts: { suggestion, lines: others.length + 1 },
      evidence: others.map((other) => place(other.line)),
    }),
  );
}

/** The cell a person looks at for a line's tier: what was read; else the blank cell of the tier column; else the amount. */
export type TierCellPlace = (line: BudgetLine) => CellRef;

/** Finds the tier column from the lines that have one; the smallest column decides where several were read. */
export function tierCellPlace(tagged: readonly TaggedLine[]): TierCellPlace {
  let column: number | null = null;
  for (const { line } of tagged) {
    const found = line.textPlaces.columns.tier;
    if (found !== undefined && (column === null || found < column)) column = found;
  }
  const blank = column;
  return (line) => {
    const own = textCell(line, "tier");
    if (own !== undefined) return own;
    return blank === null ? line.amountCell : { ...line.amountCell, row: line.row, column: blank };
  };
}

/** More rows than this with the same trouble have one cause. */
const MOST_SEPARATE_ROWS = 20;

/**
 * Cuts rows with the same trouble into root causes: a few slips in a column that is otherwise right are one finding
 * each, so that each is found at its row; a column that is wrong throughout is one finding.
 */
export function rootCauses<Row>(rows: readonly Row[], allRows: number): readonly (readonly [Row, ...Row[]])[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  const isThroughout = rows.length > MOST_SEPARATE_ROWS || rows.length * 2 > allRows;
  return isThroughout ? [[first, ...rest]] : rows.map((row) => [row]);
}
