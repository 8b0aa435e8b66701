import { describe, expect, it } from "@jest/globals";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import type { CheckContext } from "#core/checks/check.ts";
import { projectVariants } from "#core/checks/project-names.ts";
import { indexLines } from "#core/line-index/line-index.ts";
import { countLines } from "#core/line-index/line-counts.ts";
import { lineAt } from "../value-chain/lines.ts";

type Named = readonly [project: string, agency?: string];

function indexOf(names: readonly Named[]): CheckContext["index"] {
  const lines = names.map(([project, agency], row) => lineAt(row, { project, agency: agency ?? "กรมตัวอย่าง" }));
  return indexLines(lines, createAgencyIndex([]));
}

/** Only the lines are looked at. */
function said(...names: readonly Named[]): readonly unknown[] {
  const context = { index: indexOf(names) } as unknown as CheckContext;
  return projectVariants(context).map(({ code, place, facts }) => [code, place.range?.firstRow, facts]);
}

function asked(one: string, two: string): readonly unknown[] {
  return said([one], [two]).map((finding) => (finding as readonly [string, number, { readonly basis: string }])[2].basis);
}

describe("names of projects within one agency", () => {
  it.each([
    ["โครงการพัฒนาแพลตฟอร์มกลางภาครัฐ", "โครงการ พัฒนาแพลตฟอร์มกลางภาครัฐ", "key"],
    ["โครงการพัฒนาระบบคลาวด์ ระยะที่ 2", "โครงการพัฒนาระบบคลาวด์ ระยะที่ ๒", "key"],
    ["โครงการพัฒนาแพลตฟอร์มกลาง", "โครงการพัฒนาเเพลตฟอร์มกลาง", "key"],
    ["โครงการจัดทำบัญชีข้อมูลภาครัฐ", "โครงการจดทำบัญชีข้อมูลภาครัฐ", "damaged"],
    ["โครงการยกระดับบริการประชาชน", "โครงการยกระดบับริการประชาชน", "damaged"],
    ["โครงการพัฒนาแพลตฟอร์มกลาง", "โครงการพัฒนาแพลฟอร์มกลาง", "mistyped"],
    ["โครงการอบรมเจ้าหน้าที่ รุ่นที่ 3", "โครงการอบบรมเจ้าหน้าที่ รุ่นที่ 3", "mistyped"],
    ["Digital Platform for Citizens", "Digital Platfrom for Citizens", "mistyped"],
  ])("“%s” and “%s” are asked about (%s)", (one, two, basis) => {
    expect(asked(one, two)).toEqual([basis]);
  });

  it.each([
    ["โครงการพัฒนาระบบคลาวด์ ระยะที่ 1", "โครงการพัฒนาระบบคลาวด์ ระยะที่ 2"],
    ["โครงการพัฒนาระบบคลาวด์ เฟส 1", "โครงการพัฒนาระบบคลาวด์ เฟส 11"],
    ["โครงการพัฒนาระบบคลาวด์ Phase I", "โครงการพัฒนาระบบคลาวด์ Phase II"],
    ["โครงการพัฒนาระบบคลาวด์ Phase I (ต่อเนื่อง)", "โครงการพัฒนาระบบคลาวด์ Phase II (ต่อเนื่อง)"],
    ["โครงการประเมินผล ปี 2566", "โครงการประเมินผล ปี 2567"],
    ["โครงการประเมินผล", "โครงการประเมินผล 2"],
    ["โครงการจัดหาครุภัณฑ์ กลุ่ม ก", "โครงการจัดหาครุภัณฑ์ กลุ่ม ข"],
    ["โครงการจัดหาครุภัณฑ์ ชุด ก (ใหม่)", "โครงการจัดหาครุภัณฑ์ ชุด กก (ใหม่)"],
    ["โครงการขุดลอกคลองโยง", "โครงการขุดลอกคลองยาง"],
    ["โครงการก่อสร้างฝายบ้านดง", "โครงการก่อสร้างฝายบ้านดุง"],
    ["โครงการพัฒนาแหล่งท่องเที่ยวจังหวัดตาก", "โครงการพัฒนาแหล่งท่องเที่ยวจังหวัดตราก"],
    ["โครงการปรับปรุงถนนใน อ.ปาย ระยะแรก", "โครงการปรับปรุงถนนใน อ.ป่าย ระยะแรก"],
    ["ค่าจ้างเหมา", "ค่าจางเหมา"],
  ])("“%s” and “%s” are two projects and no question", (one, two) => {
    expect(said([one], [two])).toEqual([]);
  });

  it("are no question between two agencies", () => {
    expect(said(["โครงการพัฒนาแพลตฟอร์มกลาง", "กรม ก"], ["โครงการพัฒนาแพลฟอร์มกลาง", "กรม ข"])).toEqual([]);
  });

  it("are said at the spelling used less often, with the usual one and how they are counted", () => {
    const names: readonly Named[] = [["โครงการพัฒนาแพลฟอร์มกลาง"], ["โครงการพัฒนาแพลตฟอร์มกลาง"], ["โครงการพัฒนาแพลตฟอร์มกลาง"]];
    const facts = { names: ["โครงการพัฒนาแพลตฟอร์มกลาง", "โครงการพัฒนาแพลฟอร์มกลาง"], basis: "mistyped", areJoined: false, others: 0 };
    expect(said(...names)).toEqual([["project-name-variant", 0, { ...facts, agency: "กรมตัวอย่าง" }]]);
    expect(countLines(indexOf(names)).projects).toBe(2);
  });

  it("that differ in form only count as one, and many of them are one finding", () => {
    const names = ["หนึ่ง", "สอง", "สาม", "สี่"].flatMap((name): readonly Named[] => [[`โครงการพัฒนา${name}`], [`โครงการ พัฒนา${name}`]]);
    expect(said(...names)).toMatchObject([["project-name-variant", 1, { basis: "key", areJoined: true, others: 3 }]]);
    expect(countLines(indexOf(names)).projects).toBe(4);
  });

  it("are compared in seconds of processor time among ten thousand long names that begin alike", () => {
    const letters = (at: number): string => at.toString(26).replace(/./g, (digit) => String.fromCharCode(0x0e01 + parseInt(digit, 26)));
    const names = Array.from({ length: 10_000 }, (_, at): Named => [
      `โครงการก่อสร้างระบบส่งน้ำพร้อมอาคารประกอบเพื่อการเกษตร ${letters(at)} ปีที่ ${String(at)}`,
    ]);
    const startedAt = process.cpuUsage();
    expect(said(...names)).toEqual([]);
    expect(process.cpuUsage(startedAt).user / 1_000_000).toBeLessThan(5);
  }, 60_000);
});
