import type { CellValue } from "#sheet/cell.ts";
import type { OpenWorkbook, OwnFirstCell, ReadOptions } from "#sheet/workbook.ts";
import type { WriteSession } from "./write-sheets.ts";
import { watchChanges } from "./change-events.ts";
import { goToCell, selectedPlace, tablePlace } from "./places.ts";
import { converse, undoGroupsOf, refuseAborted } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { readGrid } from "./read-grid.ts";
import type { SheetPlace } from "./places.ts";
import { readFacts, sheetNamed } from "./workbook-facts.ts";
import type { OfficeSheet, WorkbookFacts } from "./workbook-facts.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";

/** The workbook that is open in Excel. */
export function createOfficeWorkbook(host: OfficeHost): OpenWorkbook {
  return { name: null, ...readingSide(host), ...writingSide(host), onChange: (listener) => watchChanges(host, listener) };
}

type ReadingSide = Pick<
  OpenWorkbook,
  "listSheets" | "readSheet" | "readSelection" | "readTable" | "status" | "activeSheet" | "goTo" | "ownFirstCells"
>;

function readingSide(host: OfficeHost): ReadingSide {
  const readPlace = (find: (context: Excel.RequestContext) => Promise<SheetPlace>, progress: ReadOptions = {}) =>
    converse(host, async (context) => {
      refuseAborted(progress.signal);
      const place = await find(context);
      const facts = await readFacts(context);
      return readGrid(host, context, { facts, sheet: sheetWithId(facts, place.sheetId), only: place.range, progress });
    });
  return {
    listSheets: () =>
      converse(host, async (context) => {
        const { sheets } = await readFacts(context);
        return sheets.map(({ name, visibility, isProtected, own, tables }) => ({ name, visibility, isProtected, own, tables }));
      }),
    ownFirstCells: () => converse(host, readFirstCells),
    readSheet: (name, progress = {}) =>
      converse(host, async (context) => {
        refuseAborted(progress.signal);
        const facts = await readFacts(context);
        return readGrid(host, context, { facts, sheet: sheetNamed(facts, name), only: null, progress });
      }),
    readSelection: (progress) => readPlace(selectedPlace, progress),
    readTable: (name, progress) => readPlace((context) => tablePlace(context, name), progress),
    status: () =>
      converse(host, async (context) => {
        const { calculationStale, readOnly, structureProtected } = await readFacts(context);
        return { readOnly, structureProtected, calculationStale, apiLevel: apiLevel(host) };
      }),
    activeSheet: () =>
      converse(host, async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load("name");
        await context.sync();
        return sheet.name;
      }),
    goTo: (cell) => converse(host, (context) => goToCell(context, cell)),
  };
}

type WritingSide = Pick<
  OpenWorkbook,
  "writeSheets" | "removeOwnSheets" | "fillBlankCells" | "restore" | "highlight" | "removeHighlights" | "addPivot" | "refreshPivot"
>;

/** What writes, each part a script of its own: the pane's first paint needs none of it. */
const WRITERS = {
  write: () => import("./write-sheets.ts"),
  remove: () => import("./take-back.ts"),
  fill: () => import("./fill-blank-cells.ts"),
  restore: () => import("./restore-snapshot.ts"),
  highlight: () => import("./highlight-cells.ts"),
  pivot: () => import("./add-pivot.ts"),
};

/** Fetches what writes ahead of its first use, before an update on the server takes this version's files away. */
export function fetchWriters(): void {
  for (const load of Object.values(WRITERS)) load().catch(() => undefined);
}

function writingSide(host: OfficeHost): WritingSide {
  const session: WriteSession = { host, groups: undoGroupsOf(host), shown: new Map() };
  return {
    writeSheets: async (plans, options = {}) => (await WRITERS.write()).writeSheets(session, plans, options),
    removeOwnSheets: async (ids, progress = {}) => {
      const { removeOwnSheets } = await WRITERS.remove();
      return converse(host, (context) => removeOwnSheets(context, ids, progress));
    },
    highlight: async (cells) => (await WRITERS.highlight()).highlightCells(host, cells),
    removeHighlights: async () => (await WRITERS.highlight()).removeHighlights(host),
    fillBlankCells: async (sheetName, cells, progress = {}) =>
      (await WRITERS.fill()).fillBlankCells(session, { sheetName, cells }, progress),
    addPivot: async (plan) => (await WRITERS.pivot()).addPivot(host, plan),
    refreshPivot: async () => (await WRITERS.pivot()).refreshPivot(host),
    restore: async (snapshot, progress = {}) => {
      const { restoreSnapshot } = await WRITERS.restore();
      const result = await restoreSnapshot(host, snapshot, progress);
      for (const { own, planBefore } of snapshot.areas)
        if (own !== undefined && planBefore !== undefined) session.shown.set(own, planBefore);
      return result;
    },
  };
}

async function readFirstCells(context: Excel.RequestContext): Promise<readonly OwnFirstCell[]> {
  const { sheets } = await readFacts(context);
  const asked = sheets.flatMap(({ id, name, own }) =>
    own === null ? [] : [{ id: own, sheet: name, range: context.workbook.worksheets.getItem(id).getRange("A1") }],
  );
  if (asked.length === 0) return [];
  for (const { range } of asked) range.load("values");
  await context.sync();
  return asked.map(({ id, sheet, range }) => ({ id, sheet, value: firstValue(range.values) }));
}

function firstValue(values: readonly (readonly unknown[])[]): CellValue {
  const value = values[0]?.[0];
  return typeof value === "string" && value !== "" ? value : null;
}

function sheetWithId(facts: WorkbookFacts, id: string): OfficeSheet {
  const found = facts.sheets.find((sheet) => sheet.id === id);
  if (found === undefined) throw new WorkbookError("sheet-missing");
  return found;
}

/** Highest level asked for: Microsoft 365 offers 1.20 at the time of writing. */
const HIGHEST_LEVEL = 20;

function apiLevel(host: OfficeHost): string | null {
  for (let level = HIGHEST_LEVEL; level >= 1; level -= 1) {
    const version = `1.${String(level)}`;
    if (host.isSetSupported("ExcelApi", version)) return version;
  }
  return null;
}
