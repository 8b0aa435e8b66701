import { excelMillion } from "#core/money/excel-number.ts";
import { ZERO } from "#core/money/money.ts";
import type { AgencyByTier } from "#core/summary/summary.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import { fixedAddress } from "../lines/lines-layout.ts";
import { formulaCell, formulaText, numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { Block } from "./block.ts";
import { headingRow } from "./figure-header.ts";
import { hasTiers } from "./figures-chart.ts";
import type { GroupCondition } from "./lines-formulas.ts";
import type { SummaryContext } from "./summary-context.ts";

interface AgencyRow {
  readonly row: number;
  readonly headerRow: number;
  readonly label: string;
  readonly agency: number | null;
  readonly figures: AgencyByTier;
}

/** Tier × agency: one row an agency, one column a tier, their sum and its stamped copy; null for a plan without tiers. */
export function agencyBlock(start: number, context: SummaryContext): Block | null {
  if (!hasTiers(context)) return null;
  const { words, table } = context;
  const { agenciesByTier, tiers, total } = table.analysis.summary;
  const headerRow = start + 1;
  const first = start + 2;
  const rows = agenciesByTier.map((figures, id) =>
    agencyRow({ row: first + id, headerRow, label: figures.agency ?? words.report.notGiven, agency: id, figures }, context),
  );
  const all: AgencyByTier = { ministry: null, agency: null, total, byTier: new Map(tiers.map((group) => [group.tier, group.amount])) };
  const totalRow = first + rows.length;
  return {
    rows: [
      headingRow(words.report.summary.byAgency, context),
      header(context),
      ...rows,
      agencyRow({ row: totalRow, headerRow, label: words.report.summary.total, agency: null, figures: all }, context),
    ],
    checked: [...rows.map((_, id) => first + id), totalRow],
    charts: [],
  };
}

function header({ table, columns, words, ...rest }: SummaryContext): PlannedRow {
  const { tiers } = table.analysis.summary;
  const cells = blank({ table, columns, words, ...rest });
  cells[0] = textCell(words.columns.agency, "header");
  tiers.forEach((group, id) => {
    cells[1 + id] = textCell(table.format.tier(group.tier), "header");
  });
  cells[1 + tiers.length] = textCell(words.report.summary.sum, "header");
  cells[columns.stampedAmount] = textCell(words.report.summary.stamped(words.report.summary.sum), "header");
  cells[columns.check] = textCell(words.report.summary.check, "header");
  return cells;
}

function agencyRow(asked: AgencyRow, context: SummaryContext): PlannedRow {
  const { table, columns, formulas, words, decimals } = context;
  const { tiers } = table.analysis.summary;
  const { row, figures } = asked;
  const style = asked.agency === null ? "total-money" : "money";
  const mine: readonly GroupCondition[] = asked.agency === null ? [] : [{ grouping: "agency", id: asked.agency }];
  const cells = blank(context);
  cells[0] = textCell(asked.label, asked.agency === null ? "total-label" : "label");
  tiers.forEach((group, id) => {
    const labelCell = fixedAddress(asked.headerRow, 1 + id);
    cells[1 + id] = formulaCell(
      formulas.sum("amount", [...mine, { grouping: "tier", id, labelCell }]),
      excelMillion(figures.byTier.get(group.tier) ?? ZERO),
      style,
    );
  });
  const sum = 1 + tiers.length;
  const added = `SUM(${cellAddress(row, 1)}:${cellAddress(row, sum - 1)})`;
  cells[sum] = formulaCell(`ROUND(${added},${String(decimals)})`, excelMillion(figures.total), style);
  cells[columns.stampedAmount] = numberCell(excelMillion(figures.total), style);
  const test = `ROUND(${cellAddress(row, sum)}-${cellAddress(row, columns.stampedAmount)},${String(decimals)})=0`;
  const { equal, parted } = words.report.summary;
  cells[columns.check] = formulaCell(`IF(${test},${formulaText(equal)},${formulaText(parted)})`, equal, "control-good");
  return cells;
}

function blank({ columns }: SummaryContext): (PlannedCell | null)[] {
  return Array.from({ length: columns.check + 1 }, () => null);
}
