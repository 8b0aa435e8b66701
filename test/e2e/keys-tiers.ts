import { checkByKeys, enterWhenThere, officerByKeys, says, saysNoMore } from "./by-keys.ts";
import type { E2eTask } from "./harness.ts";
import type { Officer } from "./pane-person.ts";
import { button, enterOn, paneFrame, tabByKeys } from "./pane-person.ts";
import { until } from "./pane-steps.ts";

/** Presses a key on the line in front and waits for the line that comes next. */
async function tagBy(one: Officer, key: string, next: string): Promise<void> {
  await until(
    () => paneFrame(one.demo).evaluate(() => document.activeElement?.closest('[role="toolbar"]') !== null),
    "the keys of the line in focus",
  );
  await one.demo.page.keyboard.press(key);
  await says(one, next);
}

export const tasks: readonly E2eTask[] = [
  {
    title: "by keys: tiers given, skipped, taken back, reviewed, written, undone; a clash looked at",
    options: { latency: 100 },
    run: async (demo) => {
      const one = await officerByKeys(demo, "th");
      const { words } = one;
      const written = (): Promise<unknown> => demo.values("ชุดที่หนึ่ง", "E4:E5").then((rows) => rows.flat().join());
      await checkByKeys(one);
      await tabByKeys(one, "tiers");
      await enterWhenThere(one, words.tiers.start);
      await says(one, words.tiers.position("1", "3"));
      await tagBy(one, "1", words.tiers.position("2", "3"));
      await tagBy(one, "Backspace", words.tiers.position("1", "3"));
      await tagBy(one, "2", words.tiers.position("2", "3"));
      await tagBy(one, "3", words.tiers.position("3", "3"));
      await tagBy(one, "0", words.tiers.allSeen);
      await enterOn(one, words.tiers.seeSkipped("1"));
      await tagBy(one, "1", words.tiers.allSeen);
      await enterOn(one, words.tiers.remove("6"));
      await says(one, words.tiers.reviewTitle);
      await enterOn(one, words.tiers.planWrite);
      await says(one, words.tiers.plannedTitle("2"));
      await enterOn(one, words.tiers.write("2", "ชุดที่หนึ่ง"));
      await says(one, words.tiers.written("2"));
      await until(async () => (await written()) === "กลางน้ำ,ปลายน้ำ", "both tiers in the sheet");
      await enterWhenThere(one, words.report.undo);
      await says(one, words.tiers.undone("2"));
      await until(async () => (await written()) === ",", "both cells empty again");

      await saysNoMore(one, words.tiers.reviewTitle);
      await button(one, words.tiers.goTo("F7")).or(button(one, /F7$/u)).first().waitFor();
      await enterOn(one, /F7$/u);
      await until(async () => (await demo.selected()).endsWith("!F7"), "one side of the clash selected");
    },
  },
];
