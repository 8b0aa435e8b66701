import assert from "node:assert/strict";
import type { Frame, Locator } from "playwright-core";
import type { Dictionary } from "#i18n/dictionary.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { Language } from "#i18n/language.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { paneWords } from "#i18n/pane-words.ts";
import type { Demo } from "./harness.ts";
import { until } from "./pane-steps.ts";

/** An officer before the pane, speaking one language. */
export interface Officer {
  readonly demo: Demo;
  readonly words: PaneWords;
  readonly dictionary: Dictionary;
}

/** The officer of a demo opened in a language. */
export function officer(demo: Demo, language: Language): Officer {
  return { demo, words: paneWords(language), dictionary: dictionaryOf(language) };
}

/** The pane's own document inside the page. */
export function paneFrame({ page }: Demo): Frame {
  const frame = page.frames().find((one) => one !== page.mainFrame() && one.url().includes("taskpane"));
  assert.ok(frame !== undefined, "the page frames the pane");
  return frame;
}

/** A button of the pane by its whole name. */
export function button({ demo }: Officer, name: string | RegExp): Locator {
  return demo.pane.getByRole("button", { name, ...(typeof name === "string" ? { exact: true } : {}) }).first();
}

/** Opens a tab with the mouse. */
export async function chooseTab({ demo, words }: Officer, tab: keyof PaneWords["frame"]["tabs"]): Promise<void> {
  await demo.pane.getByRole("tab", { name: new RegExp(`^${words.frame.tabs[tab]}( |$)`, "u") }).click();
  await demo.pane.locator(`#panel-${tab}`).waitFor();
}

/** Presses Check with the mouse and waits for its end. */
export async function check(one: Officer): Promise<void> {
  await button(one, one.words.check.run).click();
  await button(one, one.words.check.runAgain).waitFor();
}

/** Presses of Tab that move nothing before the end of the pane is taken for reached. */
const MOST_STAYS = 3;

/** What has the focus inside the pane. */
interface Focus {
  /** Its label or text; a tab is said with a sign, since its name may be a button's too. */
  readonly name: string;
  /** The focus is in the pane and not in the page around it. */
  readonly isInPane: boolean;
}

/** Asked in one go: the way by keys has hundreds of stops. */
function focused(frame: Frame): Promise<Focus> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    const isInPane = document.hasFocus();
    if (element === null || element === document.body) return { name: "", isInPane };
    const label =
      element.getAttribute("aria-label") ??
      (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
        ? element.labels?.[0]?.textContent
        : null);
    return { name: `${element.role === "tab" ? "#" : ""}${(label ?? element.textContent).trim()}`, isInPane };
  });
}

/** Milliseconds in which what a person waits for comes, on a slow machine with a slow Excel. */
const PATIENCE = 20_000;

/**
 * Presses Tab until what is named has the focus, round after round while the pane still opens or answers. Behind its last
 * stop the pane ends and the grid begins: from there F6 leads back to the pane in Excel, and a step of its own here. Gives the number
 * of presses.
 */
export async function tabTo({ demo }: Officer, name: string | RegExp): Promise<number> {
  const frame = paneFrame(demo);
  const end = Date.now() + PATIENCE;
  let stayed = 0;
  let before = "";
  let presses = 0;
  while (Date.now() < end) {
    const found = await focused(frame);
    if (typeof name === "string" ? found.name === name : name.test(found.name)) return presses;
    stayed = found.name === before ? stayed + 1 : 0;
    before = found.name;
    if (stayed === MOST_STAYS || !found.isInPane) {
      stayed = 0;
      await frame.locator('[role="tab"][aria-selected="true"]').focus();
    }
    await demo.page.keyboard.press("Tab");
    presses += 1;
  }
  throw new Error(`the Tab key never reached ${String(name)}`);
}

/** Whether what has the focus waits for something, such as a check under way: Enter would do nothing. */
function isWaiting(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => document.activeElement?.getAttribute("aria-disabled") === "true");
}

/** Reaches something by Tab, waits while it says that it cannot be pressed, and presses it by Enter. Gives the number of presses. */
export async function enterOn(one: Officer, name: string | RegExp): Promise<number> {
  const presses = await tabTo(one, name);
  const frame = paneFrame(one.demo);
  await until(async () => !(await isWaiting(frame)), `${String(name)} ready to be pressed`);
  await one.demo.page.keyboard.press("Enter");
  return presses + 1;
}

/** Opens a tab by the arrow keys, coming from the start of the pane. */
export async function tabByKeys(one: Officer, tab: keyof PaneWords["frame"]["tabs"]): Promise<void> {
  const { page } = one.demo;
  await paneFrame(one.demo).locator('[role="tab"][aria-selected="true"]').focus();
  await page.keyboard.press("Home");
  const order = ["check", "findings", "tiers", "report", "setup"] as const;
  for (let step = 0; step < order.indexOf(tab); step += 1) await page.keyboard.press("ArrowRight");
  const frame = paneFrame(one.demo);
  await until(
    async () =>
      (await frame.locator(`#panel-${tab}`).isVisible()) &&
      new RegExp(`^#${one.words.frame.tabs[tab]}( |$)`, "u").test((await focused(frame)).name),
    `tab ${tab} by keys`,
  );
}
