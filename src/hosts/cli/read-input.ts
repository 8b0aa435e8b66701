import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";

/** An input file with its bytes. */
export interface InputFile {
  /** As the person wrote it. */
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files larger than this are not even loaded. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;

const BY_CODE: Readonly<Record<string, WorkbookProblem>> = { ENOENT: "file-missing", ENOTDIR: "file-missing", EISDIR: "file-is-folder" };

/** Reads a file as a whole. Every failure is a WorkbookError about the file. */
export async function readInput(path: string): Promise<InputFile> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) throw new WorkbookError("file-is-folder", path);
    if (!info.isFile()) throw new WorkbookError("file-unreadable", path);
    if (info.size > MAX_FILE_BYTES) throw new WorkbookError("file-too-large", path);
    return { path, name: basename(path), bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(BY_CODE[errorCode(error)] ?? "file-unreadable", path, error);
  }
}

/** The system's name of a failure, e.g. ENOENT; "" when it has none. */
export function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}
