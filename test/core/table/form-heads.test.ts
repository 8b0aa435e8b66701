import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import { gridOf, tableOf } from "./table-options.ts";

type Rows = readonly (readonly CellValue[])[];

const LIST: Rows = [[], ["ลำดับ", "รายชื่อโครงการ", "งบประมาณ (บาท)"], [1, "โครงการหนึ่ง", 95547300], [2, "โครงการสอง", 195800]];

describe("the head of a form", () => {
  it.each([
    [
      "label and value in two cells",
      [
        ["กระทรวง", "กระทรวงเกษตรและสหกรณ์"],
        ["หน่วยงาน", "กรมฝนหลวงและการบินเกษตร"],
      ],
    ],
    [
      "with colons",
      [
        ["กระทรวง :", "กระทรวงเกษตรและสหกรณ์"],
        ["หน่วยรับงบประมาณ:", "กรมฝนหลวงและการบินเกษตร"],
      ],
    ],
    ["in one row", [["กระทรวง", "กระทรวงเกษตรและสหกรณ์", "หน่วยงาน", "กรมฝนหลวงและการบินเกษตร"]]],
    [
      "with blanks between",
      [
        ["กระทรวง", null, null, "กระทรวงเกษตรและสหกรณ์"],
        ["ชื่อหน่วยงาน", null, "กรมฝนหลวงและการบินเกษตร"],
      ],
    ],
    ["value below its label", [["กระทรวง"], ["กระทรวงเกษตรและสหกรณ์"], ["หน่วยงาน"], ["กรมฝนหลวงและการบินเกษตร"]]],
    ["in one cell each", [["กระทรวง : กระทรวงเกษตรและสหกรณ์"], ["หน่วยรับงบประมาณ : กรมฝนหลวงและการบินเกษตร"]]],
    ["both in one cell", [["กระทรวง: กระทรวงเกษตรและสหกรณ์ หน่วยงาน: กรมฝนหลวงและการบินเกษตร"]]],
    ["names alone", [["กระทรวงเกษตรและสหกรณ์"], ["กรมฝนหลวงและการบินเกษตร"]]],
  ] as readonly (readonly [string, Rows])[])("names ministry and agency: %s", (_, head) => {
    const table = tableOf(gridOf([["แบบคำของบประมาณ"], ...head, ...LIST]));
    expect(table.lines.map(({ ministry, agency }) => [ministry, agency])).toEqual([
      ["กระทรวงเกษตรและสหกรณ์", "กรมฝนหลวงและการบินเกษตร"],
      ["กระทรวงเกษตรและสหกรณ์", "กรมฝนหลวงและการบินเกษตร"],
    ]);
  });

  it.each(["จุฬาลงกรณ์มหาวิทยาลัย", "ไทยพีบีเอส", "Thai PBS"])("takes any words beside its label for the name: %s", (name) => {
    const table = tableOf(gridOf([["หน่วยงาน", name], ...LIST]));
    expect(table.lines.map(({ agency }) => agency)).toEqual([name, name]);
  });

  it.each([
    ["nothing beside it", [["หน่วยงาน"]]],
    ["another label beside it", [["หน่วยงาน", "กระทรวง"]]],
    ["a dotted line beside it", [["หน่วยงาน", "................"]]],
    ["a unit note beside it", [["หน่วยงาน :", "หน่วย : บาท"]]],
  ] as readonly (readonly [string, Rows])[])("never gives the label for the name: %s", (_, head) => {
    const table = tableOf(gridOf([...head, ...LIST]));
    expect(table.lines.map(({ agency }) => agency)).toEqual([null, null]);
  });

  it.each([
    ["a number beside its label", [["ปีงบประมาณ", 2568]]],
    ["a text beside its label", [["ปีงบประมาณ พ.ศ.", "2568"]]],
    ["a number below its label", [["ปีงบประมาณ"], [2568]]],
  ] as readonly (readonly [string, Rows])[])("names the year: %s", (_, head) => {
    expect(tableOf(gridOf([...head, ...LIST])).fiscalYear).toBe(2568);
  });
});
