import type { CellRef } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { coveringRange } from "#sheet/covering-range.ts";
import { plannedNames, sameSheetName } from "#sheet/plan-names.ts";
import type { SheetPlan, OwnSheetId } from "#sheet/sheet-plan.ts";
import { snapshotCell } from "#sheet/snapshot-cell.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { Progress, SheetInfo, SnapshotArea, WriteReceipt } from "#sheet/workbook.ts";
import { commit, snapshotOf } from "../file-state.ts";
import type { FileState } from "../file-state.ts";
import { listSheets, readSheet } from "../read-workbook-file.ts";
import { tablesOf } from "../read/xlsx-book.ts";
import { putRemarks, remarkParts } from "./keep-remarks.ts";
import type { RemarkParts } from "./keep-remarks.ts";
import { editPackage } from "./package-edit.ts";
import type { PackageEdit } from "./package-edit.ts";
import { writeOwnSheets } from "./write-own-sheets.ts";
import type { PlacedPlan } from "./write-own-sheets.ts";
import { relationshipsPath } from "../read/xlsx-package.ts";
import type { BookSheet } from "../read/xlsx-book.ts";
import { dropSheetParts } from "./graft-sheet.ts";
import { withoutTab } from "./workbook-xml.ts";

/** Writes all plans over our sheets of the same id or to new sheets, or fails before anything changes. */
export async function replaceOwnSheets(state: FileState, plans: readonly SheetPlan[], progress: Progress): Promise<WriteReceipt> {
  if (progress.signal?.aborted === true) throw new WorkbookError("cancelled");
  const infos = await listSheets(state.book);
  for (const plan of plans) refuseTakenTables(plan, plans, infos);
  const placed = plans.map((plan) => placedPlan(state, plan, infos));
  const before = new Map<string, Pick<SnapshotArea, "before" | "tablesBefore">>();
  for (const place of placed) before.set(place.name, await contentBefore(state, place));
  const bytesBefore = state.bytes;
  const edit = editPackage(state.book.source.entries.values());
  const remarks = await Promise.all(placed.map(async ({ over }) => (over === null ? null : remarkParts(edit, over.path))));
  await writeOwnSheets({ edit, workbookPath: state.book.workbookPath }, placed, plannedNames(plans, infos));
  const strayRemarks = await keepRemarks(edit, { placed, before, remarks });
  await commit(state, edit);
  const areas = await writtenAreas(state, placed, before);
  const snapshot = { areas };
  state.last = { snapshot, before: bytesBefore, after: state.bytes };
  const rows = plans.reduce((sum, plan) => sum + plan.rows.length, 0);
  progress.onProgress?.(rows, rows);
  const sheets = placed.map(({ plan, name, over }) => ({ id: plan.id, name, created: over === null }));
  return { sheets, snapshot, ...(strayRemarks.length === 0 ? {} : { strayRemarks }) };
}

interface Remarked {
  readonly placed: readonly PlacedPlan[];
  readonly before: ReadonlyMap<string, Pick<SnapshotArea, "before">>;
  /** Of each placed plan; null: the sheet is new or has none. */
  readonly remarks: readonly (RemarkParts | null)[];
}

/** Comments and notes of people stay on our sheets, each beside what it was written for. */
async function keepRemarks(edit: PackageEdit, { placed, before, remarks }: Remarked): Promise<readonly CellRef[]> {
  const strays: CellRef[] = [];
  for (const [index, { plan, name, over }] of placed.entries()) {
    const parts = remarks[index] ?? null;
    if (parts === null || over === null) continue;
    const sheet = {
      name,
      path: over.path,
      before: before.get(name)?.before ?? [],
      after: plannedSnapshot(plan),
      keyColumn: plan.keyColumn,
    };
    strays.push(...(await putRemarks(edit, sheet, parts)));
  }
  return strays;
}

function plannedSnapshot({ rows }: SheetPlan): readonly (readonly CellValue[])[] {
  return rows.map((row) => row.map((cell) => (cell === null ? null : snapshotCell(cell.value, cell.formula ?? null))));
}

/** Table names are unique in a workbook: a person's table with the name of ours stays, and ours cannot be made. */
function refuseTakenTables(plan: SheetPlan, plans: readonly SheetPlan[], infos: readonly SheetInfo[]): void {
  const staying = infos.filter((info) => !plans.some((one) => one.id === info.own)).flatMap((info) => info.tables);
  const taken = plan.tables.find((table) => staying.some((name) => sameSheetName(name, table.name)));
  if (taken !== undefined) throw new WorkbookError("sheet-name-taken", taken.name);
}

function placedPlan(state: FileState, plan: SheetPlan, infos: readonly SheetInfo[]): PlacedPlan {
  const index = infos.findIndex((info) => info.own === plan.id);
  const ours = infos[index];
  const over = state.book.sheets[index];
  if (ours !== undefined && over !== undefined) {
    if (ours.isProtected) throw new WorkbookError("sheet-protected", ours.name);
    return { plan, name: ours.name, over };
  }
  if (state.book.part.structureProtected) throw new WorkbookError("workbook-protected");
  if (state.book.part.sheets.some((sheet) => sameSheetName(sheet.name, plan.name))) throw new WorkbookError("sheet-name-taken", plan.name);
  return { plan, name: plan.name, over: null };
}

async function contentBefore(state: FileState, { over }: PlacedPlan): Promise<Pick<SnapshotArea, "before" | "tablesBefore">> {
  if (over === null) return { before: null, tablesBefore: [] };
  const tables = await tablesOf(state.book, over);
  return { before: snapshotOf(await readSheet(state.book, over.name)), tablesBefore: tables.map(({ name, range }) => ({ name, range })) };
}

async function writtenAreas(
  state: FileState,
  placed: readonly PlacedPlan[],
  before: ReadonlyMap<string, Pick<SnapshotArea, "before" | "tablesBefore">>,
): Promise<readonly SnapshotArea[]> {
  const areas: SnapshotArea[] = [];
  for (const { name } of placed) {
    const written = snapshotOf(await readSheet(state.book, name));
    const old = before.get(name) ?? { before: null, tablesBefore: [] };
    areas.push({ sheet: name, range: coveringRange([old.before ?? [], written]), written, ...old });
  }
  return areas;
}

/** Removes sheets of ours (null: all) and nothing else. */
export async function removeOwnSheets(state: FileState, ids: readonly OwnSheetId[] | null): Promise<readonly OwnSheetId[]> {
  const infos = await listSheets(state.book);
  const leaving = infos.flatMap((info, index) => {
    const sheet = state.book.sheets[index];
    return info.own === null || sheet === undefined || ids?.includes(info.own) === false ? [] : [{ info, sheet, own: info.own }];
  });
  if (leaving.length === 0) return [];
  if (state.book.part.structureProtected) throw new WorkbookError("workbook-protected");
  for (const { info } of leaving) if (info.isProtected) throw new WorkbookError("sheet-protected", info.name);
  await removeSheets(
    state,
    leaving.map((one) => one.sheet),
  );
  return leaving.map((one) => one.own);
}

/** Removes sheets by their parts and tabs. */
export async function removeSheets(state: FileState, sheets: readonly BookSheet[]): Promise<void> {
  const { workbookPath } = state.book;
  const edit = editPackage(state.book.source.entries.values());
  const links = relationshipsPath(workbookPath);
  for (const sheet of [...sheets].sort((a, b) => b.position - a.position)) {
    await dropSheetParts(edit, sheet.path);
    edit.set(workbookPath, withoutTab(await edit.text(workbookPath), sheet.position));
    const link = new RegExp(`<(?:\\w+:)?Relationship\\b[^>]*\\bId="${sheet.relationshipId}"[^>]*/>`);
    edit.set(links, (await edit.text(links)).replace(link, ""));
  }
  await commit(state, edit);
}
