import type { Arguments } from "./model-object.ts";
import { isModelObject } from "./model-object.ts";
import type { ModelObject } from "./model-object.ts";
import { invalidArgument } from "./host-error.ts";

/** The argument as text; fails as Excel does on anything else. */
export function textArgument(args: Arguments, index: number): string {
  const value = args[index];
  if (typeof value !== "string") throw invalidArgument(`argument ${String(index + 1)} is not text`);
  return value;
}

/** The argument as text, or null when it was left out. */
export function optionalText(args: Arguments, index: number): string | null {
  return args[index] === null || args[index] === undefined ? null : textArgument(args, index);
}

/** The argument as a whole number. */
export function integerArgument(args: Arguments, index: number): number {
  const value = args[index];
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(`argument ${String(index + 1)} is not a whole number`);
  return value;
}

/** The argument as a proxy of the model. */
export function objectArgument(args: Arguments, index: number): ModelObject {
  const value = args[index];
  if (!isModelObject(value)) throw invalidArgument(`argument ${String(index + 1)} is not an object of the workbook`);
  return value;
}

/** A plain record, e.g. a rule or a set of properties. */
export function recordOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument(what);
  return Object.fromEntries(Object.entries(value));
}

/** A value that must be one of Excel's own words, compared without case. */
export function oneOf<T extends string>(value: unknown, words: readonly T[], what: string): T {
  const found = typeof value === "string" ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument(`${what}: ${JSON.stringify(value)}`);
  return found;
}

/** A property's new value as a boolean. */
export function booleanValue(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(what);
  return value;
}

/** A property's new value as text. */
export function textValue(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(what);
  return value;
}

/** A property's new value as a number. */
export function numberValue(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}
