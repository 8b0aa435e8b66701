import { HostError } from "../model/host-error.ts";
import type { ModelObject } from "../model/model-object.ts";

/** Ranges that the client tracks between requests, by reference id. */
export interface References {
  /** Keeps the object and gives its id; keeping it again gives the same id. */
  readonly keep: (object: ModelObject) => string;
  readonly idOf: (object: ModelObject) => string | undefined;
  /** Fails as Excel does when the reference was removed. */
  readonly get: (id: string) => ModelObject;
  readonly remove: (id: string) => void;
  /** How many are kept: what never gets removed slows real Excel down. */
  readonly count: () => number;
}

/** An empty list of references. */
export function createReferences(): References {
  const kept = new Map<string, ModelObject>();
  const ids = new Map<ModelObject, string>();
  let last = 0;
  return {
    keep: (object) => {
      const known = ids.get(object);
      if (known !== undefined) return known;
      last += 1;
      const id = `ref_${String(last)}`;
      kept.set(id, object);
      ids.set(object, id);
      return id;
    },
    idOf: (object) => ids.get(object),
    get: (id) => {
      const found = kept.get(id);
      if (found === undefined) throw new HostError("InvalidReference", `reference ${id}`);
      return found;
    },
    remove: (id) => {
      const object = kept.get(id);
      if (object !== undefined) ids.delete(object);
      kept.delete(id);
    },
    count: () => kept.size,
  };
}
