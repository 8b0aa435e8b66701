import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { commit } from "../file-state.ts";
import type { FileState } from "../file-state.ts";
import { listSheets } from "../read-workbook-file.ts";
import { relationshipsPath } from "../read/relationships.ts";
import type { BookSheet } from "../read/xlsx-book.ts";
import { dropSheetParts } from "./graft-sheet.ts";
import { editPackage } from "./package-edit.ts";
import { withoutTab } from "./workbook-xml.ts";

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
