import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { DEFAULT_TIER_TABLE } from "#core/value-chain/default-tier-table.ts";
import { readTierText } from "#core/value-chain/read-tier-text.ts";
import { GOALS_ONLY, YEAR_TABLE } from "./tier-tables.ts";

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  upstream: [
    "ต้นน้ำ",
    " ต้นน้ำ ",
    "ต้น น้ำ",
    "ต้น\nน้ำ",
    "ต้น\u200bน้ำ",
    "ต้น\u00a0น้ำ",
    "ต้นน้ํา",
    "ต้นนํ้า",
    "ต้นน้้ำ",
    "ต้นนำ้",
    "ต้นน้า",
    "ต้นนำ",
    "ตนน้ำ",
    "ตน้ น้ำ",
    "ตน้น้าํ",
    "ตันน้ำ",
    "ต้นน่ำ",
    "ต้นทาง",
    "ต้น-น้ำ",
    "ต้น.น้ำ",
    "ต้นน้ำ.",
    "ต้นน้ำ*",
    "“ต้นน้ำ”",
    "(ต้นน้ำ)",
    "[ต้นน้ำ]",
    "- ต้นน้ำ",
    "• ต้นน้ำ",
    "1. ต้นน้ำ",
    "1.ต้นน้ำ",
    "๑. ต้นน้ำ",
    "1) ต้นน้ำ",
    "(1) ต้นน้ำ",
    "1 ต้นน้ำ",
    "1 - ต้นน้ำ",
    "ต้นน้ำ 1",
    "ต้นน้ำ (1)",
    "ระดับต้นน้ำ",
    "กลุ่มต้นน้ำ",
    "ช่วงต้นน้ำ",
    "ขั้นต้นน้ำ",
    "ห่วงโซ่คุณค่า: ต้นน้ำ",
    "Value Chain: ต้นน้ำ",
    "VC ต้นน้ำ",
    "ต้นน้ำ (Digital Government)",
    "ต้นน้ำ (Upstream)",
    "ต้นน้ำ/Upstream",
    "ต้นน้ำ : ยกระดับการเปลี่ยนผ่าน",
    "ต้นน้ำ (พัฒนาคน)",
    "ต้น",
    "ต.น.",
    "Upstream",
    "UPSTREAM",
    "upstream",
    "up-stream",
    "Up Stream",
    "up_stream",
    "Ｕｐｓｔｒｅａｍ",
    "Upstream tier",
    "tier: upstream",
    "UP",
    "U",
    "u",
    "อัพสตรีม",
    "1",
    "๑",
    "１",
    "1.",
    "(1)",
    "①",
    "1.0",
    "01",
    "กลุ่มที่ 1",
    "กลุ่ม 1",
    "กลุ่มที่ ๑",
    "ระดับ 1",
    "ระดับที่ 1",
    "Tier 1",
    "tier1",
    "T1",
    "ขั้นที่ 1",
    "ลำดับที่ 1",
    "ที่ 1",
    "หนึ่ง",
    "I",
    "Level 1",
    "Group 1",
    "VC1",
  ],
  midstream: [
    "กลางน้ำ",
    "กลาง น้ำ",
    "กลางน้ํา",
    "กลางนํ้า",
    "กลางน้า",
    "กลางนำ",
    "กลำงน้ำ",
    "กลาง\u200dน้ำ",
    "กลางทาง",
    "Midstream",
    "MIDSTREAM",
    "mid-stream",
    "Mid Stream",
    "middle stream",
    "Mid",
    "กลาง",
    "M",
    "2",
    "๒",
    "(2)",
    "②",
    "2. กลางน้ำ",
    "๒) กลางน้ำ",
    "กลุ่มที่ 2",
    "Tier 2",
    "II",
    "กลางน้ำ (Digital Platforms)",
    "กลางน้ำ – แพลตฟอร์ม",
    "สอง",
  ],
  downstream: [
    "ปลายน้ำ",
    "ปลาย น้ำ",
    "ปลายน้ํา",
    "ปลายนํ้า",
    "ปลายน้า",
    "ปลำยน้ำ",
    "ปลายนา้",
    "ปลายทาง",
    "Downstream",
    "DOWNSTREAM",
    "down-stream",
    "Down stream",
    "down",
    "ปลาย",
    "D",
    "3",
    "๓",
    "(3)",
    "③",
    "3. ปลายน้ำ",
    "กลุ่มที่ 3",
    "Tier 3",
    "III",
    "ปลายน้ำ (End-to-End Digital Services)",
    "สาม",
  ],
};

describe("a tier cell", () => {
  for (const [tier, texts] of Object.entries(SPELLINGS)) {
    it.each(texts)(`reads %j as ${tier}`, (text) => {
      expect(readTierText(text, DEFAULT_TIER_TABLE)).toEqual({ kind: "tier", tier });
      expect(readTierText(text, YEAR_TABLE)).toEqual({ kind: "tier", tier });
    });
  }

  it.each([null, "", " ", "-", "–", "—", "...", "\u200b", "ไม่ระบุ", "ยังไม่ระบุ", "n/a", "N/A", "?", "รอระบุ", "(ว่าง)"])(
    "takes %j as no tier given",
    (text) => {
      expect(readTierText(text, YEAR_TABLE)).toEqual({ kind: "blank" });
    },
  );

  it.each<[string, readonly string[]]>([
    ["ต้นน้ำ/กลางน้ำ", ["upstream", "midstream"]],
    ["ต้นน้ำ, ปลายน้ำ", ["upstream", "downstream"]],
    ["กลางน้ำและปลายน้ำ", ["midstream", "downstream"]],
    ["ปลายน้ำ หรือ กลางน้ำ", ["midstream", "downstream"]],
    ["ต้นน้ำ - ปลายน้ำ", ["upstream", "downstream"]],
    ["ต้นน้ำ\nกลางน้ำ\nปลายน้ำ", ["upstream", "midstream", "downstream"]],
    ["ต้นน้ำกลางน้ำ", ["upstream", "midstream"]],
    ["ต้น/กลาง", ["upstream", "midstream"]],
    ["upstream & midstream", ["upstream", "midstream"]],
    ["Upstream (ปลายน้ำ)", ["upstream", "downstream"]],
    ["1/2", ["upstream", "midstream"]],
    ["1, 3", ["upstream", "downstream"]],
    ["1 และ 2", ["upstream", "midstream"]],
    ["2. ต้นน้ำ", ["upstream", "midstream"]],
    ["ต้นน้ำ (Digital Common Platform)", ["upstream", "midstream"]],
  ])("never chooses between the tiers of %j", (text, tiers) => {
    expect(readTierText(text, YEAR_TABLE)).toEqual({ kind: "ambiguous", tiers });
  });

  it.each([
    "น้ำ",
    "ป่าต้นน้ำ",
    "ต้นน้ำลำธาร",
    "ห้องปฏิบัติการกลางทางวิศวกรรม",
    "สถานีปลายทางรถไฟ",
    "4",
    "0",
    "12",
    "2565",
    "1.5.2.9",
    "สูง",
    "ดิจิทัล",
    "x",
    "upstreaming",
    "midterm",
  ])("does not know %j", (text) => {
    expect(readTierText(text, DEFAULT_TIER_TABLE)).toEqual({ kind: "unknown" });
  });

  it("reads names and goals of the year's table, whole or cut short", () => {
    const facts: readonly (readonly [string, string])[] = [
      ["Digital Government Transformation", "upstream"],
      ["digital government", "upstream"],
      ["DIGITAL COMMON PLATFORM", "midstream"],
      ["Digital Common Platforms", "midstream"],
      ["End to End Digital Services", "downstream"],
      ["บูรณาการข้อมูลและบริการภาครัฐ", "downstream"],
      ["สนับสนุนการพัฒนาแพลตฟอร์ม...", "midstream"],
      ["ยกระดับทักษะบุคลากร", "upstream"],
      ["เป้าหมายที่ 3", "downstream"],
      ["แนวทาง 2.1", "midstream"],
      ["1.2", "upstream"],
    ];
    for (const [text, tier] of facts) expect([text, readTierText(text, YEAR_TABLE)]).toEqual([text, { kind: "tier", tier }]);
  });

  it("reads a tier word whatever marks it lost and whatever spaces came into it", () => {
    const word = fc.constantFrom<readonly [string, string]>(
      ["ต้นน้ำ", "upstream"],
      ["กลางน้ำ", "midstream"],
      ["ปลายน้ำ", "downstream"],
      ["ต้นทาง", "upstream"],
      ["ปลายทาง", "downstream"],
    );
    const damage = fc.array(fc.constantFrom("", "", "", " ", "\u200b", "\u00a0", "lost"), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(word, damage, ([text, tier], each) => {
        const letters = Array.from(text.replace("ำ", "\u0e4dา"));
        const damaged = letters
          .map((letter, at) => (each[at] === "lost" ? (/\p{M}/u.test(letter) ? "" : letter) : letter + (each[at] ?? "")))
          .join("");
        expect([damaged, readTierText(damaged, YEAR_TABLE)]).toEqual([damaged, { kind: "tier", tier }]);
      }),
    );
  });

  it("never throws and never invents a tier that the table lacks, whatever stands in the cell", () => {
    const piece = fc.constantFrom("ต้นน้ำ", "กลาง", "น้ำ", "1", "2.1", "(", "/", " ", "และ", "tier", "Digital", "ป่า", "\u0e4d", "๓", "stream");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
        ),
        (text) => {
          const reading = readTierText(text, YEAR_TABLE);
          const tiers = reading.kind === "tier" ? [reading.tier] : reading.kind === "ambiguous" ? reading.tiers : [];
          for (const tier of tiers) expect(["upstream", "midstream", "downstream"]).toContain(tier);
          if (reading.kind === "ambiguous") expect(new Set(reading.tiers).size).toBeGreaterThan(1);
        },
      ),
    );
  });

  it("knows no tier in a plan that has none", () => {
    expect(readTierText("ต้นน้ำ", GOALS_ONLY)).toEqual({ kind: "unknown" });
  });

  it("uses the labels of a plan with other groupings", () => {
    const table = {
      goals: [],
      tiers: [
        { id: "people", label: { th: "ด้านคน", en: "People" }, name: { th: "พัฒนาคน", en: "Developing people" }, synonyms: ["กลุ่มคน"] },
        { id: "places", label: { th: "ด้านพื้นที่", en: "Places" }, name: { th: "พัฒนาพื้นที่", en: "Developing places" }, synonyms: [] },
      ],
    };
    expect(readTierText("ด้านพื้นที่", table)).toEqual({ kind: "tier", tier: "places" });
    expect(readTierText("กลุ่ม คน", table)).toEqual({ kind: "tier", tier: "people" });
    expect(readTierText("2", table)).toEqual({ kind: "tier", tier: "places" });
    expect(readTierText("ต้นน้ำ", table)).toEqual({ kind: "unknown" });
  });
});
