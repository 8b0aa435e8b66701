import assert from "node:assert/strict";
import type { E2eTask } from "./harness.ts";
import { openFaultySample, openTab, runCheck, stepWords, until } from "./pane-steps.ts";

const th = stepWords("th");

export const tasks: readonly E2eTask[] = [
  {
    title: "checks again by itself when a finding's cell is mended in the grid, and counts down",
    run: async (demo) => {
      await openFaultySample(demo);
      await runCheck(demo, th);
      await openTab(demo, th.findings);
      const tab = demo.pane.getByRole("tab", { name: new RegExp(`^${th.findings}`, "u") });
      const before = Number(/\d+/u.exec(await tab.innerText())?.[0]);
      await demo.pane.getByRole("button", { name: /E10/u }).first().click();
      await until(async () => (await demo.selected()).endsWith("!E10"), "E10 selected");
      // As after a click into the grid: what is typed goes into the selected cell.
      const cell = await demo.page.locator("canvas[id^='univer-sheet-main-canvas']").last().boundingBox();
      await demo.page.mouse.click((cell?.x ?? 0) + 594, (cell?.y ?? 0) + 345);
      assert.match(await demo.selected(), /!E10$/u);
      await demo.page.keyboard.type("10.8671");
      await demo.page.keyboard.press("Enter");
      await until(async () => (await tab.innerText()).endsWith(String(before - 1)), "one finding less");
      assert.equal(await demo.pane.getByText(th.stale).count(), 0);
      await demo.screenshot("counted-down-after-edit");
    },
  },
  {
    title: "selects the cell of a finding that is clicked",
    run: async (demo) => {
      await openFaultySample(demo);
      await runCheck(demo, th);
      await openTab(demo, th.findings);
      const place = demo.pane.getByText(/^เซลล์ [A-Z]+\d+$/u).first();
      const wanted = (await place.innerText()).replace("เซลล์ ", "");
      await place.click();
      await demo.pane.getByRole("button", { name: `ไปที่ เซลล์ ${wanted}` }).click();
      await until(async () => (await demo.selected()).endsWith(`!${wanted}`), `selected ${wanted}`);
      await demo.screenshot("finding-selected");
    },
  },
];
