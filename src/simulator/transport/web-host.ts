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

/** What the host page gives for a pane. */
export interface WebHostSettings {
  /** The frame made from `paneFrame`; its window may be set later. */
  readonly frame: HTMLIFrameElement;
  readonly conversationId: string;
  readonly server: WireServer;
  readonly locale: string;
}

/**
 * Plays Excel for the client library in a frame of this page: answers its messages and tells it of changes. Call before
 * the frame loads; the returned function ends it.
 */
export function hostPane(settings: WebHostSettings): () => void {
  const { conversationId, frame, server } = settings;
  let eventListener: FrameMessage | null = null;
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
    void answer(settings, message).then((data) => {
      post(message, data, FOR_CALLING);
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

async function answer(settings: WebHostSettings, message: FrameMessage): Promise<unknown> {
  if (message._actionName === "ContextActivationManager_getAppContextAsync") return appContext(settings.server, settings.locale);
  if (message._actionName !== "executeMethod") return { Version: 1, Error: 0 };
  const call = message._data as { readonly DdaMethod?: { readonly DispatchId?: number }; readonly ArrayData?: readonly unknown[] } | null;
  const result = await executeMethod(settings.server, call?.DdaMethod?.DispatchId ?? 0, call?.ArrayData ?? []);
  return { Version: 1, Error: result.error, Data: result.data };
}
