import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { ReadableWorkbook } from "#app/workbook-source.ts";
import type { EffectContext } from "./effect-context.ts";
import { guard } from "./effect-context.ts";
import { loadCalculation } from "./load-calculation.ts";

/** Where tiers that are known already are taken from: another sheet of the workbook, or a file such as last year's. */
export type KnownTiersSource = { readonly sheet: string } | { readonly file: File };

/** Reads the lines of another list with their tiers, to be given to the lines here that are the same projects. Nothing of it is kept. */
export async function readKnownTiers(context: EffectContext, source: KnownTiersSource): Promise<void> {
  const { deps, store } = context;
  const from = "sheet" in source ? source.sheet : source.file.name;
  await guard(
    context,
    async () => {
      const reference = await deps.reference;
      const { analyzeWithSetup } = await loadCalculation();
      const workbook = "sheet" in source ? deps.workbook : await openedFile(context, source.file);
      const sheets =
        "sheet" in source ? [source.sheet] : (await workbook.listSheets()).flatMap(({ own, name }) => (own === null ? [name] : []));
      // Decisions are of this workbook's sheets; a file of another year has sheets of the same names.
      const { setup } = store.getState();
      const remembered = "sheet" in source ? setup : { ...setup, sheets: [], templates: [], framework: null };
      const lines = [];
      for (const sheet of sheets) {
        const outcome = analyzeWithSetup(await workbook.readSheet(sheet), { reference, decisions: NO_DECISIONS }, remembered);
        if (outcome.kind === "read") lines.push(...outcome.analysis.lines);
      }
      store.dispatch({ type: "tagging/known-read", known: { from, lines } });
    },
    (failure) => {
      store.dispatch({ type: "notice/failed", failure });
    },
  );
}

async function openedFile({ deps }: EffectContext, file: File): Promise<ReadableWorkbook> {
  if (deps.openFile === undefined) throw new Error("This host opens no files.");
  return deps.openFile(new Uint8Array(await file.arrayBuffer()), file.name);
}
