import assert from "node:assert/strict";
import type { E2eTask } from "./harness.ts";
import { openFaultySample, openTab, runCheck, stepWords, until } from "./pane-steps.ts";

const th = stepWords("th");

export const tasks: readonly E2eTask[] = [
  {
    title: "marks the result stale when a cell is edited in the grid",
    run: async (demo) => {
      await runCheck(demo, th);
      assert.equal(await demo.pane.getByText(th.stale).count(), 0);
      const place = await demo.page.locator(".grid").boundingBox();
      await demo.page.mouse.click((place?.x ?? 0) + 300, (place?.y ?? 0) + 330);
      await demo.page.keyboard.type("แก้ไข");
      await demo.page.keyboard.press("Enter");
      await demo.pane.getByText(th.stale).first().waitFor();
      await demo.screenshot("stale-after-edit");
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
