import type { Later } from "../store/later.ts";

/** Arguments of a method as they came over the wire; proxies have become model objects. */
export type Arguments = readonly unknown[];

/**
 * One object of the simulated object model. Names are Excel's, in PascalCase; the server compares them without case.
 * What is not in these records does not exist in the simulation and is answered with NotImplemented.
 */
export interface ModelObject {
  /** Excel's class, as in the client library: "Range", "Worksheet", … */
  readonly className: string;
  /** Key under which its collection finds it again; the client turns later paths into it. */
  readonly id?: string;
  /** Tracked objects (ranges) are kept by reference between batches. */
  readonly isTracked?: true;
  readonly get?: Readonly<Record<string, () => Later<unknown>>>;
  readonly set?: Readonly<Record<string, (value: unknown) => Later<void>>>;
  readonly navigate?: Readonly<Record<string, () => ModelObject>>;
  readonly call?: Readonly<Record<string, (args: Arguments) => Later<unknown>>>;
  /** Members of a collection, in order. */
  readonly items?: () => Later<readonly ModelObject[]>;
  /** A collection's member by key (name, id or whatever Excel takes there). */
  readonly item?: (key: unknown) => Later<ModelObject>;
}

/** Stands for an object that is not there; everything below it is null too. */
export const NULL_OBJECT: ModelObject = { className: "NullObject" };

/** Whether a method's result is an object of the model rather than plain data. */
export function isModelObject(value: unknown): value is ModelObject {
  return typeof value === "object" && value !== null && "className" in value;
}
