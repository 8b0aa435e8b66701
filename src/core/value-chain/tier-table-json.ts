import type { JsonProblem } from "../budget/json-reader.ts";
import { JsonProblemError } from "../budget/json-reader.ts";
import { readTierTable } from "../budget/parse-tier-table.ts";
import type { TierTable } from "./tier-table.ts";

/** A tier table, or the first thing in the data that is wrong, with its path. */
export type TierTableParsing = { readonly ok: TierTable } | { readonly problem: JsonProblem };

/** Reads a tier table that a person imports, from JSON data of unknown make. */
export function parseTierTable(json: unknown): TierTableParsing {
  try {
    return { ok: readTierTable({ value: json, path: "" }) };
  } catch (error) {
    if (error instanceof JsonProblemError) return { problem: error.problem };
    throw error;
  }
}

/** The tier table as JSON text that `parseTierTable` reads back the same. */
export function tierTableText({ tiers, goals }: TierTable): string {
  return `${JSON.stringify({ tiers, goals }, null, 2)}\n`;
}
