import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Language } from "#i18n/language.ts";
import type { Demo, DemoOptions, E2eTask } from "./harness.ts";
import { button, check, chooseTab, officer, paneFrame } from "./pane-person.ts";
import { openFaultySample } from "./pane-steps.ts";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const TABS = ["check", "findings", "tiers", "report", "setup"] as const;

interface AxeWindow {
  readonly axe: {
    readonly run: () => Promise<{
      readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
    }>;
  };
}

/** Breaches of accessibility rules in the pane, contrast included. */
async function breaches(demo: Demo): Promise<readonly string[]> {
  const frame = paneFrame(demo);
  if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { violations } = await (window as unknown as AxeWindow).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
  });
}

/** Whether the tab in view can be read without scrolling sideways. */
async function assertNoSidewaysScroll(demo: Demo, tab: string): Promise<void> {
  const [needed, given] = await paneFrame(demo).evaluate(
    () => [document.documentElement.scrollWidth, document.documentElement.clientWidth] as const,
  );
  assert.ok(needed <= given, `${tab}: ${String(needed)} pixels wide in ${String(given)}`);
}

/** Nothing to read or press lies under the host's menu in the top right corner. */
async function assertCornerFree(demo: Demo): Promise<void> {
  const covered = await paneFrame(demo).evaluate(() => {
    const hits = [
      [window.innerWidth - 17, 16],
      [window.innerWidth - 32, 30],
      [window.innerWidth - 3, 3],
    ] as const;
    return hits.flatMap(([x, y]) =>
      document
        .elementsFromPoint(x, y)
        .filter((element) => element.matches("button, a, input, select, [role=tab]"))
        .map((element) => element.outerHTML),
    );
  });
  assert.deepEqual(covered, []);
}

async function lookAtAllTabs(demo: Demo, language: Language, name: string): Promise<void> {
  const one = officer(demo, language);
  await openFaultySample(demo);
  await check(one);
  if (name.startsWith("zoom"))
    await paneFrame(demo).evaluate(() => {
      document.documentElement.style.setProperty("zoom", "2");
    });
  for (const tab of TABS) {
    await chooseTab(one, tab);
    if (tab === "findings") await demo.pane.locator('[data-row="1"]').click();
    if (tab === "tiers") await button(one, one.words.tiers.start).click();
    await demo.page.waitForTimeout(300);
    assert.deepEqual(await breaches(demo), [], `${name} ${tab}`);
    await assertNoSidewaysScroll(demo, `${name} ${tab}`);
    if (!name.startsWith("zoom")) await assertCornerFree(demo);
    await demo.screenshot(`look-${name}-${tab}`);
  }
}

const LOOKS: readonly (readonly [string, DemoOptions])[] = [
  ["320-light", { paneWidth: 320 }],
  ["350-dark", { theme: "dark" }],
  ["350-forced-colours", { forcedColors: true }],
  ["450-light", { paneWidth: 450 }],
  ["zoom-200", { paneWidth: 640 }],
];

const ALL: readonly (E2eTask & { readonly language: Language; readonly at: number })[] = (["th", "en"] as const).flatMap((language) =>
  LOOKS.map(([name, options], at) => ({
    title: `pane: axe finds nothing and nothing is cut, ${name} (${language})`,
    options: { ...options, language },
    run: (demo: Demo) => lookAtAllTabs(demo, language, `${name}-${language}`),
    language,
    at,
  })),
);

/** The narrow pane, where words are cut first, in both languages; of the other looks each in one of them. */
export const tasks: readonly E2eTask[] = ALL.filter(({ language, at }) => at === 0 || (at % 2 === 0) === (language === "th"));

/** The looks that each check leaves out. */
export const otherLooks: readonly E2eTask[] = ALL.filter((task) => !tasks.includes(task));
