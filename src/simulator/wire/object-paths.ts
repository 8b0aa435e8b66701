import { HostError, notImplemented } from "../model/host-error.ts";
import type { ModelObject } from "../model/model-object.ts";
import { isModelObject, NULL_OBJECT } from "../model/model-object.ts";
import type { Members } from "./members.ts";
import type { References } from "./references.ts";
import { PATHS } from "./wire-types.ts";
import type { WireArguments, WirePath, WireRequest } from "./wire-types.ts";

/** Finds the object of each path of one request; every path is walked once. */
export interface ObjectPaths {
  readonly object: (pathId: number) => Promise<ModelObject>;
  /** The arguments with proxies turned into objects. */
  readonly args: (info: WireArguments | undefined) => Promise<readonly unknown[]>;
}

/** Everything that path walking needs. */
export interface PathSource {
  readonly workbook: ModelObject;
  readonly members: Members;
  readonly references: References;
}

/** Paths of one request. */
export function objectPaths(request: WireRequest, source: PathSource): ObjectPaths {
  const found = new Map<number, ModelObject>();
  const paths: ObjectPaths = {
    object: async (pathId) => {
      const known = found.get(pathId);
      if (known !== undefined) return known;
      const path = request.ObjectPaths[String(pathId)];
      if (path === undefined) throw new HostError("InvalidArgument", `object path ${String(pathId)}`);
      const reached = await reach(path, source, paths);
      found.set(pathId, reached);
      return reached;
    },
    args: (info) => realArguments(info, paths),
  };
  return paths;
}

async function reach(path: WirePath, source: PathSource, paths: ObjectPaths): Promise<ModelObject> {
  switch (path.ObjectPathType) {
    case PATHS.workbook:
      return source.workbook;
    case PATHS.reference:
      return source.references.get(path.Name);
    case PATHS.nullObject:
      return NULL_OBJECT;
    case PATHS.newObject:
      throw notImplemented(path.Name);
    default: {
      const parent = path.ParentObjectPathId === undefined ? source.workbook : await paths.object(path.ParentObjectPathId);
      return parent === NULL_OBJECT ? NULL_OBJECT : step(parent, path, { source, paths });
    }
  }
}

interface Walk {
  readonly source: PathSource;
  readonly paths: ObjectPaths;
}

/** One step down from an object: a property, a member of a collection, or what a method gives. */
async function step(parent: ModelObject, path: WirePath, { paths, source }: Walk): Promise<ModelObject> {
  if (path.ObjectPathType === PATHS.property) return source.members.find(parent, parent.navigate, path.Name)();
  const values = await paths.args(path.ArgumentInfo);
  if (path.ObjectPathType === PATHS.indexer) {
    if (parent.item === undefined) throw notImplemented(`${parent.className}.getItem`);
    return parent.item(values[0]);
  }
  const result = await source.members.find(parent, parent.call, path.Name)(values);
  if (!isModelObject(result)) throw notImplemented(`${parent.className}.${path.Name} as an object`);
  return result;
}

async function realArguments(info: WireArguments | undefined, paths: ObjectPaths): Promise<readonly unknown[]> {
  const ids = info?.ReferencedObjectPathIds ?? [];
  const values: unknown[] = [];
  for (const [index, value] of (info?.Arguments ?? []).entries()) {
    const id = ids[index] ?? 0;
    values.push(id === 0 ? await withNestedProxies(value, paths) : await paths.object(id));
  }
  return values;
}

/** Inside nested JSON a proxy is written as `{"_ObjectPathId":12}`. */
async function withNestedProxies(value: unknown, paths: ObjectPaths): Promise<unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return paths.object(value._ObjectPathId);
  const entries: [string, unknown][] = [];
  for (const [name, part] of Object.entries(value)) entries.push([name, await withNestedProxies(part, paths)]);
  return Object.fromEntries(entries);
}
