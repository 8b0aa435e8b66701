import type { StoredValue } from "./stored-cell.ts";

/** What a person sees of a value; the memory store formats no numbers and says so. */
export function plainText(value: StoredValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numberFormat !== "General" && numberFormat !== "@") throw new Error(`the memory store cannot show a number as ${numberFormat}`);
  return String(value);
}
