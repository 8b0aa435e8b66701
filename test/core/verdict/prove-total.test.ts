import { describe, expect, it } from "@jest/globals";
import { analyze } from "#core/analyze.ts";
import type { Analysis } from "#core/analysis.ts";
import { NO_DECISIONS, type PersonDecisions } from "#core/analyze-options.ts";
import { moneyOf } from "#core/table/ledger/ledger.ts";
import { millionText } from "#core/money/format-money.ts";
import type { CellValue } from "#sheet/cell.ts";
import fc from "fast-check";
import { BARE_OPTIONS, gridOf } from "../table/table-options.ts";

type Rows = readonly (readonly CellValue[])[];

const TITLE = ["แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. 2568 (หน่วย : ล้านบาท)"];
const HEADER = ["ที่", "หน่วยงาน", "โครงการ", "งบประมาณ"];
const LINES: Rows = [
  [1, "กรมทางหลวง", "โครงการด่านชั่ง", 12.5],
  [2, "กรมเจ้าท่า", "โครงการทะเบียนเรือ", 4.25],
  [3, "กรมประมง", "โครงการแพปลา", 30.125],
];

function read(rows: Rows, decisions: Partial<PersonDecisions> = {}): Analysis {
  const outcome = analyze(gridOf(rows), { ...BARE_OPTIONS, decisions: { ...NO_DECISIONS, ...decisions } });
  if (outcome.kind === "skipped") throw new Error(outcome.skipped.reason);
  return outcome.analysis;
}

const kinds = ({ verdict }: Analysis): readonly string[] => verdict.witnesses.map(({ kind }) => kind);
const total = ({ summary }: Analysis): string => millionText(summary.total);

describe("the verdict over a total", () => {
  it("is proved by a printed total over the only money", () => {
    const analysis = read([TITLE, HEADER, ...LINES, [null, "รวมทั้งสิ้น", null, 46.875]]);
    expect(analysis.verdict.kind).toBe("proved");
    expect(kinds(analysis)).toEqual(["printed-total", "only-money"]);
    expect(analysis.verdict.accounted).toMatchObject({ numbers: 4, lines: 3, totals: 1, aside: 0 });
  });

  it("is unproved where nothing on the sheet confirms it", () => {
    expect(read([TITLE, HEADER, ...LINES]).verdict.kind).toBe("unproved");
  });

  it("is unproved over a printed total that is missed", () => {
    expect(read([TITLE, HEADER, ...LINES, [null, "รวมทั้งสิ้น", null, 47]]).verdict.kind).toBe("unproved");
  });

  it("is a question where several years stand alone, and one answer settles it", () => {
    const years: Rows = [
      ["หน่วยงาน", "โครงการ", "ปี 2568 (ล้านบาท)", "ปี 2569 (ล้านบาท)", "ปี 2570 (ล้านบาท)"],
      ["กรมทางหลวง", "โครงการด่านชั่ง", 12.5, 10, 9.5],
      ["กรมเจ้าท่า", "โครงการทะเบียนเรือ", 4.25, 3, 1],
    ];
    const asked = read(years);
    expect(asked.verdict.kind).toBe("question");
    expect(asked.verdict.questions[0]?.choices.map(({ value }) => value).sort()).toEqual(["2568", "2569", "2570"]);
    const answered = read(years, { fiscalYear: 2568 });
    expect(answered.verdict.kind).not.toBe("question");
    expect(total(answered)).toBe("16.7500");
  });

  it("asks for the unit where the amounts cannot be of the one stated, and shows no total", () => {
    const baht = LINES.map(([at, agency, project, amount]) => [at ?? null, agency ?? null, project ?? null, Number(amount) * 1_000_000]);
    const asked = read([TITLE, HEADER, ...baht]);
    expect(asked.verdict.kind).toBe("question");
    expect(asked.table.unit).toBeNull();
    expect(total(read([TITLE, HEADER, ...baht], { unit: "baht" }))).toBe("46.8750");
  });

  it("leaves a line below the total open, and says both", () => {
    const analysis = read([TITLE, HEADER, ...LINES, [null, "รวมทั้งสิ้น", null, 46.875], [4, "กรมที่ดิน", "โครงการสำรวจ", 40.75]]);
    expect(analysis.verdict.kind).toBe("question");
    expect(total(analysis)).toBe("46.8750");
    expect(analysis.findings.map(({ code }) => code)).toContain("line-below-total");
  });
});

describe("the ledger", () => {
  const label = fc.constantFrom("โครงการก", "กรมประมง", "รวม", "รวมทั้งสิ้น", "หมายเหตุ", "ต้นน้ำ", "เงินนอกงบประมาณ", "วงเงินรวมของกลุ่ม", "");
  const rows = fc.array(fc.tuple(fc.option(fc.integer({ min: 1, max: 9 })), label, label, fc.option(fc.integer({ min: 0, max: 5000 }))), {
    minLength: 1,
    maxLength: 25,
  });

  it("accounts for every baht of the money column, whatever stands in the rows", () => {
    fc.assert(
      fc.property(rows, (body) => {
        const grid = gridOf([TITLE, HEADER, ...body.map(([at, agency, project, amount]) => [at, agency, project, amount])]);
        const outcome = analyze(grid, BARE_OPTIONS);
        if (outcome.kind === "skipped" || outcome.analysis.table.unit === null) return;
        const { ledger } = outcome.analysis.table;
        const standing = ledger.reduce((sum, { money }) => sum + (money ?? 0n), 0n);
        const parts = (["line", "total", "aside", "open"] as const).reduce((sum, fate) => sum + moneyOf(ledger, fate), 0n);
        expect(parts).toBe(standing);
        expect(moneyOf(ledger, "line")).toBe(outcome.analysis.summary.total);
      }),
    );
  });
});
