import { HostError } from "../model/host-error.ts";
import { objectModel } from "../model/object-model.ts";
import type { WorkbookStore } from "../store/workbook-store.ts";
import { eventDesk } from "./event-desk.ts";
import type { EventEntry } from "./event-message.ts";
import { refusalOf } from "./hostile.ts";
import type { HostileProfile } from "./hostile.ts";
import { membersAt } from "./members.ts";
import { createReferences } from "./references.ts";
import { runActions } from "./run-actions.ts";
import type { ActionSource } from "./run-actions.ts";
import { OFFICE_ERRORS } from "./wire-types.ts";
import type { WireAnswer, WireReply, WireRequest } from "./wire-types.ts";

/** Most bytes of a request or an answer, in UTF-8: Excel on the web's limit. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** What goes wrong with one request: Office's own number before the workbook, or an error code of the workbook at an action. */
export type InjectedFailure =
  | { readonly office: number }
  /** `afterActions`: how many actions are still done first; all by default. */
  | { readonly code: string; readonly afterActions?: number };

/** How the simulated Excel behaves. */
export interface WireServerSettings {
  readonly store: WorkbookStore;
  /** ExcelApi level after "1.": 15 at most, since the client library knows no more. */
  readonly apiLevel: number;
  /** The level that is claimed where it is another: the library knows 1.15 at most, Microsoft 365 says 1.20. */
  readonly claimedLevel?: number;
  /** Milliseconds that request `index` (from 0) waits. */
  readonly latency?: (index: number) => number;
  /** What this Excel does that a well-behaved one does not. */
  readonly hostile?: HostileProfile;
  /** Most merged areas that Excel answers; above it fails (#3611). */
  readonly mostMergedAreas?: number;
  /** Events of what a person does never arrive. */
  readonly losesEvents?: boolean;
  /** A person or a macro acts before request `index` is answered. */
  readonly between?: (index: number) => void;
  /** What goes wrong with request `index`; null: nothing. */
  readonly failure?: (index: number) => InjectedFailure | null;
  /** Told of everything that the simulation cannot do or that real Excel would do wrong; a test fails on it. */
  readonly onGap?: (message: string) => void;
}

/** The simulated Excel behind a transport. */
export interface WireServer {
  /** Answers one ProcessQuery. `flags`: 1 = has a write, 64 = wait until a person's cell edit ends. */
  readonly process: (body: string, flags: number) => Promise<WireReply>;
  /** Calls back with events for the add-in, until the returned function is called. */
  readonly onEvent: (listener: (entry: EventEntry) => void) => () => void;
  /** Says that the requests from now on belong to a group of undo, or no longer. */
  readonly groupUndo: (isOn: boolean) => void;
  /** Requests so far. */
  readonly requests: () => number;
  /** Tracked ranges that the client has not let go. */
  readonly trackedRanges: () => number;
  readonly settings: WireServerSettings;
  readonly close: () => void;
}

const encoder = new TextEncoder();

const isTooLarge = (text: string): boolean => text.length > MAX_BYTES / 3 && encoder.encode(text).length > MAX_BYTES;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const WAITS_FOR_CELL_EDIT = 64;

/** A simulated Excel over a store. Requests are answered one after another, as in Excel. */
export function createWireServer(settings: WireServerSettings): WireServer {
  const desk = eventDesk(settings.apiLevel);
  const references = createReferences();
  const workbook = objectModel({
    store: settings.store,
    ...(settings.mostMergedAreas === undefined ? {} : { mostMergedAreas: settings.mostMergedAreas }),
    events: desk.events,
    registered: desk.registered,
    changed: desk.tellOwn,
    hazard: (what) => {
      settings.onGap?.(what);
      return new HostError("SimulatorHazard", what);
    },
  });
  let isInGroup = false;
  const refuses = refusalOf(settings.hostile ?? {}, () => isInGroup);
  const source = { workbook, members: membersAt(settings.apiLevel, refuses), references, beforeRead: () => settings.store.settle() };
  const unsubscribe = settings.losesEvents === true ? () => undefined : settings.store.subscribe(desk.tellPerson);
  let requests = 0;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    settings,
    process: (body, flags) => {
      const index = requests;
      requests += 1;
      const next = queue
        .then(() => answer({ settings, source }, { body, flags, index }))
        .catch((error: unknown) => broken(settings, error));
      queue = next;
      return next;
    },
    onEvent: desk.listen,
    groupUndo: (isOn) => {
      isInGroup = isOn;
    },
    requests: () => requests,
    trackedRanges: references.count,
    close: unsubscribe,
  };
}

/** The simulation itself failed: loud for the test, and an answer for the client, which would wait for ever. */
function broken(settings: WireServerSettings, error: unknown): WireReply {
  settings.onGap?.(`the simulation failed: ${error instanceof Error ? error.message : String(error)}`);
  return { error: OFFICE_ERRORS.internal, body: "" };
}

interface Serving {
  readonly settings: WireServerSettings;
  readonly source: ActionSource;
}

interface Incoming {
  readonly body: string;
  readonly flags: number;
  readonly index: number;
}

async function answer({ settings, source }: Serving, request: Incoming): Promise<WireReply> {
  const { failure = () => null, latency = () => 0 } = settings;
  await wait(latency(request.index));
  settings.between?.(request.index);
  const injected = failure(request.index);
  const refused = await refusal(settings, request);
  if (refused !== null) return { error: refused, body: "" };
  if (injected !== null && "office" in injected) return { error: injected.office, body: "" };
  return answerActions({ settings, source }, request, injected);
}

async function answerActions({ settings, source }: Serving, request: Incoming, injected: CodeFailure | null): Promise<WireReply> {
  const result = await runActions(cutShort(JSON.parse(request.body) as WireRequest, injected), source);
  if (result.Error?.Code === "NotImplemented") settings.onGap?.(result.Error.Message);
  const text = JSON.stringify(injected === null ? result : failed(result, injected.code));
  return isTooLarge(text) ? { error: OFFICE_ERRORS.responseTooLarge, body: "" } : { error: 0, body: text };
}

/** Office's number when the request does not reach the workbook; null when it does. */
async function refusal({ store }: WireServerSettings, request: Incoming): Promise<number | null> {
  if (isTooLarge(request.body)) return OFFICE_ERRORS.requestTooLarge;
  if (store.state().cellEdit && (request.flags & WAITS_FOR_CELL_EDIT) === 0) return OFFICE_ERRORS.cellEdit;
  while (store.state().cellEdit) await wait(5);
  return null;
}

type CodeFailure = Extract<InjectedFailure, { readonly code: string }>;

function cutShort(request: WireRequest, failure: CodeFailure | null): WireRequest {
  return failure?.afterActions === undefined ? request : { ...request, Actions: request.Actions.slice(0, failure.afterActions) };
}

function failed(result: WireAnswer, code: string): WireAnswer {
  // No action is to blame for an injected failure; the library looks one up only from 0 on.
  const injected = { Code: code, Message: "injected", Location: "", ActionIndex: -1, HttpStatusCode: 500 };
  return { Results: result.Results, Error: result.Error ?? injected };
}
