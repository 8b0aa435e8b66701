import type { E2eTask } from "../harness.ts";
import { recordShifts, shiftsOf } from "../layout-shift.ts";
import { manyLinesWorkbook } from "../many-lines.ts";
import { officer, paneFrame, button } from "../pane-person.ts";

export const tasks: readonly E2eTask[] = [0, 400].map((latency) => ({
  title: `layout shift while 10,000 lines are checked, each request waiting ${String(latency)} ms`,
  options: { latency },
  run: async (demo) => {
    const one = officer(demo, "th");
    await demo.openFile("many.xlsx", await manyLinesWorkbook(10_000));
    await button(one, one.words.check.run).waitFor();
    await demo.page.waitForTimeout(1_500);
    await recordShifts(paneFrame(demo));
    await button(one, one.words.check.run).click();
    await button(one, one.words.check.runAgain).waitFor({ timeout: 60_000 });
    await demo.page.waitForTimeout(1_500);
    console.log(JSON.stringify(await shiftsOf(paneFrame(demo)), null, 1));
  },
}));
