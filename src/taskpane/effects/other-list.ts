import type { ReadableWorkbook } from "#app/workbook-source.ts";
import type { SheetOutcome } from "#core/analysis.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import type { SetupContent } from "#report/setup/setup-content.ts";
import type { EffectContext } from "./effect-context.ts";
import { loadCalculation } from "./load-calculation.ts";
import { guard } from "./effect-context.ts";

/** Where another list is: on another sheet of the workbook, or in a file such as last year's. */
export type OtherListSource = { readonly sheet: string } | { readonly file: File };

/** Another list as read: what it is called, what came of its sheets, and the setup they were read with. */
interface OtherList {
  readonly from: string;
  readonly outcomes: readonly SheetOutcome[];
  readonly remembered: SetupContent;
}

/** Reads another list beside the one that is checked; nothing of it is kept. Fails with a WorkbookError. */
export async function readOtherList(context: EffectContext, source: OtherListSource): Promise<OtherList> {
  const { deps, store } = context;
  const reference = await deps.reference;
  const { analyzeWithSetup } = await loadCalculation();
  const workbook = "sheet" in source ? deps.workbook : await openedFile(context, source.file);
  const sheets =
    "sheet" in source ? [source.sheet] : (await workbook.listSheets()).flatMap(({ own, name }) => (own === null ? [name] : []));
  // Decisions are of this workbook's sheets; a file of another year has sheets of the same names.
  const { setup } = store.getState();
  const remembered = "sheet" in source ? setup : { ...setup, sheets: [], templates: [], framework: null };
  const outcomes: SheetOutcome[] = [];
  for (const sheet of sheets)
    outcomes.push(analyzeWithSetup(await workbook.readSheet(sheet), { reference, decisions: NO_DECISIONS }, remembered));
  return { from: "sheet" in source ? source.sheet : source.file.name, outcomes, remembered };
}

async function openedFile({ deps }: EffectContext, file: File): Promise<ReadableWorkbook> {
  if (deps.openFile === undefined) throw new Error("This host opens no files.");
  return deps.openFile(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** Reads the lines of another list with their tiers, to be given to the lines here that are the same projects. */
export async function readKnownTiers(context: EffectContext, source: OtherListSource): Promise<void> {
  const { store } = context;
  await guard(
    context,
    async () => {
      const { from, outcomes } = await readOtherList(context, source);
      const lines = outcomes.flatMap((outcome) => (outcome.kind === "read" ? outcome.analysis.lines : []));
      store.dispatch({ type: "tagging/known-read", known: { from, lines } });
    },
    (failure) => {
      store.dispatch({ type: "notice/failed", failure });
    },
  );
}
