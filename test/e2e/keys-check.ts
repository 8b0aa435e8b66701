import { checkByKeys, chooseByKeys, enterWhenThere, officerByKeys, says, saysNoMore, typeInto } from "./by-keys.ts";
import type { E2eTask } from "./harness.ts";
import { button, enterOn } from "./pane-person.ts";

export const tasks: readonly E2eTask[] = [
  {
    title: "by keys: many sheets as one plan, one of them to look at, and how it is read put right",
    run: async (demo) => {
      const one = await officerByKeys(demo, "th");
      const { words, dictionary } = one;
      await chooseByKeys(one, words.check.source, words.check.allSheets);
      await checkByKeys(one);
      await says(one, words.check.preflightTitle);
      await says(one, words.check.planTitle("2"));
      await chooseByKeys(one, new RegExp(words.check.tableChoice), /^ชุดที่สอง/u);
      await says(one, words.check.totalOf("ชุดที่สอง"));

      await chooseByKeys(one, words.check.source, words.check.sheet("ชุดที่หนึ่ง"));
      await enterOn(one, words.check.runAgain);
      await saysNoMore(one, words.check.planTitle("2"));
      await enterOn(one, words.check.change);
      await chooseByKeys(one, words.check.unit, dictionary.units["thousand-baht"]);
      await typeInto(one, words.check.year, "2568");
      await chooseByKeys(one, words.check.columnRole("D"), dictionary.columns.activity);
      await enterOn(one, words.check.applyChanges);
      await says(one, words.check.unitFrom(dictionary.units["thousand-baht"], dictionary.unitSources.person));
      await says(one, "2568");

      await enterWhenThere(one, words.check.change);
      await enterOn(one, words.check.resetChanges);
      await enterOn(one, words.check.applyChanges);
      await saysNoMore(one, words.check.unitFrom(dictionary.units["thousand-baht"], dictionary.unitSources.person));
      await button(one, words.check.runAgain).waitFor();
    },
  },
];
