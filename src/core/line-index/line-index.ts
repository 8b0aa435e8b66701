import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import { hasMoney, moneyColumn, type MoneyColumn } from "./money-column.ts";
import { joinByKey, pairColumn, textColumn, type TextColumn } from "./text-column.ts";

type TextOf = (line: BudgetLine) => string | null;

/** The texts of a line that tell it apart from others. Each by its own function: reading fields by name is slow on many lines. */
const TEXTS_OF = {
  ministry: (line) => line.ministry,
  agency: (line) => line.agency,
  budgetPlan: (line) => line.budgetPlan,
  output: (line) => line.output,
  project: (line) => line.project,
  activity: (line) => line.activity,
  description: (line) => line.description,
  goal: (line) => line.goal,
  guideline: (line) => line.guideline,
  category: (line) => line.category,
  tierText: (line) => line.tierText,
  tierBanner: (line) => line.tierBanner,
} as const satisfies Readonly<Record<string, TextOf>>;

/** The lines as columns of small numbers, which every grouping and check reads. */
export interface LineIndex {
  readonly lines: readonly BudgetLine[];
  /** Texts as written, one column for each text that tells lines apart. */
  readonly texts: readonly TextColumn[];
  /** Words of other columns. */
  readonly besides: TextColumn;
  /** Joined by what makes two names the same. */
  readonly ministry: TextColumn;
  readonly agency: TextColumn;
  /** Agency × project: what counts as one project (rule R10). */
  readonly project: TextColumn;
  /** What stands in the project's own column, as written. */
  readonly writtenProject: TextColumn;
  readonly amount: MoneyColumn;
  /** Null when no line has an amount of last year. */
  readonly previous: MoneyColumn | null;
  /** By position: 1 where the line has money this year. */
  readonly funded: Uint8Array;
  /** The same as a question. */
  readonly isFunded: (position: number) => boolean;
}

/** Turns lines into columns; each distinct text is compared once. */
export function indexLines(lines: readonly BudgetLine[], agencies: AgencyIndex): LineIndex {
  const { ministry: ministries, agency: agencyNames, project: projects, ...others } = TEXTS_OF;
  const ministryTexts = textColumn(lines, ministries);
  const agencyTexts = textColumn(lines, agencyNames);
  const writtenProject = textColumn(lines, projects);
  const { budgetPlan, output, ...rest } = others;
  const ministry = joinByKey(ministryTexts, (name) => agencies.keyOf(name));
  const agency = agencyColumn(agencyTexts, ministryTexts, agencies);
  const amount = moneyColumn(lines, (line) => line.amount);
  const funded = new Uint8Array(lines.length);
  for (let position = 0; position < funded.length; position += 1) funded[position] = hasMoney(amount, position) ? 1 : 0;
  const hasPrevious = lines.some((line) => line.previousAmount !== null);
  const before = [budgetPlan, output].map((textOf) => textColumn(lines, textOf));
  return {
    lines,
    texts: [ministryTexts, agencyTexts, ...before, writtenProject, ...Object.values(rest).map((textOf) => textColumn(lines, textOf))],
    besides: textColumn(lines, (line) => line.besides),
    ministry,
    agency,
    project: projectColumn(lines, agency, writtenProject),
    writtenProject,
    amount,
    previous: hasPrevious ? moneyColumn(lines, (line) => line.previousAmount) : null,
    funded,
    isFunded: (position) => funded[position] === 1,
  };
}

/** The office of a ministry's permanent secretary is told apart by the ministry it stands under. */
function agencyColumn(agency: TextColumn, ministry: TextColumn, agencies: AgencyIndex): TextColumn {
  const { ids, firsts, seconds } = pairColumn(agency, ministry);
  const texts = firsts.map((name) => agency.texts[name] ?? null);
  return joinByKey({ ids, texts }, (name, id) => agencies.keyOf(name, ministry.texts[seconds[id] ?? 0]));
}

/** Where each line has a project, its own column is the names' column. */
function projectColumn(lines: readonly BudgetLine[], agency: TextColumn, written: TextColumn): TextColumn {
  const named = written.texts.includes(null) ? textColumn(lines, projectNameOf) : written;
  const names = joinByKey(named, comparisonKey);
  const { ids, seconds } = pairColumn(agency, names);
  return { ids, texts: seconds.map((name) => names.texts[name] ?? null) };
}

/** The name by which a line's project is told apart within its agency: the project's, else the next best. */
export function projectNameOf(line: BudgetLine): string | null {
  return line.project ?? line.output ?? line.activity ?? line.description;
}
