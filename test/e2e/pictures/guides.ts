import { readFileSync } from "node:fs";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { paneWords } from "#i18n/pane-words.ts";
import type { Demo, E2eTask } from "../harness.ts";
import { officerWorkbook } from "../officer-workbook.ts";
import { openFaultySample, openTab, runCheck, stepWords, writeReport } from "../pane-steps.ts";

const th = stepWords("th");
const words = paneWords("th");

/** Keeps a picture for the guides once the page has come to rest. */
async function picture({ page }: Demo, name: string): Promise<void> {
  await page.waitForTimeout(2_500);
  await page.screenshot({ path: `docs/images/${name}.png` });
}

/** The pictures of README and guides, taken anew from the demo: `npm run pictures`. */
export const tasks: readonly E2eTask[] = [
  {
    title: "the checked sample with faults, and a finding beside its cell",
    run: async (demo) => {
      await openFaultySample(demo);
      await runCheck(demo, th);
      await picture(demo, "demo");
      await openTab(demo, th.findings);
      await demo.pane.getByRole("button", { name: /E10/u }).first().click();
      await picture(demo, "finding");
    },
  },
  {
    title: "tiers one by one",
    run: async (demo) => {
      await openFaultySample(demo);
      await runCheck(demo, th);
      await openTab(demo, "ห่วงโซ่");
      await demo.pane.getByRole("button", { name: words.tiers.start }).click();
      await picture(demo, "tiers");
    },
  },
  {
    title: "the report, written, and a text checked against it",
    run: async (demo) => {
      await openFaultySample(demo);
      await runCheck(demo, th);
      await writeReport(demo, th);
      await demo.page.getByText(dictionaryOf("th").report.sheetNames["form-tiers"], { exact: true }).last().click();
      await demo.pane.getByLabel(words.report.memoCheckLabel).fill("วงเงินรวม 5,523,9110 ล้านบาท 78 โครงการ");
      await demo.pane.getByText(words.report.memoFigures("1", "2")).scrollIntoViewIfNeeded();
      await picture(demo, "report");
    },
  },
  {
    title: "the self-check of the simulated Excel",
    run: async (demo) => {
      await demo.openFile("เปล่า.xlsx", new Uint8Array(readFileSync("assets/samples/fy2567-illustrative.xlsx")));
      await demo.page.getByRole("button", { name: "ตรวจความพร้อม" }).click();
      await demo.pane.getByRole("button", { name: "เริ่มตรวจความพร้อม" }).click();
      await demo.pane.getByText(/^ใช้ได้/u).waitFor();
      await picture(demo, "self-check");
    },
  },
  {
    title: "a plan of two sheets",
    run: async (demo) => {
      await demo.openFile("แผน.xlsx", await officerWorkbook());
      await demo.pane.getByLabel(words.check.source).selectOption({ label: words.check.allSheets });
      await runCheck(demo, th);
      await picture(demo, "plan");
    },
  },
];
