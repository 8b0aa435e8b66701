import type { FrameworkParsing } from "#core/budget/parse-framework.ts";
import { parseFramework } from "#core/budget/parse-framework.ts";

/** Reads a framework from JSON text. */
export function readFrameworkText(text: string): FrameworkParsing | "not-json" {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "not-json";
  }
  return parseFramework(json);
}
