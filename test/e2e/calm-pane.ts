import assert from "node:assert/strict";
import { enterWhenThere, says, saysNoMore } from "./by-keys.ts";
import type { Demo, E2eTask } from "./harness.ts";
import { recordShifts, shiftsOf } from "./layout-shift.ts";
import { manyLinesWorkbook } from "./many-lines.ts";
import { button, check, enterOn, officer, paneFrame } from "./pane-person.ts";

/** Moves that a person did not ask for, added up: a tenth of what the field calls good (0.1). */
const BOUND = 0.01;

async function assertCalm(demo: Demo): Promise<void> {
  const shifts = (await shiftsOf(paneFrame(demo))).filter(({ followsInput }) => !followsInput);
  const total = shifts.reduce((sum, { value }) => sum + value, 0);
  assert.ok(total < BOUND, `moved by itself: ${String(total)}\n${shifts.flatMap(({ moved }) => moved).join("\n")}`);
}

export const tasks: readonly E2eTask[] = [
  {
    title: "pane: nothing moves by itself while the sample is checked, and checked again",
    options: { latency: 100 },
    run: async (demo) => {
      const one = officer(demo, "th");
      await button(one, one.words.check.run).waitFor();
      await recordShifts(paneFrame(demo));
      await check(one);
      await demo.page.waitForTimeout(1_000);
      await button(one, one.words.check.runAgain).click();
      await button(one, one.words.check.runAgain).waitFor();
      await demo.page.waitForTimeout(1_000);
      await assertCalm(demo);
    },
  },
  {
    title: "by keys: a long check stopped and started again, and nothing moves by itself meanwhile",
    options: { latency: 250 },
    run: async (demo) => {
      const one = officer(demo, "th");
      const { words } = one;
      await demo.openFile("many.xlsx", await manyLinesWorkbook(5_000));
      await button(one, words.check.run).waitFor();
      await recordShifts(paneFrame(demo));
      await paneFrame(demo).locator('[role="tab"][aria-selected="true"]').focus();
      await enterOn(one, words.check.run);
      await button(one, words.frame.cancel).waitFor();
      await assertCalm(demo);
      await enterOn(one, words.frame.cancel);
      await says(one, words.check.cancelled);
      await enterWhenThere(one, words.check.run);
      await saysNoMore(one, words.check.cancelled);
      await recordShifts(paneFrame(demo));
      await button(one, words.check.runAgain).waitFor();
      await demo.page.waitForTimeout(1_000);
      await assertCalm(demo);
    },
  },
];
