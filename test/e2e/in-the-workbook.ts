import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { paneWords } from "#i18n/pane-words.ts";
import type { Language } from "#i18n/language.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { isHighlight } from "#sheet/highlight.ts";
import { expectedReport } from "./expected-report.ts";
import type { Demo, E2eTask } from "./harness.ts";
import { openFaultySample, openTab, runCheck, stepWords, until, writeReport } from "./pane-steps.ts";

const SAMPLE = "assets/samples/fy2567-illustrative.xlsx";

/** Addresses of the cells under rules of the first sheet, by their formulas. */
function rules(demo: Demo): Promise<readonly { readonly formula: string; readonly address: string }[]> {
  return demo.page.evaluate(() => {
    const store = window.simulatedWorkbook;
    const [first] = store?.sheets() ?? [];
    const found = first === undefined ? [] : (store?.sheet(first.id)?.conditions() ?? []);
    return found.map(({ formula, area }) => ({ formula, address: `${String(area.firstRow)},${String(area.firstColumn)}` }));
  });
}

async function marked(demo: Demo): Promise<number> {
  return (await rules(demo)).filter(({ formula }) => isHighlight(formula)).length;
}

async function press(demo: Demo, name: string): Promise<void> {
  await demo.pane.getByRole("button", { name, exact: true }).click();
}

function highlights(language: Language): E2eTask {
  const words = paneWords(language).report;
  return {
    title: `in the workbook: cells of findings highlighted and cleared again (${language})`,
    options: { language },
    run: async (demo) => {
      await openFaultySample(demo);
      await runCheck(demo, stepWords(language));
      await openTab(demo, stepWords(language).report);
      const own = (await rules(demo)).length;
      await press(demo, words.highlight);
      await until(async () => (await marked(demo)) > 0, "cells highlighted");
      await demo.pane
        .getByText(words.highlighted("9", null).split("9").at(-1) ?? "")
        .first()
        .waitFor();
      await demo.screenshot(`highlighted-${language}`);
      await press(demo, words.removeHighlights);
      await until(async () => (await marked(demo)) === 0, "highlights gone");
      assert.equal((await rules(demo)).length, own, "a person's own rules are as they were");
    },
  };
}

const PIVOT_SHEET = dictionaryOf("th").report.sheetNames.pivot;

const PIVOT: E2eTask = {
  title: "in the workbook: a PivotTable over the budget lines made, refreshed with the report, and removed",
  run: async (demo) => {
    const th = stepWords("th");
    const words = paneWords("th").report;
    await runCheck(demo, th);
    await writeReport(demo, th);
    await press(demo, words.makePivot);
    await until(async () => (await demo.sheetNames()).includes(PIVOT_SHEET), "the PivotTable's sheet");
    await demo.pane.getByText(words.pivotMade(PIVOT_SHEET, true)).waitFor();
    const cells = (await demo.values(PIVOT_SHEET, "A1:J60")).flat();
    assert.ok(
      cells.some((value) => typeof value === "number" && Math.abs(value - 5523.911) < 1e-6),
      "the grand total is the plan's",
    );
    await demo.screenshot("pivot-made");
    await press(demo, words.refresh);
    await until(async () => !(await demo.pane.getByRole("progressbar").isVisible()), "the report written again");
    await until(async () => (await demo.values(PIVOT_SHEET, "A1:J60")).flat().includes("Grand Total"), "the PivotTable refreshed");
    await press(demo, words.removePivot);
    await until(async () => !(await demo.sheetNames()).includes(PIVOT_SHEET), "the PivotTable's sheet gone");
  },
};

const FORM_LINK: E2eTask = {
  title: "in the workbook: a press on an amount of the form selects its lines",
  run: async (demo) => {
    const th = stepWords("th");
    const expected = await expectedReport(new Uint8Array(readFileSync(SAMPLE)), "fy2567-illustrative.xlsx");
    await runCheck(demo, th);
    await writeReport(demo, th);
    const plan = expected.plans.find(({ id }) => id === "form-tiers");
    assert.ok(plan !== undefined, "the form's first sheet");
    const row = plan.rows.findIndex((cells) => cells.some((cell) => cell?.link !== undefined));
    const column = plan.rows[row]?.findIndex((cell) => cell?.link !== undefined) ?? -1;
    const link = plan.rows[row]?.[column]?.link;
    assert.ok(link !== undefined, "an amount that leads to its lines");
    const [[shown] = []] = await demo.values(plan.name, cellAddress(row, column));
    assert.equal(shown, plan.rows[row]?.[column]?.value, "the figure stays a number");
    await demo.page.getByText(plan.name, { exact: true }).last().click();
    await until(async () => (await demo.selected()).startsWith(`${plan.name}!`), "the form in front");
    await demo.clickCell(row, column);
    await until(
      async () => (await demo.selected()).startsWith(`${link.sheet}!${cellAddress(link.row, link.column)}`),
      "its lines selected",
    );
  },
};

/** What the pane does in the workbook on request beside the report. */
export const tasks: readonly E2eTask[] = [highlights("th"), highlights("en"), PIVOT, FORM_LINK];
