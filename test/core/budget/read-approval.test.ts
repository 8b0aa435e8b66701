import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readApproval } from "#core/budget/read-approval.ts";

const NONE = { amount: null, fiscalYear: null, stage: null, projects: null, agencies: null, ministries: null, refused: [], conflicts: [] };
const million = (written: string) => ({ written, unit: "million-baht" }) as const;

describe("a pasted sentence of approval", () => {
  it.each([
    ["5,523.9110 ล้านบาท 78 โครงการ 51 หน่วยงาน", { amount: million("5,523.9110"), projects: 78, agencies: 51 }],
    [
      "ที่ประชุมเมื่อวันที่ 26 มกราคม 2566 เห็นชอบกรอบวงเงิน ปีงบประมาณ พ.ศ. 2567 จำนวน ๕,๕๒๓.๙๑๑๐ ล้านบาท รวม ๗๘ โครงการ",
      { amount: million("5,523.9110"), fiscalYear: 2567, stage: "framework", projects: 78 },
    ],
    [
      "the draft bill for fiscal year 2022: 2,529.4523 million baht, 40 projects, 29 agencies, 14 ministries",
      { amount: million("2,529.4523"), fiscalYear: 2565, stage: "draft-bill", projects: 40, agencies: 29, ministries: 14 },
    ],
    [
      "ร่าง พ.ร.บ. 1,234,567 บาท ของ 1,024 หน่วยรับงบประมาณ",
      { amount: { written: "1,234,567", unit: "baht" }, stage: "draft-bill", agencies: 1024 },
    ],
    ["5,523.9110 ล้านบาท (5,523,911,000 บาท)", { amount: million("5,523.9110") }],
    ["งบประมาณปี 2567", {}],
    ["โครงการที่ 5 ของหน่วยงาน 3 แห่ง", {}],
    ["5 พันล้านบาท", {}],
    ["", {}],
  ])("%s", (sentence, expected) => {
    expect(readApproval(sentence)).toEqual({ ...NONE, ...expected });
  });

  it("takes no amount whose digits are broken, and says what may be meant", () => {
    const { amount, refused } = readApproval("กรอบ 5,523,9110 ล้านบาท");
    expect(amount).toBeNull();
    expect(refused).toEqual([{ written: "5,523,9110", readings: ["5523.9110", "55239110"] }]);
  });

  it("chooses none of two amounts and none of two counts", () => {
    const read = readApproval("คำขอ 6,000 ล้านบาท 80 โครงการ เห็นชอบ 5,523.9110 ล้านบาท 78 โครงการ");
    expect([read.amount, read.projects, read.conflicts]).toEqual([null, null, ["amount", "projects"]]);
  });

  it("never reads an amount that does not stand in the text as written", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("0", "1", "5", "9", ".", ",", "๐", "๕", " ", "ล้านบาท", "บาท", "โครงการ", "ปีงบประมาณ"),
          maxLength: 40,
        }),
        (text) => {
          const { amount } = readApproval(text);
          const plain = text.replaceAll("๐", "0").replaceAll("๕", "5");
          expect(amount === null || plain.includes(amount.written)).toBe(true);
        },
      ),
    );
  });
});
