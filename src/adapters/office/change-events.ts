import type { WorkbookChange } from "#sheet/workbook.ts";
import { converse } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { readFacts } from "./workbook-facts.ts";
import type { OfficeSheet } from "./workbook-facts.ts";

type Listener = (change: WorkbookChange) => void;

/** What every event of the sheet collection carries. */
interface SheetEvent {
  readonly worksheetId: string;
  readonly address?: string;
  readonly triggerSource?: string;
}

/**
 * Tells of changes made by people, until the returned function is called. Our own writes switch events off while they
 * run; where Excel says who caused a change (1.14) that is looked at too.
 */
export async function watchChanges(host: OfficeHost, listener: Listener): Promise<() => Promise<void>> {
  const sheets = new Map<string, OfficeSheet>();
  const handle = (kind: WorkbookChange["kind"]) => async (event: SheetEvent): Promise<void> => {
    if (event.triggerSource === "ThisLocalAddin") return;
    if (kind !== "calculated" || !sheets.has(event.worksheetId)) await refresh(host, sheets);
    const sheet = sheets.get(event.worksheetId);
    // Our report calculates because of the person's edit, which was told already.
    if (kind === "calculated" && sheet?.own != null) return;
    listener({ kind, sheet: sheet?.name ?? null, address: event.address ?? null });
  };
  return converse(host, async (context) => {
    const { worksheets } = context.workbook;
    const registered = [
      worksheets.onChanged.add(handle("edited")),
      worksheets.onAdded.add(handle("sheet-added")),
      worksheets.onDeleted.add(handle("sheet-deleted")),
      worksheets.onActivated.add(handle("sheet-activated")),
      worksheets.onCalculated.add(handle("calculated")),
    ];
    await context.sync();
    return () => unregister(host, registered);
  });
}

/** Learns names and ids anew; when the host is busy what was known before must do. */
async function refresh(host: OfficeHost, sheets: Map<string, OfficeSheet>): Promise<void> {
  const facts = await converse(host, readFacts).catch(() => null);
  if (facts === null) return;
  sheets.clear();
  for (const sheet of facts.sheets) sheets.set(sheet.id, sheet);
}

/** Events are removed in the conversation that made them. */
async function unregister(host: OfficeHost, registered: readonly OfficeExtension.EventHandlerResult<never>[]): Promise<void> {
  const [first] = registered;
  if (first === undefined) return;
  await host.excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const one of registered) one.remove();
    await context.sync();
  });
}
