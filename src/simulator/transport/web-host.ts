import type { WireServer } from "../wire/wire-server.ts";
import type { EventEntry } from "../wire/event-message.ts";
import { appContext } from "./app-context.ts";
import { executeMethod } from "./office-methods.ts";
import { frameMessage } from "./frame-message.ts";
import type { FrameMessage } from "./frame-message.ts";

/** Kinds of messages and answers between frame and host. */
const REQUEST = 0;
const RESPONSE = 1;
const REGISTER = 1;
const FOR_CALLING = 0;
const FOR_EVENT = 1;

/** Event under which the library hears of changes in the workbook. */
const WORKBOOK_EVENTS = "richApiMessage";
/** Event under which it hears that a button of the ribbon calls a function, and the method by which it says how that ended. */
const COMMAND_EVENTS = "appCommandInvoked";
const COMMAND_COMPLETED = 94;
/** Where that method's message has its status. */
const COMPLETED_STATUS = "1";
const OK = 0;
/** The page may not have named its functions yet when it asks for calls: Excel tries again, for this many milliseconds in all. */
const TRY_AGAIN = 50;
const PATIENCE = 10_000;

/** A function of the page that a button of the ribbon calls. */
export interface CalledFunction {
  readonly name: string;
  /** The function has said that it is done, or the page knows no such function. */
  readonly onCompleted: (isKnown: boolean) => void;
}

/** What the host page gives for a pane. */
export interface WebHostSettings {
  /** The frame made from `paneFrame`; its window may be set later. */
  readonly frame: HTMLIFrameElement;
  readonly conversationId: string;
  readonly server: WireServer;
  readonly locale: string;
  /** Called once the page is ready for it; absent for a page beside the sheet. */
  readonly call?: CalledFunction;
}

/**
 * Plays Excel for the client library in a frame of this page: answers its messages and tells it of changes. Call before
 * the frame loads; the returned function ends it.
 */
export function hostPane(settings: WebHostSettings): () => void {
  const { conversationId, frame, server } = settings;
  let eventListener: FrameMessage | null = null;
  const calls = functionCalls(settings.call);
  const post = (to: FrameMessage, data: unknown, responseType: number): void => {
    const message = {
      _messageType: RESPONSE,
      _responseType: responseType,
      _errorCode: 0,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: window.location.origin,
      _data: data,
      _serializerVersion: 1,
    };
    frame.contentWindow?.postMessage(JSON.stringify(message), "*");
  };
  const onMessage = (event: MessageEvent<unknown>): void => {
    const message = event.source === frame.contentWindow ? frameMessage(event.data) : null;
    if (message === null || message._conversationId !== conversationId || message._messageType !== REQUEST) return;
    if (message._actionType === REGISTER && message._actionName.includes(WORKBOOK_EVENTS)) eventListener = message;
    void answer(settings, message, calls).then((data) => {
      post(message, data, FOR_CALLING);
      if (message._actionType === REGISTER && message._actionName.includes(COMMAND_EVENTS))
        calls.start(() => {
          post(message, [conversationId, settings.call?.name ?? "", "{}"], FOR_EVENT);
        });
    });
  };
  window.addEventListener("message", onMessage);
  const stopEvents = server.onEvent((entry) => {
    if (eventListener !== null) post(eventListener, eventData(entry), FOR_EVENT);
  });
  return () => {
    window.removeEventListener("message", onMessage);
    stopEvents();
  };
}

/** One event as the library unpacks it. */
function eventData(entry: EventEntry): unknown {
  return { ArrayData: [[entry.messageCategory, entry.messageType, entry.targetId, entry.message, "", entry.isRemoteOverride]] };
}

/** Calls a function of the page until it says that it is done. */
interface FunctionCalls {
  readonly start: (invoke: () => void) => void;
  readonly completed: (status: unknown) => void;
}

function functionCalls(called: CalledFunction | undefined): FunctionCalls {
  let again: (() => void) | null = null;
  const giveUpAt = Date.now() + PATIENCE;
  return {
    start: (invoke) => {
      if (called === undefined) return;
      again = invoke;
      invoke();
    },
    completed: (status) => {
      if (status === OK || again === null || Date.now() > giveUpAt) called?.onCompleted(status === OK);
      else setTimeout(again, TRY_AGAIN);
    },
  };
}

/** A call of one of Office's methods, as the library packs it. */
interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  /** All settings of the document, where they are saved. */
  readonly DdaSettingsMethod?: { readonly Properties?: readonly unknown[] };
  readonly [COMPLETED_STATUS]?: unknown;
}

async function answer(settings: WebHostSettings, message: FrameMessage, calls: FunctionCalls): Promise<unknown> {
  if (message._actionName === "ContextActivationManager_getAppContextAsync") return appContext(settings.server, settings.locale);
  if (message._actionName !== "executeMethod" || message._data === null) return { Version: 1, Error: OK };
  const { DdaMethod, DdaSettingsMethod, ArrayData = [], [COMPLETED_STATUS]: status } = message._data as MethodCall;
  const method = DdaMethod?.DispatchId ?? 0;
  if (method === COMMAND_COMPLETED) {
    calls.completed(status);
    return { Version: 1, Error: OK };
  }
  const result = await executeMethod(settings.server, method, DdaSettingsMethod?.Properties ?? ArrayData);
  return { Version: 1, Error: result.error, Data: result.data };
}
