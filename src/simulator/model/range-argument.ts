import type { Area } from "../store/area.ts";
import { objectArgument } from "./arguments.ts";
import { invalidArgument } from "./host-error.ts";
import type { Arguments, ModelObject } from "./model-object.ts";

/** A range of the model, with the cells it stands for: other objects need them when they get it as an argument. */
export interface RangeObject extends ModelObject {
  readonly sheetId: string;
  readonly area: Area;
}

/** The cells of a range that came as an argument. */
export function rangeArgument(args: Arguments, index: number): RangeObject {
  const object = objectArgument(args, index);
  if (object.className !== "Range" || !("area" in object)) throw invalidArgument(`argument ${String(index + 1)} is not a range`);
  return object as RangeObject;
}
