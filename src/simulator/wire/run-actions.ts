import { HostError, notImplemented } from "../model/host-error.ts";
import type { ModelObject } from "../model/model-object.ts";
import { isModelObject, NULL_OBJECT } from "../model/model-object.ts";
import { objectPaths } from "./object-paths.ts";
import type { ObjectPaths, PathSource } from "./object-paths.ts";
import { answerQuery } from "./query.ts";
import { ACTIONS } from "./wire-types.ts";
import type { WireAction, WireAnswer, WireRequest } from "./wire-types.ts";

/** How actions are run; `beforeRead` lets pending calculation finish. */
export interface ActionSource extends PathSource {
  readonly beforeRead: () => Promise<void>;
}

/** Runs the actions in order; at the first error it stops, keeps what was done and answers what came before. */
export async function runActions(request: WireRequest, source: ActionSource): Promise<WireAnswer> {
  const paths = objectPaths(request, source);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: await runAction(action, { source, paths }) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results: results,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: action.Name,
          ActionIndex: index,
          HttpStatusCode: error.code === "ItemNotFound" ? 404 : 400,
        },
      };
    }
  }
  return { Results: results };
}

interface Running {
  readonly source: ActionSource;
  readonly paths: ObjectPaths;
}

async function runAction(action: WireAction, running: Running): Promise<unknown> {
  if (action.ActionType === ACTIONS.trace) return null;
  const object = await running.paths.object(action.ObjectPathId);
  switch (action.ActionType) {
    case ACTIONS.instantiate:
      return instantiated(object, running.source);
    case ACTIONS.query:
      await running.source.beforeRead();
      return answerQuery(running.source.members, object, action.QueryInfo ?? {});
    case ACTIONS.method:
      return runMethod(object, action, running);
    case ACTIONS.setProperty:
      return setProperty(object, action, running);
    default:
      throw notImplemented(`action type ${String(action.ActionType)}`);
  }
}

/** What the client needs to find the object again: a reference, an id, or that it is not there. */
function instantiated(object: ModelObject, source: ActionSource): unknown {
  if (object === NULL_OBJECT) return null;
  const reference = source.references.idOf(object);
  if (reference !== undefined) return { _ReferenceId: reference };
  if (object.id === undefined) return {};
  return object.className === "NamedItem" ? { _Id: object.id } : { Id: object.id };
}

async function runMethod(object: ModelObject, action: WireAction, running: Running): Promise<unknown> {
  if (object === NULL_OBJECT) return null;
  const { references } = running.source;
  if (action.Name === "_KeepReference") {
    references.keep(object);
    return null;
  }
  if (action.Name === "_RemoveReference") {
    // Asked of the workbook, with the reference as the argument.
    references.remove(String(action.ArgumentInfo?.Arguments?.[0]));
    return null;
  }
  const method = running.source.members.find(object, object.call, action.Name);
  const args = await running.paths.args(action.ArgumentInfo);
  await running.source.beforeRead();
  const result = await method(args);
  return isModelObject(result) ? instantiated(result, running.source) : (result ?? null);
}

async function setProperty(object: ModelObject, action: WireAction, running: Running): Promise<null> {
  if (object === NULL_OBJECT) return null;
  const set = running.source.members.find(object, object.set, action.Name);
  const [value] = await running.paths.args(action.ArgumentInfo);
  await set(value);
  return null;
}
