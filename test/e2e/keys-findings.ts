import assert from "node:assert/strict";
import { formatFor } from "#i18n/format-for.ts";
import {
  checkByKeys,
  chooseByKeys,
  enterWhenThere,
  findingRows,
  officerByKeys,
  openFindingByKeys,
  says,
  saysNoMore,
  toggleByKeys,
  typeInto,
} from "./by-keys.ts";
import type { Demo, E2eTask } from "./harness.ts";
import type { Officer } from "./pane-person.ts";
import { button, enterOn, tabByKeys } from "./pane-person.ts";
import { until } from "./pane-steps.ts";

const MALFORMED = "5,523,9110";

async function searchesAndFilters(one: Officer): Promise<void> {
  const { words, dictionary } = one;
  await typeInto(one, words.findings.search, MALFORMED);
  await says(one, words.findings.shown("1", "6"));
  await typeInto(one, words.findings.search, "");
  await says(one, words.findings.shown("6", "6"));
  await enterOn(one, new RegExp(`^1${dictionary.severities.info.name}$`));
  await says(one, words.findings.shown("1", "6"));
  await enterOn(one, new RegExp(`^6${words.findings.all}$`));
  await enterOn(one, words.findings.moreFilters);
  await chooseByKeys(one, words.findings.code, dictionary.findings["tier-missing"].title);
  await chooseByKeys(one, words.findings.tier, formatFor("en").tier(null));
  await says(one, words.findings.shown("3", "6"));
  await enterOn(one, words.findings.clearFilters);
  await says(one, words.findings.shown("6", "6"));
}

async function acceptsAndTakesBack(one: Officer): Promise<void> {
  const { words } = one;
  await openFindingByKeys(one, MALFORMED);
  await enterOn(one, words.findings.accept);
  await typeInto(one, words.findings.acceptReason, "wait");
  await enterOn(one, words.findings.acceptSave);
  await says(one, words.findings.shown("5", "5"));
  await enterOn(one, words.findings.shownKinds.accepted("1"));
  await openFindingByKeys(one, MALFORMED);
  await enterOn(one, words.findings.acceptUndo);
  await saysNoMore(one, words.findings.acceptedReason("wait"));
}

async function exportsFindings(one: Officer, demo: Demo): Promise<void> {
  const { words } = one;
  await tabByKeys(one, "report");
  await toggleByKeys(one, words.report.sheets.summary.name);
  await toggleByKeys(one, words.report.sheets.setup.name);
  await enterOn(one, words.report.write);
  await button(one, words.report.refresh).waitFor();
  // The papers name each other in their formulas, so they are written together.
  assert.equal((await demo.sheetNames()).length, 11);
  await enterWhenThere(one, words.report.undo);
  await until(async () => (await demo.sheetNames()).length === 2, "our sheets gone again");
}

export const tasks: readonly E2eTask[] = [
  {
    title: "by keys: findings searched, filtered, accepted, taken back and written as a sheet",
    options: { language: "en", latency: 250 },
    run: async (demo) => {
      const one = await officerByKeys(demo, "en");
      await checkByKeys(one);
      await tabByKeys(one, "findings");
      await findingRows(one).first().waitFor();
      await searchesAndFilters(one);
      await acceptsAndTakesBack(one);
      await exportsFindings(one, demo);
    },
  },
];
