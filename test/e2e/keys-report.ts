import assert from "node:assert/strict";
import { checkByKeys, enterWhenThere, officerByKeys, says, toggleByKeys, typeInto } from "./by-keys.ts";
import type { Demo, E2eTask } from "./harness.ts";
import type { Officer } from "./pane-person.ts";
import { button, enterOn, paneFrame, tabByKeys, tabTo } from "./pane-person.ts";
import { until } from "./pane-steps.ts";

/** A person writes over the first cell of the summary. */
async function someoneEdits(demo: Demo, sheet: string): Promise<void> {
  await demo.page.getByText(sheet, { exact: true }).last().click();
  await until(async () => (await demo.selected()).startsWith(`${sheet}!`), "the summary in front");
  await demo.clickCell(0, 0);
  await until(async () => (await demo.selected()) === `${sheet}!A1`, "its first cell selected");
  await demo.page.keyboard.type("changed");
  await demo.page.keyboard.press("Enter");
  await until(async () => (await demo.values(sheet, "A1"))[0]?.[0] === "changed", "the edit in the sheet");
}

async function looksAtPreview(one: Officer): Promise<void> {
  const { words, demo } = one;
  await enterOn(one, words.report.preview);
  await until(async () => (await demo.pane.getByRole("table").count()) === 5, "form and working papers in the preview");
  const region = words.report.previewOf(one.dictionary.report.sheetNames.summary);
  await tabTo(one, region);
  await demo.page.keyboard.press("ArrowRight");
  await until(() => paneFrame(demo).evaluate(() => (document.activeElement?.scrollLeft ?? 0) > 0), "the preview scrolled by the arrow key");
}

async function undoIsRefusedWhereChanged(one: Officer): Promise<void> {
  const { words, demo, dictionary } = one;
  const summary = dictionary.report.sheetNames.summary;
  await someoneEdits(demo, summary);
  await enterWhenThere(one, words.report.undo);
  await says(one, words.report.refused("1"));
  await enterOn(one, new RegExp(`^${words.report.goTo("")}.*A1`, "u"));
  await until(async () => (await demo.selected()) === `${summary}!A1`, "the refused cell selected");
}

export const tasks: readonly E2eTask[] = [
  {
    title: "by keys: the report previewed, written, refreshed, removed, its undo refused where a person changed it; the memo",
    run: async (demo) => {
      const one = await officerByKeys(demo, "th");
      const { words } = one;
      await checkByKeys(one);
      await tabByKeys(one, "report");
      await button(one, words.report.write).waitFor();
      await looksAtPreview(one);
      await enterOn(one, words.report.write);
      await button(one, words.report.refresh).waitFor();
      await enterOn(one, words.report.remove);
      await enterOn(one, words.report.removeConfirm);
      await says(one, words.report.removed);
      await button(one, words.report.write).waitFor();
      await toggleByKeys(one, words.report.sheets.summary.name);
      await toggleByKeys(one, words.report.sheets.setup.name);
      await enterOn(one, words.report.write);
      await button(one, words.report.refresh).waitFor();
      // The papers name each other in their formulas, so they are written together.
      assert.equal((await demo.sheetNames()).length, 11);
      await enterOn(one, words.report.refresh);
      await button(one, words.report.undo).waitFor({ state: "detached" });
      await button(one, words.report.undo).waitFor();
      await enterOn(one, words.report.copyTh);
      await button(one, words.frame.copied).waitFor();
      await typeInto(one, words.report.memoCheckLabel, "5,523,9110 100.0001");
      await says(one, words.report.memoFigures("0", "2"));
      await undoIsRefusedWhereChanged(one);
    },
  },
];
