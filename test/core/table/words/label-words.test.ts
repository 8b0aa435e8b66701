import { describe, expect, it } from "@jest/globals";
import { labelClass, numberingOf } from "#core/table/words/label-words.ts";
import { plainName } from "#core/table/words/plain-name.ts";
import { totalWords } from "#core/table/words/total-words.ts";

describe("what a label names", () => {
  it.each([
    ["กระทรวงสาธารณสุข", "ministry"],
    ["สำนักนายกรัฐมนตรี", "ministry"],
    ["ส่วนราชการไม่สังกัดสำนักนายกรัฐมนตรี กระทรวง หรือทบวง", "ministry"],
    ["1. สำนักงานปลัดกระทรวงยุติธรรม", "agency"],
    ["สถาบันตัวอย่าง (องค์การมหาชน)", "agency"],
    ["   - โครงการพัฒนาระบบ", "project"],
    ["โครงการที่ 3 : โครงการยกระดับ", "project"],
    ["แผนงานบูรณาการใด ๆ", "plan"],
    ["เป้าหมายที่ 1 : ยกระดับ", "goal"],
    ["แนวทางที่ 1.2 : ดำเนินการ", "guideline"],
    ["กิจกรรมที่ 2 จัดอบรม", "activity"],
    ["ต้นน้ำ", "tier"],
    ["ต้นน้ำ : ยกระดับการเปลี่ยนผ่าน", "tier"],
    ["ห่วงโซ่คุณค่า : กลางน้ำ", "tier"],
    ["ต้นน้ำลำธารและป่าไม้", "other"],
    ["ก. โครงการต้นน้ำ", "tier"],
    ["โครงการต้นน้ำน่าน", "project"],
    ["ตัวชี้วัด : จำนวนผู้ใช้บริการ", "indicator"],
    ["เงินนอกงบประมาณ", "off-budget"],
    ["หมายเหตุ : ปัดเศษ", "note"],
    ["ลงชื่อ ............ ผู้รายงาน", "signature"],
    ["พัฒนาระบบทะเบียน", "other"],
    ["นางสาวสมหญิง ดีใจ", "person"],
    ["นายกเทศมนตรี", "other"],
  ])("%s", (text, expected) => {
    expect(labelClass(text.trim())).toBe(expected);
  });
});

describe("numbering before a label", () => {
  it.each([
    ["1. กรม", "n1"],
    ["๑. กรม", "n1"],
    ["1.2 กรม", "n2"],
    ["1.2.3 กรม", "n3"],
    ["(1) กรม", "paren"],
    ["1) กรม", "open"],
    ["ก. กรม", "letter"],
    ["- กรม", "dash"],
    ["• กรม", "bullet"],
    ["5G เพื่อการแพทย์", ""],
    ["-100.00", ""],
    ["กรม", ""],
  ])("%s", (text, style) => {
    expect(numberingOf(text).style).toBe(style);
  });

  it("is no part of a name, nor are the words that say what kind of name follows", () => {
    expect(plainName("๑. สำนักงานตัวอย่าง", "agency")).toBe("สำนักงานตัวอย่าง");
    expect(plainName("โครงการ : โครงการพัฒนา", "project")).toBe("โครงการพัฒนา");
    expect(plainName("หน่วยงาน : กรมตัวอย่าง", "agency")).toBe("กรมตัวอย่าง");
    expect(plainName("เป้าหมายที่ 1 : ยกระดับ", "goal")).toBe("เป้าหมายที่ 1 : ยกระดับ");
  });
});

describe("labels that announce a total", () => {
  it.each([
    ["รวมทั้งสิ้น", true, ""],
    ["รวมเป็นเงินทั้งสิ้น", true, ""],
    ["Grand total", true, ""],
    ["รวม", false, ""],
    ["รวมกระทรวงการคลัง", false, "กระทรวงการคลัง"],
    ["รวม กรมธนารักษ์", false, "กรมธนารักษ์"],
    ["ยอดรวม", false, ""],
    ["Subtotal", false, ""],
    ["รวมยกไป", false, ""],
    ["ยอดยกมา", false, ""],
    ["ยกไปหน้า 2", false, ""],
    ["Carried forward", false, ""],
    ["B/F", false, ""],
  ])("%s", (text, grand, target) => {
    expect(totalWords(text)).toMatchObject({ grand, target });
  });

  it.each(["รวมพลังชุมชนดิจิทัล", "โครงการรวมศูนย์ข้อมูล", "Totally new system", "ยกมาตรฐานสินค้าเกษตร", "ยกยอดขายผู้ประกอบการรายย่อย"])(
    "%s is a name, no total",
    (text) => {
      expect(totalWords(text)).toBeNull();
    },
  );
});
