import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page, Response } from "playwright-core";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { paneWords } from "#i18n/pane-words.ts";
import { SELF_CHECK_WORDS } from "#i18n/self-check-texts.ts";
import { expectedReport, digits, formulaNumbers } from "../expected-report.ts";
import type { Demo, E2eTask } from "../harness.ts";
import { officerWorkbook } from "../officer-workbook.ts";
import { openTab, runCheck, stepWords, until, writeReport } from "../pane-steps.ts";

const SAMPLE = "assets/samples/fy2567-illustrative.xlsx";
const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_JS = "node_modules/@microsoft/office-js/dist";
const th = stepWords("th");
const words = paneWords("th");
const SUMMARY = dictionaryOf("th").report.sheetNames.summary;

/** Everything that the browser complains of on a page and in its frames: errors in the console, and files that did not come. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") heard.push(message.text());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) heard.push(`${String(response.status())} ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    // A frame that is closed while it loads gives up its requests; that is no complaint of the server.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") heard.push(`${request.failure()?.errorText ?? ""} ${request.url()}`);
  });
  return heard;
}

/** Starts the page anew with an ear on it, since the harness has opened it already. */
async function openAgain({ page, pane }: Demo): Promise<{ readonly heard: string[]; readonly responses: Response[] }> {
  const heard = complaints(page);
  const responses: Response[] = [];
  page.on("response", (response) => responses.push(response));
  await page.reload();
  await page.waitForFunction(() => window.simulatedWorkbook !== undefined);
  await pane.getByRole("button", { name: th.check, exact: true }).waitFor();
  return { heard, responses };
}

/** Every file came from the package's own server, with the policy and with the caching that its folder asks for. */
async function assertHeaders(responses: readonly Response[], address: string): Promise<void> {
  const site = new URL("../", address).href;
  const sent = responses.filter((response) => !response.url().startsWith("data:") && !response.url().startsWith("blob:"));
  assert.ok(sent.length > 20, `${String(sent.length)} responses`);
  for (const response of sent) {
    assert.ok(response.url().startsWith(site), `${response.url()} is not below ${site}`);
    const headers = await response.allHeaders();
    const policy = headers["content-security-policy"] ?? "";
    assert.match(policy, /default-src 'none'/u, response.url());
    assert.match(policy, /connect-src 'self'(?:;|$)/u);
    assert.match(policy, /frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com/u);
    assert.doesNotMatch(policy, /script-src[^;]*unsafe/u);
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.equal(headers["x-frame-options"], undefined);
    assert.equal(headers["cache-control"], cacheOf(response.url()), response.url());
  }
}

function cacheOf(url: string): string | undefined {
  if (url.includes("/assets/")) return "public, max-age=31536000, immutable";
  if (url.includes("/icons/")) return undefined;
  return /\/(?:office-js|help)\//u.test(url) ? "no-cache" : "no-store";
}

/** Tabs of the pane that are fetched a moment after its first picture. */
const LATER_PARTS = /\/assets\/(?:findings-tab|setup-tab)-[^/]+\.js$/u;
/** The calculation's worker: fetched when a long list is checked, and done without where it is gone. */
const DONE_WITHOUT = /\/analyze-worker-[^/]+\.js$/u;

/** Waits until the pane holds every script that any of its scripts names. */
async function everyPartFetched({ page, address }: Demo): Promise<void> {
  const named = new Set([new URL("../taskpane.html", address).href]);
  for (const url of named) {
    const text = await (await page.request.get(url)).text();
    for (const [, file = ""] of text.matchAll(/["'`/](?:assets\/|\.\/)([\w-]+\.js)["'`]/gu)) {
      const script = new URL(`../assets/${file}`, address).href;
      if (!DONE_WITHOUT.test(script)) named.add(script);
    }
  }
  named.delete(new URL("../taskpane.html", address).href);
  assert.ok(named.size > 50, `${String(named.size)} scripts`);
  const frame = page.frames().find((one) => one.url().includes("/taskpane.html"));
  const missing = async (): Promise<readonly string[]> => {
    const come = new Set(await frame?.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)));
    return [...named].filter((script) => !come.has(script));
  };
  await until(async () => (await missing()).length === 0, "the last script of the pane").catch(async (error: unknown) => {
    throw new Error(`not fetched ahead: ${(await missing()).join(" ")}`, { cause: error });
  });
}

/** The written summary calculates to the analysis of the file's first sheet, to the last digit. */
async function assertReportRight(demo: Demo, bytes: Uint8Array, atLeast: number): Promise<void> {
  const { plans } = await expectedReport(bytes, "file.xlsx");
  let compared = 0;
  for (const plan of plans)
    for (const { address, value } of formulaNumbers(plan)) {
      const [[calculated] = []] = await demo.values(plan.name, address);
      assert.equal(digits(calculated), digits(value), `${plan.name}!${address}`);
      compared += 1;
    }
  assert.ok(compared >= atLeast, `${String(compared)} numbers compared`);
}

/** The flow of the demo: check, findings, report, taking it back, setup. */
async function wholeFlow(demo: Demo): Promise<void> {
  const { pane, sheetNames } = demo;
  const before = await sheetNames();
  await runCheck(demo, th);
  await pane.getByText("5,523.9110").first().waitFor();
  for (const tab of ["ข้อค้นพบ", "ห่วงโซ่", "ตั้งค่า"]) {
    await openTab(demo, tab);
    await pane.getByRole("tabpanel").or(pane.getByRole("main")).first().waitFor();
  }
  await writeReport(demo, th);
  await assertReportRight(demo, new Uint8Array(readFileSync(SAMPLE)), 100);
  await pane
    .getByRole("button", { name: /เลิกทำ|ย้อน/u })
    .first()
    .click();
  await until(async () => (await sheetNames()).length === before.length, "the report taken back");
}

/** The pane is dressed: its fonts and colours are those of its style sheets, which a strict policy could have kept out. */
async function assertDressed({ pane }: Demo): Promise<void> {
  const button = pane.getByRole("button", { name: th.check, exact: true });
  const look = await button.evaluate((element) => {
    const style = getComputedStyle(element);
    return { font: style.fontFamily, corner: style.borderRadius, back: style.backgroundColor };
  });
  assert.match(look.font, /Leelawadee/u);
  assert.notEqual(look.corner, "0px");
  assert.notEqual(look.back, "rgba(0, 0, 0, 0)");
}

export const tasks: readonly E2eTask[] = [
  {
    title: "[local] does the whole flow under the policy, while a new version takes the place of every part on the server",
    run: async (demo) => {
      const { heard, responses } = await openAgain(demo);
      await assertDressed(demo);
      await everyPartFetched(demo);
      await assertHeaders(responses, demo.address);
      // As after an update that left no old file behind: the open pane needs none of them any more.
      await demo.page.route("**/assets/**", (route) => route.fulfill({ status: 404, body: "" }));
      await wholeFlow(demo);
      await demo.screenshot("packaged-whole-flow");
      assert.deepEqual(heard, []);
    },
  },
  {
    title: "[local] checks, writes and removes from the ribbon while the pane is closed",
    run: async (demo) => {
      const { page, sheetNames, selected } = demo;
      const heard = complaints(page);
      const bytes = await officerWorkbook();
      await demo.openFile("แผน.xlsx", bytes);
      await page.getByRole("button", { name: "ปิดบานหน้าต่าง" }).click();
      const own = await sheetNames();
      const [source = ""] = own;
      const sourceBefore = await demo.values(source, "A1:F20");
      await page.getByRole("button", { name: "ตรวจทันที" }).click();
      await until(async () => (await selected()) === "ข้อค้นพบ!A1", "the findings in front");
      assert.deepEqual(await sheetNames(), [...own, "กระดาษทำการ", "ข้อค้นพบ", "รายการงบประมาณ", "ตั้งค่าและหลักฐาน"]);
      // With a sheet of ours in front it would be the whole workbook.
      await page.getByText(source, { exact: true }).click();
      await until(async () => (await selected()).startsWith(source), "the list in front again");
      await page.getByRole("button", { name: "เขียนรายงาน" }).click();
      await until(async () => (await sheetNames()).length > own.length + 4, "the papers and the form");
      await until(async () => (await selected()) === `${SUMMARY}!A1`, "the summary in front");
      await assertReportRight(demo, bytes, 30);
      await demo.screenshot("packaged-ribbon");
      await page.getByRole("button", { name: "ลบรายงาน" }).click();
      await until(async () => (await sheetNames()).length === own.length + 1, "the report removed, the setup kept");
      assert.deepEqual(await demo.values(source, "A1:F20"), sourceBefore);
      assert.deepEqual(heard, []);
    },
  },
  {
    title: "[local] offers to load again when a part is gone before it was fetched, speaks of no mistake, and keeps the tiers given",
    run: async (demo) => {
      const { page, pane, screenshot } = demo;
      await page.route(LATER_PARTS, (route) => route.fulfill({ status: 404, body: "" }));
      await demo.openFile("แผน.xlsx", await officerWorkbook());
      await runCheck(demo, th);
      await openTab(demo, "ห่วงโซ่");
      await pane.getByRole("button", { name: words.tiers.start }).click();
      await pane.getByText(words.tiers.position("1", "3")).waitFor();
      await page.keyboard.press("1");
      await pane.getByText(words.tiers.position("2", "3")).waitFor();
      await openTab(demo, "ตั้งค่า");
      await pane.getByText(words.frame.otherVersionTitle).waitFor();
      await screenshot("packaged-other-version");
      await page.unroute(LATER_PARTS);
      await pane.getByRole("button", { name: words.frame.loadAgain }).click();
      await pane.getByRole("tab", { name: "ตั้งค่า", selected: true }).waitFor();
      await runCheck(demo, th);
      await openTab(demo, "ห่วงโซ่");
      await pane.getByRole("heading", { name: words.tiers.reviewTitle }).waitFor();
      await screenshot("packaged-draft-kept");
    },
  },
  {
    title: "[local] tries each part of Excel under the policy, and takes its sheets away again",
    run: async (demo) => {
      const { page, pane, sheetNames } = demo;
      const { heard } = await openAgain(demo);
      const before = await sheetNames();
      await page.getByRole("button", { name: "ตรวจความพร้อม" }).click();
      await pane.getByRole("button", { name: SELF_CHECK_WORDS.th.start }).click();
      const result = pane.getByLabel(SELF_CHECK_WORDS.th.result);
      await result.waitFor();
      assert.match(await result.inputValue(), /\d+ work, 0 differ, 0 fail, \d+ absent\nscratch {3}removed\n/u);
      await pane.getByRole("button", { name: SELF_CHECK_WORDS.th.copyRecording }).waitFor();
      assert.deepEqual(await sheetNames(), before);
      assert.deepEqual(heard, []);
    },
  },
  {
    title: "[local] has pages for people: the guides, with their pictures, in both languages",
    run: async ({ context, address, screenshot, page }) => {
      for (const [file, word] of [
        ["index.html", "English"],
        ["index.en.html", "ไทย"],
      ] as const) {
        const heard = complaints(page);
        await page.goto(new URL(`../help/${file}`, address).href);
        await page.getByRole("link", { name: word }).waitFor();
        const pictures = await page.locator("img").evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
        assert.ok(pictures.length > 0 && pictures.every((width) => width > 0), `pictures of ${file}: ${pictures.join(" ")}`);
        assert.deepEqual(heard, []);
      }
      await screenshot("packaged-help");
      assert.equal(context.pages().length, 1);
    },
  },
  {
    title: "[cdn] asks Microsoft for Office.js and nobody for anything else",
    options: { allowed: [MICROSOFT] },
    run: async ({ context, address }) => {
      const page = await context.newPage();
      const heard = complaints(page);
      const elsewhere: string[] = [];
      const site = new URL("../", address).href;
      page.on("request", (request) => {
        if (!request.url().startsWith(site) && !request.url().startsWith("data:")) elsewhere.push(request.url());
      });
      await page.route(`${MICROSOFT}**`, (route) =>
        route.fulfill({ path: `${OFFICE_JS}/${route.request().url().slice(MICROSOFT.length).replace(/\?.*$/u, "")}` }),
      );
      const answer = await page.goto(`${site}taskpane.html`);
      await page.getByText("หน้านี้ใช้งานภายใน Excel").waitFor();
      assert.match(
        (await answer?.allHeaders())?.["content-security-policy"] ?? "",
        /script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/u,
      );
      assert.ok(elsewhere.length > 0 && elsewhere.every((url) => url.startsWith(MICROSOFT)), elsewhere.join(" "));
      assert.deepEqual(heard, []);
    },
  },
  {
    title: "[cdn] runs the demo with Office.js beside it all the same",
    run: async (demo) => {
      await runCheck(demo, th);
      await demo.pane.getByText("5,523.9110").first().waitFor();
    },
  },
];
