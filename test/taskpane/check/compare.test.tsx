import { afterEach, describe, expect, it } from "@jest/globals";
import { screen, within } from "@testing-library/react";
import { createMemoryWorkbook } from "#adapters/memory/memory-workbook.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { compareEn } from "#i18n/en/compare.ts";
import { compareTh } from "#i18n/th/compare.ts";
import type { OpenPane } from "../fixture/open-pane.ts";
import { axeBreaches, openPane } from "../fixture/open-pane.ts";
import { projectSheet } from "../fixture/sheets.ts";

let pane: OpenPane | null = null;

afterEach(() => {
  pane?.close();
  pane = null;
});

/** Last year's version: one project renamed into another amount, one that is not there yet. */
const before = { ...projectSheet({ F5: 18.25, F7: 0, D7: "โครงการเดิมที่เลิกแล้ว" }), sheet: "คำขอ" };

async function checked(language: "th" | "en" = "th"): Promise<OpenPane> {
  pane = await openPane({ language, workbook: { sheets: [projectSheet(), before] } });
  await pane.check();
  await screen.findByRole("heading", { name: (language === "th" ? compareTh : compareEn).card.title });
  return pane;
}

/** A file of five bytes; jsdom's files cannot be read. */
function fileOf(name: string): File {
  return Object.assign(new File(["bytes"], name), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(5)) });
}

describe("the list beside another version of it", () => {
  it.each([
    ["th", compareTh],
    ["en", compareEn],
  ] as const)("is a bridge by project from a chosen sheet to this one (%s)", async (language, words) => {
    const { press } = await checked(language);
    await press(words.card.withSheet);
    const bridge = await screen.findByRole("group", { name: words.title });
    const text = bridge.textContent;
    expect(text).toContain(words.kinds.changed);
    expect(text).toContain("โครงการเชื่อมโยงพิธีการ");
    expect(text).toContain("+2.0000");
    expect(text).toContain("+10.5000");
    expect(within(bridge).getByRole("region", { name: words.card.changes("3") })).toBeTruthy();
    expect(await axeBreaches()).toEqual([]);
  });

  it("is written as a sheet of ours, and can be put away", async () => {
    const { press, workbook } = await checked();
    await press(compareTh.card.withSheet);
    await press(compareTh.card.write);
    await screen.findAllByText(/ผลเทียบ|เทียบ/u);
    expect((await workbook.listSheets()).some(({ own }) => own === "comparison")).toBe(true);
    await press(compareTh.card.close);
    expect(screen.queryByRole("group", { name: compareTh.title })).toBeNull();
  });

  it("can be in another file, which is read and nothing of it kept", async () => {
    const opened: string[] = [];
    pane = await openPane({
      openFile: (bytes, name) => {
        opened.push(`${name} ${String(bytes.length)}`);
        return Promise.resolve(createMemoryWorkbook({ sheets: [before] }));
      },
    });
    await pane.check();
    await pane.user.upload(await screen.findByLabelText(compareTh.card.file), fileOf("คำขอปีก่อน.xlsx"));
    const bridge = await screen.findByRole("group", { name: compareTh.title });
    expect(opened).toEqual(["คำขอปีก่อน.xlsx 5"]);
    for (const text of ["คำขอปีก่อน.xlsx", "+2.0000", "+10.5000"]) expect(bridge.textContent).toContain(text);
    expect((await pane.workbook.listSheets()).map(({ name }) => name)).toEqual(["งบ"]);
    expect(await axeBreaches()).toEqual([]);
  });

  it("says so where the other file is no workbook, and is not offered where the host opens none", async () => {
    pane = await openPane({ openFile: (_, name) => Promise.reject(new WorkbookError("file-not-a-workbook", name)) });
    await pane.check();
    await pane.user.upload(await screen.findByLabelText(compareTh.card.file), fileOf("บันทึก.xlsx"));
    expect(await screen.findByText(/บันทึก\.xlsx/u)).toBeTruthy();
    expect(screen.queryByRole("group", { name: compareTh.title })).toBeNull();
    pane.close();
    await checked();
    expect(screen.queryByLabelText(compareTh.card.file)).toBeNull();
  });

  it("can be the list as the check before had it, once it is another", async () => {
    const { edit, user, words } = await checked();
    expect(screen.queryByRole("button", { name: /^เทียบกับที่ตรวจสอบเมื่อ/ })).toBeNull();
    edit("งบ", { row: 6, column: 5 }, 12.75);
    const [again] = screen.getAllByRole("button", { name: words.check.runAgain });
    if (again === undefined) throw new Error("A result can be checked again.");
    await user.click(again);
    await user.click(await screen.findByRole("button", { name: /^เทียบกับที่ตรวจสอบเมื่อ/ }, { timeout: 20_000 }));
    const bridge = await screen.findByRole("group", { name: compareTh.title });
    expect(bridge.textContent).toContain("+2.2500");
    expect(within(bridge).getByRole("region", { name: compareTh.card.changes("1") })).toBeTruthy();
  });
});
