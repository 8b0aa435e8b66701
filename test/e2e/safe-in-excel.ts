import assert from "node:assert/strict";
import type { Demo, E2eTask } from "./harness.ts";
import { officerWorkbook } from "./officer-workbook.ts";
import type { Officer } from "./pane-person.ts";
import { button, check, chooseTab, officer, paneFrame } from "./pane-person.ts";
import { until } from "./pane-steps.ts";

const SHEET = "ชุดที่หนึ่ง";
/** The amount of the first line. */
const AMOUNT = { row: 3, column: 5 };
const REASON = "ตรวจกับหนังสือแล้ว";

async function opened(demo: Demo): Promise<Officer> {
  await demo.openFile("officer.xlsx", await officerWorkbook());
  return officer(demo, "th");
}

/** Types into a cell of the sheet in front, as a person does. */
async function types(demo: Demo, { row, column }: { readonly row: number; readonly column: number }, text: string): Promise<void> {
  await demo.clickCell(row, column);
  await demo.page.keyboard.type(text);
  await demo.page.keyboard.press("Enter");
}

/** Writes into a sheet that is not in front; no event tells of it. */
function puts(demo: Demo, sheet: string, firstRow: number, rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
  return demo.page.evaluate(
    async ([name, top, cells]) => {
      const store = window.simulatedWorkbook;
      const id = store?.sheets().find((one) => one.name === name)?.id ?? "";
      const area = { firstRow: top, firstColumn: 0, lastRow: top + cells.length - 1, lastColumn: (cells[0]?.length ?? 1) - 1 };
      await store?.sheet(id)?.write(
        area,
        cells.map((row) => row.map((value) => (value === null ? null : { value }))),
      );
    },
    [sheet, firstRow, rows] as const,
  );
}

/** Gives the first line without a tier one, and passes the other two over. */
async function tagFirst(one: Officer): Promise<void> {
  const { demo, words } = one;
  await chooseTab(one, "tiers");
  await button(one, words.tiers.start).click();
  for (const [key, next] of [
    ["1", words.tiers.position("2", "3")],
    ["0", words.tiers.position("3", "3")],
    ["0", words.tiers.allSeen],
  ] as const) {
    await until(
      () => paneFrame(demo).evaluate(() => document.activeElement?.closest('[role="toolbar"]') !== null),
      "the keys of the line in focus",
    );
    await demo.page.keyboard.press(key);
    await demo.pane.getByText(next).first().waitFor();
  }
}

/** Excel answers nothing from now on, until the function that this gives is called. */
async function holds({ page }: Demo): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const excelHeld = new Promise<void>((resolve) => {
      Object.assign(window, { letExcelGo: resolve });
    });
    Object.assign(window, { excelHeld });
  });
  return () =>
    page.evaluate(() => {
      (window as { readonly letExcelGo?: () => void }).letExcelGo?.();
    });
}

async function writes(one: Officer): Promise<void> {
  await chooseTab(one, "report");
  await button(one, one.words.report.write).or(button(one, one.words.report.refresh)).first().click();
}

async function closesAndOpens({ page, pane }: Demo): Promise<void> {
  await page.locator(".pane-head button").click();
  await page.locator("iframe").waitFor({ state: "detached" });
  await page.locator(".ribbon button").first().click();
  await pane.getByRole("tab").first().waitFor();
}

/** What the document's settings hold. */
function settings({ page }: Demo): Promise<string> {
  return page.evaluate(() => [...(window.simulatedWorkbook?.settings().values() ?? [])].join());
}

export const tasks: readonly E2eTask[] = [
  {
    title: "in Excel as it is: an edit while the check runs: its result says that it is older than the workbook",
    run: async (demo) => {
      const one = await opened(demo);
      const letGo = await holds(demo);
      await button(one, one.words.check.run).click();
      await demo.pane.getByRole("progressbar").first().waitFor();
      await types(demo, AMOUNT, "77.25");
      await until(async () => JSON.stringify(await demo.values(SHEET, "F4")) === "[[77.25]]", "the edit in its cell");
      await letGo();
      await button(one, one.words.check.runAgain).first().waitFor();
      await demo.pane.getByText(one.words.check.staleTitle).first().waitFor();
    },
  },
  {
    title: "in Excel as it is: an edit while the report is written: nothing of the report stays, and the pane says why",
    options: { latency: 60 },
    run: async (demo) => {
      const one = await opened(demo);
      const before = await demo.sheetNames();
      await check(one);
      await writes(one);
      await until(async () => (await demo.sheetNames()).length > before.length, "the first sheet of the report");
      await types(demo, AMOUNT, "77.25");
      await demo.pane.getByText(one.dictionary.problems["source-changed"].title).first().waitFor();
      await until(async () => (await demo.sheetNames()).join() === before.join(), "no sheet of the report");
      assert.deepEqual(await demo.values(SHEET, "F4"), [[77.25]]);
      await demo.screenshot("edit-during-write");
    },
  },
  {
    title: "in Excel as it is: decisions typed into the findings sheet stay over the next check and write",
    run: async (demo) => {
      const one = await opened(demo);
      await check(one);
      await writes(one);
      await demo.pane
        .getByText(/เขียนแล้ว/u)
        .first()
        .waitFor();
      const { titles, sheet } = { titles: one.dictionary.report.findings.titles, sheet: one.words.report.sheets.findings.name };
      const rows = await demo.values(sheet, "A1:Z30");
      const header = rows.findIndex((row) => row.includes(titles.status));
      const line = (rows[header + 1] ?? []).map((_, at) => {
        if (rows[header]?.[at] === titles.status) return "ยอมรับ";
        return rows[header]?.[at] === titles.reason ? REASON : null;
      });
      await puts(demo, sheet, header + 1, [line]);
      await chooseTab(one, "check");
      await button(one, one.words.check.runAgain).click();
      await until(async () => (await demo.pane.getByRole("progressbar").count()) === 0, "the check at its end");
      await writes(one);
      await until(async () => JSON.stringify(await demo.values(sheet, "A1:Z30")).includes(REASON), "the reason on the sheet");
      await demo.pane
        .getByText(/เขียนแล้ว/u)
        .first()
        .waitFor();
      await until(async () => JSON.stringify(await demo.values(sheet, "A1:Z30")).includes(REASON), "the reason on the new sheet");
      await chooseTab(one, "findings");
      await button(one, one.words.findings.shownKinds.accepted("1")).waitFor();
    },
  },
  {
    title: "in Excel as it is: undo of a tag after a row was inserted and the sheet renamed takes back that tag and nothing else",
    run: async (demo) => {
      const one = await opened(demo);
      await check(one);
      await tagFirst(one);
      await button(one, one.words.tiers.planWrite).click();
      await button(one, one.words.tiers.write("1", SHEET)).click();
      await demo.pane.getByText(one.words.tiers.written("1")).first().waitFor();
      const rows = (await demo.values(SHEET, "A4:F10")) as readonly (readonly (string | number | null)[])[];
      assert.equal(rows[0]?.[4], "ต้นน้ำ");
      const added = [0, "กระทรวงการคลัง", "กรมสรรพากร", "โครงการใหม่", "ปลายน้ำ", 5] as const;
      // The blank tier cells of the old rows must be blank again where the new ones stand.
      await demo.page.evaluate(async (name) => {
        const store = window.simulatedWorkbook;
        const id = store?.sheets().find((each) => each.name === name)?.id ?? "";
        await store?.sheet(id)?.clear({ firstRow: 3, firstColumn: 0, lastRow: 10, lastColumn: 5 }, "contents");
        await store?.setSheet(id, { name: `${name} ใหม่` });
      }, SHEET);
      await puts(demo, `${SHEET} ใหม่`, 3, [added, ...rows]);
      await button(one, one.words.report.undo).click();
      await demo.pane.getByText(one.words.tiers.undone("1")).first().waitFor();
      assert.deepEqual(await demo.values(`${SHEET} ใหม่`, "E4:E11"), [["ปลายน้ำ"], [null], ...rows.slice(1).map((row) => [row[4] ?? null])]);
    },
  },
  {
    title:
      "in Excel as it is: a pane that is closed with drafts, and in the middle of a write, offers them back and says that the report is unfinished",
    options: { latency: 60 },
    run: async (demo) => {
      const one = await opened(demo);
      await check(one);
      await tagFirst(one);
      await until(async () => (await settings(demo)).includes("upstream"), "the draft in the document");
      const before = await demo.sheetNames();
      await writes(one);
      await until(async () => (await demo.sheetNames()).length > before.length + 1, "two sheets of the report");
      await closesAndOpens(demo);
      await demo.pane.getByText(one.words.frame.draftsTitle).waitFor();
      await demo.pane.getByText(one.words.frame.standing.unfinishedTitle).waitFor();
      await demo.screenshot("drafts-offered");
      await button(one, one.words.frame.bringBack).click();
      await check(one);
      await chooseTab(one, "tiers");
      await button(one, one.words.tiers.remove("4")).waitFor();
      await writes(one);
      await demo.pane
        .getByText(/เขียนแล้ว/u)
        .first()
        .waitFor();
      await closesAndOpens(demo);
      await demo.pane.getByText(one.words.frame.standing.matches).first().waitFor();
      await demo.screenshot("report-matches");
    },
  },
  {
    title: "in Excel as it is: a pane whose own scripts do not load says so in both languages",
    run: async ({ context, address, screenshot }) => {
      const page = await context.newPage();
      await page.route("**/*.js", (route) => route.abort());
      await page.goto(new URL("pane/taskpane.html", address).href);
      await page.getByText("บานหน้าต่างนี้ยังเปิดไม่สำเร็จ").waitFor({ state: "visible" });
      await page.getByText("This pane has not opened").waitFor({ state: "visible" });
      await screenshot("no-scripts");
    },
  },
];
