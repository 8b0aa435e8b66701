import { EXPENDITURE_CATEGORIES } from "#core/budget/expenditure-category.ts";
import { excelMillion } from "#core/money/excel-number.ts";
import { ZERO } from "#core/money/money.ts";
import type { GroupFigures } from "#core/summary/summary.ts";
import type { FormSheetId } from "#i18n/report-form-words.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { numberCell } from "../planned-cells.ts";
import type { Grouping } from "../report-table.ts";
import type { ReportTable } from "../report-table.ts";
import { showsProjects } from "../summary/tree-block.ts";
import { hasTiers, moneyWidth } from "../summary/summary-context.ts";
import { certificateSheet } from "./certificate.ts";
import type { FormColumn, FormRow } from "./form-columns.ts";
import { amountColumn, countColumns, nameColumnWidth, nestedRows, shareColumn, tierNameColumn, yearColumns } from "./form-columns.ts";
import type { FormContext, FormTable } from "./form-sheet.ts";
import { formSheet } from "./form-sheet.ts";

/** One sheet of the form: whether the plan has anything for it, and what stands in it. */
interface FormPart {
  readonly id: FormTable["id"];
  readonly isFor: (context: Pick<FormContext, "table">) => boolean;
  readonly make: (context: FormContext) => FormTable;
}

/** In the order officers print them. */
const PARTS: readonly FormPart[] = [
  { id: "form-tiers", isFor: () => true, make: tiers },
  {
    id: "form-ministries",
    isFor: ({ table }) => hasTiers(table) && table.analysis.summary.ministries + table.analysis.summary.agencies > 0,
    make: tiersByMinistry,
  },
  { id: "form-agencies", isFor: ({ table }) => hasTiers(table) && table.analysis.summary.agencies > 0, make: agenciesByTier },
  { id: "form-projects", isFor: ({ table }) => showsProjects(table), make: projects },
  {
    id: "form-goals",
    isFor: ({ table }) => table.analysis.summary.goals.length + table.analysis.summary.guidelines.length > 0,
    make: goals,
  },
  { id: "form-categories", isFor: ({ table }) => table.analysis.summary.categories.length > 0, make: categories },
  { id: "form-years", isFor: ({ table }) => table.analysis.summary.previousTotal !== null, make: years },
];

/** The form for the committee, a sheet for each table that the plan has anything for and the page of the check; each is planned when it is called. */
export function formPlanners(
  table: ReportTable,
  contextOf: () => FormContext,
): readonly { readonly id: FormSheetId; readonly plan: () => SheetPlan }[] {
  const parts = PARTS.filter(({ isFor }) => isFor({ table }));
  const tables = parts.map(({ id, make }, at) => ({
    id,
    plan: () => {
      const context = contextOf();
      return formSheet(make(context), at + 1, context);
    },
  }));
  return [...tables, { id: "form-certificate", plan: () => certificateSheet(tables.length + 1, contextOf()) }];
}

const PLAIN = { foldFrom: null, notes: [], isCover: false, leastNameWidth: 38 } as const;

/** Tier × (projects, agencies, amount, share); by goal for a plan without tiers, by ministry for one without either. */
function tiers(context: FormContext): FormTable {
  const { table, words } = context;
  const { analysis } = table;
  const grouping: Grouping = hasTiers(table) ? "tier" : analysis.summary.goals.length > 0 ? "goal" : "ministry";
  return {
    ...PLAIN,
    id: "form-tiers",
    nameHeader: words.columns[grouping],
    rows: grouping === "tier" ? tierRows(context) : nestedRows(table, [grouping]),
    columns: [...countColumns(context, ["projects", "agencies"]), amountColumn(context), shareColumn(context)],
    notes: grouping === "tier" ? tierNames(context) : [],
    isCover: true,
  };
}

/** All tiers of the plan's table, with money or not; what has no tier only where there are such lines. */
function tierRows({ table }: FormContext): readonly FormRow[] {
  const met = nestedRows(table, ["tier"]);
  return table.analysis.summary.tiers.flatMap((figures, id): readonly FormRow[] => {
    const label = table.labels.tier?.texts[id] ?? "";
    const row = met.find((one) => one.label === label);
    if (row !== undefined) return [{ ...row, figures }];
    return figures.tier === null ? [] : [{ depth: 0, label, figures, withoutAmount: 0, tiers: new Set([id]), first: 0 }];
  });
}

/** What each tier stands for that year; nothing where that only repeats its name. */
function tierNames({ table, words }: FormContext): readonly string[] {
  return table.analysis.tierTable.tiers
    .map(({ label, name }) => [label[words.language], name[words.language]] as const)
    .filter(([label, name]) => name !== label && name !== "")
    .map(([label, name]) => `${label} : ${name}`);
}

function tiersByMinistry(context: FormContext): FormTable {
  const { table, words } = context;
  return {
    ...PLAIN,
    id: "form-ministries",
    nameHeader: words.report.form.tierAndMinistry,
    rows: nestedRows(table, ["tier", "ministry", "agency"]),
    columns: [
      ...countColumns(context, ["projects"]),
      ...countColumns(context, ["agencies"], 2),
      amountColumn(context),
      shareColumn(context),
    ],
    foldFrom: 2,
  };
}

function agenciesByTier(context: FormContext): FormTable {
  const { table, words } = context;
  const { summary } = table.analysis;
  const rows = nestedRows(table, ["agency"]);
  const columns = summary.tiers.map(({ tier, amount: all }, id): FormColumn => ({
    header: table.labels.tier?.texts[id] ?? "",
    width: Math.max(moneyWidth(table), nameColumnWidth([table.labels.tier?.texts[id] ?? ""])),
    linesOf: [{ grouping: "tier", id }],
    cellOf: (row, look) => {
      const agency = summary.agenciesByTier[table.ids.agency?.[row.first] ?? 0];
      const amount = look === "total" ? all : (agency?.byTier.get(tier) ?? ZERO);
      return numberCell(excelMillion(amount), look === "total" ? "total-money" : "money");
    },
  }));
  return {
    ...PLAIN,
    id: "form-agencies",
    nameHeader: words.columns.agency,
    rows,
    columns: [...columns, { ...amountColumn(context), header: words.report.summary.sum }],
  };
}

/** The names get the room that shares would take: they are long, and the share of one project says little. */
function projects(context: FormContext): FormTable {
  const { table, words } = context;
  return {
    ...PLAIN,
    id: "form-projects",
    nameHeader: [words.columns.ministry, words.columns.agency, words.columns.project].join(" / "),
    leastNameWidth: 50,
    rows: nestedRows(table, ["ministry", "agency", "project"]),
    columns: [...(hasTiers(table) ? [tierNameColumn(context)] : []), amountColumn(context)],
  };
}

function goals(context: FormContext): FormTable {
  const { table, words } = context;
  const { summary } = table.analysis;
  const groupings: readonly Grouping[] = [...(summary.goals.length > 0 ? (["goal"] as const) : []), "guideline"];
  return {
    ...PLAIN,
    id: "form-goals",
    nameHeader: words.report.form.goalAndGuideline,
    rows: nestedRows(table, groupings),
    columns: [...countColumns(context, ["projects", "agencies"]), amountColumn(context), shareColumn(context)],
  };
}

function categories(context: FormContext): FormTable {
  const { table, words } = context;
  const { summary, lines } = table.analysis;
  const isByColumns = lines.some(({ line }) => line.categoryAmounts.length > 0);
  const named = (name: string | null): string => {
    const category = EXPENDITURE_CATEGORIES.find((one) => one === name);
    return category === undefined ? words.report.summary.otherCategories : words.categories[category];
  };
  const rows = isByColumns
    ? summary.categories.map(({ name, ...figures }) => plainRow(named(name), figures))
    : nestedRows(table, ["category"]);
  return {
    ...PLAIN,
    id: "form-categories",
    nameHeader: words.columns.category,
    rows,
    columns: [...(isByColumns ? [] : countColumns(context, ["projects", "agencies"])), amountColumn(context), shareColumn(context)],
  };
}

function plainRow(label: string, figures: GroupFigures): FormRow {
  return { depth: 0, label, figures, withoutAmount: 0, tiers: new Set(), first: 0 };
}

function years(context: FormContext): FormTable {
  const { table, words } = context;
  return {
    ...PLAIN,
    id: "form-years",
    nameHeader: words.report.form.ministryAndAgency,
    rows: nestedRows(table, ["ministry", "agency"]),
    columns: yearColumns(context),
  };
}
