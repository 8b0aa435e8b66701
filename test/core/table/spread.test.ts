import { describe, expect, it } from "@jest/globals";
import { analyze } from "#core/analyze.ts";
import type { Analysis } from "#core/analysis.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { BARE_OPTIONS, gridOf, skipReasonOf } from "./table-options.ts";

type Row = readonly CellValue[];
const TITLE: Row = ["แผนงานบูรณาการพัฒนาบริการ ปีงบประมาณ พ.ศ. 2568 (ล้านบาท)"];
const BODY: readonly Row[] = [
  ["กรมทางหลวง", "โครงการก", 10, null, null],
  ["กรมเจ้าท่า", "โครงการข", null, 5.5, "-"],
  ["กรมประมง", "โครงการค", null, 2, 3],
  ["รวม", null, 10, 7.5, 3],
];
const SUMS: Row = [10, 5.5, 5, 20.5];
const withSums = (rows: readonly Row[]): readonly Row[] => rows.map((row, at) => [...row, SUMS[at] ?? null]);

function analysisOf(rows: readonly Row[], more: Partial<Grid> = {}): Analysis {
  const outcome = analyze(gridOf([TITLE, ...rows], more), BARE_OPTIONS);
  if (outcome.kind === "skipped") throw new Error(outcome.skipped.reason);
  return outcome.analysis;
}

/** `row amount tier because` of each line. */
function taggedLines({ lines }: Analysis): readonly string[] {
  return lines.map(({ line, tier, because }) =>
    [line.row, line.amount === null ? "?" : Number(line.amount / 100_000_000_000n) / 10_000, tier ?? "-", because].join(" "),
  );
}

/** `code@row,column` of each finding about money or tiers. */
function foundIn({ findings }: Analysis): readonly string[] {
  return findings
    .filter(({ code }) => code !== "agency-unknown")
    .map(({ code, place: { range } }) => `${code}@${String(range?.firstRow)},${String(range?.firstColumn)}`);
}

const SPLIT = ["2 10 upstream column", "3 5.5 midstream column", "4 2 midstream column", "4 3 downstream column"];

describe("money in one column a tier", () => {
  it.each<[string, readonly Row[]]>([
    ["the three tiers", [["หน่วยงาน", "โครงการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"], ...BODY]],
    ["other words for them", [["หน่วยงาน", "โครงการ", "ต้นทาง", "กลางทาง", "ปลายทาง"], ...BODY]],
    ["English words", [["Agency", "Project", "Upstream", "Midstream", "Downstream"], ...BODY]],
    ["numbered, damaged, with units", [["หน่วยงาน", "โครงการ", "1. ต้นนํ้า (ล้านบาท)", "2. กลางนำ้ (ล้านบาท)", "3. ปลายน้้ำ (ล้านบาท)"], ...BODY]],
    ["with a word for money before", [["หน่วยงาน", "โครงการ", "งบประมาณต้นน้ำ", "งบประมาณกลางน้ำ", "งบประมาณปลายน้ำ"], ...BODY]],
    [
      "with the tier's name",
      [["หน่วยงาน", "โครงการ", "ต้นน้ำ : Digital Government", "กลางน้ำ : Digital Platforms", "ปลายน้ำ : End-to-End Services"], ...BODY],
    ],
    ["a column of their sum", [["หน่วยงาน", "โครงการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ", "รวม"], ...withSums(BODY)]],
    ["a column of their sum by another name", [["หน่วยงาน", "โครงการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ", "วงเงินรวม"], ...withSums(BODY)]],
  ])("is read by tier: %s", (_, rows) => {
    const analysis = analysisOf(rows);
    expect(taggedLines(analysis)).toEqual(SPLIT);
    expect(foundIn(analysis)).toEqual([]);
    expect(analysis.summary.projects).toBe(3);
  });

  it("stands under a wide header, merged or not", () => {
    const rows: readonly Row[] = [
      ["หน่วยงาน", "โครงการ", "งบประมาณ", null, null, null],
      [null, null, "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ", "รวม"],
      ...withSums(BODY),
    ];
    const merges = [{ firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 5 }];
    const lines = SPLIT.map((line) => line.replace(/^\d/, (row) => String(Number(row) + 1)));
    expect(taggedLines(analysisOf(rows))).toEqual(lines);
    expect(taggedLines(analysisOf(rows, { merges }))).toEqual(lines);
  });

  it("is this year's only, beside last year's in columns of the same kind", () => {
    const head = ["ปี 2567 ต้นน้ำ", "ปี 2567 กลางน้ำ", "ปี 2568 ต้นน้ำ", "ปี 2568 กลางน้ำ"];
    expect(
      taggedLines(
        analysisOf([
          ["หน่วยงาน", "โครงการ", ...head],
          ["กรมทางหลวง", "โครงการก", 9, 8, 10, null],
          ["กรมประมง", "โครงการค", 7, 6, null, 2],
        ]),
      ),
    ).toEqual(["2 10 upstream column", "3 2 midstream column"]);
  });

  it("says a sum that differs from its parts, which count, at the cell of the sum and once", () => {
    const sums = [10, 6.5, 5, 21.5];
    const analysis = analysisOf([
      ["หน่วยงาน", "โครงการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ", "รวม"],
      ...BODY.map((row, at) => [...row, sums[at] ?? null]),
    ]);
    expect(taggedLines(analysis)).toEqual(SPLIT);
    expect(foundIn(analysis)).toEqual(["subtotal-mismatch@3,5"]);
  });

  it("keeps the other tiers of a row whose cell cannot be read", () => {
    const analysis = analysisOf([
      ["หน่วยงาน", "โครงการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"],
      ["กรมทางหลวง", "โครงการก", 10, "5,5,5", null],
      ["กรมประมง", "โครงการค", null, 2, 3],
    ]);
    expect(taggedLines(analysis)).toEqual([
      "2 10 upstream column",
      "2 ? midstream column",
      "3 2 midstream column",
      "3 3 downstream column",
    ]);
    expect(foundIn(analysis)).toEqual(["amount-malformed@2,3"]);
  });

  it("has no tier where only the sum is filled, or one cell is merged over several tiers", () => {
    const rows: readonly Row[] = [
      ["หน่วยงาน", "โครงการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ", "รวม"],
      ...withSums(BODY).slice(0, 3),
      ["กรมการข้าว", "โครงการง", null, null, null, 4],
    ];
    expect(taggedLines(analysisOf(rows)).at(-1)).toBe("5 4 - none");
    const merged = [["หน่วยงาน", "โครงการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"], ...BODY.slice(0, 3), ["กรมการข้าว", "โครงการง", 4, null, null]];
    expect(taggedLines(analysisOf(merged, { merges: [{ firstRow: 5, lastRow: 5, firstColumn: 2, lastColumn: 4 }] })).at(-1)).toBe(
      "5 4 - none",
    );
  });

  it("tests the total of each tier at its own cell", () => {
    const total = (...cells: Row): readonly Row[] => [
      ["หน่วยงาน", "โครงการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"],
      ...BODY.slice(0, 3),
      ["รวม", null, ...cells],
    ];
    expect(foundIn(analysisOf(total(10, 8.5, 3)))).toEqual(["total-mismatch@5,3"]);
    expect(foundIn(analysisOf(total(10, "-", 3)))).toEqual(["total-mismatch@5,3"]);
    expect(foundIn(analysisOf(total(20.5, null, null), { merges: [{ firstRow: 5, lastRow: 5, firstColumn: 2, lastColumn: 4 }] }))).toEqual(
      [],
    );
    expect(foundIn(analysisOf(total(null, null, 20.5)))).toEqual([]);
  });

  it("is not read from counts of projects or shares", () => {
    const rows: readonly Row[] = [
      ["กรมทางหลวง", "โครงการก", 1, 2, 0, 50],
      ["กรมประมง", "โครงการค", 0, 3, 4, 70],
    ];
    expect(taggedLines(analysisOf([["หน่วยงาน", "โครงการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ", "งบประมาณ (ล้านบาท)"], ...rows]))).toEqual([
      "2 50 - none",
      "3 70 - none",
    ]);
    expect(skipReasonOf(gridOf([["รายชื่อหน่วยงาน"], ["หน่วยงาน", "โครงการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"], ...rows]))).toBe("no-amount-column");
  });
});

describe("money in one column a goal or guideline", () => {
  it.each(["เป้าหมายที่", "เป้าหมาย", "แนวทางที่", "Goal"])("%s n: names it for each line", (word) => {
    const analysis = analysisOf([["หน่วยงาน", "โครงการ", `${word} 1`, `${word} 2`, `${word} 3`], ...BODY]);
    expect(analysis.lines.map(({ line }) => line.goal ?? line.guideline)).toEqual(
      [1, 2, 2, 3].map((number) => `${word} ${String(number)}`),
    );
    expect(foundIn(analysis)).toEqual([]);
  });

  it("is never taken from targets of several years", () => {
    const analysis = analysisOf([
      ["หน่วยงาน", "โครงการ", "งบประมาณ (ล้านบาท)", "เป้าหมาย 2567", "เป้าหมาย 2568"],
      ["กรมทางหลวง", "โครงการก", 10, 3, 4],
      ["กรมประมง", "โครงการค", 5, 1, 2],
    ]);
    expect(taggedLines(analysis).map((line) => line.split(" ")[1])).toEqual(["10", "5"]);
  });
});

describe("ticks in one column a tier", () => {
  const head = ["หน่วยงาน", "โครงการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ", "งบประมาณ"];
  const rows = (tick: CellValue): readonly Row[] => [
    head,
    ["กรมทางหลวง", "โครงการก", tick, null, null, 10],
    ["กรมเจ้าท่า", "โครงการข", null, tick, tick, 20],
    ["กรมประมง", "โครงการค", null, null, null, 5],
    ["กรมการข้าว", "โครงการง", null, null, tick, 1],
  ];

  it.each<[CellValue]>([["✓"], ["✔"], ["/"], ["//"], ["x"], ["X"], ["●"], ["ü"], ["P"], ["o"], [1], ["1"], [true], ["√"], ["*"]])(
    "%j: one names the tier, two are ambiguous, none is missing",
    (tick) => {
      const analysis = analysisOf(rows(tick));
      expect(taggedLines(analysis)).toEqual(["2 10 upstream column", "3 20 - none", "4 5 - none", "5 1 downstream column"]);
      expect(foundIn(analysis)).toEqual(["tier-ambiguous@3,3", "tier-missing@4,2"]);
    },
  );

  it("are not crosses where ticks stand beside", () => {
    const ticked = (first: string, second: string, third: string): Row => [
      "กรมทางหลวง",
      `โครงการ${first}${second}${third}`,
      first,
      second,
      third,
      10,
    ];
    expect(taggedLines(analysisOf([head, ticked("✓", "✗", "✗"), ticked("✗", "✗", "✓")]))).toEqual([
      "2 10 upstream column",
      "3 10 downstream column",
    ]);
  });

  it("of a project's row hold for the activities below it", () => {
    const analysis = analysisOf([
      ["รายการ", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ", "งบประมาณ"],
      ["โครงการก", null, "/", null, 30],
      ["   กิจกรรมที่ 1 สำรวจ", null, null, null, 10],
      ["   กิจกรรมที่ 2 พัฒนา", null, null, null, 20],
      ["โครงการข", "/", null, null, 5],
      ["   กิจกรรมที่ 1 สำรวจ", null, null, null, 5],
    ]);
    expect(taggedLines(analysis)).toEqual(["3 10 midstream column", "4 20 midstream column", "6 5 upstream column"]);
  });
});

describe("money in one column a tier beside a tier column", () => {
  const rows = (...tiers: readonly [string, string, string]): readonly Row[] => [
    ["หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"],
    ["กรมทางหลวง", "โครงการก", tiers[0], 10, null, null],
    ["กรมเจ้าท่า", "โครงการข", tiers[1], null, 5.5, null],
    ["กรมประมง", "โครงการค", tiers[2], null, null, 3],
  ];

  it("counts by the column of the money and says nothing where both agree", () => {
    const analysis = analysisOf(rows("ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"));
    expect(taggedLines(analysis)).toEqual(["2 10 upstream column", "3 5.5 midstream column", "4 3 downstream column"]);
    expect(foundIn(analysis)).toEqual([]);
  });

  it("says the row whose tier column names another one", () => {
    const analysis = analysisOf(rows("ต้นน้ำ", "ปลายน้ำ", ""));
    expect(taggedLines(analysis)[1]).toBe("3 5.5 midstream column");
    expect(foundIn(analysis)).toEqual([expect.stringMatching(/^tier-conflict@3,/)]);
  });
});

describe("expenditure categories beside their sum", () => {
  const head: Row = ["หน่วยงาน", "โครงการ", "งบดำเนินงาน", "งบลงทุน", "รวมทั้งสิ้น"];
  const findings = (...rows: readonly Row[]): readonly string[] => foundIn(analysisOf([head, ...rows]));

  it("say the row that they do not add up to, and not the total of their column once more", () => {
    const rows: readonly Row[] = [
      ["กรมทางหลวง", "โครงการก", 1, 3, 4],
      ["กรมประมง", "โครงการข", 2, 9, 6],
      ["กรมป่าไม้", "โครงการค", "-", 5, 5],
      ["รวม", null, 3, 12, 15],
    ];
    expect(findings(...rows)).toEqual(["subtotal-mismatch@3,4"]);
  });

  it("say nothing where they are only some of the parts", () => {
    expect(findings(["กรมทางหลวง", "โครงการก", 1, 2, 4], ["กรมประมง", "โครงการข", 2, 4, 6], ["กรมป่าไม้", "โครงการค", 1, 1, 5])).toEqual([]);
  });

  it("say nothing of a row with its sum alone, or with a category that cannot be read", () => {
    expect(
      findings(["กรมทางหลวง", "โครงการก", null, null, 4], ["กรมประมง", "โครงการข", 2, 4, 6], ["กรมป่าไม้", "โครงการค", 1, "n/a", 5]),
    ).toEqual([]);
  });
});

describe("expenditure categories without a column of their sum", () => {
  it.each<[string, Row, readonly Row[], readonly number[]]>([
    [
      "five categories",
      ["งบบุคลากร", "งบดำเนินงาน", "งบลงทุน", "เงินอุดหนุน", "รายจ่ายอื่น"],
      [
        [1, 2, 3, 4, 5],
        [null, 2, null, "-", 0.5],
      ],
      [15, 2.5],
    ],
    [
      "a category beside what it consists of",
      ["งบดำเนินงาน", "งบลงทุน", "ครุภัณฑ์", "สิ่งก่อสร้าง"],
      [
        [1, 7, 3, 4],
        [2, 5, 5, null],
      ],
      [8, 7],
    ],
    [
      "what categories consist of, with last year's",
      ["ปี 2567", "ค่าตอบแทนใช้สอยและวัสดุ", "ค่าครุภัณฑ์", "ค่าที่ดินและสิ่งก่อสร้าง"],
      [
        [9, 1, 3, 4],
        [9, 2, 5, null],
      ],
      [8, 7],
    ],
    [
      "two kinds of grants",
      ["งบดำเนินงาน", "เงินอุดหนุนทั่วไป", "เงินอุดหนุนเฉพาะกิจ"],
      [
        [1, 3, 4],
        [2, 5, null],
      ],
      [8, 7],
    ],
  ])("are added: %s", (_, head, cells, sums) => {
    const names: readonly Row[] = [
      ["กรมทางหลวง", "โครงการก"],
      ["กรมประมง", "โครงการค"],
    ];
    const analysis = analysisOf([["หน่วยงาน", "โครงการ", ...head], ...cells.map((row, at) => [...(names[at] ?? []), ...row])]);
    expect(taggedLines(analysis).map((line) => Number(line.split(" ")[1]))).toEqual(sums);
    expect(foundIn(analysis)).toEqual([expect.stringMatching(/^amount-added-from-categories@2,/)]);
  });

  it("take the sum within a category, not the parts of it", () => {
    const rows: readonly Row[] = [
      ["หน่วยงาน", "โครงการ", "งบดำเนินงาน", "งบลงทุน", null, null],
      [null, null, null, "ครุภัณฑ์", "สิ่งก่อสร้าง", "รวม"],
      ["กรมทางหลวง", "โครงการก", 1, 3, 4, 7],
      ["กรมประมง", "โครงการค", 2, 5, null, 5],
    ];
    const merges = [
      { firstRow: 1, lastRow: 1, firstColumn: 3, lastColumn: 5 },
      ...[0, 1, 2].map((column) => ({ firstRow: 1, lastRow: 2, firstColumn: column, lastColumn: column })),
    ];
    expect(taggedLines(analysisOf(rows, { merges })).map((line) => Number(line.split(" ")[1]))).toEqual([8, 7]);
  });

  it("are left alone where a column between them may be another part", () => {
    const rows: readonly Row[] = [
      ["หน่วยงาน", "โครงการ", "งบบุคลากร", "อื่นใด", "งบลงทุน"],
      ["กรมทางหลวง", "โครงการก", 1, 3, 4],
      ["กรมประมง", "โครงการค", 2, 5, 6],
    ];
    expect(skipReasonOf(gridOf([TITLE, ...rows]))).toBe("no-amount-column");
  });

  it("have their totals tested, each in its column", () => {
    const rows = (...total: Row): readonly Row[] => [
      ["หน่วยงาน", "โครงการ", "งบดำเนินงาน", "งบลงทุน"],
      ["กรมทางหลวง", "โครงการก", 1, 3],
      ["กรมประมง", "โครงการค", 2, 5],
      ["รวมทั้งสิ้น", null, ...total],
    ];
    expect(foundIn(analysisOf(rows(3, 8)))).toEqual(["amount-added-from-categories@2,2"]);
    expect(foundIn(analysisOf(rows(3, 9)))).toEqual(["total-mismatch@4,3", "amount-added-from-categories@2,2"]);
  });
});

describe("totals of other columns", () => {
  const head: Row = ["หน่วยงาน", "โครงการ", "ปี 2567", "ปี 2568", "ปี 2569", "วงเงินทั้งสิ้น"];
  const lines: readonly Row[] = [
    ["กรมทางหลวง", "โครงการก", 1, 10, 5, 15],
    ["กรมเจ้าท่า", "โครงการข", 2, 20, 6, 26],
    ["กรมประมง", "โครงการค", 3, 30, 7, 37],
  ];

  it.each<[string, Row, readonly string[]]>([
    ["all right", [6, 60, 18, 78], []],
    ["last year's", [7, 60, 18, 78], ["total-mismatch@5,2"]],
    ["a later year's", [6, 60, 19, 78], ["total-mismatch@5,4"]],
    ["the commitments'", [6, 60, 18, 88], ["total-mismatch@5,5"]],
    ["every one, as when a row is missing", [16, 75, 28, 98], ["total-mismatch@5,3"]],
    ["last year's left out", ["-", 60, 18, null], []],
  ])("are tested each in its column: %s", (_, total, found) => {
    expect(foundIn(analysisOf([head, ...lines, ["รวม", null, ...total]]))).toEqual(found);
  });

  it("are not blamed for a commitment that is off in its row", () => {
    const wrong: Row = ["กรมเจ้าท่า", "โครงการข", 2, 20, 6, 36];
    expect(foundIn(analysisOf([head, lines[0]!, wrong, lines[2]!, ["รวม", null, 6, 60, 18, 78]]))).toEqual([
      "commitment-total-mismatch@3,5",
    ]);
  });
});
