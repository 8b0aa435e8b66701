import assert from "node:assert/strict";
import type { Language } from "#i18n/language.ts";
import type { E2eTask } from "../harness.ts";
import type { SeededFault } from "./morning-workbook.ts";
import { AGENCIES, FAULTS, lastYearWorkbook, morningWorkbook } from "./morning-workbook.ts";
import type { Officer } from "../pane-person.ts";
import { button, check, chooseTab, officer, paneFrame } from "../pane-person.ts";
import { until } from "../pane-steps.ts";

/** Seconds of a practised person, by the keystroke-level model: a key, a pointing with its click, a thought before an act. */
const SECONDS = { key: 0.28, click: 1.1, thought: 1.35 } as const;

/** What the person has done so far. */
interface Effort {
  actions: number;
  seconds: number;
}

/** Counts one act: a click, or a text typed and entered. */
function spend(effort: Effort, keys = 0): void {
  effort.actions += 1;
  effort.seconds += SECONDS.thought + (keys === 0 ? SECONDS.click : keys * SECONDS.key);
}

/** The same work in a plain grid, counted and not done: sums again, totals compared, every row looked at, tiers typed one by one. */
function byHand(): Effort {
  const effort: Effort = { actions: 0, seconds: 0 };
  for (let sheet = 0; sheet < AGENCIES.length; sheet += 1) {
    spend(effort); // its sheet
    spend(effort, 16); // a sum of its rows beside the total
    spend(effort); // its line on the summary
    for (let row = 0; row < 7; row += 1) effort.seconds += SECONDS.thought; // each row read
    for (let row = 0; row < 5; row += 1) {
      spend(effort); // the cell without a tier
      spend(effort, 9); // last year's tier, looked up and typed
    }
  }
  for (const { mended } of FAULTS) {
    spend(effort);
    spend(effort, mended?.length ?? 30);
  }
  return effort;
}

const placeOf = ({ agency, cell, leadsTo }: SeededFault): string => `${agency}!${leadsTo ?? cell}`;

/** The number of open findings on the tab. */
async function openCount({ demo, words }: Officer): Promise<number> {
  const text = await demo.pane.getByRole("tab", { name: new RegExp(`^${words.frame.tabs.findings}`, "u") }).innerText();
  return Number(/\d+/u.exec(text)?.[0] ?? 0);
}

/** On to the next finding by key; its cell is selected in the grid. */
async function goOn(one: Officer, effort: Effort): Promise<string> {
  await paneFrame(one.demo).locator('[data-row][tabindex="0"]').first().focus();
  await one.demo.page.keyboard.press("F8");
  await one.demo.page.waitForTimeout(400);
  spend(effort, 1);
  return one.demo.selected();
}

/** Types what the papers say into the cell that is selected, and waits for the list to count down. */
async function mend(one: Officer, fault: SeededFault, effort: Effort): Promise<void> {
  const { demo, words } = one;
  const before = await openCount(one);
  // The cell is selected; what is typed into the formula bar goes there wherever the sheet is scrolled.
  const grid = await demo.page.locator(".grid").boundingBox();
  await demo.page.mouse.click((grid?.x ?? 0) + 500, (grid?.y ?? 0) + 14);
  await demo.page.keyboard.press("Control+A");
  await demo.page.keyboard.type(fault.mended ?? "");
  await demo.page.keyboard.press("Enter");
  spend(effort);
  spend(effort, (fault.mended?.length ?? 0) + 1);
  const again = demo.pane.getByRole("button", { name: words.check.runAgain, exact: true });
  await until(
    async () => {
      // A check that is slow here is left to the person.
      if (await again.last().isVisible()) {
        await again.last().click();
        spend(effort);
      }
      return (await openCount(one)) < before;
    },
    `one finding less after ${placeOf(fault)}`,
  );
}

/** Accepts the open finding with a reason and the person's name. */
async function accept(one: Officer, reason: string, effort: Effort): Promise<void> {
  const { demo, words } = one;
  const before = await openCount(one);
  await button(one, words.findings.accept).click();
  await demo.pane.getByLabel(words.findings.acceptReason).fill(reason);
  await demo.pane.getByLabel(words.findings.acceptBy).fill("สมหญิง ใจดี");
  await button(one, words.findings.acceptSave).click();
  for (const keys of [0, reason.length, 11, 0]) spend(effort, keys);
  await until(async () => (await openCount(one)) < before, "one finding accepted");
}

/** From finding to finding until every seeded one is mended or accepted; those that stand for the effect of another are passed by. */
async function mendAll(one: Officer, effort: Effort): Promise<void> {
  const left = new Map(FAULTS.map((fault) => [placeOf(fault), fault]));
  for (let step = 0; step < 80 && left.size > 0; step += 1) {
    const fault = left.get(await goOn(one, effort));
    if (fault === undefined) continue;
    if (fault.mended === null) await accept(one, "ตรวจสอบกับหน่วยงานแล้ว", effort);
    else await mend(one, fault, effort);
    left.delete(placeOf(fault));
  }
  assert.deepEqual([...left.keys()], [], "every seeded fault was met on the way");
}

/** Sixty rows without a tier take those of last year's file. Gives the number of acts. */
async function tagAll(one: Officer, effort: Effort): Promise<number> {
  const { demo, words } = one;
  const before = effort.actions;
  await chooseTab(one, "tiers");
  await demo.pane.getByLabel(words.tiers.batchBy).selectOption({ label: words.tiers.batchKinds.known });
  await demo.pane
    .getByLabel(words.tiers.knownFile)
    .setInputFiles({ name: "แผนปี 2568.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await lastYearWorkbook()) });
  await button(one, words.tiers.knownGive("60")).click();
  await demo.screenshot(`morning-tiers-${one.dictionary.language}`);
  await button(one, words.tiers.useInCheck).click();
  await demo.pane.getByText(words.tiers.queueEmpty).waitFor();
  for (let act = 0; act < 5; act += 1) spend(effort);
  return effort.actions - before;
}

async function writeAndHandOver(one: Officer, effort: Effort): Promise<void> {
  const { demo, words } = one;
  await chooseTab(one, "report");
  await button(one, words.report.write).click();
  await button(one, words.report.refresh).waitFor();
  spend(effort);
  spend(effort);
  const findings = one.dictionary.report.sheetNames.findings;
  const written = JSON.stringify(await demo.values(findings, "A1:S40"));
  assert.equal(written.split("สมหญิง ใจดี").length - 1, 2, "every acceptance is signed on the sheet");
  assert.ok((await demo.sheetNames()).includes(one.dictionary.report.sheetNames.setup));
  const download = demo.page.waitForEvent("download");
  await demo.page
    .getByRole("button", { name: /\.xlsx$/u })
    .last()
    .click();
  spend(effort);
  assert.match((await download).suggestedFilename(), /\.xlsx$/u);
  await demo.screenshot(`morning-written-${one.dictionary.language}`);
}

async function morning(one: Officer): Promise<void> {
  const { demo, words } = one;
  const effort: Effort = { actions: 0, seconds: 0 };
  await demo.openFile("แผน 2569.xlsx", await morningWorkbook());
  await check(one);
  spend(effort);
  await button(one, words.check.answer.wholePlan).click();
  spend(effort);
  await demo.pane.getByText(words.check.board.title).waitFor();
  await demo.screenshot(`morning-board-${one.dictionary.language}`);
  await chooseTab(one, "findings");
  spend(effort);
  await mendAll(one, effort);
  const tagging = await tagAll(one, effort);
  assert.ok(tagging < 20, `${String(tagging)} acts for sixty tiers`);
  await chooseTab(one, "check");
  assert.equal(await openCount(one), 0, "nothing is open");
  await demo.screenshot(`morning-done-${one.dictionary.language}`);
  await writeAndHandOver(one, effort);
  const hand = byHand();
  console.log(
    `        ${String(effort.actions)} acts, ${effort.seconds.toFixed(0)} s of a practised person; by hand, counted: ${String(hand.actions)} acts, ${hand.seconds.toFixed(0)} s`,
  );
}

const inLanguage = (language: Language): E2eTask => ({
  title: `an officer's morning: twelve agency sheets, nine faults, sixty tiers, the report (${language})`,
  options: { language },
  run: (demo) => morning(officer(demo, language)),
});

export const tasks: readonly E2eTask[] = [inLanguage("th"), inLanguage("en")];
