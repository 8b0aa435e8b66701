import { describe, expect, it } from "@jest/globals";
import { headerMeaning, isName, isSureHeader } from "#core/table/header/header-meaning.ts";

describe("what a header cell says", () => {
  it.each([
    ["ลำดับที่", ["sequence"]],
    ["หน่วยรับงบประมาณ", ["agency"]],
    ["หน่วยรับ\nงบประมาณ", ["agency"]],
    ["ส่วนราชการ / หน่วยงาน", ["agency"]],
    ["กระทรวง - หน่วยงาน - โครงการ", ["ministry", "agency", "project"]],
    ["กระทรวง/หน่วยงานเทียบเท่า", ["ministry"]],
    ["ชื่อโครงการ", ["project"]],
    ["โครงการที่เสนอขอ", ["project"]],
    ["Implementing agency", ["agency"]],
    ["Project name", ["project"]],
    ["ห่วงโซ่คุณค่า (Value Chain)", ["tier"]],
    ["ปีงบประมาณ", ["fiscalYear"]],
    ["รหัสหน่วยงาน", ["note"]],
    ["งบประมาณ", []],
    ["งบประมาณโครงการ", []],
    ["วงเงินทั้งสิ้นของโครงการ", []],
  ])("%s names %j", (text, roles) => {
    expect(headerMeaning(text).roles.map((match) => match.role)).toEqual(roles);
  });

  it.each([
    ["หนวยรับงบประมาณ", "agency"],
    ["โครงการ", "project"],
    ["หน่วยรับงบประมาน", "agency"],
    ["กระทรวงง", "ministry"],
  ])("%s is still read, with less trust", (text, role) => {
    const [match] = headerMeaning(text).roles;
    expect(match?.role).toBe(role);
  });

  it("tells unit, year, stage and category from one cell", () => {
    expect(headerMeaning("คำขอ ปี 2567 (ล้านบาท)")).toMatchObject({
      unit: "million-baht",
      stage: "request",
      years: [{ from: 2567, to: 2567 }],
    });
    expect(headerMeaning("ร่าง พ.ร.บ.").stage).toBe("draft-bill");
    expect(headerMeaning("พ.ร.บ.").stage).toBe("act");
    expect(headerMeaning("งบลงทุน").category).toBe("investment");
    expect([...headerMeaning("เงินนอกงบประมาณ").traits]).toContain("off-budget");
    expect([...headerMeaning("เพิ่ม/ลด จากปี 2564").traits]).toContain("change");
  });

  it("is not sure of the name of a project or body", () => {
    expect(isSureHeader(headerMeaning("โครงการ"))).toBe(true);
    expect(isSureHeader(headerMeaning("โครงการพัฒนาระบบการเงิน"))).toBe(false);
    expect(isSureHeader(headerMeaning("กรมธนารักษ์"))).toBe(false);
  });
});

describe("headers that say which one", () => {
  it.each([
    ["กระทรวงที่รับผิดชอบ", "ministry"],
    ["ชื่อส่วนราชการ", "agency"],
    ["หน่วยงานเจ้าของโครงการ", "agency"],
    ["หน่วยงานที่ขอรับงบประมาณ", "agency"],
    ["ชื่อโครงการสำคัญ", "project"],
    ["ช่วงของห่วงโซ่คุณค่า", "tier"],
    ["Lead agency", "agency"],
  ])("%s is a column of the %s, and no name", (text, role) => {
    const meaning = headerMeaning(text);
    expect(meaning.roles).toEqual([{ role, fit: "exact" }]);
    expect(isName(meaning)).toBe(false);
  });

  it.each(["กลุ่มเป้าหมาย", "ขั้นตอน", "ระดับความสำเร็จ"])("%s names none of these columns", (text) => {
    expect(headerMeaning(text).roles).toEqual([]);
  });

  it.each(["กรมสรรพากร", "กระทรวงการคลัง", "โครงการพัฒนาระบบ"])("%s is a name of the table's body", (text) => {
    expect(isName(headerMeaning(text))).toBe(true);
  });
});
