import { describe, expect, it } from "@jest/globals";
import { parseFramework } from "#core/budget/parse-framework.ts";
import { readApproval } from "#core/budget/read-approval.ts";
import { readDraft, newFramework } from "#taskpane/setup/framework-draft.ts";
import { withApproval } from "#taskpane/setup/paste-approval.tsx";
import { analysisOf } from "../fixture/analysis.ts";
import { shippedReference } from "../fixture/sheets.ts";

const { frameworks } = shippedReference();
const table = (titles: readonly string[], fiscalYear: number | null) => ({ ...analysisOf().table, titles, fiscalYear, stage: null });

describe("the framework of a new year", () => {
  it("takes plan, tiers and goals over from the latest year of the same plan, and no figure", () => {
    const { base, draft } = newFramework(table(["แผนงานบูรณาการรัฐบาลดิจิทัล ปีงบประมาณ พ.ศ. 2570"], 2570), frameworks);
    expect(base.tierTable).toEqual(frameworks.find(({ fiscalYear }) => fiscalYear === 2567)?.tierTable);
    expect([draft.planTh, draft.fiscalYear, draft.statedAmount, draft.projects, draft.sentence]).toEqual([
      "แผนงานบูรณาการรัฐบาลดิจิทัล",
      "2570",
      "",
      "",
      "",
    ]);
    expect(frameworks.map(({ id }) => id)).not.toContain(base.id);
  });

  it("begins a plan that nobody knows with the name in the title", () => {
    const { draft } = newFramework(table(["สรุปแผนงานบูรณาการพัฒนาพื้นที่ระดับภาค ประจำปีงบประมาณ พ.ศ. 2570"], 2570), frameworks);
    expect(draft.planTh).toBe("แผนงานบูรณาการพัฒนาพื้นที่ระดับภาค");
  });

  it("is refused while its amount is missing, and whole once the sentence is pasted", () => {
    const sentence = "เห็นชอบกรอบวงเงิน ปีงบประมาณ พ.ศ. 2570 จำนวน 6,100.5000 ล้านบาท 80 โครงการ 52 หน่วยงาน";
    const { base, draft } = newFramework(table(["แผนงานบูรณาการรัฐบาลดิจิทัล"], 2570), frameworks);
    expect(readDraft(base, draft)).toMatchObject({ problem: { path: "statedAmount" } });
    const filled = { ...withApproval(draft, readApproval(sentence), sentence), address: "ประกาศ" };
    const read = readDraft(base, filled);
    expect(read).toMatchObject({ ok: { fiscalYear: 2570, projects: 80, agencies: 52, ministries: null, source: { sentence } } });
    expect("ok" in read && parseFramework(JSON.parse(JSON.stringify({ ...read.ok, amount: undefined })))).toEqual(read);
  });

  it("leaves what was typed where the sentence does not state it", () => {
    const { draft } = newFramework(null, frameworks);
    expect(withApproval({ ...draft, agencies: "51" }, readApproval("78 โครงการ"), "78 โครงการ")).toMatchObject({
      agencies: "51",
      projects: "78",
    });
  });
});
