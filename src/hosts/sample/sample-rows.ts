import type { CellValue } from "#sheet/cell.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { SampleProject } from "./sample-projects.ts";

/** Where the table of the sample begins: title, two notes, unit, header. */
export const FIRST_ROW = 5;
/** Columns of the sample, zero-based. */
export const COLUMNS = { number: 0, agency: 1, project: 2, tier: 3, amount: 4 } as const;

/** What stands in the amount column of a total: a formula over rows, or what a person typed over it. */
export type SampleTotal =
  { readonly kind: "sum"; readonly first: number; readonly last: number } | { readonly kind: "typed"; readonly value: CellValue };

/** One row of the sample's table. */
export type SampleRow =
  | { readonly kind: "ministry"; readonly label: string; readonly total: SampleTotal }
  | {
      readonly kind: "project";
      readonly number: number;
      /** null: the agency's name stands in the row above, merged. */
      readonly agency: string | null;
      readonly project: CellValue;
      readonly tier: string | null;
      readonly amount: CellValue;
      readonly isHidden: boolean;
    };

/** The rows of the list, ministry by ministry, each with its subtotal; sheet rows begin at FIRST_ROW. */
export function sampleRows(projects: readonly SampleProject[]): readonly SampleRow[] {
  const rows: SampleRow[] = [];
  projects.forEach((project, index) => {
    const before = projects[index - 1];
    if (before?.ministry !== project.ministry) rows.push(ministryRow(projects, project.ministry, rows.length));
    rows.push({
      kind: "project",
      number: index + 1,
      agency: before?.agency === project.agency ? null : project.agency,
      project: project.project,
      tier: project.tier,
      amount: millions(project.amount),
      isHidden: false,
    });
  });
  return rows;
}

function ministryRow(projects: readonly SampleProject[], ministry: string, at: number): SampleRow {
  const count = projects.filter((one) => one.ministry === ministry).length;
  const first = FIRST_ROW + at + 1;
  return { kind: "ministry", label: ministry, total: { kind: "sum", first, last: first + count - 1 } };
}

/** Units of 100 baht as million baht. */
export function millions(units: number): number {
  return Number(`${String(units)}e-4`);
}

/** Million baht as units of 100 baht; 0 for what is no number. */
export function units(value: CellValue): number {
  return typeof value === "number" ? Math.round(value * 10_000) : 0;
}

/** The formula of a total and the result Excel would show, or what was typed. */
export function totalCell(rows: readonly SampleRow[], total: SampleTotal): { readonly value: CellValue; readonly formula: string | null } {
  if (total.kind === "typed") return { value: total.value, formula: null };
  const { first, last } = total;
  const sum = rows
    .slice(first - FIRST_ROW, last - FIRST_ROW + 1)
    .reduce((all, row) => all + (row.kind === "project" ? units(row.amount) : 0), 0);
  return { value: millions(sum), formula: `=SUM(${cellAddress(first, COLUMNS.amount)}:${cellAddress(last, COLUMNS.amount)})` };
}
