import type { ReactElement } from "react";
import { useState } from "react";
import type { Framework } from "#core/budget/framework.ts";
import { parseTierTable, tierTableText } from "#core/value-chain/tier-table-json.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { useCommands, useDispatch, usePane } from "../shell/pane-context.ts";
import { useWords } from "../shell/use-words.ts";
import { withTierTable } from "../state/setup-edits.ts";
import { JsonExport } from "./json-export.tsx";
import { JsonImport } from "./json-import.tsx";
import { PartButtons } from "./part-buttons.tsx";
import { TierTableForm } from "./tier-table-form.tsx";

const PARTS = ["editTiers", "importJson", "exportJson"] as const;

/** Editing, importing and exporting the tiers and goals; what is used is checked with at once. */
export function TierTableParts({ table, framework }: { readonly table: TierTable; readonly framework: Framework | null }): ReactElement {
  const words = useWords().setup;
  const dispatch = useDispatch();
  const setup = usePane((state) => state.setup);
  const { runCheck } = useCommands();
  const [open, setOpen] = useState<(typeof PARTS)[number] | null>(null);
  const use = (next: TierTable): void => {
    dispatch({ type: "setup/changed", setup: withTierTable(setup, framework, next) });
    setOpen(null);
    runCheck();
  };
  return (
    <>
      <PartButtons parts={PARTS} labels={words} open={open} onOpen={setOpen} />
      {open === "editTiers" && <TierTableForm table={table} onUse={use} />}
      {open === "importJson" && <JsonImport label={words.importTiersLabel} read={parseTierTable} onUse={use} />}
      {open === "exportJson" && <JsonExport json={tierTableText(table)} />}
    </>
  );
}
