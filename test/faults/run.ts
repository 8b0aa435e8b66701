import type { InjectedFailure } from "#simulator/wire/wire-server.ts";
import { OFFICE_ERRORS } from "#simulator/wire/wire-types.ts";
import type { Act } from "./acts.ts";
import { ACTS } from "./acts.ts";
import type { Task } from "./tasks.ts";
import { nextRun, TASKS } from "./tasks.ts";
import { officersSheets, openWorld, rowsOn, standing } from "./world.ts";
import type { Trouble, World } from "./world.ts";

/** What went wrong in a case, and what the case was. */
export interface Loss {
  readonly kind: "lost" | "stale" | "nextFailed";
  readonly task: string;
  readonly trouble: string;
  readonly what: string;
}

/** The whole matrix. */
export interface FaultsResult {
  readonly cases: number;
  readonly losses: readonly Loss[];
  /** Cases by task and kind of trouble. */
  readonly counts: Record<string, number>;
  /** Requests of each task where nothing goes wrong. */
  readonly requests: Record<string, number>;
}

/** Codes that Microsoft documents for Excel, and Office's own numbers. */
const ERRORS: readonly InjectedFailure[] = [
  { code: "GeneralException" },
  { code: "ActivityLimitReached" },
  { code: "InvalidOperation" },
  { code: "InvalidSelection" },
  { code: "AccessDenied" },
  { code: "ItemNotFound" },
  { code: "InvalidArgument" },
  { code: "RequestAborted" },
  { code: "UnsupportedOperation" },
  { code: "Timeout" },
  { code: "ServiceNotAvailable" },
  { code: "InvalidOrTimedOutSession" },
  { code: "InactiveWorkbook" },
  { code: "UndoNotSupported" },
  { office: OFFICE_ERRORS.busy },
  { office: OFFICE_ERRORS.cellEdit },
  { office: OFFICE_ERRORS.requestTooLarge },
  { office: OFFICE_ERRORS.responseTooLarge },
  { office: OFFICE_ERRORS.session },
  { office: OFFICE_ERRORS.accessDenied },
];

/** One way in which a task is disturbed. */
interface Disturbance {
  readonly kind: string;
  readonly name: string;
  readonly trouble: (world: World) => Trouble;
  readonly act?: Act;
}

function errorAt(index: number): InjectedFailure {
  return ERRORS[index % ERRORS.length] ?? { code: "GeneralException" };
}

const nameOf = (failure: InjectedFailure): string => ("office" in failure ? String(failure.office) : failure.code);

/** Half of what a request asks for: enough actions to have begun. */
const HALF = 3;

/** A failure before, half-way through or after what request `at` does. */
function failing(at: number, when: "before" | "half" | "after", seed: number): Disturbance {
  const error = errorAt(at * 7 + seed);
  const failure = { before: () => error, half: () => coded(error, HALF), after: () => coded(error, undefined) }[when]();
  const before = "office" in error || when !== "before" ? failure : coded(error, 0);
  return {
    kind: `one failure, ${when} the request`,
    name: `${nameOf(error)} ${when} request ${String(at)}`,
    trouble: () => ({ failure: (index) => (index === at ? before : null) }),
  };
}

/** An error of the workbook itself comes only from a request that reached it. */
function coded(error: InjectedFailure, afterActions: number | undefined): InjectedFailure {
  const code = "code" in error ? error.code : "GeneralException";
  return afterActions === undefined ? { code } : { code, afterActions };
}

function inARow(at: number, count: number): Disturbance {
  const error = coded(errorAt(at * 3 + count), count - 1);
  return {
    kind: `${String(count)} failures in a row`,
    name: `${nameOf(error)} at requests ${String(at)} to ${String(at + count - 1)}`,
    trouble: () => ({ failure: (index) => (index >= at && index < at + count ? error : null) }),
  };
}

function gone(at: number): Disturbance {
  return {
    kind: "the connection gone from a request on",
    name: `gone from request ${String(at)} on`,
    trouble: () => ({ failure: (index) => (index >= at ? { office: OFFICE_ERRORS.session } : null) }),
  };
}

function acting(at: number, act: Act): Disturbance {
  return {
    kind: "a person acts before a request",
    name: `${act.name} before request ${String(at)}`,
    act,
    trouble: (world) => ({
      between: (index) => {
        if (index === at) act.act(world);
      },
    }),
  };
}

/** All disturbances of a task that takes so many requests; `spread`: every how manieth. */
function disturbances(requests: number, spread: number): readonly Disturbance[] {
  const every = Array.from({ length: requests }, (_, at) => at);
  const all = [
    ...every.flatMap((at) => (["before", "half", "after"] as const).map((when, seed) => failing(at, when, seed))),
    ...every.flatMap((at) => [inARow(at, 2), inARow(at, 3), gone(at)]),
    ...every.flatMap((at) => [0].map((step) => acting(at, ACTS[(at + step) % ACTS.length] ?? (ACTS[0] as Act)))),
    // Each act at least at some eight places of each task.
    ...ACTS.flatMap((act, index) =>
      every.filter((at) => (at + index) % Math.max(1, Math.ceil(requests / 8)) === 0).map((at) => acting(at, act)),
    ),
  ];
  return all.filter((_, index) => index % spread === 0);
}

/** Runs one case and says what was lost; nothing for most. */
async function runCase(task: Task, disturbance: Disturbance): Promise<readonly Loss[]> {
  const world = await openWorld();
  const loss = (kind: Loss["kind"], what: string): Loss => ({ kind, task: task.name, trouble: disturbance.name, what });
  try {
    await task.prepare(world);
    let theirs = officersSheets(world.store);
    const trouble = disturbance.trouble(world);
    // What a person does is compared with what stands right after it: nothing of ours may change their sheets.
    let wasTyped = false;
    const acted = watchActs(world, trouble, (now) => {
      theirs = now;
    });
    world.trouble({
      ...acted,
      between: (index) => {
        acted.between?.(index);
        wasTyped ||= disturbance.act?.typed !== undefined && stands(world, disturbance.act.typed);
      },
    });
    await task.run(world);
    world.trouble(null);
    return await judge({ world, task, disturbance, theirs, wasTyped, loss });
  } catch (error) {
    return [loss("nextFailed", error instanceof Error ? error.message.slice(0, 400) : String(error))];
  } finally {
    world.trouble(null);
    world.close();
  }
}

/** The trouble, telling what stands on the officer's sheets after each act. */
function watchActs(world: World, trouble: Trouble, tell: (theirs: string) => void): Trouble {
  if (trouble.between === undefined) return trouble;
  let before = officersSheets(world.store);
  return {
    ...trouble,
    between: (index) => {
      const untouched = officersSheets(world.store);
      trouble.between?.(index);
      const after = officersSheets(world.store);
      if (after !== untouched) {
        before = after;
        tell(before);
      }
    },
  };
}

interface Judging {
  readonly world: World;
  readonly task: Task;
  readonly disturbance: Disturbance;
  /** What stood on the officer's sheets after the last thing they did. */
  readonly theirs: string;
  /** A text was typed on one of our sheets meanwhile. */
  readonly wasTyped: boolean;
  readonly loss: (kind: Loss["kind"], what: string) => Loss;
}

async function judge({ world, task, disturbance, theirs, wasTyped, loss }: Judging): Promise<readonly Loss[]> {
  const found: Loss[] = [];
  const now = officersSheets(world.store);
  if (now !== theirs) found.push(loss("lost", `${theirs}\n    now ${now}`));
  const claim = task.claim?.(world) ?? null;
  if (claim !== null) found.push(loss("lost", claim));
  disturbance.act?.after?.(world);
  const { kinds, isStale } = await standing(world);
  const state = world.state();
  const isSaid =
    state.run.result?.isStale === true || state.run.kind === "failed" || ["failed", "undone"].includes(state.writes.report.phase.kind);
  if (isStale && !isSaid) found.push(loss("stale", `sealed ${kinds.join(", ")}`));
  const typed = disturbance.act?.typed;
  // Removing our sheets is what the person asked for, with all that stands on them.
  if (typed !== undefined && wasTyped && task.name !== "remove" && !isKept(world, typed))
    found.push(loss("lost", `what was typed: ${typed}`));
  const failed = await nextRun(world);
  if (failed !== null) found.push(loss("nextFailed", failed));
  else if ((await standing(world)).kinds.some((kind) => kind !== "complete")) found.push(loss("nextFailed", "not all sheets are sealed"));
  return found;
}

/** Whether what was typed still stands on a sheet, or the pane has it. */
function isKept(world: World, typed: string): boolean {
  return stands(world, typed) || world.state().accepted.some((one) => one.reason === typed);
}

/** Whether a text stands on any sheet. */
function stands(world: World, text: string): boolean {
  return world.store.sheets().some((sheet) => rowsOn(world.store, sheet.name).some((row) => row.includes(text)));
}

/** How many requests a task takes when nothing goes wrong. */
async function requestsOf(task: Task): Promise<number> {
  const world = await openWorld();
  await task.prepare(world);
  world.trouble({});
  await task.run(world);
  const requests = world.requests();
  world.close();
  return requests;
}

/** How much of the matrix to run. */
export interface FaultsOptions {
  readonly short: boolean;
  /** Of so many parts the one with this number, from 0: parts can run beside each other. */
  readonly part: number;
  readonly parts: number;
  /** Told of each case with what went wrong in it. */
  readonly onCase: (losses: readonly Loss[]) => void;
}

/** Runs the matrix; `short` takes a sample of it that is spread over all tasks and troubles. */
export async function runFaults(options: FaultsOptions): Promise<FaultsResult> {
  const { part, parts } = options;
  const losses: Loss[] = [];
  const counts: Record<string, number> = {};
  const requests: Record<string, number> = {};
  let cases = 0;
  for (const task of TASKS) {
    const count = await requestsOf(task);
    requests[task.name] = count;
    for (const [index, disturbance] of disturbances(count, options.short ? SHORT_SPREAD : 1).entries()) {
      if (index % parts !== part) continue;
      const found = await runCase(task, disturbance);
      losses.push(...found);
      cases += 1;
      counts[disturbance.kind] = (counts[disturbance.kind] ?? 0) + 1;
      options.onCase(found);
    }
  }
  return { cases, losses, counts, requests };
}

/** One in so many cases of the short form. */
const SHORT_SPREAD = 41;
