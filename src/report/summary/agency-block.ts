import { excelMillion } from "#core/money/excel-number.ts";
import { ZERO } from "#core/money/money.ts";
import type { AgencyByTier } from "#core/summary/summary.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { fixedAddress, fixedColumn } from "../lines/lines-layout.ts";
import { formulaCell, formulaText, numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { Block } from "./block.ts";
import { headingRow } from "./block.ts";
import { checkCell, gapCells } from "./figure-row.ts";
import type { GroupCondition } from "./lines-formulas.ts";
import type { SummaryContext } from "./summary-context.ts";
import { blankRow, hasTiers } from "./summary-context.ts";

interface AgencyRow {
  readonly row: number;
  readonly headerRow: number;
  readonly label: string;
  readonly agency: number | null;
  readonly figures: AgencyByTier;
}

/** Tier × agency: one row an agency, one column a tier, their sum and its stamped copy; null for a plan without tiers. */
export function agencyBlock(start: number, context: SummaryContext): Block | null {
  const { words, table } = context;
  if (!hasTiers(table)) return null;
  const { agenciesByTier, tiers, total } = table.analysis.summary;
  const headerRow = start + 1;
  const first = start + 2;
  const rows = agenciesByTier.map((figures, id) =>
    agencyRow({ row: first + id, headerRow, label: table.labels.agency?.texts[id] ?? "", agency: id, figures }, context),
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

function header(context: SummaryContext): PlannedRow {
  const { table, columns, words } = context;
  const { tiers } = table.analysis.summary;
  const { sum, stamped, check, linesWithoutAmount, blankAsChecked, toLines } = words.report.summary;
  const cells = blankRow(context);
  cells[0] = textCell(words.columns.agency, "header");
  tiers.forEach((_, id) => {
    cells[1 + id] = textCell(table.labels.tier?.texts[id] ?? "", "header");
  });
  cells[1 + tiers.length] = textCell(sum, "header");
  if (columns.gaps !== null) {
    cells[columns.gaps.now] = textCell(linesWithoutAmount, "header");
    cells[columns.gaps.stamped] = textCell(blankAsChecked, "header");
  }
  cells[columns.stampedAmount] = textCell(stamped(sum), "header");
  cells[columns.check] = textCell(check, "header");
  cells[columns.link] = textCell(toLines, "header");
  return cells;
}

function agencyRow(asked: AgencyRow, context: SummaryContext): PlannedRow {
  const { table, columns, formulas, words, decimals } = context;
  const { tiers } = table.analysis.summary;
  const { row, figures, agency } = asked;
  const isTotal = agency === null;
  const style = isTotal ? "total-money" : "money";
  const mine: readonly GroupCondition[] = agency === null ? [] : [{ grouping: "agency", id: agency, cell: fixedColumn(row, 0) }];
  const { areAll } = formulas.gaps(mine);
  const { noAmount } = words.report.summary;
  const cells = blankRow(context);
  cells[0] = textCell(asked.label, isTotal ? "total-label" : "label");
  tiers.forEach((group, id) => {
    const where: readonly GroupCondition[] = [...mine, { grouping: "tier", id, cell: fixedAddress(asked.headerRow, 1 + id) }];
    cells[1 + id] = formulaCell(formulas.sum("amount", where), excelMillion(figures.byTier.get(group.tier) ?? ZERO), style);
  });
  const sum = 1 + tiers.length;
  const added = `ROUND(SUM(${cellAddress(row, 1)}:${cellAddress(row, sum - 1)}),${String(decimals)})`;
  cells[sum] = areAll
    ? formulaCell(`IF(${formulas.withAmount(mine)}=0,${formulaText(noAmount)},${added})`, noAmount, style)
    : formulaCell(added, excelMillion(figures.total), style);
  cells[columns.stampedAmount] = areAll ? textCell(noAmount, style) : numberCell(excelMillion(figures.total), style);
  gapCells({ row, conditions: mine, isTotal }, context).forEach(([column, cell]) => {
    cells[column] = cell;
  });
  cells[columns.check] = checkCell({ row, hasCounts: false, conditions: mine, amount: sum }, context);
  cells[columns.link] = context.links(mine);
  return cells;
}
