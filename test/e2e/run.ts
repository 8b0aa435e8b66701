import { mkdirSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import type { Demo, E2eTask } from "./harness.ts";
import { openDemo, Skipped } from "./harness.ts";

/** Every file with tasks; a new file is a new set of tasks. Measurements print numbers and judge none. */
const TASKS = import.meta.glob<{ readonly tasks?: readonly E2eTask[] }>(["./*.ts", "!./run.ts"], { eager: true });
/** What is done with the package on a server, under an address and a policy of its own. */
const PACKAGED = import.meta.glob<{ readonly tasks?: readonly E2eTask[] }>("./packaged/*.ts", { eager: true });
/** Whole mornings of work, minutes each: tried by hand, too long for each check. */
const LONG = import.meta.glob<{ readonly tasks?: readonly E2eTask[] }>("./long/*.ts", { eager: true });
/** Pictures for the guides. */
const PICTURES = import.meta.glob<{ readonly tasks?: readonly E2eTask[] }>("./pictures/*.ts", { eager: true });
const MEASUREMENTS = import.meta.glob<{ readonly tasks?: readonly E2eTask[] }>("./measure/*.ts", { eager: true });

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** Milliseconds for one task, on two shared cores. */
const PATIENCE = 300_000;

type Outcome =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "skipped"; readonly reason: string };

const KINDS = { tasks: TASKS, packaged: PACKAGED, long: LONG, pictures: PICTURES, measurements: MEASUREMENTS } as const;

/** How many tasks ended in each way. */
export type TaskCounts = Readonly<Record<Outcome["kind"], number>>;

/** Which tasks: of one kind, those whose title holds all of the words. */
export interface TaskChoice {
  readonly kind: keyof typeof KINDS;
  readonly wanted: readonly string[];
}

/** The tasks that are chosen. */
export function tasksOf({ kind, wanted }: TaskChoice): readonly E2eTask[] {
  return Object.values(KINDS[kind]).flatMap((file) =>
    (file.tasks ?? []).filter(({ title }) => wanted.every((word) => title.includes(word))),
  );
}

/** Runs the chosen tasks, as many beside each other as there are lanes: each has a browser of its own. */
export async function runTasks(address: string, choice: TaskChoice, lanes = 1): Promise<TaskCounts> {
  const waiting = [...tasksOf(choice)];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const lane = async (): Promise<void> => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
    try {
      for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
        const startedAt = performance.now();
        const outcome = await runTask(browser, address, task);
        counts[outcome.kind] += 1;
        report(task, outcome, (performance.now() - startedAt) / 1000);
      }
    } finally {
      await browser.close();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return counts;
}

/** Says how a run ended, leaves its counts in a file as jest would, and gives the code to leave with: 0 only where something was tried and nothing failed. */
export function concludeRun({ passed, failed, skipped }: TaskCounts, results: string): number {
  mkdirSync("out", { recursive: true });
  writeFileSync(results, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numSkippedTests: skipped }));
  if (skipped > 0) console.log(`\nSKIPPED: ${String(skipped)} (see above)`);
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  return failed === 0 && passed + skipped > 0 ? 0 : 1;
}

function report(task: E2eTask, outcome: Outcome, seconds: number): void {
  const marks = { passed: "ok     ", failed: "FAILED ", skipped: "SKIPPED" } as const;
  console.log(`${marks[outcome.kind]} ${task.title} (${seconds.toFixed(1)} s)`);
  if (outcome.kind !== "passed") console.log(outcome.reason.replace(/^/gmu, "          "));
}

/** One task in a browser context of its own. Errors of the page and requests beyond localhost fail it too. */
async function runTask(browser: Browser, address: string, task: E2eTask): Promise<Outcome> {
  const trouble: string[] = [];
  try {
    const demo = await openDemo(browser, address, { options: task.options ?? {}, trouble });
    try {
      demo.page.setDefaultTimeout(PATIENCE / 2);
      await withinPatience(task.run(demo));
    } catch (error) {
      if (!(error instanceof Skipped)) await pictureOfFailure(demo, task);
      throw error;
    } finally {
      await demo.context.close();
    }
  } catch (error) {
    if (error instanceof Skipped) return { kind: "skipped", reason: error.message };
    return { kind: "failed", reason: [error instanceof Error ? (error.stack ?? error.message) : String(error), ...trouble].join("\n") };
  }
  return trouble.length === 0 ? { kind: "passed" } : { kind: "failed", reason: trouble.join("\n") };
}

/** A picture of a failed task. A page that cannot be pictured any more must not hide why the task failed. */
async function pictureOfFailure(demo: Demo, { title }: E2eTask): Promise<void> {
  try {
    await demo.screenshot(`failed ${title}`.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-"));
  } catch (error) {
    console.log(`no picture of “${title}”: ${String(error)}`);
  }
}

async function withinPatience(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`not done after ${String(PATIENCE / 1000)} s`));
    }, PATIENCE);
  });
  try {
    await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
