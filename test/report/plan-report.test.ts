import { describe, expect, it } from "@jest/globals";
import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import { LANGUAGES } from "#i18n/language.ts";
import { planReport } from "#report/plan-report.ts";
import { renderPlans } from "#report/text/render-plans.ts";
import { line, m } from "#test/core/sample-table.ts";
import { analysisOf, context, smallFramework, smallPlan } from "./made-analysis.ts";

const small = analysisOf(smallPlan(), [smallFramework()]);

function sheet(plans: readonly SheetPlan[], id: SheetPlan["id"]): SheetPlan {
  const found = plans.find((plan) => plan.id === id);
  if (found === undefined) throw new Error(`No sheet ${id}`);
  return found;
}

function cells(plan: SheetPlan): readonly PlannedCell[] {
  return plan.rows.flat().filter((cell) => cell !== null);
}

function rowsNamed(plan: SheetPlan, label: string): readonly (readonly (PlannedCell | null)[])[] {
  return plan.rows.filter((row) => row[0]?.value === label);
}

describe.each(LANGUAGES)("the report (%s)", (language) => {
  const plans = planReport([small], context({ language }));

  it("has the form for what the plan holds, and the working papers", () => {
    const form = ["form-tiers", "form-ministries", "form-agencies", "form-projects", "form-certificate"];
    expect(plans.map((plan) => plan.id)).toEqual([...form, "summary", "findings", "budget-lines", "setup"]);
  });

  it("gives Excel tables a header of different texts and at least one row", () => {
    for (const plan of plans) {
      for (const { name, range } of plan.tables) {
        const header = (plan.rows[range.firstRow] ?? [])
          .slice(range.firstColumn, range.lastColumn + 1)
          .map((cell) => String(cell?.value).toLowerCase());
        expect(name).toMatch(/^[A-Za-z]\w*$/);
        expect(new Set(header).size).toBe(range.lastColumn - range.firstColumn + 1);
        expect(range.lastRow).toBeGreaterThan(range.firstRow);
        expect(plan.rows.length).toBe(range.lastRow + 1);
      }
    }
  });

  it("is the same every time it is made", () => {
    expect(planReport([small], context({ language }))).toEqual(plans);
  });

  it("never lets text from a cell become a formula", () => {
    const project = cells(sheet(plans, "budget-lines")).find((cell) => cell.value === "=SUM(A1)");
    expect(project?.formula).toBeUndefined();
    expect(cells(sheet(plans, "summary")).find((cell) => cell.value === "=SUM(A1)")?.formula).toBeUndefined();
  });

  it("says no code of ours where words belong", () => {
    const text = renderPlans([sheet(plans, "summary"), sheet(plans, "budget-lines")]);
    expect(text).not.toMatch(/undefined|NaN|\[object|upstream|midstream/);
  });
});

describe("the summary sheet", () => {
  const summary = sheet(planReport([small], context()), "summary");

  it("begins with how many ministries, agencies and projects, and how much", () => {
    expect(summary.rows[2]?.[0]?.value).toBe("2 กระทรวง 3 หน่วยงาน 4 โครงการ รวมทั้งสิ้น 100.0000 ล้านบาท");
  });

  it("adds tiers up to the total, the untagged money on a line of its own", () => {
    const tiers = ["ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ", "ยังไม่ระบุ"].map((tier) => rowsNamed(summary, tier)[0]);
    expect(tiers.map((row) => row?.[3]?.value)).toEqual([10.1, 50.5, 39.4, 0]);
    expect(tiers.map((row) => row?.[1]?.value)).toEqual([1, 2, 1, 0]);
    expect(tiers.reduce((sum, row) => sum + Number(row?.[4]?.value), 0)).toBeCloseTo(100, 10);
  });

  it("is green when everything agrees and the framework is met", () => {
    expect(rowsNamed(summary, "ผลการควบคุมยอด")[0]?.[1]).toMatchObject({ value: "ถูกต้องตรงกันทั้งสามข้อ", style: "control-good" });
  });

  it("is red when the framework is missed, and says by how much", () => {
    const missed = sheet(planReport([analysisOf(smallPlan(), [smallFramework({ amount: m("99.9") })])], context()), "summary");
    expect(rowsNamed(missed, "ผลการควบคุมยอด")[0]?.[1]).toMatchObject({ value: "ยังใช้อ้างอิงไม่ได้ โปรดดูข้อที่ไม่ผ่าน", style: "control-bad" });
    expect(rowsNamed(missed, "งบประมาณ")[0]?.[4]?.value).toBe(0.1);
  });

  it("shows two years with the change, and a dash where last year is zero", () => {
    const lines = [
      line(5, "12", { previousAmount: m("10"), tierText: "ต้นน้ำ" }),
      line(6, "3", { previousAmount: m("0"), tierText: "กลางน้ำ" }),
    ];
    const twoYears = sheet(planReport([analysisOf(lines)], context()), "summary");
    expect(
      rowsNamed(twoYears, "ต้นน้ำ")[0]
        ?.slice(5, 8)
        .map((cell) => cell?.value),
    ).toEqual([10, 2, 20]);
    expect(
      rowsNamed(twoYears, "กลางน้ำ")[0]
        ?.slice(5, 8)
        .map((cell) => cell?.value),
    ).toEqual([0, 3, "-"]);
  });

  it("draws its chart over the tiers' labels and amounts", () => {
    const [chart] = summary.charts;
    const firstTier = summary.rows.findIndex((row) => row[0]?.value === "ต้นน้ำ");
    expect(chart?.categories).toEqual({ firstRow: firstTier, firstColumn: 0, lastRow: firstTier + 3, lastColumn: 0 });
    expect(chart?.series[0]?.values.firstColumn).toBe(3);
  });

  it("works by goals alone where the plan has no tiers", () => {
    const goals = [line(5, "60", { goal: "เป้าหมายที่ 1" }), line(6, "40", { goal: "เป้าหมายที่ 2" })];
    const noTiers = { ...analysisOf(goals), tierTable: { tiers: [], goals: [] } };
    const alone = { ...noTiers, summary: { ...noTiers.summary, tiers: noTiers.summary.tiers.filter((group) => group.tier === null) } };
    const plan = sheet(planReport([alone], context()), "summary");
    expect(renderPlans([plan])).not.toContain("ต้นน้ำ");
    expect(rowsNamed(plan, "เป้าหมายที่ 1")[0]?.[3]?.value).toBe(60);
    expect(plan.charts).toHaveLength(1);
    expect(plan.charts[0]?.title).toBe("งบประมาณตามเป้าหมาย (ล้านบาท)");
  });

  it("says how many lines have no amount and are in no total", () => {
    const blank = sheet(planReport([analysisOf([...smallPlan(), line(10, "")])], context()), "summary");
    expect(blank.rows[4]?.[0]?.value).toContain("มี 1 รายการที่ไม่มีจำนวนเงินหรืออ่านไม่ได้");
  });
});

describe("the budget-lines sheet", () => {
  const lines = sheet(planReport([small], context()), "budget-lines");

  it("jumps to the source cell of each line in the open workbook", () => {
    const links = lines.rows.flatMap((row) => row.flatMap((cell) => (cell?.link === undefined ? [] : [cell.link])));
    expect(links).toHaveLength(5);
    expect(links[0]).toEqual({ sheet: "งบ", row: 5, column: 4 });
  });

  it("only names the cells of another file", () => {
    const other = smallPlan().map((one) => ({ ...one, workbook: "a.xlsx", amountCell: { ...one.amountCell, workbook: "a.xlsx" } }));
    const plan = sheet(planReport([analysisOf(other, [], { workbook: "a.xlsx" })], context()), "budget-lines");
    expect(plan.rows.flat().some((cell) => cell?.link !== undefined)).toBe(false);
    expect(plan.rows[5]?.[1]?.value).toBe("งบ!E6");
  });

  it("gives a changed row another check code, wherever it stands", () => {
    const hashes = (plan: SheetPlan): readonly unknown[] => plan.rows.slice(5).map((row) => row.at(-1)?.value);
    const moved = smallPlan().map((one, at) => ({ ...one, row: one.row + at + 7 }));
    expect(hashes(sheet(planReport([analysisOf(moved)], context()), "budget-lines"))).toEqual(hashes(lines));
    const changed = smallPlan().map((one, at) => (at === 2 ? { ...one, amount: m("30.4") } : one));
    const others = hashes(sheet(planReport([analysisOf(changed)], context()), "budget-lines"));
    expect(others.map((hash, at) => hash === hashes(lines)[at])).toEqual([true, true, false, true, true]);
  });

  it("says in words that an amount cannot be read, never zero", () => {
    const blank = sheet(planReport([analysisOf([line(5, "")])], context()), "budget-lines");
    const at = blank.rows[4]?.findIndex((cell) => cell?.value === "งบประมาณ ปี 2567") ?? -1;
    expect(blank.rows[5]?.[at]).toMatchObject({ value: "อ่านไม่ได้", style: "amount-unreadable" });
  });
});
