import type { Frame } from "playwright-core";
import type { E2eTask } from "../harness.ts";
import { manyLinesWorkbook } from "../many-lines.ts";
import { button, officer, paneFrame } from "../pane-person.ts";

const LINES = 20_000;

declare global {
  interface Window {
    longTasks?: { readonly name: string; readonly at: number; readonly ms: number }[];
  }
}

/** Notes what blocks the thread for 50 ms or more, and whether it is the pane's own work ("self") or the simulated host's. */
async function recordLongTasks(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const tasks: NonNullable<Window["longTasks"]> = [];
    window.longTasks = tasks;
    const startedAt = performance.now();
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries())
        tasks.push({ name, at: Math.round(startTime - startedAt), ms: Math.round(duration) });
    }).observe({ type: "longtask", buffered: false });
  });
}

export const tasks: readonly E2eTask[] = [
  {
    title: `long tasks of the pane's own thread while ${String(LINES)} lines are checked`,
    run: async (demo) => {
      const one = officer(demo, "th");
      await demo.openFile("many.xlsx", await manyLinesWorkbook(LINES));
      await button(one, one.words.check.run).waitFor();
      await demo.page.waitForTimeout(1_500);
      const frame = paneFrame(demo);
      await recordLongTasks(frame);
      const startedAt = Date.now();
      await button(one, one.words.check.run).click();
      await button(one, one.words.check.runAgain).waitFor({ timeout: 300_000 });
      const took = Date.now() - startedAt;
      await demo.page.waitForTimeout(1_500);
      const long = (await frame.evaluate(() => window.longTasks)) ?? [];
      const own = long.filter(({ name }) => name === "self");
      console.log(`  the check took ${String(took)} ms; the pane's own tasks of 50 ms or more: ${JSON.stringify(own)}`);
      console.log(
        `  the simulated host's: ${String(long.length - own.length)}, the longest ${String(Math.max(0, ...long.map(({ ms }) => ms)))} ms`,
      );
    },
  },
];
