import type { AgencyIndex } from "#core/agencies/agency-index.ts";
import { type Money, ZERO, addMoney, subtractMoney } from "#core/money/money.ts";
import type { PlanAnalysis, PlanMember } from "#core/plan/plan-analysis.ts";
import type { SheetRow } from "../state/rows-view.ts";

/** How an agency stands: its own sheet agrees with the list of all, differs from it, or there is none. Without a list there is nothing to compare: sent. */
export type SendingState = "sent" | "differs" | "unsent";

/** One agency of a plan of many sheets. */
export interface BoardLine {
  readonly agency: string;
  readonly state: SendingState;
  /** Sheets of its own; empty where it has not sent. */
  readonly sheets: readonly string[];
  /** What its own sheets add up to. */
  readonly sent: Money | null;
  /** The first row of its own, by which the others are found; null where it has not sent. */
  readonly first: SheetRow | null;
  /** Sent less listed; null where one of them is missing. */
  readonly difference: Money | null;
}

/** From so many agencies on a table is a list of the plan, as for the agencies that have not sent. */
const LIST_OF_AGENCIES = 3;

interface Sums {
  readonly name: string;
  readonly money: Money;
  readonly sheets: ReadonlySet<string>;
  readonly first: SheetRow;
}

/** What each agency has in some tables, by its identity. */
function sumsOf(members: readonly PlanMember[], agencies: AgencyIndex): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const { analysis } of members) {
    for (const { line } of analysis.lines) {
      if (line.agency === null || line.amount === null) continue;
      const key = agencies.keyOf(line.agency, line.ministry);
      const first = { sheet: line.sheet, row: line.row };
      const before = sums.get(key) ?? { name: line.agency, money: ZERO, sheets: new Set<string>(), first };
      sums.set(key, { ...before, money: addMoney(before.money, line.amount), sheets: new Set([...before.sheets, line.sheet]) });
    }
  }
  return sums;
}

/**
 * Which agencies have sent sheets of their own, whose sums differ from the list of all agencies, and who has not sent; those
 * that need a word first. Empty where no agency has a sheet of its own.
 */
export function agencyBoard({ members, unsent }: PlanAnalysis, agencies: AgencyIndex): readonly BoardLine[] {
  const alone = members.map((member) => sumsOf([member], agencies));
  const widest = Math.max(0, ...alone.map(({ size }) => size));
  const list = widest >= LIST_OF_AGENCIES ? alone.findIndex(({ size }) => size === widest) : -1;
  const listed = alone[list] ?? new Map<string, Sums>();
  const sent = sumsOf(
    members.filter((_, index) => index !== list),
    agencies,
  );
  const lines = [...sent].map(([key, { name, money, sheets, first }]): BoardLine => {
    const summary = listed.get(key)?.money ?? null;
    const difference = summary === null ? null : subtractMoney(money, summary);
    const state = difference === null || difference === ZERO ? "sent" : "differs";
    return { agency: name, state, sheets: [...sheets], sent: money, first, difference };
  });
  const missing = unsent.map(({ agency }): BoardLine => ({
    agency,
    state: "unsent",
    sheets: [],
    sent: null,
    first: null,
    difference: null,
  }));
  const rank: Readonly<Record<SendingState, number>> = { differs: 0, unsent: 1, sent: 2 };
  return lines.length === 0 ? [] : [...lines, ...missing].sort((a, b) => rank[a.state] - rank[b.state]);
}
