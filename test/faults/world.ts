import { createOfficeWorkbook } from "#adapters/office/office-workbook.ts";
import { readSeal } from "#report/seal/seal.ts";
import { contentPrint, joinedPrint } from "#sheet/content-print.ts";
import type { CellValue } from "#sheet/cell.ts";
import { valueAt } from "#sheet/grid.ts";
import type { OpenWorkbook } from "#sheet/workbook.ts";
import type { MemoryStore } from "#simulator/store/memory-store.ts";
import type { InjectedFailure } from "#simulator/wire/wire-server.ts";
import { startCommands } from "#taskpane/effects/start-commands.ts";
import type { PaneCommands } from "#taskpane/effects/start-commands.ts";
import type { DraftStore } from "#taskpane/pane-deps.ts";
import type { PaneAction, PaneState } from "#taskpane/state/pane-state.ts";
import { firstState, reducePane } from "#taskpane/state/pane-state.ts";
import type { Store } from "#taskpane/state/pane-store.ts";
import { createStore } from "#taskpane/state/pane-store.ts";
import { startSimulatedExcel } from "#test/simulator/simulated-excel.ts";
import type { SimulatedExcel, SimulatedExcelSettings } from "#test/simulator/simulated-excel.ts";

/** The officer's sheet: a small list with its total, one line without a tier. */
export const SOURCE = "งบ";
/** Another sheet of theirs, which nobody may touch. */
export const OTHER = "บันทึก";
export const ALL_SHEETS = ["summary", "budget-lines", "findings", "setup"] as const;
export const TAG = "ต้นน้ำ";
/** The line that is tagged: project and zero-based row. */
export const TAGGED = { project: "โครงการสำรวจที่ดิน", row: 3, column: 4 } as const;

const ROWS: readonly (readonly CellValue[])[] = [
  ["แผนงานบูรณาการทดสอบ ปีงบประมาณ พ.ศ. 2567"],
  ["หน่วย : ล้านบาท"],
  ["ลำดับ", "กระทรวง", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณ"],
  [1, "กระทรวงการคลัง", "กรมธนารักษ์", TAGGED.project, null, 39.25],
  [2, "กระทรวงการคลัง", "กรมศุลกากร", "โครงการเชื่อมโยงพิธีการ", "กลางน้ำ", 20.25],
  [3, "กระทรวงมหาดไทย", "กรมการปกครอง", "โครงการบัตรประชาชน", TAG, 30],
  [4, "กระทรวงมหาดไทย", "กรมที่ดิน", "โครงการออกโฉนดออนไลน์", "ปลายน้ำ", "10,5"],
  [null, null, null, "รวมทั้งสิ้น", null, 100],
];

/** An officer's workbook, the pane over it without its screen, and what goes wrong between them. */
export interface World {
  readonly simulated: SimulatedExcel;
  readonly store: MemoryStore;
  readonly workbook: OpenWorkbook;
  readonly commands: () => PaneCommands;
  /** The person gives a line a tier in the pane. */
  readonly tag: (row: number, tier: string) => void;
  readonly state: () => PaneState;
  /** Waits until something holds; fails after a time that no case needs. */
  readonly until: (test: (state: PaneState) => boolean) => Promise<PaneState>;
  /** What goes wrong from the next request on; requests count from 0. */
  readonly trouble: (trouble: Trouble | null) => void;
  /** Requests since the trouble was set. */
  readonly requests: () => number;
  /** From now on the pane that is open keeps nothing more: it is being closed. */
  readonly closePane: () => void;
  /** The pane is opened anew, over a file that was opened anew too: sheets have other ids. */
  readonly openAgain: () => Promise<void>;
  readonly close: () => void;
}

/** Failures and acts by request. */
export interface Trouble {
  readonly failure?: (index: number) => InjectedFailure | null;
  readonly between?: (index: number) => void;
  /** Another workbook is in front. */
  readonly isBehind?: (index: number) => boolean;
  /** The pane is closed when this request would go out. */
  readonly closesAt?: number;
}

/** Far beyond what any case needs, also on a machine that is busy with other things. */
const PATIENCE = 300_000;

/** Which Excel the matrix runs against. */
export type Profile = "plain" | "hostile" | "deaf";

/** Excels: a well-behaved one; one that refuses what reports say some refuse; the same that loses every event. */
const PROFILES: Readonly<Record<Profile, SimulatedExcelSettings>> = {
  plain: {},
  hostile: {
    claimedLevel: 20,
    mostMergedAreas: 512,
    hostile: { undoGroups: "refuse-writes", failingLooks: new Set(["print", "charts"]) },
  },
  deaf: { losesEvents: true, claimedLevel: 20, mostMergedAreas: 512, hostile: { undoGroups: "refuse-some" } },
};

/** Opens the workbook and the pane over it. */
export async function openWorld(profile: Profile): Promise<World> {
  let trouble: Trouble | null = null;
  let start = 0;
  const settings = PROFILES[profile];
  const simulated = startSimulatedExcel({
    ...settings,
    workbook: { sheetNames: [SOURCE, OTHER] },
    hostile: { ...settings.hostile, isBehind: () => trouble?.isBehind?.(simulated.server.requests() - 1 - start) ?? false },
    failure: (index) => trouble?.failure?.(index - start) ?? null,
    between: (index) => trouble?.between?.(index - start),
  });
  const { store } = simulated;
  fill(store, SOURCE, ROWS);
  fill(store, OTHER, [
    ["อย่าแตะ", 1],
    [null, "=ข้อความ"],
  ]);
  const place = draftPlace(store);
  let open = openPane(simulated, place);
  await open.until((state) => state.host.kind === "ready");
  return {
    simulated,
    store,
    workbook: open.workbook,
    commands: () => open.commands,
    until: (test) => open.until(test),
    tag: (row, tier) => {
      open.dispatch({ type: "tagging/tagged", sheet: SOURCE, row, tier });
    },
    state: () => open.state(),
    trouble: (next) => {
      trouble = next;
      start = simulated.server.requests();
    },
    requests: () => simulated.server.requests() - start,
    closePane: () => {
      place.close();
    },
    openAgain: async () => {
      open.commands.close();
      store.reopen();
      place.open();
      open = openPane(simulated, place);
      await open.until((state) => state.host.kind === "ready");
    },
    close: () => {
      open.commands.close();
      simulated.close();
    },
  };
}

/** Where drafts outlive a pane: in the document. A pane that is gone writes nothing more. */
function draftPlace(store: MemoryStore): DraftStore & { readonly close: () => void; readonly open: () => void } {
  let isOpen = true;
  return {
    close: () => {
      isOpen = false;
    },
    open: () => {
      isOpen = true;
    },
    read: () => Promise.resolve(store.settings().get("drafts") ?? null),
    write: (text) => {
      if (isOpen) void store.setSettings(new Map(text === null ? [] : [["drafts", text]]));
      return Promise.resolve();
    },
  };
}

interface OpenedPane {
  readonly workbook: OpenWorkbook;
  readonly commands: PaneCommands;
  readonly state: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
  readonly until: World["until"];
}

function openPane(simulated: SimulatedExcel, drafts: DraftStore): OpenedPane {
  const workbook = createOfficeWorkbook({ excel: simulated.excel, isSetSupported: simulated.client.isSetSupported });
  const pane = createStore(reducePane, firstState("th"));
  const reference = { frameworks: [], taggingRules: [], agencyAliases: [], knownAgencies: [] };
  const commands = startCommands({ deps: { workbook, reference, drafts }, store: pane });
  return { workbook, commands, state: pane.getState, dispatch: pane.dispatch, until: (test) => untilIn(pane, test) };
}

function untilIn(pane: Store<PaneState, PaneAction>, test: (state: PaneState) => boolean): Promise<PaneState> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      const { run, writes, broken } = pane.getState();
      reject(new Error(`waited in vain: ${JSON.stringify([run.kind, writes, String(broken?.error)])}`));
    }, PATIENCE);
    const look = (): void => {
      if (!test(pane.getState())) return;
      clearTimeout(timer);
      stop();
      resolve(pane.getState());
    };
    const stop = pane.subscribe(look);
    look();
  });
}

/** Puts rows onto a sheet in place of what stood there. */
export function fill(store: MemoryStore, sheet: string, rows: readonly (readonly CellValue[])[]): void {
  const { cells } = store.sheetNamed(sheet);
  cells.clear({ firstRow: 0, firstColumn: 0, lastRow: 200, lastColumn: 60 });
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      cells.put(r, c, { value });
    });
  });
}

/** What stands on a sheet of a person, row by row. */
export function rowsOn(store: MemoryStore, sheet: string): CellValue[][] {
  const rows: CellValue[][] = [];
  store.sheetNamed(sheet).cells.each((cell, row, column) => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = cell.formula ?? cell.value;
  });
  return rows;
}

/** The sheets of the officer as they are, by the name they have now; the tag that we may write counts as nothing. */
export function officersSheets(store: MemoryStore): string {
  const theirs = store.sheets().filter(({ id }) => !store.names().some((name) => name.sheetId === id));
  return JSON.stringify(theirs.map(({ name }) => [name, withoutTag(rowsOn(store, name))]).filter(([, rows]) => rows?.length !== 0));
}

function withoutTag(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const { column } = tagColumn(rows);
  return rows.map((row) => {
    const cells = row.map((cell, at) => (row.includes(TAGGED.project) && at === column && cell === TAG ? null : cell));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
}

/** Where tiers stand now: columns may have moved. */
export function tagColumn(rows: readonly (readonly CellValue[])[]): { readonly column: number; readonly row: number } {
  const header = rows.find((row) => row.includes("ห่วงโซ่คุณค่า")) ?? [];
  return { column: header.indexOf("ห่วงโซ่คุณค่า"), row: rows.findIndex((row) => row.includes(TAGGED.project)) };
}

/** How the sheets of the report stand to the officer's data. */
export async function standing(world: World): Promise<{ readonly kinds: readonly string[]; readonly isStale: boolean }> {
  const sheets = await world.workbook.listSheets();
  const seals = await Promise.all(
    sheets.filter((sheet) => sheet.own !== null).map(async (sheet) => readSeal(valueAt(await world.workbook.readSheet(sheet.name), 0, 0))),
  );
  const now = await sourcePrint(world, sheets);
  return { kinds: seals.map((seal) => seal.kind), isStale: seals.some((seal) => seal.kind === "complete" && seal.source !== now) };
}

async function sourcePrint(world: World, sheets: Awaited<ReturnType<OpenWorkbook["listSheets"]>>): Promise<string> {
  const [first] = sheets.filter((sheet) => sheet.own === null && sheet.name.startsWith(SOURCE));
  if (first === undefined) return "";
  const steps = contentPrint(await world.workbook.readSheet(first.name), null);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return joinedPrint([step.value]);
}
