import { describe, expect, it } from "@jest/globals";
import { paneWords } from "#i18n/pane-words.ts";
import { jsonPlace } from "#taskpane/setup/json-import.tsx";

describe("the place of a wrong field of an imported file, in an officer's words", () => {
  it.each([
    ["tierTable.tiers[1].label.th", "ห่วงโซ่ที่ 2 › ชื่อย่อ › ภาษาไทย", "Tier 2 › Short name › in Thai"],
    ["goals[2].tier", "เป้าหมายลำดับที่ 3 › ห่วงโซ่", "Goal no. 3 of the list › Tier"],
    [
      "goals[0].guidelines[1].number",
      "เป้าหมายลำดับที่ 1 › แนวทางลำดับที่ 2 › เลขข้อ",
      "Goal no. 1 of the list › Guideline no. 2 of the list › Number",
    ],
    ["statedAmount", "วงเงิน", "Amount"],
    ["tierTable", "ตารางห่วงโซ่คุณค่า", "Table of tiers"],
    ["", "ข้อความทั้งหมด", "The whole text"],
    ["extra.odd[0]", "extra › odd 1", "extra › odd 1"],
  ])("%s", (path, th, en) => {
    expect([jsonPlace(path, paneWords("th").setup.jsonPlaces), jsonPlace(path, paneWords("en").setup.jsonPlaces)]).toEqual([th, en]);
  });
});
