import { describe, expect, it } from "@jest/globals";
import { matchMemoFigures } from "#report/memo/match-memo-figures.ts";
import { memoFigureText } from "#report/memo/memo-figure.ts";
import { memoSentence } from "#report/memo/memo-sentence.ts";
import { line, m } from "#test/core/sample-table.ts";
import { analysisOf, smallFramework, smallPlan } from "./made-analysis.ts";

const small = analysisOf(smallPlan(), [smallFramework()]);
const large = analysisOf(
  [line(5, "5,000.0000", { tierText: "ต้นน้ำ" }), line(6, "523.9110", { tierText: "กลางน้ำ" })],
  [smallFramework({ amount: m("5,523.9110"), projects: 2, agencies: 2, ministries: 1 })],
);

describe("the sentence for the memo", () => {
  it("says the checked figures in Thai", () => {
    expect(memoSentence(small, "th")).toBe(
      "แผนงานบูรณาการทดสอบ ปีงบประมาณ พ.ศ. 2567 (กรอบงบประมาณ) มีงบประมาณรวมทั้งสิ้น 100.0000 ล้านบาท (หนึ่งร้อยล้านบาทถ้วน) ประกอบด้วย 2 กระทรวง 3 หน่วยงาน 4 โครงการ จำแนกตามห่วงโซ่คุณค่าเป็น ต้นน้ำ 10.1000 ล้านบาท (1 โครงการ ร้อยละ 10.10) กลางน้ำ 50.5000 ล้านบาท (2 โครงการ ร้อยละ 50.50) และ ปลายน้ำ 39.4000 ล้านบาท (1 โครงการ ร้อยละ 39.40) ซึ่งตรงกับกรอบที่กำหนด 100.0000 ล้านบาท",
    );
  });

  it("says them in English", () => {
    expect(memoSentence(small, "en")).toContain(
      "100.0000 million baht (one hundred million baht only) in all, for 4 projects of 3 agencies in 2 ministries.",
    );
  });

  it("never hides that the framework is missed or errors are open", () => {
    const missed = analysisOf(smallPlan(), [smallFramework({ amount: m("99.9") })]);
    expect(memoSentence(missed, "th")).toContain("ซึ่งยังไม่ตรงกับกรอบที่กำหนด 99.9000 ล้านบาท (เกิน 0.1000 ล้านบาท)");
    expect(memoSentence(missed, "th")).toContain("ยังมีข้อที่ต้องแก้ไข");
  });

  it("says the money without a tier", () => {
    const untagged = analysisOf([line(5, "3", { tierText: "ต้นน้ำ" }), line(6, "1")]);
    expect(memoSentence(untagged, "th")).toContain("ยังไม่ระบุ 1.0000 ล้านบาท (1 โครงการ)");
  });

  it.each([
    [["แบบฟอร์ม 2", "แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. ๒๕๖๗"], "แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. ๒๕๖๗ มีงบประมาณ"],
    [["แผนงานบูรณาการทดลอง"], "แผนงานบูรณาการทดลอง ปีงบประมาณ พ.ศ. 2567 มีงบประมาณ"],
    [["รายการที่ส่ง 2566"], "รายการที่ส่ง 2566 ปีงบประมาณ พ.ศ. 2567 มีงบประมาณ"],
  ])("names a plan without a framework by its title %j, its year once", (titles, start) => {
    expect(memoSentence(analysisOf([line(5, "3")], [], { titles, stage: null }), "th").slice(0, start.length)).toBe(start);
  });

  it("counts one project as one in English", () => {
    expect(memoSentence(analysisOf([line(5, "3")]), "en")).toContain("for 1 project of 1 agency in 1 ministry.");
  });

  it.each(["th", "en"] as const)("holds against its own figures (%s)", (language) => {
    const kinds = matchMemoFigures(memoSentence(small, language), small, language).map((figure) => figure.verdict.kind);
    expect(new Set(kinds)).toEqual(new Set(["matched", "unchecked"]));
    expect(kinds.filter((kind) => kind === "matched").length).toBeGreaterThanOrEqual(13);
  });
});

describe("figures of a pasted memo", () => {
  it.each([
    ["กรอบ 5,523.9110 ล้านบาท", ["matched"]],
    ["กรอบ ๕,๕๒๓.๙๑๑๐ ล้านบาท", ["matched"]],
    ["กรอบ 5,523,9110 ล้านบาท", ["malformed"]],
    ["กรอบ 5,523,9110", ["malformed"]],
    ["5,523.91 ล้านบาท", ["rounded"]],
    ["5,523.92 ล้านบาท", ["different"]],
    ["5,523,911,000 บาท", ["matched"]],
    ["5,523,911 พันบาท", ["matched"]],
    ["5,523.9110", ["matched"]],
    ["5,523.9111", ["different"]],
    ["รวม 2 โครงการ 2 หน่วยงาน 1 กระทรวง", ["matched", "matched", "matched"]],
    ["จำนวนโครงการรวม 3 โครงการ", ["different"]],
    ["เมื่อวันที่ 26 มกราคม 2566", ["unchecked", "unchecked"]],
    ["ข้อ 2.1.1 และ 1.2", ["unchecked", "unchecked"]],
    ["ต้นน้ำ 5,000.0000 ล้านบาท กลางน้ำ 523.9110 ล้านบาท", ["matched", "matched"]],
    ["ต้นน้ำ 523.9110 ล้านบาท", ["misplaced"]],
    ["ต้นน้ำ ร้อยละ 90.52 กลางน้ำ ร้อยละ 9.5", ["matched", "rounded"]],
    ["5,523.911O ล้านบาท", ["malformed"]],
    ["2 projects of 2 agencies, 5,523.9110 million baht.", ["matched", "matched", "matched"]],
    ["ไม่มีตัวเลข", []],
    ["(ห้าพันห้าร้อยยี่สิบสามล้านเก้าแสนหนึ่งหมื่นหนึ่งพันบาทถ้วน)", ["matched"]],
    ["5,523.9110 ล้านบาท (ห้าพันห้าร้อยยี่สิบสามล้านเก้าแสนหนึ่งหมื่นหนึ่งพันบาทถ้วน)", ["matched", "matched"]],
    ["5,523.9110 ล้านบาท (ห้าพันห้าร้อยสามสิบสองล้านเก้าแสนหนึ่งหมื่นหนึ่งพันบาทถ้วน)", ["matched", "different"]],
    ["ห้าพันห้าร้อยยี่สิบสามล้าน เก้าแสน หนึ่งหมื่น หนึ่งพันบาท", ["matched"]],
    ["ห้าพันห้าร้อยสองสิบสามล้านเก้าแสนหนึ่งหมื่นหนึ่งพันบาทถ้วน", ["malformed"]],
    ["ห้าพันห้าร้อยยี่สิบสามล้านเก้าแสนหนึ่งหมื่นหนึ่งพันบาทหนึ่งสตางค์", ["different"]],
    ["ต้นน้ำ ห้าพันล้านบาทถ้วน", ["matched"]],
    ["ต้นน้ำ ห้าร้อยยี่สิบสามล้านเก้าแสนหนึ่งหมื่นหนึ่งพันบาทถ้วน", ["misplaced"]],
    ["five billion five hundred and twenty-three million nine hundred eleven thousand baht only", ["matched"]],
    ["five hundred twenty three billion baht", ["different"]],
  ])("%s", (text, kinds) => {
    expect(matchMemoFigures(text, large, "th").map((figure) => figure.verdict.kind)).toEqual(kinds);
  });

  it("say where they stand in the text", () => {
    const text = "กรอบ 5,523,9110 ล้านบาท.";
    const [figure] = matchMemoFigures(text, large, "th");
    expect(text.slice(figure?.start, figure?.end)).toBe("5,523,9110");
  });

  it("give both readings of the malformed headline, and the figure of the workbook that one of them is", () => {
    const [figure] = matchMemoFigures("5,523,9110 ล้านบาท", large, "th");
    if (figure === undefined) throw new Error("One figure");
    const said = memoFigureText(figure, "th");
    expect(said).toContain("5523.911");
    expect(said).toContain("55239110");
    expect(said).toContain("5,523.9110 ล้านบาท");
  });

  it("name the unit of what they were held against", () => {
    const [figure] = matchMemoFigures("3 โครงการ", large, "th");
    if (figure === undefined) throw new Error("One figure");
    expect(memoFigureText(figure, "th")).toContain("2 โครงการ");
    expect(memoFigureText(figure, "en")).toContain("2 projects");
  });
});
