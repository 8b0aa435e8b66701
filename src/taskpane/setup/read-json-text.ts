import type { JsonProblem } from "#core/budget/json-reader.ts";

/** What came of a JSON text: a value, what is wrong with it, or that it is no JSON. */
export type JsonTextReading<Value> = { readonly ok: Value } | { readonly problem: JsonProblem } | "not-json";

/** Reads JSON text with the reader of what it should hold. */
export function readJsonText<Value>(
  text: string,
  read: (json: unknown) => { readonly ok: Value } | { readonly problem: JsonProblem },
): JsonTextReading<Value> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "not-json";
  }
  return read(json);
}
