import type { ModelHost } from "./host.ts";
import { HostError, invalidArgument } from "./host-error.ts";

/** Longest sheet name in UTF-16 units; Thai vowel and tone marks count. */
const MAX_NAME = 31;

/** The name, when Excel would take it for this sheet (null: a new one). */
export function usableSheetName(host: ModelHost, name: string, sheetId: string | null): string {
  const isBad = name === "" || name.length > MAX_NAME || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name) || name.toLowerCase() === "history";
  if (isBad) throw invalidArgument(`sheet name ${name}`);
  const taken = host.store.sheets().some((sheet) => sheet.id !== sheetId && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists", `A resource with the same name or identifier already exists: ${name}`);
  return name;
}

/** The first free "SheetN", as Excel names a sheet added without a name. */
export function freeSheetName(host: ModelHost): string {
  const taken = new Set(host.store.sheets().map((sheet) => sheet.name.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}
