import assert from "node:assert/strict";
import type { E2eTask } from "./harness.ts";
import { stepWords } from "./pane-steps.ts";

const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_JS = "node_modules/@microsoft/office-js/dist";

export const tasks: readonly E2eTask[] = [
  {
    title: "says in Thai and English what to do when the pane is opened outside Excel",
    run: async ({ page, address, screenshot }) => {
      await page.goto(new URL("pane/taskpane.html", address).href);
      await page.getByText("หน้านี้ใช้งานภายใน Excel").waitFor();
      await page.getByText("This page works inside Excel").waitFor();
      await screenshot("outside-excel");
    },
  },
  {
    title: "says what to do when Office.js does not arrive, and paints before it is asked for",
    run: async ({ context, address, screenshot }) => {
      const page = await context.newPage();
      await page.route("**/office-js/office.js", async (route) => {
        // Already painted while the library is on its way.
        await page.locator(".waiting").waitFor();
        await route.abort();
      });
      await page.goto(new URL("pane/taskpane.html", address).href);
      await page.getByText("โหลดส่วนเชื่อมต่อกับ Excel ไม่สำเร็จ").waitFor();
      await page.getByText("The link to Excel could not be loaded").waitFor();
      assert.equal(await page.getByRole("button").count(), 1);
      await screenshot("office-unreachable");
    },
  },
  {
    title: "loads Office.js from Microsoft in the build for Excel",
    run: async ({ context, address }) => {
      const page = await context.newPage();
      const asked = page.waitForRequest((request) => request.url() === `${MICROSOFT}office.js`);
      await page.route(`${MICROSOFT}**`, (route) =>
        route.fulfill({ path: `${OFFICE_JS}/${route.request().url().slice(MICROSOFT.length)}` }),
      );
      await page.goto(new URL("/taskpane.html", address).href);
      await asked;
      await page.getByText("หน้านี้ใช้งานภายใน Excel").waitFor();
    },
    options: { allowed: [MICROSOFT] },
  },
  {
    title: "keeps the note that this is a simulation, in both languages, by day and by night",
    options: { language: "en", theme: "dark" },
    run: async ({ page, pane, screenshot }) => {
      await page.getByText("A simulation, not Microsoft Excel").waitFor();
      await pane.getByRole("button", { name: stepWords("en").check, exact: true }).waitFor();
      await page.waitForTimeout(1_500);
      await screenshot("english-dark");
      await page.getByRole("button", { name: "ภาษาไทย" }).click();
      await page.getByText("โปรแกรมจำลอง ไม่ใช่ Microsoft Excel").waitFor();
      await pane.getByRole("button", { name: stepWords("th").check, exact: true }).waitFor();
      await page.getByRole("button", { name: "พื้นสว่าง" }).click();
      await pane.getByRole("button", { name: stepWords("th").check, exact: true }).waitFor();
      await page.waitForTimeout(1_500);
      await screenshot("thai-light");
    },
  },
  {
    title: "refuses a file that is no workbook in one sentence, and keeps the one before",
    run: async ({ page, pane, sheetNames }) => {
      const before = await sheetNames();
      await page.locator("input[type=file]").setInputFiles({ name: "letter.xlsx", mimeType: "text/plain", buffer: Buffer.from("สวัสดี") });
      await page
        .getByRole("status")
        .getByText(/ทำไม่สำเร็จ/u)
        .waitFor();
      assert.deepEqual(await sheetNames(), before);
      await pane.getByRole("button", { name: stepWords("th").check, exact: true }).waitFor();
    },
  },
];
