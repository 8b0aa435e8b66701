import { describe, expect, it } from "@jest/globals";
import type { Analysis } from "#core/analysis.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { planReport } from "#report/plan-report.ts";
import { columnIndex } from "#sheet/cell-address.ts";
import { line, m, total } from "#test/core/sample-table.ts";
import { analysisOf, context, smallFramework, smallPlan } from "./made-analysis.ts";
import type { Sheet, SheetCell } from "./spreadsheet.ts";
import { calculator, openSheets } from "./spreadsheet.ts";

const [PAPERS, FINDINGS, LINES, SETUP] = ["กระดาษทำการ", "ข้อค้นพบ", "รายการงบประมาณ", "ตั้งค่าและหลักฐาน"];
const GOOD = "ถูกต้องตรงกันทั้งสามข้อ";

const sound = analysisOf(smallPlan(), [smallFramework()]);

interface Verdict {
  readonly all: unknown;
  /** ผ่าน or ไม่ผ่าน, in the order of the tests. */
  readonly tests: readonly unknown[];
  readonly sentences: readonly unknown[];
}

function sheetNamed(sheets: readonly Sheet[], name: string): Sheet {
  const found = sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

function verdictOf(sheets: readonly Sheet[]): Verdict {
  const papers = sheetNamed(sheets, PAPERS);
  const row = papers.rows.findIndex((cells) => cells[0]?.value === "ผลการควบคุมยอด");
  const cellOf = calculator(sheets);
  const tests = [3, 2, 1].map((above) => row - above);
  return {
    all: cellOf(PAPERS, row, 1),
    tests: tests.map((at) => cellOf(PAPERS, at, 1)),
    sentences: tests.map((at) => cellOf(PAPERS, at, 2)),
  };
}

function report(analysis: Analysis): Sheet[] {
  return openSheets(planReport([analysis], context()));
}

function set(sheets: readonly Sheet[], sheet: string, address: string, value: SheetCell["value"]): void {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const cells = sheetNamed(sheets, sheet).rows[Number(row) - 1];
  if (cells === undefined) throw new Error(`No row ${row}`);
  cells[columnIndex(letters) ?? 0] = { value };
}

/** Sheet address of a line's cell under a header. */
function lineCell(sheets: readonly Sheet[], header: string, lineNumber: number): string {
  const { rows } = sheetNamed(sheets, LINES);
  const column = rows[4]?.findIndex((cell) => cell?.value === header) ?? -1;
  return `${String.fromCharCode(65 + column)}${String(5 + lineNumber)}`;
}

const AMOUNT = "งบประมาณ ปี 2567";

/** What a person, or a slip of the hand, does to the report; and which test must fail. */
const TAMPERINGS: readonly (readonly [string, (sheets: Sheet[]) => void, number])[] = [
  [
    "an amount changed",
    (sheets) => {
      set(sheets, LINES, lineCell(sheets, AMOUNT, 1), 10.2);
    },
    0,
  ],
  [
    "a row removed",
    (sheets) => {
      const sheet = sheetNamed(sheets, LINES);
      sheet.rows.splice(9, 1);
      for (const table of sheet.tables) table.lastRow -= 1;
    },
    0,
  ],
  [
    "a row added to the table, without an amount that changes the sum",
    (sheets) => {
      const sheet = sheetNamed(sheets, LINES);
      sheet.rows.push([...(sheet.rows[9] ?? [])]);
      for (const table of sheet.tables) table.lastRow += 1;
    },
    0,
  ],
  [
    "a row written under the table, which the table did not take in",
    (sheets) => {
      const sheet = sheetNamed(sheets, LINES);
      sheet.rows.push([...(sheet.rows[5] ?? [])]);
    },
    0,
  ],
  [
    "text in place of an amount",
    (sheets) => {
      set(sheets, LINES, lineCell(sheets, AMOUNT, 2), "20.2 ล้าน");
    },
    0,
  ],
  [
    "an error in place of a zero",
    (sheets) => {
      set(sheets, LINES, lineCell(sheets, AMOUNT, 5), { error: "#N/A" });
    },
    0,
  ],
  [
    "a sign turned",
    (sheets) => {
      set(sheets, LINES, lineCell(sheets, AMOUNT, 3), -30.3);
    },
    0,
  ],
  [
    "another tier",
    (sheets) => {
      set(sheets, LINES, lineCell(sheets, "ห่วงโซ่คุณค่า", 1), "ปลายน้ำ");
    },
    0,
  ],
  [
    "a name corrected",
    (sheets) => {
      set(sheets, LINES, lineCell(sheets, dictionaryOf("th").columns.agency, 1), "กรมสอง");
    },
    0,
  ],
  [
    "the unit in the set-up changed",
    (sheets) => {
      changeSetup(sheets, "งบ", 3, "พันบาท");
    },
    0,
  ],
  [
    "the framework in the set-up changed",
    (sheets) => {
      changeSetup(sheets, "จำนวนเงินตามเอกสาร", 2, "200.0000");
    },
    0,
  ],
  [
    "the framework's figure changed",
    (sheets) => {
      set(sheets, PAPERS, frameworkCell(sheets), 99);
    },
    1,
  ],
  [
    "lines of another check",
    (sheets) => {
      set(sheets, LINES, "B4", "0123456789abcdef");
    },
    0,
  ],
  [
    "an error that came to the findings sheet",
    (sheets) => {
      set(sheets, FINDINGS, "B6", "ต้องแก้ไข");
    },
    2,
  ],
];

function changeSetup(sheets: readonly Sheet[], label: string, column: number, value: string): void {
  const { rows } = sheetNamed(sheets, SETUP);
  const row = rows.findIndex((cells) => cells[1]?.value === label);
  const cells = rows[row];
  if (cells === undefined) throw new Error(`No row ${label}`);
  cells[column] = { value };
}

function frameworkCell(sheets: readonly Sheet[]): string {
  const row = sheetNamed(sheets, PAPERS).rows.findIndex((cells) => cells[0]?.value === "งบประมาณ");
  return `D${String(row + 1)}`;
}

describe("the verdict over a sound report", () => {
  it("is passed by all three tests", () => {
    expect(verdictOf(report(sound))).toMatchObject({ all: GOOD, tests: ["ผ่าน", "ผ่าน", "ผ่าน"] });
  });

  it.each(TAMPERINGS)("is no more with %s", (_, tamper, failing) => {
    const sheets = report(sound);
    tamper(sheets);
    const { all, tests } = verdictOf(sheets);
    expect(all).not.toBe(GOOD);
    expect(tests[failing]).not.toBe("ผ่าน");
  });
});

describe("the verdict", () => {
  const missed = analysisOf(smallPlan(), [smallFramework({ amount: m("99.9") })]);

  it("counts an error accepted in the sheet apart, once it has a reason", () => {
    const sheets = report(missed);
    const findings = sheetNamed(sheets, FINDINGS);
    const header = findings.rows[4] ?? [];
    const at = (title: string): number => header.findIndex((cell) => cell?.value === title);
    const errors = findings.rows.slice(5).filter((row) => row[1]?.value === "ต้องแก้ไข");
    expect(errors.length).toBeGreaterThan(0);
    expect(verdictOf(sheets).tests[2]).toBe("ไม่ผ่าน");
    for (const row of errors) row[at("สถานะ")] = { value: "ยอมรับ" };
    expect(verdictOf(sheets).tests[2]).toBe("ไม่ผ่าน");
    for (const row of errors) row[at("เหตุผลที่ยอมรับ")] = { value: "กรอบมีมติปรับแล้ว" };
    expect(verdictOf(sheets).tests[2]).toBe("ผ่าน");
    expect(verdictOf(sheets).sentences[2]).toContain(`ยอมรับแล้วพร้อมเหตุผล ${String(errors.length)} ข้อ`);
  });

  it("is not passed over a framework that is missed, whatever is accepted", () => {
    expect(verdictOf(report(missed)).tests[1]).toBe("ไม่ผ่าน");
  });

  it("is not passed where neither a printed total nor a framework proves the sum", () => {
    const { all, tests } = verdictOf(report(analysisOf(smallPlan())));
    expect([all === GOOD, tests]).toEqual([false, ["ผ่าน", "ไม่ผ่าน", "ผ่าน"]]);
  });

  it("is passed over a printed total that is what the lines add up to", () => {
    const totals = [total(10, "100", [5, 6, 7, 8, 9])];
    expect(verdictOf(report(analysisOf(smallPlan(), [], { totals }))).all).toBe(GOOD);
  });

  it("is not passed where a person named the unit and nothing confirms the size", () => {
    const totals = [total(10, "100", [5, 6, 7, 8, 9])];
    const { all, sentences } = verdictOf(report(analysisOf(smallPlan(), [], { totals, unitSource: "person" })));
    expect(all).not.toBe(GOOD);
    expect(sentences[1]).toContain("หน่วยเงิน");
  });

  it("is not passed over an amount that cannot be read, which is shown as such and never as zero", () => {
    const sheets = report(analysisOf([...smallPlan(), line(10, "", { agency: "กรมหก", tierText: "ต้นน้ำ" })], [smallFramework()]));
    const { all, tests } = verdictOf(sheets);
    expect([all === GOOD, tests[0], tests[1]]).toEqual([false, "ไม่ผ่าน", "ไม่ผ่าน"]);
    const cellOf = calculator(sheets);
    const papers = sheetNamed(sheets, PAPERS);
    const rows = papers.rows.flatMap((cells, row) => (cells[0]?.value === "กรมหก" ? [row] : []));
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      const shown = papers.rows[row]?.map((_, column) => cellOf(PAPERS, row, column)) ?? [];
      expect(shown).toContain("ไม่มียอดที่อ่านได้");
      expect(shown).toContain("มียอดอ่านไม่ได้");
    }
  });
});
