import { describe, expect, it } from "@jest/globals";
import { planGrid } from "#adapters/memory/write-own-sheets.ts";
import type { Analysis } from "#core/analysis.ts";
import { LANGUAGES } from "#i18n/language.ts";
import { readFindingsSheet } from "#report/findings/read-findings-sheet.ts";
import { planReport } from "#report/plan-report.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { line, m } from "#test/core/sample-table.ts";
import { analysisOf, context, smallFramework, smallPlan } from "./made-analysis.ts";

const small = analysisOf(smallPlan(), [smallFramework()]);

function form(analysis: Analysis): readonly SheetPlan[] {
  return planReport([analysis], context()).filter(({ id }) => id.startsWith("form-") && id !== "form-certificate");
}

function sheetOf(plans: readonly SheetPlan[], id: SheetPlan["id"]): SheetPlan {
  const found = plans.find((plan) => plan.id === id);
  if (found === undefined) throw new Error(`No sheet ${id}`);
  return found;
}

function textsOf(plan: SheetPlan): string {
  return plan.rows.map((row) => row.map((cell) => String(cell?.value ?? "")).join(" | ")).join("\n");
}

function rowOf(plan: SheetPlan, label: string): readonly unknown[] {
  return plan.rows.find((row) => row[0]?.value === label)?.map((cell) => cell?.value) ?? [];
}

describe("the form for the committee", () => {
  const plans = form(small);
  const cover = sheetOf(plans, "form-tiers");

  it("gives each table a sheet with its attachment's number and plan; title, date, unit and header are repeated on every page", () => {
    plans.forEach((plan, at) => {
      expect(plan.print.repeatRows).toEqual({ first: 2, last: 4 });
      expect(plan.print.footer).toContain("แผนงานบูรณาการทดสอบ");
      expect(plan.print.pageLabel).toBe(`เอกสารแนบหมายเลข ${String(at + 1)} · หน้า`);
      expect(plan.rows[0]?.at(-1)?.value).toBe(`เอกสารแนบหมายเลข ${String(at + 1)}`);
      expect(plan.rows[1]?.[0]?.value).toContain("แผนงานบูรณาการทดสอบ");
      expect(plan.rows[3]?.map((cell) => cell?.value)).toEqual(expect.arrayContaining(["ข้อมูล ณ วันที่ 23 พฤศจิกายน 2569", "หน่วย : ล้านบาท"]));
      expect(textsOf(plan)).toContain("รวมทั้งสิ้น");
    });
  });

  it("says the total in words and how many there are, and has room to sign", () => {
    expect(textsOf(cover)).toContain("(หนึ่งร้อยล้านบาทถ้วน)");
    expect(textsOf(cover)).toContain("2 กระทรวง 3 หน่วยงาน 4 โครงการ รวมทั้งสิ้น 100.0000 ล้านบาท");
    expect(textsOf(cover)).toContain("ผู้รับรอง");
  });

  it("quotes the verdict of the working papers live, so that no form is handed out over figures that moved", () => {
    const cells = plans.map((plan) => plan.rows.flat().filter((cell) => cell?.formula?.includes("กระดาษทำการ") === true));
    expect(cells.map((found) => found.length)).toEqual(plans.map(() => 1));
    expect(cells[0]?.[0]?.value).toBe("ผลการตรวจตามกระดาษทำการ : ถูกต้องตรงกันทั้งสามข้อ");
  });

  it("adds tiers, ministries and agencies up to the same total", () => {
    expect(rowOf(cover, "กลางน้ำ")).toEqual(["กลางน้ำ", 2, 2, 50.5, 50.5]);
    const ministries = sheetOf(plans, "form-ministries");
    expect(rowOf(ministries, "รวมทั้งสิ้น")[3]).toBe(100);
    const groups = ministries.rows.filter((row) => row[0]?.style === "group-label").map((row) => row[3]?.value);
    expect(groups).toEqual([10.1, 50.5, 39.4, 0]);
  });

  it("folds agencies away below their ministries", () => {
    const outline = sheetOf(plans, "form-ministries").outline ?? [];
    expect(outline.filter(({ isFolded }) => isFolded === true).every(({ level }) => level === 2)).toBe(true);
    expect(outline.some(({ isFolded }) => isFolded === true)).toBe(true);
  });

  it("prints no column that says nothing, and no count of what is not there", () => {
    const nameless = analysisOf([
      line(5, "1", { ministry: null, agency: null, tierText: "ต้นน้ำ" }),
      line(6, "2", { ministry: null, agency: null, tierText: "ปลายน้ำ" }),
    ]);
    const sheet = sheetOf(form(nameless), "form-tiers");
    expect(sheet.rows[4]?.map((cell) => cell?.value)).not.toContain("หน่วยงาน");
    expect(textsOf(sheet)).not.toMatch(/0 กระทรวง|0 หน่วยงาน/);
  });

  it("shows two years with the change, where there are two", () => {
    const lines = [
      line(5, "12", { previousAmount: m("10"), tierText: "ต้นน้ำ" }),
      line(6, "3", { previousAmount: m("0"), tierText: "กลางน้ำ" }),
    ];
    expect(rowOf(sheetOf(form(analysisOf(lines)), "form-years"), "รวมทั้งสิ้น")).toEqual(["รวมทั้งสิ้น", 10, 15, 5, 50]);
    expect(plans.some(({ id }) => id === "form-years")).toBe(false);
  });

  it("says of an amount that cannot be read that it cannot, and that it is in no total", () => {
    const unread = form(analysisOf([...smallPlan(), line(10, "", { agency: "กรมหก", tierText: "ต้นน้ำ" })]));
    expect(rowOf(sheetOf(unread, "form-projects"), "โครงการ 10")).toContain("ไม่มียอดที่อ่านได้");
    for (const plan of unread) expect(textsOf(plan)).toContain("มี 1 รายการที่ไม่มีจำนวนเงินหรืออ่านไม่ได้");
  });

  it.each(LANGUAGES)("fits A4 at no less than 85 %% (%s)", (language) => {
    for (const plan of planReport([small], context({ language })).filter(({ id }) => id.startsWith("form-"))) {
      const width = plan.columnWidths.reduce((sum, one) => sum + one, 0);
      expect(width).toBeLessThanOrEqual(plan.print.orientation === "portrait" ? 99 : 143);
    }
  });
});

describe("the page of the check", () => {
  const before = analysisOf(smallPlan(), [smallFramework({ amount: m("99.9") })]);
  const findings = planReport([before], context()).find(({ id }) => id === "findings");
  const grid = planGrid(findings ?? sheetOf([], "findings"), "ข้อค้นพบ", new Map());
  const header = grid.values.findIndex((row) => row.includes("สถานะ"));
  const titles = (grid.values[header] ?? []).map((title) => (typeof title === "string" ? title : ""));
  const put: Readonly<Record<string, string>> = { สถานะ: "ยอมรับ", เหตุผลที่ยอมรับ: "มีมติปรับกรอบแล้ว", ผู้ยอมรับ: "ผอ. สมศรี" };
  const values = grid.values.map((row, at) =>
    at > header && row[1] === "ต้องแก้ไข" ? row.map((cell, column) => put[titles[column] ?? ""] ?? cell) : row,
  );
  const { accepted } = readFindingsSheet({ ...grid, values });

  function certificate(analysis: Analysis, given: Parameters<typeof context>[0] = {}): SheetPlan {
    return sheetOf(planReport([analysis], context(given)), "form-certificate");
  }

  it("says on one page what was checked, how much it is, and what proves it", () => {
    const plan = certificate(small);
    expect(plan.print).toMatchObject({ orientation: "portrait", isOnePage: true });
    for (const said of ["งบ", small.rowsHash, "100.0000 ล้านบาท", "หนึ่งร้อยล้านบาทถ้วน", "ถูกต้องตรงกันทั้งสามข้อ", "ผู้รับรอง"])
      expect(textsOf(plan)).toContain(said);
  });

  it("quotes the three tests live", () => {
    const quoted = certificate(small)
      .rows.flat()
      .filter((cell) => cell?.formula?.includes("กระดาษทำการ") === true);
    expect(quoted.map((cell) => cell?.value).filter((value) => value === "ผ่าน")).toHaveLength(3);
  });

  it("names what was accepted, by whom and why, and never hides a framework that is missed", () => {
    expect(accepted.length).toBeGreaterThan(0);
    const text = textsOf(certificate(before, { accepted }));
    expect(text).toContain("มีมติปรับกรอบแล้ว (ผู้ยอมรับ ผอ. สมศรี)");
    expect(text).toContain("99.9000 ล้านบาท ไม่ตรงกัน (เกิน 0.1000 ล้านบาท)");
    expect(text).not.toContain("ถูกต้องตรงกันทั้งสามข้อ");
  });
});
