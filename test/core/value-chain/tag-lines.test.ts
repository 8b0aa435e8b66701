import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import { ZERO } from "#core/money/money.ts";
import { DEFAULT_TIER_TABLE } from "#core/value-chain/choose-tier-table.ts";
import { tagLines } from "#core/value-chain/tag-lines.ts";
import type { TaggingContext } from "#core/value-chain/direct-evidence.ts";
import { lineAt } from "./lines.ts";
import { GOALS_ONLY, YEAR_TABLE } from "./tier-tables.ts";

const CONTEXT: TaggingContext = { tierTable: YEAR_TABLE, rules: [], tiersByRow: new Map() };

function outcome(lines: readonly BudgetLine[], context: TaggingContext = CONTEXT): readonly string[] {
  return tagLines(lines, context).lines.map((one) => `${one.tier ?? "-"} by ${one.because}`);
}

function codes(lines: readonly BudgetLine[], context: TaggingContext = CONTEXT): readonly string[] {
  return tagLines(lines, context).findings.map((finding) => `${finding.code}@${String((finding.place.range?.firstRow ?? -1) + 1)}`);
}

describe("the tier of a line", () => {
  it.each<[string, Partial<BudgetLine>, string]>([
    ["the tier column decides", { tierText: "กลางน้ำ" }, "midstream by column"],
    ["the column decides over the goal", { tierText: "กลางน้ำ", goal: "เป้าหมายที่ 1" }, "midstream by column"],
    ["a goal decides by its number", { goal: "เป้าหมายที่ 3 : …" }, "downstream by goal"],
    ["a goal decides by its text", { goal: "พัฒนาเครื่องมือกลาง" }, "midstream by goal"],
    ["a guideline decides by its number", { guideline: "แนวทางที่ ๑.๒" }, "upstream by goal"],
    ["a guideline decides by its text", { guideline: "สร้างเครื่องมือกลาง" }, "midstream by goal"],
    ["a text of the table counts more than a number from elsewhere", { goal: "เป้าหมายที่ 9 : ให้บริการแบบเบ็ดเสร็จ" }, "downstream by goal"],
    ["a goal decides by its text with its English name behind it", { goal: "พัฒนาเครื่องมือกลาง (Digital Platforms)" }, "midstream by goal"],
    ["a goal's text damaged by a PDF is read", { goal: "เปา้หมายที่ 9 พฒั นาเครือ่งมอืกลาง" }, "midstream by goal"],
    ["a guideline's text cut short is read", { guideline: "การมีส่วนร่วมของประชา" }, "downstream by goal"],
    ["a guideline numbered within its goal follows the goal", { goal: "เป้าหมายที่ 2", guideline: "แนวทางที่ 1" }, "midstream by goal"],
    ["a guideline numbered without its goal says nothing", { guideline: "แนวทางที่ 1" }, "- by none"],
    ["the finer statement counts where guideline and goal differ", { goal: "1", guideline: "2.1" }, "midstream by goal"],
    ["an unknown guideline of a known goal takes the goal's tier", { guideline: "2.7" }, "midstream by goal"],
    ["a banner row above decides", { tierBanner: "ปลายน้ำ" }, "downstream by column"],
    ["the goal decides over the banner", { goal: "2", tierBanner: "ปลายน้ำ" }, "midstream by goal"],
    ["a project named like a guideline is of its goal", { project: "โครงการการยกระดับทักษะบุคลากร" }, "upstream by project"],
    ["a cell with two tiers decides nothing, whatever the goal says", { tierText: "ต้นน้ำ/กลางน้ำ", goal: "1" }, "- by none"],
    ["an unreadable cell leaves the goal to decide", { tierText: "สีเขียว", goal: "1" }, "upstream by goal"],
    ["nothing known is no tier", {}, "- by none"],
    ["tier words inside names prove nothing", { project: "โครงการอนุรักษ์ป่าต้นน้ำ", activity: "ก่อสร้างท่าเรือต้นทาง" }, "- by none"],
    ["nor does an engineering laboratory's name", { project: "ห้องปฏิบัติการกลางทางวิศวกรรม" }, "- by none"],
    ["a name that is just a tier word proves nothing", { project: "ต้นน้ำ" }, "- by none"],
  ])("%s", (_title, given, expected) => {
    expect(outcome([lineAt(4, given)])).toEqual([expected]);
  });

  it("comes from the project for its activities and line items", () => {
    const project = "พัฒนาระบบ ก";
    const lines = [
      lineAt(1, { project, tierText: "กลางน้ำ" }),
      lineAt(2, { project, activity: "จัดซื้อ", description: "ค่าใช้จ่ายดำเนินงาน" }),
      lineAt(3, { project, description: "ค่าจ้างเหมาบริการ", agency: "กรมอื่น" }),
      lineAt(4, { project: "อื่น", description: "ค่าใช้จ่ายดำเนินงาน" }),
    ];
    expect(outcome(lines)).toEqual(["midstream by column", "midstream by project", "- by none", "- by none"]);
  });

  it("is not inherited when the project's rows stand in two tiers", () => {
    const project = "พัฒนาระบบ ก";
    const lines = [
      lineAt(1, { project, description: "ก", tierText: "กลางน้ำ" }),
      lineAt(2, { project, description: "ข", tierText: "ต้นน้ำ" }),
      lineAt(3, { project, description: "ค" }),
    ];
    expect(outcome(lines)[2]).toBe("- by none");
  });

  it("is the person's when the person gave one, and the overruled cell is said", () => {
    const context = { ...CONTEXT, tiersByRow: new Map([[7, "downstream"]]) };
    const lines = [lineAt(7, { tierText: "ต้นน้ำ" }), lineAt(8, { tierText: "ต้นน้ำ" })];
    expect(outcome(lines, context)).toEqual(["downstream by person", "upstream by column"]);
    const findings = tagLines(lines, context).findings;
    expect(findings.map((finding) => finding.facts)).toEqual([
      { chosen: { tier: "downstream", because: "person" }, other: { tier: "upstream", because: "column" } },
    ]);
  });

  it("is none in a plan that has goals but no tiers, and nothing is amiss", () => {
    const tagged = tagLines([lineAt(1, { goal: "1", tierText: "ต้นน้ำ" })], { ...CONTEXT, tierTable: GOALS_ONLY });
    expect(tagged).toEqual({ lines: [expect.objectContaining({ tier: null, because: "none" })], findings: [] });
  });
});

describe("tier findings", () => {
  const filled = [1, 2, 3, 4, 5].map((row) => lineAt(row, { tierText: "ต้นน้ำ" }));

  it("names each blank cell of a filled column at its row", () => {
    expect(codes([...filled, lineAt(6), lineAt(9)])).toEqual(["tier-missing@7", "tier-missing@10"]);
    const place = tagLines([...filled, lineAt(6)], CONTEXT).findings[0]?.place.range;
    expect(place).toEqual({ firstRow: 6, lastRow: 6, firstColumn: 3, lastColumn: 3 });
  });

  it("is one for a sheet without any tier, with the money at stake", () => {
    const { findings } = tagLines([lineAt(1), lineAt(2), lineAt(3)], CONTEXT);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.facts).toEqual({ lines: 3, amount: 3_000_000_000_000n });
    expect(findings[0]?.evidence).toHaveLength(2);
  });

  it("is none for a list that never speaks of tiers, of a plan that is not known", () => {
    expect(codes([lineAt(1), lineAt(2)], { ...CONTEXT, tierTable: DEFAULT_TIER_TABLE })).toEqual([]);
    expect(codes([lineAt(1), lineAt(2, { tierText: "ต้นน้ำ" })], { ...CONTEXT, tierTable: DEFAULT_TIER_TABLE })).toEqual(["tier-missing@2"]);
  });

  it("waits where no amount can be read", () => {
    expect(codes([lineAt(1, { amount: null }), lineAt(2, { amount: null })])).toEqual([]);
  });

  it("asks no tier for rows without money", () => {
    expect(codes([...filled, lineAt(6, { amount: ZERO })])).toEqual([]);
  });

  it("names cells that no tier spells, and cells that spell two", () => {
    expect(codes([...filled, lineAt(6, { tierText: "สีเขียว" }), lineAt(7, { tierText: "ต้นน้ำ-ปลายน้ำ" })])).toEqual([
      "tier-unknown@7",
      "tier-ambiguous@8",
    ]);
  });

  it("counts a merged cell once", () => {
    const textPlaces = { columns: { tier: 3 }, rows: { tier: 6 } };
    expect(codes([...filled, lineAt(6, { tierText: "??x", textPlaces }), lineAt(7, { tierText: "??x", textPlaces })])).toEqual([
      "tier-unknown@7",
    ]);
  });

  it("names a column against its goal, and once only when the whole column is off", () => {
    const off = lineAt(6, { tierText: "ปลายน้ำ", goal: "2" });
    expect(codes([...filled, off])).toEqual(["tier-conflict@7"]);
    expect(codes([off, { ...off, row: 7 }, { ...off, row: 8 }])).toHaveLength(1);
  });
});

describe("tagging any lines", () => {
  const tierTexts = fc.constantFrom(null, "ต้นน้ำ", "กลางน้ำ", "1/2", "อะไร", "");
  const anyLine = fc.record({
    tierText: tierTexts,
    goal: fc.constantFrom(null, "1", "3", "ไม่มี"),
    project: fc.constantFrom("ก", "ข", "โครงการสร้างเครื่องมือกลาง"),
    description: fc.constantFrom(null, "ค่าจ้าง"),
  });
  const anyLines = fc.array(anyLine, { maxLength: 12 }).map((all) => all.map((given, row) => lineAt(row, given)));

  it("gives each line the same in any order", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const forward = new Map(tagLines(lines, CONTEXT).lines.map((one) => [one.line.row, one]));
        const backward = new Map(tagLines([...lines].reverse(), CONTEXT).lines.map((one) => [one.line.row, one]));
        for (const [row, one] of forward) expect(backward.get(row)).toEqual(one);
      }),
    );
  });

  it("is the same when done twice, and when its tiers are written into the column", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const once = tagLines(lines, CONTEXT);
        expect(tagLines(lines, CONTEXT)).toEqual(once);
        const written = once.lines.map(({ line, tier }) => (tier === null ? line : { ...line, tierText: tier }));
        expect(tagLines(written, CONTEXT).lines.map((one) => one.tier)).toEqual(once.lines.map((one) => one.tier));
      }),
    );
  });
});
