import type { Demo } from "./harness.ts";

/** Words on the pane's buttons and tabs that steps press, as a person would. */
const WORDS = {
  th: {
    check: "ตรวจ",
    runAgain: "ตรวจใหม่",
    findings: "ข้อค้นพบ",
    report: "รายงาน",
    write: "เขียนรายงาน",
    written: /เขียนแล้ว/u,
    stale: "สมุดงานถูกแก้ไขหลังการตรวจ",
  },
  en: {
    check: "Check",
    runAgain: "Check again",
    findings: "Findings",
    report: "Report",
    write: "Write the report",
    written: /Written/u,
    stale: /changed since/u,
  },
} as const;

/** The words of one language. */
export type StepWords = (typeof WORDS)[keyof typeof WORDS];

export function stepWords(language: "th" | "en"): StepWords {
  return WORDS[language];
}

/** Presses Run on the first tab and waits for the result. */
export async function runCheck({ pane }: Demo, words: StepWords): Promise<void> {
  await pane.getByRole("tab", { name: words.check, exact: true }).click();
  await pane.getByRole("button", { name: words.check, exact: true }).click();
  await pane.getByRole("button", { name: words.runAgain, exact: true }).waitFor();
}

/** Opens a tab of the pane. */
export async function openTab({ pane }: Demo, name: string): Promise<void> {
  await pane.getByRole("tab", { name: new RegExp(`^${name}`, "u") }).click();
}

/** Writes the report and waits until the pane says so. */
export async function writeReport(demo: Demo, words: StepWords): Promise<void> {
  await openTab(demo, words.report);
  await demo.pane.getByRole("button", { name: words.write, exact: true }).click();
  await demo.pane.getByText(words.written).first().waitFor();
}

/** Opens the shipped sample with faults, by its button, and waits until it is there. */
export async function openFaultySample({ page, pane }: Demo): Promise<void> {
  await page.evaluate(() => {
    delete window.simulatedWorkbook;
  });
  await page.getByRole("button", { name: /ที่มีข้อผิด|faulty/u }).click();
  await page.waitForFunction(() => window.simulatedWorkbook !== undefined);
  await pane.getByRole("tab").first().waitFor();
}

/** Waits until something is so, looking again and again; says what was waited for when it never comes. */
export async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 150_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
