import type { WorkbookChange } from "#sheet/workbook.ts";
import { converse } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { readFacts } from "./workbook-facts.ts";
import { toWorkbookError } from "./to-workbook-error.ts";
import type { OfficeSheet } from "./workbook-facts.ts";

type Listener = (change: WorkbookChange) => void;

/** What every event of the sheet collection carries. */
interface SheetEvent {
  readonly worksheetId: string;
  readonly address?: string;
  readonly triggerSource?: string;
}

const UNKNOWN_SHEET = { name: null, own: null };

/**
 * Tells of changes made by people, until the returned function is called. Our own writes switch events off while they
 * run; where Excel says who caused a change (1.14) that is looked at too.
 */
export async function watchChanges(host: OfficeHost, listener: Listener): Promise<() => Promise<void>> {
  const sheets = new Map<string, OfficeSheet>();
  const handle =
    (kind: WorkbookChange["kind"]) =>
    async (event: SheetEvent): Promise<void> => {
      if (event.triggerSource === "ThisLocalAddin") return;
      const isCalculation = kind === "calculated";
      if (!isCalculation || !sheets.has(event.worksheetId)) await refresh(host, sheets);
      const sheet = sheets.get(event.worksheetId) ?? UNKNOWN_SHEET;
      if (sheet.own !== null && isOurDoing(kind, event.address)) return;
      listener({ kind, sheet: sheet.name, address: event.address ?? null });
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
    return () => unregister(registered);
  });
}

/** On our own sheets: our report calculates because of the person's edit, which was told already; and where Excel does not say who it was, our seal is known by its place. */
function isOurDoing(kind: WorkbookChange["kind"], address: string | undefined): boolean {
  return kind === "calculated" || (kind === "edited" && address === "A1");
}

/** Learns names and ids anew; when the host is busy what was known before must do. */
async function refresh(host: OfficeHost, sheets: Map<string, OfficeSheet>): Promise<void> {
  const facts = await converse(host, readFacts).catch(() => null);
  if (facts === null) return;
  sheets.clear();
  for (const sheet of facts.sheets) sheets.set(sheet.id, sheet);
}

/** Events are removed in the conversation that made them. */
async function unregister(registered: readonly OfficeExtension.EventHandlerResult<never>[]): Promise<void> {
  for (const one of registered) one.remove();
  try {
    await registered[0]?.context.sync();
  } catch (error) {
    throw toWorkbookError(error);
  }
}
