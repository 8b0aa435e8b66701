import type { CellRef } from "#sheet/cell-address.ts";
import type { AgencyIndex } from "../agencies/agency-index.ts";
import { projectNameOf } from "../line-index/line-index.ts";
import { addMoney, type Money } from "../money/money.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import type { TaggedLine } from "../value-chain/tagged-line.ts";
import type { TierId } from "../value-chain/tier-table.ts";

/** A project of an agency as one version of a list has it: all its lines together (rule R10). */
export interface ListedProject {
  readonly ministry: string | null;
  readonly agency: string | null;
  /** As written on its first line; null for money that stands under no name. */
  readonly project: string | null;
  readonly agencyKey: string;
  readonly projectKey: string;
  /** Sum of its readable amounts; null where no line has one. */
  readonly amount: Money | null;
  /** The tier of its lines; null where they have none, or not the same one. */
  readonly tier: TierId | null;
  /** The amount of its first line. */
  readonly cell: CellRef;
  readonly lines: number;
}

/** The projects of a list, in the order in which they first stand. Their amounts add up to the list's total. */
export function listedProjects(lines: readonly TaggedLine[], agencies: AgencyIndex): readonly ListedProject[] {
  const projects = new Map<string, ListedProject>();
  for (const tagged of lines) {
    const one = listedProject(tagged, agencies);
    const key = JSON.stringify([one.agencyKey, one.projectKey]);
    const before = projects.get(key);
    projects.set(key, before === undefined ? one : together(before, one));
  }
  return [...projects.values()];
}

function listedProject({ line, tier }: TaggedLine, agencies: AgencyIndex): ListedProject {
  const project = projectNameOf(line);
  return {
    ministry: line.ministry,
    agency: line.agency,
    project,
    agencyKey: line.agency === null ? "" : agencies.keyOf(line.agency, line.ministry),
    projectKey: projectKeyOf(project),
    amount: line.amount,
    tier,
    cell: line.amountCell,
    lines: 1,
  };
}

/** The project's name without the word `โครงการ`, which one list prints and another leaves out. */
function projectKeyOf(name: string | null): string {
  return comparisonKey(name ?? "").replace(/^โครงการ[:-]?/, "");
}

function together(first: ListedProject, next: ListedProject): ListedProject {
  const amount = first.amount === null ? next.amount : next.amount === null ? first.amount : addMoney(first.amount, next.amount);
  return { ...first, amount, tier: first.tier === next.tier ? first.tier : null, lines: first.lines + next.lines };
}

/** Whether both have a tier, and not the same: one without a tier tells nothing. */
export function isOtherTier(one: ListedProject, other: ListedProject): boolean {
  return one.tier !== null && other.tier !== null && one.tier !== other.tier;
}
