import type { HostState } from "./host-state.ts";
import type { SourceChoice } from "./source-choice.ts";

/** What can be checked in the open workbook: our own sheets and very hidden ones are no choice. */
export function sourceChoices(host: HostState): readonly SourceChoice[] {
  const always: readonly SourceChoice[] = [{ kind: "active-sheet" }, { kind: "selection" }];
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
