import { describe, expect, it } from "@jest/globals";
import { writtenFigures } from "#core/table/figures/written-figures.ts";

describe("figures in a line of words", () => {
  it.each([
    ["รวมทั้งสิ้น 78 โครงการ 51 หน่วยงาน วงเงิน 5,523.9110 ล้านบาท", ["78 projects", "51 agencies", "5,523.9110 million-baht"]],
    ["จำนวน 12 โครงการ วงเงินรวม 34.5 ล้านบาท", ["12 projects", "34.5 million-baht"]],
    ["จำนวน ๑๒ โครงการ จาก ๓ กระทรวง เป็นเงิน ๓๔,๕๐๐,๐๐๐ บาท", ["๑๒ projects", "๓ ministries", "๓๔,๕๐๐,๐๐๐ baht"]],
    ["เห็นชอบจำนวน 5,523,9110 ล้านบาท จำนวนโครงการทั้งสิ้น 78 โครงการ", ["5,523,9110 million-baht", "78 projects"]],
    ["รวมงบประมาณทั้งสิ้น 34,500,000 บาท (สามสิบสี่ล้านห้าแสนบาทถ้วน)", ["34,500,000 baht"]],
    ["จำนวนโครงการ : 78 จำนวนหน่วยงานทั้งสิ้น : 51", ["78 projects", "51 agencies"]],
    ["วงเงินรวม (ล้านบาท) : 34.5", ["34.5 million-baht"]],
    ["วงเงินรวม 34.5", ["34.5 no unit"]],
    ["งบประมาณ 34.5 ลบ. 12 โครงการ", ["34.5 million-baht", "12 projects"]],
    ["Total 78 projects of 51 agencies, 5,523.9110 million baht", ["78 projects", "51 agencies", "5,523.9110 million-baht"]],
    ["Budget THB 34.5 million for 12 projects", ["34.5 million-baht", "12 projects"]],
    ["1,204 projects, THB 34,500,000", ["1,204 projects", "34,500,000 baht"]],
  ])("are read with what they measure: %s", (line, expected) => {
    expect(
      writtenFigures(line).map(({ written, measure, unit }) => `${written} ${measure === "amount" ? (unit ?? "no unit") : measure}`),
    ).toEqual(expected);
  });

  it.each([
    ["a year", "ประจำปีงบประมาณ พ.ศ. 2567 โครงการพัฒนาระบบ"],
    ["a year before a count word", "แผนปี 2567 โครงการ"],
    ["an ordinal", "ระยะที่ 2 โครงการ หน้า 3 หน่วยงาน"],
    ["a name", "2 โครงการพัฒนาระบบ"],
    ["one kind of projects only", "12 โครงการใหม่ 3 โครงการ ย่อย"],
    ["a date", "ข้อมูล ณ วันที่ 15/01/2567"],
    ["a range", "วงเงิน 10 - 20 ล้านบาท"],
    ["a share", "คิดเป็น 34.5 % ของวงเงิน"],
    ["a larger unit that is not read", "วงเงิน 5.5 พันล้านบาท และ 3 แสนล้านบาท"],
    ["people", "อบรม 1,200 คน 40 รุ่น"],
    ["a small number behind a word for money", "งบประมาณ 2567 วงเงิน 3"],
  ])("%s is none", (_, line) => {
    expect(writtenFigures(line)).toEqual([]);
  });
});
