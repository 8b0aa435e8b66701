import { describe, expect, it } from "@jest/globals";
import { planGrid } from "#adapters/memory/write-own-sheets.ts";
import type { Analysis } from "#core/analysis.ts";
import { LANGUAGES } from "#i18n/language.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { Grid } from "#sheet/grid.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { findingKeys } from "#report/findings/finding-key.ts";
import { readFindingsSheet } from "#report/findings/read-findings-sheet.ts";
import { planReport } from "#report/plan-report.ts";
import type { ReportContext } from "#report/report-context.ts";
import { line, m, total } from "#test/core/sample-table.ts";
import { analysisOf, context, smallFramework, smallPlan } from "./made-analysis.ts";

/** The small plan with a total that is 0.5 too large, its rows moved down by `shift`. */
function offBy(amount: string, shift = 0): Analysis {
  const lines = smallPlan().map((one) => ({ ...one, row: one.row + shift, amountCell: { ...one.amountCell, row: one.row + shift } }));
  const rows = lines.map((one) => one.row);
  return analysisOf([...lines, line(20 + shift, "", { project: "โครงการที่ยังไม่ส่ง" })], [smallFramework()], {
    totals: [total(30 + shift, amount, rows)],
  });
}

function findingsPlan(analysis: Analysis, given: Partial<ReportContext> = {}): SheetPlan {
  const plan = planReport([analysis], context(given)).find((one) => one.id === "findings");
  if (plan === undefined) throw new Error("The report has a findings sheet");
  return plan;
}

function column(
  plan: SheetPlan,
  name: "title" | "status" | "reason" | "acceptedOn" | "code",
  language: "th" | "en" = "th",
): readonly unknown[] {
  const title = dictionaryOf(language).report.findings.titles[name];
  const at = plan.rows[4]?.findIndex((cell) => cell?.value === title) ?? -1;
  return plan.rows.slice(5).map((row) => row[at]?.value ?? null);
}

/** The sheet after an officer accepted the finding of a code. */
function accepting(
  plan: SheetPlan,
  code: string,
  given: { readonly reason: string; readonly date: string | number | null; readonly language?: "th" | "en" },
): Grid {
  const language = given.language ?? "th";
  const { titles, accepted } = dictionaryOf(language).report.findings;
  const grid = planGrid(plan, plan.name, new Map());
  const header = plan.rows[4]?.map((cell) => cell?.value) ?? [];
  const row = grid.values.findIndex((cells) => cells[header.indexOf(titles.code)] === code);
  const put = new Map<number, string | number | null>([
    [header.indexOf(titles.status), accepted],
    [header.indexOf(titles.reason), given.reason],
    [header.indexOf(titles.acceptedOn), given.date],
  ]);
  return {
    ...grid,
    values: grid.values.map((cells, at) =>
      at === row ? cells.map((cell, position) => (put.has(position) ? (put.get(position) ?? null) : cell)) : cells,
    ),
  };
}

describe("findings and lines", () => {
  it("lead to each other", () => {
    const plans = planReport([analysisOf([...smallPlan(), line(10, "1", { tierText: "กลางปลาย" })])], context());
    const [findings, lines] = (["findings", "budget-lines"] as const).map((id) => plans.find((plan) => plan.id === id));
    const jumps = (plan: SheetPlan | undefined, to: string): readonly { readonly at: number; readonly to: number }[] =>
      (plan?.rows ?? []).flatMap((row, at) => row.flatMap((cell) => (cell?.link?.sheet === to ? [{ at, to: cell.link.row }] : [])));
    const toLines = jumps(findings, "รายการงบประมาณ");
    const toFindings = jumps(lines, "ข้อค้นพบ");
    expect(toFindings.length).toBeGreaterThan(0);
    for (const jump of toFindings) expect(toLines).toContainEqual({ at: jump.to, to: jump.at });
  });
});

describe("accepting a finding", () => {
  const before = findingsPlan(offBy("100.5"));

  it("starts with every finding open", () => {
    expect(new Set(column(before, "status"))).toEqual(new Set(["เปิด"]));
    expect(column(before, "code")).toContain("total-mismatch");
  });

  it.each([
    ["26 มกราคม 2566", "2023-01-26"],
    ["26/1/2566", "2023-01-26"],
    [44952, "2023-01-26"],
    [null, null],
  ])("is read back with reason and date %s", (date, iso) => {
    const { accepted, withoutReason } = readFindingsSheet(accepting(before, "total-mismatch", { reason: "ปัดเศษตามมติ", date }));
    expect(withoutReason).toEqual([]);
    expect(accepted.map(({ reason, acceptedOn }) => ({ reason, acceptedOn }))).toEqual([{ reason: "ปัดเศษตามมติ", acceptedOn: iso }]);
  });

  it.each(LANGUAGES)("is kept when the check is run again, in another language and with rows inserted above (%s)", (language) => {
    const { accepted } = readFindingsSheet(
      accepting(findingsPlan(offBy("100.5"), { language }), "total-mismatch", {
        reason: "ตามมติ",
        date: "26 January 2566 (2023)",
        language,
      }),
    );
    const again = findingsPlan(offBy("100.5", 3), { accepted });
    const at = column(again, "code").indexOf("total-mismatch");
    expect(column(again, "status")[at]).toBe("ยอมรับ");
    expect(column(again, "reason")[at]).toBe("ตามมติ");
    expect(column(again, "acceptedOn")[at]).toBe("26 มกราคม 2566");
    expect(column(again, "status").filter((status) => status === "ยอมรับ")).toHaveLength(1);
  });

  it("is over when the value changes: the finding is open again and says what was accepted", () => {
    const { accepted } = readFindingsSheet(accepting(before, "total-mismatch", { reason: "ตามมติ", date: null }));
    const again = findingsPlan(offBy("100.7"), { accepted });
    const at = column(again, "code").indexOf("total-mismatch");
    expect(column(again, "status")[at]).toBe("เปิด");
    expect(column(again, "reason")[at]).toContain("เคยยอมรับ");
  });

  it("needs a reason", () => {
    const { accepted, withoutReason } = readFindingsSheet(accepting(before, "total-mismatch", { reason: " ", date: null }));
    expect(accepted).toEqual([]);
    expect(withoutReason).toHaveLength(1);
  });

  it("is nothing on a sheet that is no findings sheet", () => {
    const plan = planReport([offBy("100.5")], context()).find((one) => one.id === "summary");
    if (plan === undefined) throw new Error("The report has a summary");
    expect(readFindingsSheet(planGrid(plan, plan.name, new Map())).accepted).toEqual([]);
  });
});

describe("the key of a finding", () => {
  it("tells every finding of a run from the others", () => {
    const analysis = offBy("100.5");
    const subjects = findingKeys(analysis.findings, analysis.table.lines).map((key) => key.subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it("changes its value with the amount it speaks of", () => {
    const key = (amount: string): string | undefined => {
      const analysis = analysisOf(
        [line(5, amount, { tierText: "ต้นน้ำ" })],
        [smallFramework({ projects: null, agencies: null, ministries: null })],
      );
      const at = analysis.findings.findIndex((finding) => finding.code === "framework-mismatch");
      return findingKeys(analysis.findings, analysis.table.lines)[at]?.value;
    };
    expect(key("99")).toBe(key("99.0000"));
    expect(key("99")).toBeDefined();
    expect(key("99")).not.toBe(key("99.0001"));
  });
});

describe("a report without findings", () => {
  it("says so plainly", () => {
    const clean = analysisOf([line(5, "100", { tierText: "ต้นน้ำ" })]);
    const plan = findingsPlan({ ...clean, findings: [] });
    expect(
      plan.rows
        .at(-1)
        ?.map((cell) => cell?.value ?? "")
        .join(""),
    ).toBe("ไม่มีข้อค้นพบ");
    expect(plan.tables).toEqual([]);
    expect(m("100")).toBe(clean.summary.total);
  });
});
