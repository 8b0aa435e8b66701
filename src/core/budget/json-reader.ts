/** What is wrong with data from outside: where, and what should stand there. */
export interface JsonProblem {
  /** Path from the top, e.g. `tierTable.goals[2].tier`. */
  readonly path: string;
  readonly expected:
    "object" | "list" | "text" | "whole-number" | "fiscal-year" | "stage" | "unit" | "amount" | "iso-date" | "tier" | "unique";
}

/** Thrown inside a parser and turned into a value at its border. */
export class JsonProblemError extends Error {
  readonly problem: JsonProblem;

  constructor(path: string, expected: JsonProblem["expected"]) {
    super(`${path}: expected ${expected}`);
    this.problem = { path, expected };
  }
}

/** A value of unknown make and where it stands. */
export interface JsonValue {
  readonly value: unknown;
  readonly path: string;
}

/** The field of an object; undefined where it is missing. */
export function field(parent: JsonValue, name: string): JsonValue {
  const path = parent.path === "" ? name : `${parent.path}.${name}`;
  const { value } = parent;
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new JsonProblemError(parent.path, "object");
  return { path, value: (value as Readonly<Record<string, unknown>>)[name] };
}

/** A text with at least one visible character. */
export function text({ value, path }: JsonValue): string {
  if (typeof value !== "string" || value.trim() === "") throw new JsonProblemError(path, "text");
  return value;
}

/** What `read` makes of it; null where nothing stands. */
export function optional<Read>(json: JsonValue, read: (json: JsonValue) => Read): Read | null {
  return json.value === undefined || json.value === null ? null : read(json);
}

/** Every item of a list. */
export function list<Read>({ value, path }: JsonValue, read: (item: JsonValue) => Read): readonly Read[] {
  if (!Array.isArray(value)) throw new JsonProblemError(path, "list");
  return value.map((item: unknown, index) => read({ value: item, path: `${path}[${String(index)}]` }));
}

/** A whole number from zero on. */
export function wholeNumber({ value, path }: JsonValue): number {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new JsonProblemError(path, "whole-number");
  return value;
}

/** One of the texts of a closed list. */
export function oneOf<Choice extends string>(json: JsonValue, choices: readonly Choice[], expected: JsonProblem["expected"]): Choice {
  const choice = choices.find((one) => one === json.value);
  if (choice === undefined) throw new JsonProblemError(json.path, expected);
  return choice;
}
