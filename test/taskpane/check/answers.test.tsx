import { afterEach, describe, expect, it } from "@jest/globals";
import { screen, waitFor } from "@testing-library/react";
import { emptyGrid } from "#sheet/grid.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { OpenPane } from "../fixture/open-pane.ts";
import { axeBreaches, openPane, tabInView } from "../fixture/open-pane.ts";

let pane: OpenPane | null = null;

afterEach(() => {
  pane?.close();
  pane = null;
});

/** Money that comes in and money that goes out below each other: only a person knows which of the two is meant. */
const FLOWS: readonly (readonly CellValue[])[] = [
  ["งบประมาณแผนงานทดสอบ (ล้านบาท)"],
  ["ประเภท", "หน่วยงาน", "โครงการ", "งบประมาณ"],
  ["รายรับ", "กรมธนารักษ์", "ค่าเช่าที่ราชพัสดุ", 30],
  ["รายรับ", "กรมศุลกากร", "ค่าธรรมเนียม", 51],
  ["รายจ่าย", "กรมธนารักษ์", "โครงการสำรวจที่ดิน", 20],
  ["รายจ่าย", "กรมศุลกากร", "โครงการเชื่อมโยงพิธีการ", 25],
  ["รายจ่าย", "กรมที่ดิน", "โครงการออกโฉนด", 35],
];

/** Three years beside each other, and no title that says which one is meant. */
const YEARS: readonly (readonly CellValue[])[] = [
  ["รายการโครงการ (ล้านบาท)"],
  ["หน่วยงาน", "โครงการ", "ปี 2568", "ปี 2569", "ปี 2570"],
  ["กรมธนารักษ์", "โครงการสำรวจที่ดิน", 40, 30, 20],
  ["กรมศุลกากร", "โครงการเชื่อมโยงพิธีการ", 50, 40, 30],
  ["กรมที่ดิน", "โครงการออกโฉนด", 60, 50, 40],
];

async function asked(values: readonly (readonly CellValue[])[]): Promise<OpenPane> {
  pane = await openPane({ workbook: { sheets: [{ ...emptyGrid("งบ"), values }] } });
  await pane.check();
  return pane;
}

const total = (text: string): Promise<void> =>
  waitFor(() => {
    expect(tabInView().textContent).toContain(text);
  });

describe("a question on the first card", () => {
  it("is what the card says first, and is no fault of the workbook's", async () => {
    const { words } = await asked(YEARS);
    expect(await screen.findByText(words.check.answer.stands.question)).toBeTruthy();
    expect(screen.queryByText(words.check.answer.stands.wrong)).toBeNull();
    expect(await axeBreaches()).toEqual([]);
  });

  it("takes one press, checks again with the answer, and can be asked again", async () => {
    const { words, press } = await asked(YEARS);
    await press(/2568/);
    await total(words.check.answer.sum("3", "150.0000"));
    expect(screen.queryByText(words.check.answer.asks.year)).toBeNull();
    await press(words.check.answer.askAgain);
    expect(await screen.findByText(words.check.answer.asks.year)).toBeTruthy();
  });

  it("is answered for the rows that count, and the answer outlives the writing of the report", async () => {
    const { words, press, goToTab } = await asked(FLOWS);
    await press(/รายรับ/);
    await total(words.check.answer.sum("2", "81.0000"));
    await goToTab("report");
    await press(words.report.write);
    await screen.findAllByText(/เขียนแล้ว/);
    await goToTab("check");
    await press(words.check.runAgain);
    await total(words.check.answer.given(words.check.answer.givenRows("รายรับ")));
    await total(words.check.answer.sum("2", "81.0000"));
  });
});
