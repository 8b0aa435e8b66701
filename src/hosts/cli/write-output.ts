import { rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { WorkbookError } from "#sheet/workbook-error.ts";

/** Fails with file-would-overwrite-input when `out` is one of the inputs, by whatever path. */
export async function refuseInputAsOutput(out: string, inputs: readonly string[]): Promise<void> {
  const target = await fileIdentity(out);
  for (const input of inputs) {
    if (target !== null && target === (await fileIdentity(input))) throw new WorkbookError("file-would-overwrite-input", out);
  }
}

/** Writes a file whole or not at all: first beside it under another name, then renamed. Fails with file-not-writable. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    await writeFile(beside, bytes, { flag: "wx" });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new WorkbookError("file-not-writable", path, error);
  }
}

/** What tells one file from another on this machine, links followed; null when there is no such file. */
async function fileIdentity(path: string): Promise<string | null> {
  const info = await stat(path, { bigint: true }).catch(() => null);
  return info === null ? null : `${String(info.dev)}:${String(info.ino)}`;
}
