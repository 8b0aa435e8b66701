import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { Analysis } from "../analysis.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { projectNameOf } from "../line-index/line-index.ts";
import type { Money } from "../money/money.ts";
import { addMoney, ZERO } from "../money/money.ts";
import { comparisonKey } from "../text/comparison-key.ts";

/** The money that one table holds for one project of one agency in one year. */
export interface Holding {
  /** Position of the table among those combined. */
  readonly member: number;
  readonly agencyKey: string;
  /** Empty for money of an agency without a project's name. */
  readonly projectKey: string;
  readonly year: number | null;
  readonly lines: readonly BudgetLine[];
  readonly amount: Money;
  /** Texts its lines give beside the project's name: more is more detailed. */
  readonly texts: number;
}

/** What one table holds, by agency and project; lines without an agency or a readable amount are nobody else's. */
export function holdingsOf({ table }: Analysis, member: number, agencies: AgencyIndex): readonly Holding[] {
  const groups = new Map<string, { readonly line: BudgetLine; readonly lines: BudgetLine[] }>();
  for (const line of table.lines) {
    if (line.agency === null || line.amount === null) continue;
    const key = JSON.stringify([agencies.keyOf(line.agency, line.ministry), projectKeyOf(line), line.fiscalYear]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { line, lines: [line] });
    else group.lines.push(line);
  }
  return [...groups.values()].map(({ line, lines }) => ({
    member,
    agencyKey: agencies.keyOf(line.agency ?? "", line.ministry),
    projectKey: projectKeyOf(line),
    year: line.fiscalYear ?? table.fiscalYear,
    lines,
    amount: lines.reduce<Money>((sum, one) => addMoney(sum, one.amount ?? ZERO), ZERO),
    texts: lines.reduce((sum, one) => sum + textsOf(one), 0),
  }));
}

/** The project's name without the word `โครงการ`, which one list prints and another leaves out. */
export function projectKeyOf(line: BudgetLine): string {
  return comparisonKey(projectNameOf(line) ?? "").replace(/^โครงการ[:\-]?/, "");
}

function textsOf(line: BudgetLine): number {
  return [line.activity, line.description, line.goal, line.guideline, line.category, line.tierText].filter((text) => text !== null).length;
}
