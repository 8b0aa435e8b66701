import { readFileSync } from "node:fs";
import { checkByKeys, chooseByKeys, enterWhenThere, officerByKeys, says, typeInto } from "./by-keys.ts";
import type { E2eTask } from "./harness.ts";
import type { Officer } from "./pane-person.ts";
import { button, enterOn, paneFrame, tabByKeys } from "./pane-person.ts";
import { until } from "./pane-steps.ts";

const FRAMEWORK = readFileSync("assets/frameworks/digital-government-2567-framework.json", "utf8");

async function importsEditsAndExports(one: Officer): Promise<void> {
  const { words, demo } = one;
  await enterOn(one, words.setup.importJson);
  await typeInto(one, words.setup.importLabel, FRAMEWORK);
  await enterOn(one, words.setup.importUse);
  await enterWhenThere(one, words.setup.edit);
  await typeInto(one, words.setup.fields.statedAmount, "79.0001");
  await enterOn(one, words.setup.editDone);
  await enterWhenThere(one, words.setup.exportJson);
  await until(
    async () => (await demo.pane.getByLabel(words.setup.exportJson).inputValue()).includes('"79.0001"'),
    "the edited framework as JSON",
  );
  await enterOn(one, words.frame.copy);
  await button(one, words.frame.copied).waitFor();
}

export const tasks: readonly E2eTask[] = [
  {
    title: "by keys: a framework imported, edited and exported; a name approved; language and theme",
    options: { latency: 50 },
    run: async (demo) => {
      const one = await officerByKeys(demo, "th");
      const { words } = one;
      await checkByKeys(one);
      await tabByKeys(one, "setup");
      await button(one, words.setup.importJson).waitFor();
      await importsEditsAndExports(one);
      await enterOn(one, words.setup.approveOne("กรมบัญชีกลาาง"));
      await says(one, words.setup.aliasOf("กรมบัญชีกลาาง", "กรมบัญชีกลาง"));
      await chooseByKeys(one, words.setup.theme, words.setup.themes.dark);
      await until(
        () => paneFrame(demo).evaluate(() => document.querySelector("[lang]:not(html)")?.getAttribute("style")?.includes("dark") === true),
        "the pane dark",
      );
      await chooseByKeys(one, words.setup.language, words.setup.languages.en);
      await says(one, "Findings");
    },
  },
];
