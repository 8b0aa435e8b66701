import { writeWholeBook } from "#adapters/xlsx/whole/write-whole-book.ts";
import type { DemoWords } from "#i18n/demo-words.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookStore } from "#simulator/store/workbook-store.ts";
import { SAMPLES } from "./demo-assets.ts";
import type { DemoGrid } from "./grid.ts";
import { openFile } from "./open-file.ts";
import { takeContent } from "./take-content.ts";

/** A workbook open on the page. */
export interface DemoWorkbook {
  /** Another one for each opening, also of the same file. */
  readonly id: number;
  readonly name: string;
  readonly store: WorkbookStore;
}

/** The shipped samples: as it should be, and with faults to be found. */
export type SampleKind = "plain" | "faulty";

/** Opens a shipped sample. */
export async function openSample(grid: DemoGrid, kind: SampleKind): Promise<DemoWorkbook> {
  const name = [...SAMPLES.keys()].sort().find((file) => file.includes("fault") === (kind === "faulty"));
  const address = name === undefined ? undefined : SAMPLES.get(name);
  if (name === undefined || address === undefined) throw new WorkbookError("file-missing", kind);
  const answer = await fetch(address);
  return openBytes(grid, new Uint8Array(await answer.arrayBuffer()), name);
}

/** Opens the bytes of a file in the grid. */
export async function openBytes(grid: DemoGrid, bytes: Uint8Array, name: string): Promise<DemoWorkbook> {
  const store = await grid.open(await openFile(bytes, name), name);
  return { id: performance.now(), name, store };
}

/** Hands the workbook as it is now to the person as a file; gives the sentence to show. */
export async function saveWorkbook({ name, store }: DemoWorkbook, words: DemoWords): Promise<string> {
  const bytes = await writeWholeBook(await takeContent(store));
  const fileName = words.savedName(name.replace(/\.[^.]+$/u, ""));
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
  return words.saved(fileName);
}
