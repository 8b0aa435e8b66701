import assert from "node:assert/strict";
import type { Language } from "#i18n/language.ts";
import type { E2eTask } from "../harness.ts";
import type { SeededFault } from "./morning-workbook.ts";
import { AGENCIES, FAULTS, lastYearWorkbook, morningWorkbook } from "./morning-workbook.ts";
import type { Officer } from "../pane-person.ts";
import { button, chooseTab, enterOn, officer, paneFrame, tabByKeys, tabTo } from "../pane-person.ts";
import { chooseByKeys } from "../by-keys.ts";
import { until } from "../pane-steps.ts";

/** Seconds of a practised person, by the keystroke-level model: a key, a pointing with its click, a thought before an act. */
const SECONDS = { key: 0.28, click: 1.1, thought: 1.35 } as const;

/** What the person has done so far. */
interface Effort {
  actions: number;
  seconds: number;
}

/** How an officer works in the pane: each act gives the number of keys it took; 0: a click. */
interface Hands {
  readonly press: (one: Officer, name: string) => Promise<number>;
  readonly openTab: (one: Officer, tab: "check" | "findings" | "tiers" | "report") => Promise<number>;
  readonly fill: (one: Officer, label: string, text: string) => Promise<number>;
  readonly choose: (one: Officer, label: string, wanted: string) => Promise<number>;
  /** On to the next finding. */
  readonly goOn: (one: Officer) => Promise<number>;
}

const BY_MOUSE: Hands = {
  press: async (one, name) => {
    await button(one, name).click();
    return 0;
  },
  openTab: async (one, tab) => {
    await chooseTab(one, tab);
    return 0;
  },
  fill: async ({ demo }, label, text) => {
    await demo.pane.getByLabel(label).fill(text);
    return text.length;
  },
  choose: async ({ demo }, label, wanted) => {
    await demo.pane.getByLabel(label).selectOption({ label: wanted });
    return 0;
  },
  goOn: async (one) => {
    await button(one, one.words.findings.nextOne).click();
    return 0;
  },
};

const BY_KEYS: Hands = {
  press: (one, name) => enterOn(one, name),
  openTab: async (one, tab) => {
    await tabByKeys(one, tab);
    return 4;
  },
  fill: async (one, label, text) => {
    const presses = await tabTo(one, label);
    await one.demo.page.keyboard.press("Control+A");
    await one.demo.page.keyboard.type(text);
    return presses + text.length + 1;
  },
  choose: async (one, label, wanted) => {
    await chooseByKeys(one, label, wanted);
    return 6;
  },
  goOn: async (one) => {
    // F6 leads from the grid back to the pane in Excel.
    await paneFrame(one.demo).locator('[role="tab"][aria-selected="true"]').focus();
    await one.demo.page.keyboard.press("F8");
    return 2;
  },
};

/** The person, the hands and what they have done so far. */
interface Morning {
  readonly one: Officer;
  readonly hands: Hands;
  readonly effort: Effort;
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

/** On to the next finding; its cell is selected in the grid. */
async function goOn({ one, hands, effort }: Morning): Promise<string> {
  spend(effort, await hands.goOn(one));
  await one.demo.page.waitForTimeout(400);
  return one.demo.selected();
}

/** Types what the papers say into the cell that is selected, and waits for the list to count down. */
async function mend({ one, hands, effort }: Morning, fault: SeededFault): Promise<void> {
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
      if (await again.last().isVisible()) spend(effort, await hands.press(one, words.check.runAgain));
      return (await openCount(one)) < before;
    },
    `one finding less after ${placeOf(fault)}`,
  );
}

/** Accepts the open finding with a reason and the person's name. */
async function accept({ one, hands, effort }: Morning, reason: string): Promise<void> {
  const { words } = one;
  const before = await openCount(one);
  spend(effort, await hands.press(one, words.findings.accept));
  spend(effort, await hands.fill(one, words.findings.acceptReason, reason));
  spend(effort, await hands.fill(one, words.findings.acceptBy, "สมหญิง ใจดี"));
  spend(effort, await hands.press(one, words.findings.acceptSave));
  await until(async () => (await openCount(one)) < before, "one finding accepted");
}

/** From finding to finding until every seeded one is mended or accepted; those that stand for the effect of another are passed by. */
async function mendAll(morning: Morning): Promise<void> {
  const left = new Map(FAULTS.map((fault) => [placeOf(fault), fault]));
  for (let step = 0; step < 80 && left.size > 0; step += 1) {
    const fault = left.get(await goOn(morning));
    if (fault === undefined) continue;
    if (fault.mended === null) await accept(morning, "ตรวจสอบกับหน่วยงานแล้ว");
    else await mend(morning, fault);
    left.delete(placeOf(fault));
  }
  assert.deepEqual([...left.keys()], [], "every seeded fault was met on the way");
}

/** Sixty rows without a tier take those of last year's file. Gives the number of acts. */
async function tagAll({ one, hands, effort }: Morning): Promise<number> {
  const { demo, words } = one;
  const before = effort.actions;
  spend(effort, await hands.openTab(one, "tiers"));
  spend(effort, await hands.choose(one, words.tiers.batchBy, words.tiers.batchKinds.known));
  await demo.pane
    .getByLabel(words.tiers.knownFile)
    .setInputFiles({ name: "แผนปี 2568.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await lastYearWorkbook()) });
  spend(effort);
  await button(one, words.tiers.knownGive("60")).waitFor();
  spend(effort, await hands.press(one, words.tiers.knownGive("60")));
  await demo.screenshot(`morning-tiers-${one.dictionary.language}`);
  spend(effort, await hands.press(one, words.tiers.useInCheck));
  await demo.pane.getByText(words.tiers.queueEmpty).waitFor();
  return effort.actions - before;
}

async function writeAndHandOver({ one, hands, effort }: Morning): Promise<void> {
  const { demo, words } = one;
  spend(effort, await hands.openTab(one, "report"));
  spend(effort, await hands.press(one, words.report.write));
  await button(one, words.report.refresh).waitFor();
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

async function morning(one: Officer, hands: Hands): Promise<void> {
  const { demo, words } = one;
  const effort: Effort = { actions: 0, seconds: 0 };
  const day: Morning = { one, hands, effort };
  await demo.openFile("แผน 2569.xlsx", await morningWorkbook());
  await button(one, words.check.run).waitFor();
  await paneFrame(demo).locator('[role="tab"][aria-selected="true"]').focus();
  spend(effort, await hands.press(one, words.check.run));
  await button(one, words.check.runAgain).waitFor();
  spend(effort, await hands.press(one, words.check.answer.wholePlan));
  await demo.pane.getByText(words.check.board.title).waitFor();
  await demo.screenshot(`morning-board-${one.dictionary.language}`);
  spend(effort, await hands.openTab(one, "findings"));
  await demo.pane.locator("[data-row]").first().waitFor();
  await mendAll(day);
  const tagging = await tagAll(day);
  assert.ok(tagging < 20, `${String(tagging)} acts for sixty tiers`);
  spend(effort, await hands.openTab(one, "check"));
  assert.equal(await openCount(one), 0, "nothing is open");
  await demo.screenshot(`morning-done-${one.dictionary.language}`);
  await writeAndHandOver(day);
  const hand = byHand();
  console.log(
    `        ${String(effort.actions)} acts, ${effort.seconds.toFixed(0)} s of a practised person; by hand, counted: ${String(hand.actions)} acts, ${hand.seconds.toFixed(0)} s`,
  );
}

const inLanguage = (language: Language): readonly E2eTask[] =>
  ([BY_MOUSE, BY_KEYS] as const).map((hands) => ({
    title: `an officer's morning by ${hands === BY_MOUSE ? "mouse" : "keys"}: twelve agency sheets, nine faults, sixty tiers, the report (${language})`,
    options: { language },
    run: (demo) => morning(officer(demo, language), hands),
  }));

/** Cells are typed into from the formula bar in both: the grid is Excel's own. */
export const tasks: readonly E2eTask[] = [...inLanguage("th"), ...inLanguage("en")];
