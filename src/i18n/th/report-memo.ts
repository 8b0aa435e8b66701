import type { MemoFacts, MemoWords } from "../report-memo-words.ts";

/** The memo's sentence, in Thai. */
export const memoTh: MemoWords = {
  sentence: (facts) =>
    [
      `${[facts.plan, facts.fiscalYear, facts.stage === null ? "" : `(${facts.stage})`].filter((part) => part !== null && part !== "").join(" ")} มีงบประมาณรวมทั้งสิ้น ${facts.total} ล้านบาท${facts.inWords === null ? "" : ` (${facts.inWords})`}`,
      `ประกอบด้วย ${facts.ministries} กระทรวง ${facts.agencies} หน่วยงาน ${facts.projects} โครงการ`,
      tiers(facts),
      framework(facts),
      facts.errors === 0 ? "" : `ทั้งนี้ ยังมีข้อที่ต้องแก้ไข ${String(facts.errors)} ข้อก่อนใช้อ้างอิง`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  targets: {
    total: () => "ยอดของทั้งแผนงาน",
    framework: () => "กรอบที่กำหนด",
    tier: (name) => name,
    "previous-total": () => "ยอดรวมปีก่อน",
    change: () => "ผลต่างจากปีก่อน",
    goal: (name) => `เป้าหมาย “${name}”`,
    guideline: (name) => `แนวทาง “${name}”`,
    ministry: (name) => `กระทรวง “${name}”`,
    agency: (name) => `หน่วยงาน “${name}”`,
    project: (name) => `โครงการ “${name}”`,
    listed: () => "จำนวนที่มีชื่อในบัญชี",
  },
  matched: (target) => `ตรงกับ ${target}`,
  rounded: (target) => `ตรงกับ ${target} เมื่อปัดเศษ`,
  misplaced: (target, expected) => `ตรงกับ ${target} ไม่ใช่ตำแหน่งที่ข้อความกล่าวถึง${expected === null ? "" : ` (ควรเป็น ${expected})`}`,
  different: (nearest) => (nearest === null ? "ไม่ตรงกับตัวเลขใดในสมุดงาน" : `ไม่ตรงกับตัวเลขใดในสมุดงาน ใกล้เคียงที่สุดคือ ${nearest}`),
  malformed: (reason, readings, meant) =>
    `อ่านเป็นตัวเลขไม่ได้ เพราะ${reason}${readings.length === 0 ? "" : ` อาจหมายถึง ${readings.join(" หรือ ")}`}${meant === null ? "" : ` ในสมุดงานมี ${meant}`}`,
  unchecked: "ไม่มีหน่วยกำกับ จึงไม่ได้เทียบ",
};

function tiers(facts: MemoFacts): string {
  if (facts.tiers.length === 0) return "";
  const each = facts.tiers.map(
    (tier) => `${tier.label} ${tier.amount} ล้านบาท (${tier.projects} โครงการ${tier.share === null ? "" : ` ร้อยละ ${tier.share}`})`,
  );
  const untagged = facts.untagged === null ? [] : [`ยังไม่ระบุ ${facts.untagged.amount} ล้านบาท (${facts.untagged.projects} โครงการ)`];
  const all = [...each, ...untagged];
  return `จำแนกตามห่วงโซ่คุณค่าเป็น ${all.length < 2 ? all.join("") : `${all.slice(0, -1).join(" ")} และ ${all.at(-1) ?? ""}`}`;
}

function framework({ framework: standing }: MemoFacts): string {
  if (standing === null) return "";
  if (!standing.amountMet) return `ซึ่งยังไม่ตรงกับกรอบที่กำหนด ${standing.amount} ล้านบาท (${standing.difference})`;
  return `ซึ่งตรงกับกรอบที่กำหนด ${standing.amount} ล้านบาท${standing.countsMet ? "" : " แต่จำนวนโครงการหรือหน่วยงานยังไม่ตรงกับกรอบ"}`;
}
