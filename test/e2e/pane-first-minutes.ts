import assert from "node:assert/strict";
import type { Language } from "#i18n/language.ts";
import type { Demo, E2eTask } from "./harness.ts";
import { button, check, chooseTab, enterOn, officer, paneFrame, tabByKeys, tabTo } from "./pane-person.ts";
import { openFaultySample, until } from "./pane-steps.ts";

const MEMO = "กรอบวงเงิน 5,523,9110 ล้านบาท 78 โครงการ";

async function byMouse(demo: Demo, language: Language): Promise<void> {
  const one = officer(demo, language);
  const { words } = one;
  await demo.screenshot(`pane-${language}-first-open`);
  await openFaultySample(demo);
  await check(one);
  await demo.screenshot(`pane-${language}-checked`);

  await button(one, words.check.seeFindings).click();
  const finding = demo.pane.locator('[data-row="1"]');
  await finding.click();
  const place = await demo.pane
    .getByRole("button", { name: new RegExp(`^${words.findings.goTo("")}`) })
    .first()
    .textContent();
  const address = /[A-Z]+\d+/.exec(place ?? "")?.[0] ?? "no address";
  await until(async () => (await demo.selected()).endsWith(`!${address}`), `the cell ${address} of the finding selected`);
  await demo.screenshot(`pane-${language}-finding`);
  await button(one, words.findings.accept).click();
  await demo.pane.getByLabel(words.findings.acceptReason).fill("รอเอกสาร");
  await button(one, words.findings.acceptSave).click();

  await chooseTab(one, "tiers");
  await button(one, words.tiers.start).click();
  await demo.screenshot(`pane-${language}-tiers`);
  await demo.page.keyboard.press("2");
  await button(one, words.tiers.useInCheck).click();

  await chooseTab(one, "report");
  await button(one, words.report.write).click();
  await button(one, words.report.refresh).waitFor();
  assert.equal((await demo.sheetNames()).length, 10);
  await demo.pane.getByLabel(words.report.memoCheckLabel).fill(MEMO);
  await demo.pane
    .getByText(/5,523,9110/u)
    .last()
    .waitFor();
  await demo.screenshot(`pane-${language}-report`);
  await button(one, words.report.undo).click();
  await until(async () => (await demo.sheetNames()).length === 1, "the report sheets gone again");

  await chooseTab(one, "setup");
  await demo.screenshot(`pane-${language}-setup`);
}

async function byKeys(demo: Demo, language: Language): Promise<void> {
  const one = officer(demo, language);
  const { words } = one;
  await openFaultySample(demo);
  await button(one, words.check.run).waitFor();
  await paneFrame(demo).locator('[role="tab"][aria-selected="true"]').focus();
  await enterOn(one, words.check.run);
  await button(one, words.check.runAgain).waitFor();

  await tabByKeys(one, "findings");
  await until(async () => (await demo.pane.locator('[data-row="0"]').count()) > 0, "findings listed");
  await tabTo(one, (await demo.pane.locator('[data-row="0"]').textContent()) ?? "no first row");
  await demo.page.keyboard.press("ArrowDown");
  await until(() => paneFrame(demo).evaluate(() => document.activeElement?.getAttribute("data-row") === "1"), "the first finding in focus");
  await demo.page.keyboard.press("Enter");
  await demo.pane.getByText(words.findings.whatToDo, { exact: true }).waitFor();
  await enterOn(one, new RegExp(`^${words.findings.goTo("")}`));
  await enterOn(one, words.findings.accept);
  await tabTo(one, words.findings.acceptReason);
  await demo.page.keyboard.type("ok");
  await enterOn(one, words.findings.acceptSave);

  await tabByKeys(one, "tiers");
  await enterOn(one, words.tiers.start);
  await demo.pane.getByRole("button", { name: /^1 / }).waitFor();
  await until(() => paneFrame(demo).evaluate(() => document.activeElement !== document.body), "the first line in focus");
  await demo.page.keyboard.press("1");
  await demo.pane.getByText(words.tiers.reviewTitle).waitFor();
  await enterOn(one, words.tiers.useInCheck);

  await tabByKeys(one, "report");
  await enterOn(one, words.report.write);
  await button(one, words.report.refresh).waitFor();
  await enterOn(one, words.report.remove);
  await enterOn(one, words.report.removeConfirm);
  await until(async () => (await demo.sheetNames()).length === 1, "the report sheets removed");

  await tabByKeys(one, "setup");
  await tabTo(one, words.setup.theme);
  await demo.page.keyboard.press("ArrowDown");
}

/** By mouse in each check. By keys each step of it is a task of its own (`keys-*.ts`); the whole way by keys, and English, are tried with `--long`. */
export const tasks: readonly E2eTask[] = [byMouseIn("th")];

export function byMouseIn(language: Language): E2eTask {
  return {
    title: `pane: an officer's first minutes by mouse (${language})`,
    options: { language },
    run: (demo) => byMouse(demo, language),
  };
}

export function byKeysIn(language: Language): E2eTask {
  return {
    title: `pane: an officer's first minutes by keys only (${language})`,
    options: { language },
    run: (demo) => byKeys(demo, language),
  };
}
