import { notImplemented } from "../model/host-error.ts";
import type { ModelObject } from "../model/model-object.ts";
import { NULL_OBJECT } from "../model/model-object.ts";
import type { Members } from "./members.ts";
import type { WireAction } from "./wire-types.ts";

/** What is selected of an object: scalars, and further selections by navigation property. */
interface Selection {
  readonly scalars: readonly string[];
  readonly below: ReadonlyMap<string, readonly string[]>;
}

function selection(paths: readonly string[]): Selection {
  const scalars: string[] = [];
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const slash = path.search(/[/.]/);
    if (slash < 0) {
      scalars.push(path);
      continue;
    }
    const name = path.slice(0, slash);
    below.set(name, [...(below.get(name) ?? []), path.slice(slash + 1)]);
  }
  return { scalars, below };
}

/** Answers a Query action: what was selected of an object, or of every member of a collection. */
export async function answerQuery(members: Members, object: ModelObject, info: NonNullable<WireAction["QueryInfo"]>): Promise<unknown> {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  if (paths.length === 0 || paths.some((path) => path === "*" || path.endsWith("/*"))) {
    throw notImplemented(`${object.className}.load without naming its properties`);
  }
  const { Skip: skip = 0, Top: top } = info;
  return selected({ members, slice: (items) => items.slice(skip, top === undefined ? undefined : skip + top) }, object, paths);
}

interface Query {
  readonly members: Members;
  readonly slice: (items: readonly ModelObject[]) => readonly ModelObject[];
}

async function selected(query: Query, object: ModelObject, paths: readonly string[]): Promise<unknown> {
  if (object === NULL_OBJECT) return null;
  if (object.items === undefined) return selectedProperties(query, object, paths);
  const items: unknown[] = [];
  for (const item of query.slice(await object.items())) items.push(await selected(query, item, paths));
  return { _Items: items };
}

async function selectedProperties(query: Query, object: ModelObject, paths: readonly string[]): Promise<unknown> {
  const { members } = query;
  const { scalars, below } = selection(paths);
  const answer: Record<string, unknown> = object.id === undefined ? {} : { [object.className === "NamedItem" ? "_Id" : "Id"]: object.id };
  for (const name of scalars) {
    const navigation = members.look(object, object.navigate, name);
    answer[pascal(name)] = navigation === undefined ? await members.find(object, object.get, name)() : identity(navigation());
  }
  for (const [name, rest] of below) {
    answer[pascal(name)] = await selected({ ...query, slice: (items) => items }, members.find(object, object.navigate, name)(), rest);
  }
  return answer;
}

/** What is said of an object that was selected without properties of its own. */
function identity(object: ModelObject): unknown {
  if (object === NULL_OBJECT) return null;
  return object.id === undefined ? {} : { Id: object.id };
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
