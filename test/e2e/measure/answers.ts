import type { Frame } from "playwright-core";
import type { Demo, E2eTask } from "../harness.ts";
import { manyLinesWorkbook } from "../many-lines.ts";
import type { Officer } from "../pane-person.ts";
import { button, check, chooseTab, officer, paneFrame } from "../pane-person.ts";

const LINES = 10_000;

declare global {
  interface Window {
    answers?: { longestEvent: number; longestTask: number };
  }
}

/** Notes how long the pane takes from a press to the next picture, and how long its thread is blocked. */
async function record(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const answers = { longestEvent: 0, longestTask: 0 };
    window.answers = answers;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) answers.longestEvent = Math.max(answers.longestEvent, duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: false } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) answers.longestTask = Math.max(answers.longestTask, Math.round(duration));
    }).observe({ type: "longtask", buffered: false });
  });
}

/** Does something and prints how long the pane took at worst. */
async function timed({ page }: Demo, frame: Frame, [name, act]: readonly [string, () => Promise<void>]): Promise<void> {
  await frame.evaluate(() => {
    if (window.answers !== undefined) Object.assign(window.answers, { longestEvent: 0, longestTask: 0 });
  });
  await act();
  await page.waitForTimeout(1_200);
  const answers = await frame.evaluate(() => window.answers);
  console.log(`  ${name}: event ${String(answers?.longestEvent)} ms, task ${String(answers?.longestTask)} ms`);
}

type Steps = readonly (readonly [string, () => Promise<void>])[];

/** The presses whose answer is measured, in the order of an officer's work. */
function steps(one: Officer, frame: Frame): Steps {
  const { demo, words } = one;
  const { keyboard } = demo.page;
  const type = async (text: string): Promise<void> => {
    for (const letter of text) await keyboard.type(letter, { delay: 120 });
  };
  const press = (name: string | RegExp) => () => button(one, name).click();
  return [
    ["findings tab", () => chooseTab(one, "findings")],
    [
      "search, first letters",
      () =>
        demo.pane
          .getByRole("searchbox")
          .click()
          .then(() => type("523")),
    ],
    ["search, more letters", () => type(",911")],
    ["search cleared", () => keyboard.press("Control+A").then(() => keyboard.press("Delete"))],
    ["filter by severity", press(new RegExp(`${one.dictionary.severities.error.name}$`))],
    ["filter off", press(new RegExp(`${words.findings.all}$`))],
    ["open a finding", () => demo.pane.locator('[data-row="1"]').click()],
    ["to the end of the list", () => keyboard.press("End")],
    ["fold a group", () => keyboard.press("Home").then(() => keyboard.press("Enter"))],
    ["tiers tab", () => chooseTab(one, "tiers")],
    ["start the queue", press(words.tiers.start)],
    [
      "tag by key",
      () =>
        frame
          .locator('[role="toolbar"] button')
          .first()
          .focus()
          .then(() => type("12301")),
    ],
    ["report tab", () => chooseTab(one, "report")],
    ["preview", press(words.report.preview)],
    [
      "memo text",
      () =>
        demo.pane
          .getByLabel(words.report.memoCheckLabel)
          .click()
          .then(() => type("วงเงิน 5,523,9110 ล้านบาท")),
    ],
    ["setup tab", () => chooseTab(one, "setup")],
    ["check tab", () => chooseTab(one, "check")],
    ["change", press(words.check.change)],
  ];
}

export const tasks: readonly E2eTask[] = [
  {
    title: `answers with ${String(LINES)} lines`,
    run: async (demo) => {
      const one = officer(demo, "th");
      await demo.openFile("many.xlsx", await manyLinesWorkbook(LINES));
      await check(one);
      const frame = paneFrame(demo);
      await record(frame);
      for (const step of steps(one, frame)) await timed(demo, frame, step);
    },
  },
];
