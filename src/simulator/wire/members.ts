import { HostError, notImplemented } from "../model/host-error.ts";
import type { ModelObject } from "../model/model-object.ts";
import type { MemberUse, Refusal } from "./hostile.ts";
import { API_LEVELS } from "./api-levels.ts";

const LEVELS = new Map(Object.entries(API_LEVELS).map(([member, level]) => [member.toLowerCase(), level]));

/** Looks up members without case, as Excel does, and refuses those that the workbook's level does not have. */
export interface Members {
  /** The member of that name in one of an object's records; NotImplemented when the simulation lacks it. */
  readonly find: <T>(object: ModelObject, record: Readonly<Record<string, T>> | undefined, name: string) => T;
  /** The same, undefined when the record lacks it. */
  readonly look: <T>(object: ModelObject, record: Readonly<Record<string, T>> | undefined, name: string) => T | undefined;
}

function useOf(object: ModelObject, record: object): MemberUse {
  if (record === object.call) return "call";
  return record === object.set ? "set" : "get";
}

/** Members up to ExcelApi 1.`level`. */
export function membersAt(level: number, refuses: Refusal = () => null): Members {
  const look: Members["look"] = (object, record, name) => {
    const wanted = name.toLowerCase();
    const key = record === undefined ? undefined : Object.keys(record).find((one) => one.toLowerCase() === wanted);
    if (record === undefined || key === undefined) return undefined;
    if ((LEVELS.get(`${object.className}.${key}`.toLowerCase()) ?? 1) > level) {
      throw new HostError("ApiNotFound", `The API you are trying to use could not be found: ${object.className}.${key}`);
    }
    const code = refuses(`${object.className}.${key}`, useOf(object, record));
    if (code !== null) throw new HostError(code, `${object.className}.${key}`);
    return record[key];
  };
  return {
    look,
    find: (object, record, name) => {
      const found = look(object, record, name);
      if (found === undefined) throw notImplemented(`${object.className}.${name}`);
      return found;
    },
  };
}
