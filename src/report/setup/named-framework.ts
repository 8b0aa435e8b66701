import type { SetupContent } from "./setup-content.ts";

/** The framework that a person named for all of these sheets; null where they named none, or different ones. */
export function namedFramework(setup: SetupContent, sheets: readonly string[]): string | null {
  const named = new Set(sheets.map((name) => setup.sheets.find((one) => one.sheet === name)?.frameworkId ?? null));
  const [only = null] = named;
  return named.size === 1 ? only : null;
}
