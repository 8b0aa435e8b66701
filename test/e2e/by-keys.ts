import type { Locator } from "playwright-core";
import type { Language } from "#i18n/language.ts";
import type { Demo } from "./harness.ts";
import { officerWorkbook } from "./officer-workbook.ts";
import type { Officer } from "./pane-person.ts";
import { button, enterOn, officer, paneFrame, tabTo } from "./pane-person.ts";
import { until } from "./pane-steps.ts";

/** An officer without a mouse, the officer's own workbook open, the focus on the pane's tabs. */
export async function officerByKeys(demo: Demo, language: Language): Promise<Officer> {
  const one = officer(demo, language);
  await demo.openFile("officer.xlsx", await officerWorkbook());
  await button(one, one.words.check.run).waitFor();
  await paneFrame(demo).locator('[role="tab"][aria-selected="true"]').focus();
  return one;
}

/** Presses Check by keys and waits for its end. */
export async function checkByKeys(one: Officer): Promise<void> {
  await enterOn(one, one.words.check.run);
  await button(one, one.words.check.runAgain).waitFor();
}

/** Waits until the pane says something. */
export async function says({ demo }: Officer, text: string | RegExp): Promise<void> {
  await demo.pane.getByText(text).first().waitFor();
}

/** Waits until the pane says something no more. */
export async function saysNoMore({ demo }: Officer, text: string | RegExp): Promise<void> {
  await until(async () => (await demo.pane.getByText(text).count()) === 0, `“${String(text)}” gone`);
}

/** Waits for a button and presses it by keys. */
export async function enterWhenThere(one: Officer, name: string | RegExp): Promise<void> {
  await button(one, name).waitFor();
  await enterOn(one, name);
}

/** The text chosen in the list that has the focus. */
function chosenText(one: Officer): Promise<string> {
  return paneFrame(one.demo).evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.textContent ?? "") : "no list in focus";
  });
}

/** Chooses in a list by the arrow keys, from its first entry down. */
export async function chooseByKeys(one: Officer, label: string | RegExp, wanted: string | RegExp): Promise<void> {
  await tabTo(one, label);
  const { keyboard } = one.demo.page;
  const isWanted = (text: string): boolean => (typeof wanted === "string" ? text === wanted : wanted.test(text));
  if (isWanted(await chosenText(one))) return;
  await keyboard.press("Home");
  for (let step = 0; step < 60; step += 1) {
    if (isWanted(await chosenText(one))) return;
    await keyboard.press("ArrowDown");
  }
  throw new Error(`no entry ${String(wanted)} in the list ${String(label)}`);
}

/** Puts a text into a field in place of what stands there. */
export async function typeInto(one: Officer, label: string, text: string): Promise<void> {
  await tabTo(one, label);
  const { keyboard } = one.demo.page;
  await keyboard.press("Control+A");
  await keyboard.press("Delete");
  // A long text comes as one paste; letters one by one only where a person would type them.
  if (text.length > 40) await keyboard.insertText(text);
  else await keyboard.type(text);
}

/** Ticks or clears a box by the space bar. */
export async function toggleByKeys(one: Officer, label: string): Promise<void> {
  await tabTo(one, label);
  await one.demo.page.keyboard.press(" ");
}

/** The rows of the list of findings that are in the page. */
export function findingRows({ demo }: Officer): Locator {
  return demo.pane.locator("[data-row]");
}

/** Moves into the list of findings to the row that holds a text, and opens it. */
export async function openFindingByKeys(one: Officer, text: string): Promise<void> {
  const { page } = one.demo;
  const frame = paneFrame(one.demo);
  await findingRows(one).filter({ hasText: text }).first().waitFor();
  await tabTo(one, (await findingRows(one).and(one.demo.pane.locator('[tabindex="0"]')).first().textContent()) ?? "");
  for (let step = 0; step < 40; step += 1) {
    const at = await frame.evaluate(
      () => [document.activeElement?.getAttribute("data-row") ?? "", document.activeElement?.textContent ?? ""] as const,
    );
    if (at[1].includes(text)) break;
    await page.keyboard.press("ArrowDown");
    await until(() => frame.evaluate((row) => document.activeElement?.getAttribute("data-row") !== row, at[0]), "the next row in focus");
  }
  // Shown again after it was accepted, it is open as it was.
  const isOpen = await frame.evaluate(() => document.activeElement?.getAttribute("aria-expanded") === "true");
  if (!isOpen) await page.keyboard.press("Enter");
  await says(one, one.words.findings.whatToDo);
}
