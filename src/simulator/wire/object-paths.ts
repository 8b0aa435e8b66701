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
  const object = async (pathId: number): Promise<ModelObject> => {
    const known = found.get(pathId);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(pathId)];
    if (path === undefined) throw new HostError("InvalidArgument", `object path ${String(pathId)}`);
    const reached = await reach(path);
    found.set(pathId, reached);
    return reached;
  };
  const parentOf = async (path: WirePath): Promise<ModelObject> => (path.ParentObjectPathId === undefined ? source.workbook : object(path.ParentObjectPathId));
  const reach = async (path: WirePath): Promise<ModelObject> => {
    if (path.ObjectPathType === PATHS.workbook) return source.workbook;
    if (path.ObjectPathType === PATHS.reference) return source.references.get(path.Name);
    if (path.ObjectPathType === PATHS.nullObject) return NULL_OBJECT;
    if (path.ObjectPathType === PATHS.newObject) throw notImplemented(path.Name);
    const parent = await parentOf(path);
    return parent === NULL_OBJECT ? NULL_OBJECT : step(parent, path);
  };
  const step = async (parent: ModelObject, path: WirePath): Promise<ModelObject> => {
    if (path.ObjectPathType === PATHS.property) return source.members.find(parent, parent.navigate, path.Name)();
    const values = await args(path.ArgumentInfo);
    if (path.ObjectPathType === PATHS.indexer) {
      if (parent.item === undefined) throw notImplemented(`${parent.className}.getItem`);
      return parent.item(values[0]);
    }
    const result = await source.members.find(parent, parent.call, path.Name)(values);
    if (!isModelObject(result)) throw notImplemented(`${parent.className}.${path.Name} as an object`);
    return result;
  };
  const args = async (info: WireArguments | undefined): Promise<readonly unknown[]> => {
    const ids = info?.ReferencedObjectPathIds ?? [];
    const values: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const id = ids[index];
      values.push(typeof id === "number" && id !== 0 ? await object(id) : await withNestedProxies(value));
    }
    return values;
  };
  /** Inside nested JSON a proxy is written as `{"_ObjectPathId":12}`. */
  const withNestedProxies = async (value: unknown): Promise<unknown> => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return object(value._ObjectPathId);
    const entries: [string, unknown][] = [];
    for (const [name, part] of Object.entries(value)) entries.push([name, await withNestedProxies(part)]);
    return Object.fromEntries(entries);
  };
  return { object, args };
}
