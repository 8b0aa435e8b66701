import type { WorkbookSource } from "#app/workbook-source.ts";
import type { HostState } from "./host-state.ts";

/** What can be checked in the open workbook: our own sheets and very hidden ones are no choice. */
export function sourceChoices(host: HostState): readonly WorkbookSource[] {
  const always: readonly WorkbookSource[] = [{ kind: "active-sheet" }, { kind: "selection" }];
  if (host.kind !== "ready") return always;
  const foreign = host.sheets.filter((sheet) => sheet.own === null && sheet.visibility !== "very-hidden");
  const tables = foreign.flatMap((sheet) => sheet.tables);
  return [
    ...always,
    ...(foreign.length > 1 ? [{ kind: "all-sheets" } as const] : []),
    ...foreign.map((sheet) => ({ kind: "sheet", name: sheet.name }) as const),
    ...tables.map((name) => ({ kind: "table", name }) as const),
  ];
}

/** One text per source, for lists of options. */
export function sourceKey(source: WorkbookSource): string {
  return source.kind === "sheet" || source.kind === "table" ? `${source.kind}:${source.name}` : source.kind;
}

/** Reads a text of `sourceKey` back. */
export function sourceOfKey(key: string): WorkbookSource {
  if (key.startsWith("sheet:")) return { kind: "sheet", name: key.slice("sheet:".length) };
  if (key.startsWith("table:")) return { kind: "table", name: key.slice("table:".length) };
  return key === "selection" || key === "all-sheets" ? { kind: key } : { kind: "active-sheet" };
}
