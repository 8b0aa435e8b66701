import { describe, expect, it } from "@jest/globals";
import { planReport } from "#report/plan-report.ts";
import { sealedPlans } from "#report/seal/sealed-plan.ts";
import type { PlannedCell, PlannedLink, SheetPlan } from "#sheet/sheet-plan.ts";
import { line } from "#test/core/sample-table.ts";
import { analysisOf, context, smallFramework, smallPlan } from "./made-analysis.ts";

const LINES = "รายการงบประมาณ";
const AMOUNT = "งบประมาณ ปี 2567";

/** The report as it is written, with the row of the seal above everything. */
function written(...more: readonly ReturnType<typeof line>[]): readonly SheetPlan[] {
  return sealedPlans(planReport([analysisOf([...smallPlan(), ...more], [smallFramework()])], context()), "");
}

function sheetNamed(plans: readonly SheetPlan[], name: string): SheetPlan {
  const found = plans.find((plan) => plan.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

/** What stands in the cells that a link selects. */
function selected(
  plans: readonly SheetPlan[],
  { sheet, row, column, lastRow = row, lastColumn = column }: PlannedLink,
): readonly unknown[] {
  return sheetNamed(plans, sheet)
    .rows.slice(row, lastRow + 1)
    .flatMap((cells) => cells.slice(column, lastColumn + 1).map((cell) => cell?.value));
}

function isOnlyNumbers(values: readonly unknown[]): values is readonly number[] {
  return values.every((value) => typeof value === "number");
}

/** A link over lines that stand together selects what adds up to the figure; else it leads to the header that filters them. */
function leadsToItsLines(plans: readonly SheetPlan[], figure: PlannedCell, link: PlannedLink): "lines" | "header" | "wrong" {
  const values = selected(plans, link);
  if (link.lastRow === undefined) return typeof values[0] === "string" && link.row === headerRow(plans) ? "header" : "wrong";
  const sum = isOnlyNumbers(values) ? values.reduce((total, value) => total + value, 0) : Number.NaN;
  return Math.abs(sum - Number(figure.value)) < 1e-9 ? "lines" : "wrong";
}

function headerRow(plans: readonly SheetPlan[]): number {
  return sheetNamed(plans, LINES).rows.findIndex((row) => row.some((cell) => cell?.value === AMOUNT));
}

function amountsOf(plan: SheetPlan): readonly PlannedCell[] {
  return plan.rows.flatMap((row) => row.flatMap((cell) => (cell?.style?.endsWith("money") === true ? [cell] : [])));
}

describe("from a figure to its lines", () => {
  const plans = written();
  const form = plans.filter(({ id }) => id.startsWith("form-") && id !== "form-certificate");

  it("leads from every amount of the form that is not zero to the lines that add up to it, or to the header that filters them", () => {
    for (const plan of form) {
      const amounts = amountsOf(plan).filter(({ value }) => typeof value === "number" && value !== 0);
      expect(amounts.length).toBeGreaterThan(0);
      for (const cell of amounts) {
        if (cell.link === undefined) throw new Error(`${plan.name}: ${String(cell.value)} leads nowhere`);
        expect(leadsToItsLines(plans, cell, cell.link)).not.toBe("wrong");
      }
    }
  });

  it("shows links of the form as plain figures: it is handed out on paper", () => {
    for (const cell of form.flatMap(amountsOf)) expect(cell.style).not.toBe("link");
  });

  it("leads from every row of the working papers to its lines, the total's to all of them", () => {
    const papers = sheetNamed(plans, "กระดาษทำการ");
    const rows = papers.rows.filter((row) => row.length > 7 && row.at(-1)?.link !== undefined);
    expect(rows.length).toBeGreaterThan(10);
    const total = rows.filter((row) => row[0]?.style === "total-label");
    expect(total.length).toBeGreaterThan(2);
    for (const row of rows) {
      const link = row.at(-1)?.link;
      const sums = row.filter((cell) => cell?.style?.endsWith("money") === true).map((cell) => cell?.value);
      if (link === undefined) continue;
      if (link.lastRow === undefined) expect(link.row).toBe(headerRow(plans));
      else {
        const values = selected(plans, link);
        const sum = isOnlyNumbers(values) ? values.reduce((all, value) => all + value, 0) : Number.NaN;
        expect(sums.some((value) => typeof value === "number" && Math.abs(value - sum) < 1e-9)).toBe(true);
      }
    }
  });

  it("names the lines by the number that stands in their first column", () => {
    const papers = sheetNamed(plans, "กระดาษทำการ");
    const named = papers.rows.flatMap((row) => row.flatMap((cell) => (/^ลำดับ \d+$/.test(String(cell?.value)) ? [cell] : [])));
    expect(named.length).toBeGreaterThan(0);
    for (const cell of named) {
      const number = sheetNamed(plans, LINES).rows[cell?.link?.row ?? -1]?.[0]?.value;
      expect(cell?.value).toBe(`ลำดับ ${String(number)}`);
    }
  });

  it("leads from the control figures to the column they are made from", () => {
    const papers = sheetNamed(plans, "กระดาษทำการ");
    const control = papers.rows.find((row) => row[0]?.value === "งบประมาณ" && row[6]?.link !== undefined);
    const link = control?.[6]?.link;
    expect(link === undefined ? [] : selected(plans, link)).toEqual(
      smallPlan().map((_, at) => sheetNamed(plans, LINES).rows[headerRow(plans) + 1 + at]?.find((cell) => cell?.style === "money")?.value),
    );
  });
});

describe("from a line to its source and back", () => {
  const plans = written(line(10, "7.7", { agency: "กรมหก", project: "โครงการ ง", tierText: "ชั้นใต้ดิน" }));
  const lines = sheetNamed(plans, LINES);
  const header = headerRow(plans);
  const links = (row: readonly (PlannedCell | null)[] | undefined): readonly PlannedLink[] =>
    (row ?? []).flatMap((cell) => (cell?.link === undefined ? [] : [cell.link]));

  it("leads from each line to the cell of its amount on the sheet that was read", () => {
    const sources = lines.rows.slice(header + 1).map((row) => links(row)[0]?.row);
    expect(sources).toEqual([5, 6, 7, 8, 9, 10]);
  });

  it("leads from a line to what was found on it, and from there back to the line and to the source", () => {
    const at = lines.rows.length - 1;
    const finding = links(lines.rows[at]).find(({ sheet }) => sheet === "ข้อค้นพบ");
    const back = links(sheetNamed(plans, "ข้อค้นพบ").rows[finding?.row ?? -1]);
    expect(back.find(({ sheet }) => sheet === LINES)?.row).toBe(at);
    expect(back.find(({ sheet }) => sheet !== LINES)?.row).toBe(10);
  });
});
