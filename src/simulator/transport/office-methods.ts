import type { WireServer } from "../wire/wire-server.ts";
import { OFFICE_ERRORS } from "../wire/wire-types.ts";

/** Numbers by which Office's own methods go over the wire. */
const DISPATCH = { processQuery: 93, loadSettings: 75, saveSettings: 76 } as const;

/** Places of a request's parts in the message array of a ProcessQuery. */
const BODY = 4;
const FLAGS = 6;

const OK = 0;

/** An answer to one of Office's methods, before it is packed for its transport. */
export interface MethodAnswer {
  readonly error: number;
  readonly data: readonly unknown[];
}

/** Answers `executeMethod`: queries of the workbook, and the document's settings. */
export async function executeMethod(server: WireServer, dispatchId: number, data: readonly unknown[]): Promise<MethodAnswer> {
  if (dispatchId === DISPATCH.processQuery) {
    const reply = await answerQuery(server, String(data[BODY]), Number(data[FLAGS] ?? 0));
    return { error: reply.error, data: [200, [], reply.body] };
  }
  if (dispatchId === DISPATCH.saveSettings) return saveSettings(server, data);
  if (dispatchId === DISPATCH.loadSettings) return { error: OK, data: [...server.settings.store.settings()] };
  server.settings.onGap?.(`NotImplemented: Office method ${String(dispatchId)}`);
  return { error: OFFICE_ERRORS.internal, data: [] };
}

/** Settings arrive as pairs of name and text, all of them each time. */
export async function saveSettings(server: WireServer, pairs: readonly unknown[]): Promise<MethodAnswer> {
  const { store } = server.settings;
  if (store.state().readOnly) return { error: OFFICE_ERRORS.accessDenied, data: [] };
  await store.setSettings(new Map(pairs.map((pair) => [String((pair as readonly unknown[])[0]), String((pair as readonly unknown[])[1])])));
  return { error: OK, data: [] };
}

/** The library reports its own start to a service of Office that is no part of the workbook; it only needs an answer. */
async function answerQuery(server: WireServer, body: string, flags: number) {
  if (!body.includes("Microsoft.InternalService.")) return server.process(body, flags);
  const { Actions = [] } = JSON.parse(body) as { readonly Actions?: readonly { readonly Id: number }[] };
  return { error: OK, body: JSON.stringify({ Results: Actions.map((action) => ({ ActionId: action.Id, Value: null })) }) };
}
