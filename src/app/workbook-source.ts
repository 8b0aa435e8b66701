import type { Grid } from "#sheet/grid.ts";
import type { OpenWorkbook, Progress, SheetInfo, Workbook } from "#sheet/workbook.ts";

/** What is to be read. Files know only whole sheets; the rest needs a workbook that is open before a person. */
export type WorkbookSource =
  | { readonly kind: "all-sheets" }
  | { readonly kind: "sheet"; readonly name: string }
  | { readonly kind: "active-sheet" }
  | { readonly kind: "selection" }
  | { readonly kind: "table"; readonly name: string };

/** A workbook to read from: any, with what an open one adds where it is one. */
export type ReadableWorkbook = Pick<Workbook, "name" | "listSheets" | "readSheet"> &
  Partial<Pick<OpenWorkbook, "activeSheet" | "readSelection" | "readTable">>;

/** One thing to read: a grid not read yet, or a sheet of ours that is passed over. */
export interface SourcePart {
  readonly sheet: string;
  readonly isOwn: boolean;
  readonly read: (progress: Progress) => Promise<Grid>;
}

/** The parts a source stands for, in tab order. Throws when a file is asked for what only an open workbook has. */
export async function sourceParts(workbook: ReadableWorkbook, source: WorkbookSource): Promise<readonly SourcePart[]> {
  if (source.kind === "all-sheets") return (await workbook.listSheets()).map((info) => wholeSheet(workbook, info.name, info));
  if (source.kind === "sheet") return [wholeSheet(workbook, source.name, null)];
  const { activeSheet, readSelection, readTable } = openSide(workbook);
  if (source.kind === "table") return [{ sheet: source.name, isOwn: false, read: (progress) => readTable(source.name, progress) }];
  const name = await activeSheet();
  const info = (await workbook.listSheets()).find((one) => one.name === name) ?? null;
  const part = wholeSheet(workbook, name, info);
  return [source.kind === "selection" ? { ...part, read: readSelection } : part];
}

function wholeSheet(workbook: ReadableWorkbook, sheet: string, info: SheetInfo | null): SourcePart {
  return { sheet, isOwn: info !== null && info.own !== null, read: (progress) => workbook.readSheet(sheet, progress) };
}

function openSide(workbook: ReadableWorkbook): Pick<OpenWorkbook, "activeSheet" | "readSelection" | "readTable"> {
  const { activeSheet, readSelection, readTable } = workbook;
  if (activeSheet === undefined || readSelection === undefined || readTable === undefined) throw new Error("A file has no selection.");
  return { activeSheet, readSelection, readTable };
}
