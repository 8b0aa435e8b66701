import type { WorkbookSource } from "#app/workbook-source.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import type { HostState } from "../state/host-state.ts";

/** A source in words. */
export function sourceText(source: WorkbookSource, context: { readonly words: PaneWords["check"]; readonly host: HostState }): string {
  const { words, host } = context;
  switch (source.kind) {
    case "active-sheet":
      return words.activeSheet(host.kind === "ready" ? host.activeSheet : "");
    case "selection":
      return words.selection;
    case "all-sheets":
      return words.allSheets;
    case "sheet":
      return words.sheet(source.name);
    case "table":
      return words.table(source.name);
  }
}
