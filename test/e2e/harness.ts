import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { mkdirSync } from "node:fs";
import type { WorkbookStore } from "#simulator/store/workbook-store.ts";

/** How a task wants the demo to be shown. Thai, light and 350 pixels of pane unless it says otherwise. */
export interface DemoOptions {
  readonly language?: "th" | "en";
  readonly theme?: "light" | "dark";
  readonly forcedColors?: boolean;
  readonly paneWidth?: number;
  /** Zoom of the whole page, 1 for none. */
  readonly zoom?: number;
  /** Milliseconds that each request to the simulated Excel waits. */
  readonly latency?: number;
  /** Further conditions of the demo, e.g. "readonly". */
  readonly conditions?: string;
  /** Beginnings of addresses beyond localhost that the task itself answers. */
  readonly allowed?: readonly string[];
}

/** One thing a person does in the demo. Fails by throwing; `Skipped` says loudly why it could not be tried. */
export interface E2eTask {
  readonly title: string;
  readonly options?: DemoOptions;
  readonly run: (demo: Demo) => Promise<void>;
}

/** Thrown by a task that this machine cannot do. */
export class Skipped extends Error {
  override readonly name = "Skipped";
}

/** The open demo in the hands of a task. */
export interface Demo {
  readonly page: Page;
  /** What the shipped task pane shows. */
  readonly pane: FrameLocator;
  /** Address of the demo, for a task that opens another page of it. */
  readonly address: string;
  readonly context: BrowserContext;
  /** Opens a workbook through the page's own "open my .xlsx", and waits for its sheets. */
  readonly openFile: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Names of the sheet tabs, hidden ones too. */
  readonly sheetNames: () => Promise<readonly string[]>;
  /** Calculated values of cells, e.g. ("สรุป", "A1:B2"); null where empty. */
  readonly values: (sheet: string, address: string) => Promise<readonly (readonly unknown[])[]>;
  /** How many cells of a sheet hold formulas. */
  readonly formulaCount: (sheet: string) => Promise<number>;
  /** What is selected, e.g. "งบ!I12". */
  readonly selected: () => Promise<string>;
  /** Clicks a cell of the sheet in front that is in sight without scrolling; zero-based. */
  readonly clickCell: (row: number, column: number) => Promise<void>;
  /** Keeps a picture under out/e2e/. */
  readonly screenshot: (name: string) => Promise<void>;
}

/** What the demo page puts on its window for tasks: the workbook as it is now. */
declare global {
  interface Window {
    simulatedWorkbook?: WorkbookStore;
  }
}

/** Pixels of the grid's row numbers and column letters. */
const HEADINGS = { width: 46, height: 20 };

const PICTURES = "out/e2e";

/** What a task is opened with: how the demo is shown, and where trouble of the page is collected. */
export interface Opening {
  readonly options: DemoOptions;
  readonly trouble: string[];
}

/** Opens the demo in a fresh browser context. Errors of the page and requests that leave localhost go into `trouble`. */
export async function openDemo(browser: Browser, address: string, { options, trouble }: Opening): Promise<Demo> {
  const { language = "th", theme = "light", forcedColors = false, paneWidth = 350, zoom = 1, latency = 0, conditions = "" } = options;
  const context = await browser.newContext({
    // A page at 200 % is a page on half the pixels, each twice as large.
    viewport: { width: Math.round(1360 / zoom), height: Math.round((zoom === 1 ? 860 : 1200) / zoom) },
    deviceScaleFactor: zoom,
    locale: language === "th" ? "th-TH" : "en-US",
    timezoneId: "Asia/Bangkok",
    colorScheme: theme,
    forcedColors: forcedColors ? "active" : "none",
    acceptDownloads: true,
    // The certificate of a test's own server is its own.
    ignoreHTTPSErrors: address.startsWith("https:"),
  });
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (options.allowed?.some((allowed) => request.url().startsWith(allowed)) === true) return;
    if (protocol.startsWith("http") && hostname !== "localhost") trouble.push(`a request left localhost: ${request.url()}`);
  });
  context.on("weberror", (error) => {
    trouble.push(`the page threw: ${error.error().stack ?? error.error().message}`);
  });
  context.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) trouble.push(`refused by the policy: ${message.text()}`);
  });
  const page = await context.newPage();
  await page.goto(`${address}?lang=${language}&theme=${theme}&latency=${String(latency)}&${conditions}`);
  await page.addStyleTag({ content: `:root { --pane-width: ${String(paneWidth)}px; }` });
  await page.waitForFunction(() => window.simulatedWorkbook !== undefined);
  return { page, context, address, pane: page.frameLocator("iframe"), ...reading(page), ...acting(page) };
}

function reading(page: Page): Pick<Demo, "sheetNames" | "values" | "formulaCount" | "selected"> {
  return {
    sheetNames: () => page.evaluate(() => window.simulatedWorkbook?.sheets().map(({ name }) => name) ?? []),
    values: (sheet, address) =>
      page.evaluate(
        async ([name, area]) => {
          const store = window.simulatedWorkbook;
          await store?.settle();
          const id = store?.sheets().find((record) => record.name === name)?.id;
          return (id === undefined ? null : store?.sheet(id)?.values(area)) ?? [];
        },
        [sheet, areaOf(address)] as const,
      ),
    formulaCount: (name) =>
      page.evaluate((wanted) => {
        const store = window.simulatedWorkbook;
        const sheet = store?.sheet(store.sheets().find((record) => record.name === wanted)?.id ?? "");
        const used = sheet?.usedArea(true);
        return sheet && used
          ? sheet
              .formulas(used)
              .flat()
              .filter((formula) => formula !== null).length
          : 0;
      }, name),
    selected: () =>
      page.evaluate(() => {
        const store = window.simulatedWorkbook;
        const selection = store?.selection();
        const area = selection?.areas.at(-1);
        if (store === undefined || selection === undefined || area === undefined) return "";
        let letters = "";
        for (let rest = area.firstColumn; rest >= 0; rest = Math.floor(rest / 26) - 1)
          letters = String.fromCharCode(65 + (rest % 26)) + letters;
        const name = store.sheets().find(({ id }) => id === selection.sheetId)?.name ?? "";
        return `${name}!${letters}${String(area.firstRow + 1)}`;
      }),
  };
}

function acting(page: Page): Pick<Demo, "openFile" | "screenshot" | "clickCell"> {
  return {
    openFile: async (name, bytes) => {
      await page.evaluate(() => {
        delete window.simulatedWorkbook;
      });
      await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
      await page.waitForFunction(() => window.simulatedWorkbook !== undefined);
      await page.frameLocator("iframe").getByRole("tab").first().waitFor();
    },
    clickCell: async (row, column) => {
      const offset = await page.evaluate(
        ([lastRow, lastColumn]) => {
          const store = window.simulatedWorkbook;
          const sheet = store?.sheet(store.selection().sheetId);
          let [left, top] = [0, 0];
          for (let at = 0; at < lastColumn; at += 1) left += (sheet?.columnWidth(at) ?? 0) * (4 / 3);
          for (let at = 0; at < lastRow; at += 1) top += (sheet?.rowHeight(at) ?? 0) * (4 / 3);
          return { left, top };
        },
        [row, column] as const,
      );
      const place = await page.locator("canvas[id^='univer-sheet-main-canvas']").last().boundingBox();
      await page.mouse.click((place?.x ?? 0) + HEADINGS.width + offset.left + 12, (place?.y ?? 0) + HEADINGS.height + offset.top + 8);
    },
    screenshot: async (name) => {
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: `${PICTURES}/${name}.png` });
    },
  };
}

/** A1:B2 as zero-based rows and columns. */
function areaOf(address: string): { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number } {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(address);
  if (match === null) throw new Error(`no address: ${address}`);
  const column = (letters: string): number =>
    Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, digit) => sum * 26 + digit, 0) - 1;
  const [, left = "", top = "", right = left, bottom = top] = match;
  return { firstRow: Number(top) - 1, firstColumn: column(left), lastRow: Number(bottom) - 1, lastColumn: column(right) };
}
