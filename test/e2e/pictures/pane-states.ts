import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import type { Language } from "#i18n/language.ts";
import type { Demo, DemoOptions, E2eTask } from "../harness.ts";
import { morningWorkbook } from "../long/morning-workbook.ts";
import { officerWorkbook } from "../officer-workbook.ts";
import type { Officer } from "../pane-person.ts";
import { button, check, chooseTab, officer } from "../pane-person.ts";
import { openFaultySample } from "../pane-steps.ts";
import { coverInFront, letterOnly, nextYearList, threeYears, unprovedList } from "./state-workbooks.ts";

const WIDTHS = [320, 350, 450] as const;
const PICTURES = "out/pictures";

/** A state of the pane, and how a person comes to it from whatever stood there before. */
interface PaneState {
  readonly name: string;
  readonly reach: (one: Officer) => Promise<void>;
  /** The last thing of the proof that the guides show of this state. */
  readonly proof?: string;
}

async function checkFile(one: Officer, bytes: Promise<Uint8Array>): Promise<void> {
  await one.demo.openFile("แผน.xlsx", await bytes);
  await check(one);
}

async function openAllSheets(one: Officer, bytes: Promise<Uint8Array>): Promise<void> {
  await checkFile(one, bytes);
  await button(one, one.words.check.answer.wholePlan).click();
  await one.demo.pane
    .getByText(one.words.check.planTitle("").trim().split(" ")[0] ?? "")
    .first()
    .waitFor();
}

/** In the order in which the walk meets them: a state may begin where the one before it ended. */
const STATES: readonly PaneState[] = [
  { name: "01-nothing-read-yet", reach: async (one) => button(one, one.words.check.run).waitFor() },
  { name: "02-cover-sheet-in-front", reach: (one) => checkFile(one, coverInFront()) },
  { name: "03-refused", reach: (one) => checkFile(one, letterOnly()), proof: "#panel-check ul" },
  { name: "04-unproved", reach: (one) => checkFile(one, unprovedList()), proof: "#panel-check section" },
  { name: "05-question", reach: (one) => checkFile(one, threeYears()), proof: "#panel-check section" },
  {
    name: "06-proved",
    reach: async (one) => {
      await one.demo.page.getByRole("button", { name: /^(เปิดตัวอย่าง|Open the sample)$/u }).click();
      await one.demo.page.waitForTimeout(1_500);
      await check(one);
    },
    proof: "#panel-check section",
  },
  { name: "07-rows-of-a-figure", reach: (one) => one.demo.pane.locator("#panel-check ul button").first().click() },
  {
    name: "08-reading-changed",
    reach: async (one) => {
      await one.demo.page.keyboard.press("Escape");
      await button(one, one.words.check.change).click();
    },
  },
  {
    name: "09-wrong",
    reach: async (one) => {
      await openFaultySample(one.demo);
      await check(one);
    },
  },
  { name: "10-findings", reach: (one) => chooseTab(one, "findings") },
  { name: "11-finding-open", reach: (one) => one.demo.pane.locator('[data-row="1"]').click() },
  {
    name: "12-tiers-one-by-one",
    reach: async (one) => {
      await checkFile(one, officerWorkbook());
      await chooseTab(one, "tiers");
      await button(one, one.words.tiers.start).click();
    },
  },
  {
    name: "13-tiers-reviewed",
    reach: async (one) => {
      for (const key of ["1", "2"]) {
        await one.demo.page.keyboard.press(key);
        await one.demo.page.waitForTimeout(300);
      }
      await button(one, one.words.tiers.remove("4")).waitFor();
    },
  },
  { name: "14-agency-board", reach: (one) => openAllSheets(one, morningWorkbook()) },
  { name: "15-findings-of-a-plan", reach: (one) => chooseTab(one, "findings") },
  {
    name: "16-new-year",
    reach: async (one) => {
      await checkFile(one, nextYearList());
      await chooseTab(one, "setup");
    },
  },
  {
    name: "17-setup",
    reach: async (one) => {
      await openFaultySample(one.demo);
      await check(one);
      await chooseTab(one, "setup");
    },
  },
  {
    name: "18-report-written",
    reach: async (one) => {
      await chooseTab(one, "report");
      await button(one, one.words.report.write).click();
      await button(one, one.words.report.refresh).waitFor();
    },
  },
];

const LOOKS = [
  ["light", {}],
  ["dark", { theme: "dark" }],
  ["forced", { forcedColors: true }],
] as const satisfies readonly (readonly [string, DemoOptions])[];

async function setWidth({ page }: Demo, width: number): Promise<void> {
  await page.evaluate((pixels) => {
    document.documentElement.style.setProperty("--pane-width", `${String(pixels)}px`);
  }, width);
  await page.waitForTimeout(350);
}

/** The pane alone, all of it, at each width. */
async function picturePane(demo: Demo, name: (width: number) => string): Promise<void> {
  for (const width of WIDTHS) {
    await setWidth(demo, width);
    await demo.page.locator("iframe").screenshot({ path: `${PICTURES}/${name(width)}.png` });
  }
}

/** What the guides show of a verdict: the pane from its tabs to the end of the proof. */
async function pictureProof(demo: Demo, last: string, name: string): Promise<void> {
  const frame = await demo.page.locator("iframe").boundingBox();
  const end = await demo.pane.locator(last).first().boundingBox();
  if (frame === null || end === null) throw new Error(`nothing to picture for ${name}`);
  await demo.page.screenshot({ path: `docs/images/${name}.png`, clip: { ...frame, height: end.y + end.height + 8 - frame.y } });
}

async function walk(demo: Demo, language: Language, look: string): Promise<void> {
  const one = officer(demo, language);
  mkdirSync(PICTURES, { recursive: true });
  await demo.page.setViewportSize({ width: 1360, height: 1700 });
  for (const { name, reach, proof } of STATES) {
    await reach(one);
    // What was pressed is not pictured as under the mouse.
    await demo.page.mouse.move(300, 900);
    await demo.page.waitForTimeout(600);
    await picturePane(demo, (width) => `${name}-${language}-${look}-${String(width)}`);
    if (proof !== undefined && look === "light") {
      await setWidth(demo, 350);
      await pictureProof(demo, proof, `proof-${name.slice(3)}-${language}`);
    }
  }
  tabulate();
}

/** All pictures that there are, in one table: a row for each state. */
function tabulate(): void {
  const files = readdirSync(PICTURES).filter((name) => name.endsWith(".png"));
  const row = (state: string): string =>
    `<tr><th>${state}</th>${files
      .filter((name) => name.startsWith(`${state}-`))
      .map((name) => `<td><a href="${name}"><img src="${name}" alt="${name}" height="400"></a><br>${name.slice(state.length + 1, -4)}</td>`)
      .join("")}</tr>`;
  writeFileSync(`${PICTURES}/index.html`, `<meta charset="utf-8"><table>${STATES.map(({ name }) => row(name)).join("\n")}</table>`);
}

/** Every state of the pane at three widths, light, dark and in forced colours, in both languages, under out/pictures/. */
export const tasks: readonly E2eTask[] = LOOKS.flatMap(([look, options]) =>
  (["th", "en"] as const).map((language) => ({
    title: `pane states: ${look} (${language})`,
    options: { ...options, language },
    run: (demo: Demo) => walk(demo, language, look),
  })),
);
