import { commit } from "../file-state.ts";
import type { FileState } from "../file-state.ts";
import { editPackage } from "./package-edit.ts";
import { withCells } from "./set-cells.ts";
import type { CellEdit } from "./set-cells.ts";
import { withFullCalculation } from "./workbook-xml.ts";

/** Sets cells on sheets given by the path of their part, all at once. */
export async function setSheetCells(state: FileState, edits: ReadonlyMap<string, readonly CellEdit[]>): Promise<void> {
  const edit = editPackage(state.book.source.entries.values());
  for (const [path, cells] of edits) edit.set(path, withCells(await edit.text(path), cells));
  edit.set(state.book.workbookPath, withFullCalculation(await edit.text(state.book.workbookPath)));
  await commit(state, edit);
}
