import { forgetWaiting } from "./quick-time.ts";
import type { InjectedFailure } from "#simulator/wire/wire-server.ts";
import { OFFICE_ERRORS } from "#simulator/wire/wire-types.ts";
import type { Act } from "./acts.ts";
import { ACTS } from "./acts.ts";
import type { Task } from "./tasks.ts";
import { nextRun, TASKS, tagStands } from "./tasks.ts";
import { officersSheets, openWorld, rowsOn, SOURCE, standing, TAGGED } from "./world.ts";
import type { Profile, Trouble, World } from "./world.ts";

/** What went wrong in a case, and what the case was. */
export interface Loss {
  readonly kind: "lost" | "stale" | "nextFailed";
  readonly task: string;
  readonly trouble: string;
  readonly what: string;
}

/** The whole matrix. */
export interface FaultsResult {
  /** Cases of the matrix, or of its sample. */
  readonly planned: number;
  /** Cases that were run. */
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
  /** The pane is closed while the task runs, and opened again afterwards. */
  readonly closes?: true;
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

function behind(at: number): Disturbance {
  return {
    kind: "another workbook in front from a request on",
    name: `another workbook in front from request ${String(at)} on`,
    trouble: () => ({ isBehind: (index) => index >= at }),
  };
}

/** What was asked of Excel before is done; the rest is never asked, and nothing is kept from then on. */
function closing(at: number): Disturbance {
  const before = ACTS.find(({ typed }) => typed !== undefined);
  return {
    kind: "the pane closed in the middle",
    name: `the pane closed before request ${String(at)}`,
    closes: true,
    ...(before === undefined ? {} : { act: before }),
    trouble: (world) => ({
      failure: (index) => (index >= at ? { office: OFFICE_ERRORS.session } : null),
      between: (index) => {
        if (index === at) world.closePane();
      },
    }),
  };
}

/** All disturbances of a task that takes so many requests; `spread`: every how manieth. */
function disturbances(requests: number, spread: number): readonly Disturbance[] {
  const every = Array.from({ length: requests }, (_, at) => at);
  const all = [
    ...every.flatMap((at) => (["before", "half", "after"] as const).map((when, seed) => failing(at, when, seed))),
    ...every.flatMap((at) => [inARow(at, 2), inARow(at, 3), gone(at), closing(at)]),
    ...every.filter((at) => at % 3 === 0).map(behind),
    ...every.flatMap((at) => [0].map((step) => acting(at, ACTS[(at + step) % ACTS.length] ?? (ACTS[0] as Act)))),
    // Each act at least at some eight places of each task.
    ...ACTS.flatMap((act, index) =>
      every.filter((at) => (at + index) % Math.max(1, Math.ceil(requests / 8)) === 0).map((at) => acting(at, act)),
    ),
  ];
  return all.filter((_, index) => index % spread === 0);
}

/** Runs one case and says what was lost; nothing for most. */
async function runCase(task: Task, disturbance: Disturbance, profile: Profile): Promise<readonly Loss[]> {
  const world = await openWorld(profile);
  const name = profile === "plain" ? disturbance.name : `${disturbance.name} (${profile})`;
  const loss = (kind: Loss["kind"], what: string): Loss => ({ kind, task: task.name, trouble: name, what });
  try {
    await task.prepare(world);
    const isTagged = disturbance.closes === true && leaveWork(world, disturbance);
    let theirs = officersSheets(world.store);
    const trouble = disturbance.trouble(world);
    // What a person does is compared with what stands right after it: nothing of ours may change their sheets.
    let wasTyped = isTyped(world, disturbance);
    let isTagTheirs = false;
    const acted = watchActs(world, trouble, (now, overTag) => {
      theirs = now;
      isTagTheirs ||= overTag;
    });
    world.trouble({
      ...acted,
      between: (index) => {
        acted.between?.(index);
        wasTyped ||= isTyped(world, disturbance);
      },
    });
    await task.run(world);
    world.trouble(null);
    if (disturbance.closes === true) await world.openAgain();
    return await judge({ world, task, disturbance, theirs, wasTyped, isTagged, isTagTheirs, loss });
  } catch (error) {
    return [loss("nextFailed", error instanceof Error ? error.message.slice(0, 400) : String(error))];
  } finally {
    world.trouble(null);
    world.close();
    forgetWaiting();
  }
}

/**
 * What a person leaves unwritten before the pane is closed: an acceptance typed on the findings sheet, and a tier given in
 * the pane, which is answered by whether it was.
 */
function leaveWork(world: World, { act }: Disturbance): boolean {
  act?.act(world);
  if (world.state().run.result === null || world.state().tagging.bySheet.get(SOURCE) !== undefined) return false;
  world.tag(TAGGED.row, "upstream");
  return true;
}

function isTyped(world: World, { act }: Disturbance): boolean {
  return act?.typed !== undefined && stands(world, act.typed);
}

/** The trouble, telling what stands on the officer's sheets after each act. */
function watchActs(world: World, trouble: Trouble, tell: (theirs: string, overTag: boolean) => void): Trouble {
  if (trouble.between === undefined) return trouble;
  let before = officersSheets(world.store);
  return {
    ...trouble,
    between: (index) => {
      const untouched = officersSheets(world.store);
      const stood = tagStands(world);
      trouble.between?.(index);
      const after = officersSheets(world.store);
      if (after !== untouched) {
        before = after;
        tell(before, stood && !tagStands(world));
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
  /** A tier was given and not written before the pane was closed. */
  readonly isTagged: boolean;
  /** Our tag stood, and the person typed over it: what stands there now is theirs. */
  readonly isTagTheirs: boolean;
  readonly loss: (kind: Loss["kind"], what: string) => Loss;
}

async function judge({ world, task, disturbance, theirs, wasTyped, isTagged, isTagTheirs, loss }: Judging): Promise<readonly Loss[]> {
  const found: Loss[] = [];
  const now = officersSheets(world.store);
  if (now !== theirs) found.push(loss("lost", `${theirs}\n    now ${now}`));
  const claim = isTagTheirs && task.name === "tag" ? null : (task.claim?.(world) ?? null);
  if (claim !== null) found.push(loss("lost", claim));
  disturbance.act?.after?.(world);
  const { kinds, isStale } = await standing(world);
  const state = world.state();
  const isSaid =
    state.run.result?.isStale === true ||
    state.run.kind === "failed" ||
    ["failed", "undone"].includes(state.writes.report.phase.kind) ||
    ["differs", "unfinished"].includes(state.standing.kind);
  if (isStale && !isSaid) found.push(loss("stale", `sealed ${kinds.join(", ")}`));
  const typed = disturbance.act?.typed;
  // Removing our sheets is what the person asked for, with all that stands on them.
  if (typed !== undefined && wasTyped && task.name !== "remove" && !isKept(world, typed))
    found.push(loss("lost", `what was typed: ${typed}`));
  if (isTagged) world.commands().bringDraftsBack();
  const failed = await nextRun(world);
  if (isTagged && failed === null && world.state().tagging.bySheet.get(SOURCE)?.given.size !== 1)
    found.push(loss("lost", "the tier that was given"));
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
async function requestsOf(task: Task, profile: Profile): Promise<number> {
  const world = await openWorld(profile);
  await task.prepare(world);
  world.trouble({});
  await task.run(world);
  const requests = world.requests();
  world.close();
  forgetWaiting();
  return requests;
}

/** How much of the matrix to run. */
export interface FaultsOptions {
  readonly short: boolean;
  /** Of so many parts the one with this number, from 0: parts can run beside each other. */
  readonly part: number;
  readonly parts: number;
  /** No case is begun after this time, in milliseconds. */
  readonly until: number;
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
  // Once for nothing: scripts that are fetched at their first use take time of another kind.
  for (const task of TASKS) await requestsOf(task, "plain");
  const all: { readonly profile: Profile; readonly task: Task; readonly disturbance: Disturbance }[] = [];
  for (const { profile, task } of PROFILES.flatMap((one) => TASKS.map((each) => ({ profile: one, task: each })))) {
    const count = await requestsOf(task, profile);
    if (profile === "plain") requests[task.name] = count;
    const spread = options.short ? SHORT_SPREAD[profile] : SPREAD[profile];
    for (const disturbance of disturbances(count, spread)) all.push({ profile, task, disturbance });
  }
  for (const { profile, task, disturbance } of mixed(all).filter((_, index) => index % parts === part)) {
    if (Date.now() > options.until) break;
    const found = await runCase(task, disturbance, profile);
    losses.push(...found);
    cases += 1;
    const kind = profile === "plain" ? disturbance.kind : `${disturbance.kind} (${profile})`;
    counts[kind] = (counts[kind] ?? 0) + 1;
    options.onCase(found);
  }
  return { planned: all.length, cases, losses, counts, requests };
}

/** In an order that is always the same and has some of everything early: a run that is stopped has tried a bit of all. */
function mixed<Case>(cases: readonly Case[]): readonly Case[] {
  return cases
    .map((one, index) => ({ one, rank: (index * STEP) % 1 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

/** The golden section: its multiples spread evenly. */
const STEP = 0.618_033_988_749_895;

const PROFILES: readonly Profile[] = ["plain", "hostile", "deaf"];
/** One in so many cases is run: all of them against the well-behaved Excel. */
const SPREAD: Readonly<Record<Profile, number>> = { plain: 1, hostile: 5, deaf: 5 };
const SHORT_SPREAD: Readonly<Record<Profile, number>> = { plain: 53, hostile: 157, deaf: 211 };
