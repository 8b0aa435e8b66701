import { formatFor } from "#i18n/format-for.ts";
import { checkByKeys, chooseByKeys, findingRows, officerByKeys, openFindingByKeys, says, saysNoMore, typeInto } from "./by-keys.ts";
import type { E2eTask } from "./harness.ts";
import type { Officer } from "./pane-person.ts";
import { enterOn, tabByKeys } from "./pane-person.ts";

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

export const tasks: readonly E2eTask[] = [
  {
    title: "by keys: findings searched, filtered, accepted and taken back",
    options: { language: "en", latency: 50 },
    run: async (demo) => {
      const one = await officerByKeys(demo, "en");
      await checkByKeys(one);
      await tabByKeys(one, "findings");
      await findingRows(one).first().waitFor();
      await searchesAndFilters(one);
      await acceptsAndTakesBack(one);
    },
  },
];
