import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import { wordFinder } from "#core/text/word-finder.ts";
import { wordKey, writtenWords } from "#core/text/word-key.ts";
import { DEFAULT_TIER_TABLE } from "#core/value-chain/choose-tier-table.ts";
import { isGenericKey } from "#core/value-chain/spoken-parts.ts";
import { parseTaggingRules } from "#core/value-chain/tagging-rule.ts";
import { tagLines } from "#core/value-chain/tag-lines.ts";
import type { TierSuggestion } from "#core/value-chain/tagged-line.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import { lineAt } from "./lines.ts";
import { YEAR_TABLE } from "./tier-tables.ts";

const SHIPPED = shippedRules();

function shippedRules(): readonly TaggingRule[] {
  const parsed = parseTaggingRules(JSON.parse(readFileSync("assets/tagging-rules/digital-government.json", "utf8")));
  if ("problem" in parsed) throw new Error(`${parsed.problem.path}: ${parsed.problem.expected}`);
  return parsed.ok;
}

function rule(id: string, given: Partial<TaggingRule>): TaggingRule {
  return { id, tier: "midstream", words: [], unless: [], weight: 8, source: "test", ...given };
}

function suggested(
  lines: readonly BudgetLine[],
  rules: readonly TaggingRule[] = SHIPPED,
  tierTable = DEFAULT_TIER_TABLE,
): readonly (TierSuggestion | null)[] {
  return tagLines(lines, { rules, tierTable, tiersByRow: new Map() }).lines.map((one) => one.suggestion);
}

function suggestedFor(project: string, rules: readonly TaggingRule[] = SHIPPED): TierSuggestion | null {
  return suggested([lineAt(0, { project })], rules)[0] ?? null;
}

describe("words in a name", () => {
  it.each<[string, string]>([
    ["อบรมหลักสูตรทักษะดิจิทัลสำหรับข้าราชการ", "upstream"],
    ["ฝึกอบรมหลักสูตรความมั่นคงปลอดภัยไซเบอร์", "upstream"],
    ["พัฒนาบุคลากรด้านปัญญาประดิษฐ์และคลาวด์", "upstream"],
    ["จัดทำบัญชีข้อมูลและธรรมาภิบาลข้อมูลของกรม", "upstream"],
    ["แปลงเอกสารเก่าให้อยู่ในรูปแบบดิจิทัล", "upstream"],
    ["พัฒนาแพลตฟอร์มกลางด้านการท่องเที่ยว", "midstream"],
    ["จ้างบริการคลาวด์ภาครัฐ", "midstream"],
    ["ยกระดับความมั่นคงปลอดภัยไซเบอร์ของหน่วยงาน", "midstream"],
    ["ระบบแลกเปลี่ยนข้อมูลแรงงาน", "midstream"],
    ["เพิ่มขีดความสามารถผู้ปฏิบัติงานด้านข้อมูลขนาดใหญ่", "upstream"],
    ["พัฒนาระบบสำนักงานอัตโนมัติ (e-Office)", "upstream"],
    ["ทำความสะอาดข้อมูลทะเบียนเดิม", "upstream"],
    ["แพลตฟอร์มปัญญาประดิษฐ์กลาง", "midstream"],
    ["โครงสร้างพื้นฐานกุญแจสาธารณะ", "midstream"],
    ["ระบบยื่นแบบและชำระภาษีผ่านอินเทอร์เน็ต", "downstream"],
    ["ตู้บริการอเนกประสงค์ (Smart Kiosk)", "downstream"],
    ["ระบบขออนุญาตก่อสร้างแบบเบ็ดเสร็จ", "downstream"],
    ["ระบบรับเรื่องร้องเรียนของประชาชน", "downstream"],
    ["ยื่นคำขอและชำระเงินค่าธรรมเนียมผ่าน e-Service", "downstream"],
  ])("suggest for %j the tier %s, and never decide it", (project, tier) => {
    const [line] = tagLines([lineAt(0, { project })], { rules: SHIPPED, tierTable: DEFAULT_TIER_TABLE, tiersByRow: new Map() }).lines;
    expect(line).toMatchObject({ tier: null, because: "none", suggestion: { tier } });
  });

  it.each([
    "โครงการอนุรักษ์ป่าต้นน้ำ",
    "ก่อสร้างท่าเทียบเรือต้นทาง",
    "ห้องปฏิบัติการกลางทางวิศวกรรม",
    "ประตูระบายน้ำปลายน้ำ",
    "ซ่อมแซมอาคาร",
    "พัฒนาโครงสร้างพื้นฐานทางหลวง",
    "ความร่วมมือกับสาธารณรัฐประชาชนจีน",
    "ค่าใช้จ่ายดำเนินงาน",
    "ค่าจ้างเหมาบุคลากรช่วยปฏิบัติงาน",
    "ค่าใช้จ่ายในการประชาสัมพันธ์",
    "",
    "๑๒๓",
  ])("suggest nothing for %j", (project) => {
    expect(suggestedFor(project)).toBeNull();
  });

  it("are shown as written, with the rule they meet", () => {
    const rules = [rule("one", { words: ["บริการคลาวด์"] })];
    expect(suggestedFor("จ้างบริการ คลาวด์ภาครัฐ", rules)).toMatchObject({ matchedWords: ["บริการ คลาวด์"], ruleIds: ["one"] });
  });

  it("are found though a PDF lost their marks", () => {
    expect(suggestedFor("ยกระดบัความมนั่คงปลอดภยัไซเบอร์")?.tier).toBe("midstream");
  });

  it("count once, the longest first", () => {
    const rules = [
      rule("long", { words: ["แพลตฟอร์มกลาง"], tier: "midstream", weight: 8 }),
      rule("short", { words: ["แพลตฟอร์ม"], tier: "downstream", weight: 8 }),
    ];
    expect(suggestedFor("แพลตฟอร์มกลาง", rules)?.tier).toBe("midstream");
    expect(suggestedFor("แพลตฟอร์มกลางและแพลตฟอร์มอื่น", rules)).toBeNull();
  });

  it("that overlap words already counted say nothing new", () => {
    const rules = [
      rule("long", { words: ["ให้บริการประชาชน"], tier: "downstream", weight: 4 }),
      rule("short", { words: ["การให้บริการ"], tier: "downstream", weight: 4 }),
    ];
    expect(suggestedFor("การให้บริการประชาชน", rules)).toMatchObject({ confidence: "unsure", ruleIds: ["long"] });
  });

  it("of a purpose weigh less than what is built", () => {
    const rules = [rule("built", { words: ["แพลตฟอร์ม"] }), rule("purpose", { words: ["ประชาชน"], tier: "downstream", weight: 5 })];
    expect(suggestedFor("แพลตฟอร์มของประชาชน", rules)).toMatchObject({ tier: "midstream", confidence: "unsure" });
    expect(suggestedFor("แพลตฟอร์มเพื่อประชาชน", rules)).toMatchObject({ tier: "midstream", confidence: "fairly-sure" });
    expect(suggestedFor("เพื่อประชาชน", rules)).toMatchObject({ tier: "downstream" });
  });

  it("must all be there, and none that forbids the rule", () => {
    const rules = [rule("both", { words: ["ระบบ", "ทะเบียน"], unless: ["จดทะเบียน"] })];
    expect(suggestedFor("ระบบทะเบียน", rules)?.ruleIds).toEqual(["both"]);
    expect(suggestedFor("ระบบจดทะเบียน", rules)).toBeNull();
    expect(suggestedFor("ทะเบียน", rules)).toBeNull();
  });

  it("of a rule that is switched off say nothing, and hide nothing", () => {
    const rules = [rule("off", { words: ["แพลตฟอร์มกลาง"], weight: 0 }), rule("on", { words: ["แพลตฟอร์ม"], tier: "downstream" })];
    expect(suggestedFor("แพลตฟอร์มกลาง", rules)?.ruleIds).toEqual(["on"]);
  });

  it("of Latin letters are found whole only", () => {
    const rules = [rule("ai", { words: ["AI"] })];
    expect(suggestedFor("ใช้ AI ช่วยงาน", rules)?.tier).toBe("midstream");
    expect(suggestedFor("ใช้ใน email และ main", rules)).toBeNull();
  });

  it("of the agency's own name say nothing", () => {
    const agency = "สำนักงานความมั่นคงปลอดภัยไซเบอร์";
    const lines = [lineAt(0, { project: `จัดซื้อรถยนต์ของ${agency}`, agency }), lineAt(1, { project: "จัดซื้อระบบความมั่นคงปลอดภัยไซเบอร์", agency })];
    expect(suggested(lines).map((one) => one?.tier ?? null)).toEqual([null, "midstream"]);
  });

  it("follow the year's goals where work moves between tiers", () => {
    const moved = {
      ...YEAR_TABLE,
      goals: YEAR_TABLE.goals.map((goal) => (goal.number === "3" ? { ...goal, text: { th: "บูรณาการข้อมูลดิจิทัล", en: null } } : goal)),
    };
    const tierIn = (table: typeof YEAR_TABLE): string | undefined =>
      suggested([lineAt(0, { project: "แลกเปลี่ยนข้อมูลการค้า" })], SHIPPED, table)[0]?.tier;
    expect(
      tierIn({ ...YEAR_TABLE, tiers: YEAR_TABLE.tiers.map((tier) => ({ ...tier, name: { th: tier.label.th, en: "Digital" } })) }),
    ).toBe("midstream");
    expect(tierIn({ ...moved, tiers: moved.tiers.map((tier) => ({ ...tier, name: { th: tier.label.th, en: "Digital" } })) })).toBe(
      "downstream",
    );
  });

  it("stay silent for a plan that is about something else", () => {
    const water = {
      tiers: DEFAULT_TIER_TABLE.tiers,
      goals: [{ number: "1", text: { th: "จัดการทรัพยากรน้ำทั้งระบบ", en: null }, tier: "upstream", guidelines: [] }],
    };
    expect(suggested([lineAt(0, { project: "ฝึกอบรมหลักสูตรทักษะบุคลากร" })], SHIPPED, water)).toEqual([null]);
  });

  it.each<[string, readonly string[], string | null]>([
    ["another plan in the titles", ["แผนงานบูรณาการพัฒนาเขตพัฒนาพิเศษภาคตะวันออก ปีงบประมาณ 2567"], null],
    ["another plan, in short", ["แผนบูรณาการบริหารจัดการทรัพยากรน้ำ"], null],
    ["another plan in English", ["Integrated Plan for Tourism"], null],
    ["their own plan", ["แผนงานบูรณาการรัฐบาลดิจิทัล"], "upstream"],
    ["no plan", ["รายงานแผนงานและโครงการ", "แผนงานบูรณาการ ประจำปีงบประมาณ พ.ศ. 2567", "แผนงาน/โครงการ", "Sheet1"], "upstream"],
  ])("speak by the plan that the list is of: %s", (_, titles, tier) => {
    const context = { rules: SHIPPED, tierTable: DEFAULT_TIER_TABLE, tiersByRow: new Map<number, string>(), titles };
    const [one] = tagLines([lineAt(0, { project: "ฝึกอบรมหลักสูตรทักษะบุคลากร" })], context).lines;
    expect(one?.suggestion?.tier ?? null).toBe(tier);
  });

  it("speak row by row where a column names the plan", () => {
    const project = "ฝึกอบรมหลักสูตรทักษะบุคลากร";
    const lines = ["แผนงานบูรณาการรัฐบาลดิจิทัล", "บริหารจัดการทรัพยากรน้ำ"].map((budgetPlan, row) => lineAt(row, { project, budgetPlan }));
    expect(suggested(lines).map((one) => one?.tier ?? null)).toEqual(["upstream", null]);
  });

  it("stay silent where twenty names never use the plan's word, and speak where one does", () => {
    const water = Array.from({ length: 20 }, (_, row) => lineAt(row, { project: `ฝึกอบรมผู้ใช้น้ำ รุ่นที่ ${String(row + 1)}` }));
    expect(suggested(water).every((one) => one === null)).toBe(true);
    expect(suggested([...water, lineAt(30, { project: "พัฒนาทักษะดิจิทัล" })]).every((one) => one?.tier === "upstream")).toBe(true);
  });

  it("that a name shares at length with one goal's text suggest its tier, in any plan", () => {
    const water = {
      tiers: DEFAULT_TIER_TABLE.tiers,
      goals: [{ number: "2", text: { th: "เพิ่มประสิทธิภาพการระบายน้ำในเขตเมือง", en: null }, tier: "downstream", guidelines: [] }],
    };
    const [one] = suggested([lineAt(0, { project: "ก่อสร้างเพื่อเพิ่มประสิทธิภาพการระบายน้ำชุมชน" })], [], water);
    expect(one).toMatchObject({ tier: "downstream", ruleIds: ["goal 2"], matchedWords: ["เพิ่มประสิทธิภาพการระบายน้ำ"] });
  });
});

describe("rows tagged before", () => {
  const tagged = lineAt(3, { project: "ปรับปรุงหอสังเกตการณ์ดาวเทียมภาคเหนือ", tierText: "ปลายน้ำ" });

  it("teach the tier of an equal name, and say from which row", () => {
    const [, one] = suggested([tagged, lineAt(5, { project: "ปรับปรุงหอสังเกตการณ์ ดาวเทียมภาคเหนือ", agency: "กรมอื่น" })], []);
    expect(one).toMatchObject({ tier: "downstream", confidence: "sure", learnedFromRows: [3] });
  });

  it("teach the tier of a name that is much alike, with the words both share", () => {
    const [, one] = suggested([tagged, lineAt(5, { project: "ซ่อมหอสังเกตการณ์ดาวเทียมภาคใต้" })], []);
    expect(one).toMatchObject({ tier: "downstream", learnedFromRows: [3], matchedWords: ["หอสังเกตการณ์ดาวเทียมภาค"] });
  });

  it("teach nothing when they disagree", () => {
    const other = lineAt(4, { project: tagged.project, tierText: "ต้นน้ำ", agency: "กรมหนึ่ง" });
    expect(suggested([tagged, other, lineAt(5, { project: tagged.project, agency: "กรมอื่น" })], [])[2]).toBeNull();
  });

  it("never overrule a column or goal", () => {
    const lines = [tagged, lineAt(5, { project: tagged.project, tierText: "ต้นน้ำ", agency: "กรมอื่น" })];
    expect(tagLines(lines, { rules: SHIPPED, tierTable: YEAR_TABLE, tiersByRow: new Map() }).lines[1]).toMatchObject({
      tier: "upstream",
      suggestion: null,
    });
  });

  it("teach the same in any order of rows", () => {
    const names = ["ระบบทะเบียนกลางของจังหวัด", "ระบบทะเบียนกลางของอำเภอ", "ระบบทะเบียนย่อย", "ค่าจ้างเหมาบริการ"];
    const anyLine = fc.record({ project: fc.constantFrom(...names), tierText: fc.constantFrom(null, null, "ต้นน้ำ", "กลางน้ำ") });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 10 }), (all) => {
        const lines = all.map((given, row) => lineAt(row, { ...given, agency: `กรม ${String(row)}` }));
        const backward = [...suggested([...lines].reverse())].reverse();
        expect(backward).toEqual(suggested(lines));
      }),
    );
  });
});

describe("an expense item", () => {
  it.each([
    "ค่าใช้จ่ายดำเนินงาน",
    "ค่าจ้างเหมาบริการ",
    "ครุภัณฑ์คอมพิวเตอร์ที่มีราคาต่อหน่วยต่ำกว่า 1 ล้านบาท รวม 1 รายการ (รวม 1 หน่วย)",
    "ค่าวัสดุ",
    "ค่าตอบแทน ใช้สอยและวัสดุ",
    "ค่าใช้จ่ายบุคลากรภาครัฐ",
    "ค่าใช้จ่ายในการบริหารจัดการโครงการ",
    "ครุภัณฑ์สำนักงาน 3 รายการ",
  ])("%j is of no tier of its own", (name) => {
    expect(isGenericKey(wordKey(name))).toBe(true);
  });

  it.each(["ค่าใช้จ่ายในการพัฒนาทักษะดิจิทัล", "ครุภัณฑ์ระบบเครือข่าย", "ค่าเช่าระบบคลาวด์"])("%j says what it is for", (name) => {
    expect(isGenericKey(wordKey(name))).toBe(false);
  });

  it("is suggested what its project suggests", () => {
    const project = "พัฒนาแพลตฟอร์มกลางภาครัฐ";
    expect(suggested([lineAt(0, { project, description: "ค่าใช้จ่ายดำเนินงาน" })])[0]?.tier).toBe("midstream");
  });
});

describe("finding words", () => {
  it("finds what a plain search finds, in any text", () => {
    const letters = fc.string({ unit: fc.constantFrom("ก", "ข", "ค", "|"), maxLength: 12 });
    const words = fc.array(
      letters.filter((word) => word !== ""),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(words, letters, (all, text) => {
        const found = wordFinder(all)(text).map((one) => `${String(one.word)}:${String(one.from)}-${String(one.to)}`);
        const expected = all.flatMap((word, index) =>
          Array.from(text, (_, from) => from).flatMap((from) =>
            text.startsWith(word, from) ? [`${String(index)}:${String(from)}-${String(from + word.length)}`] : [],
          ),
        );
        expect([...found].sort()).toEqual([...expected].sort());
      }),
    );
  });

  it("keeps the place of every letter in the name", () => {
    const name = "ระบบ (Big-Data) ข้อมูล ๑๒ เเผน";
    const key = wordKey(name);
    expect(key).toBe("ระบบ|big|data|ขอมล|12|แผน");
    const from = key.indexOf("ขอมล");
    expect(writtenWords(name, { from, to: from + 4 })).toBe("ข้อมูล");
    expect(writtenWords(name, { from: key.indexOf("|big"), to: key.indexOf("data") + 5 })).toBe("Big-Data");
  });
});

describe("the shipped rules", () => {
  it("each have a source, a tier of the value chain and words of two letters at least", () => {
    for (const one of SHIPPED) {
      expect(one.source.length).toBeGreaterThan(20);
      expect(["upstream", "midstream", "downstream"]).toContain(one.tier);
      for (const word of one.words) expect(wordKey(word).length).toBeGreaterThan(1);
    }
  });

  it("never contradict each other with the same words", () => {
    const tiers = new Map<string, Set<string>>();
    for (const one of SHIPPED) {
      const key = one.words
        .map((word) => wordKey(word))
        .sort()
        .join("+");
      tiers.set(key, (tiers.get(key) ?? new Set()).add(one.tier));
    }
    expect([...tiers].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  it("are refused with the place of the first fault", () => {
    expect(parseTaggingRules({ sources: { a: "b" }, rules: [{ id: "x", tier: "upstream", words: [], weight: 3, source: "a" }] })).toEqual({
      problem: { path: "rules[0].words", expected: "list" },
    });
    expect(parseTaggingRules({ sources: {}, rules: [{ id: "x", tier: "upstream", words: ["ก"], weight: 3, source: "a" }] })).toEqual({
      problem: { path: "sources.a", expected: "text" },
    });
  });
});
