import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openPackage } from "#adapters/xlsx/read/xlsx-package.ts";
import { editPackage } from "#adapters/xlsx/write/package-edit.ts";
import type { BookContent } from "#adapters/xlsx/whole/book-content.ts";
import { writeWholeBook } from "#adapters/xlsx/whole/write-whole-book.ts";
import { sampleBook } from "./sample-book.ts";
import { withFaults } from "./sample-faults.ts";
import type { SeededFault } from "./sample-faults.ts";
import { sampleProjects } from "./sample-projects.ts";
import { millions, sampleRows } from "./sample-rows.ts";

/** The file of a book without the time of its making: every build gives the same bytes. */
async function sampleBytes(book: BookContent): Promise<Uint8Array> {
  const edit = editPackage(openPackage(await writeWholeBook(book)).entries.values());
  const core = "docProps/core.xml";
  edit.set(core, (await edit.text(core)).replace(/\d{4}-\d\d-\d\dT[\d:]+Z/g, "2023-01-26T00:00:00Z"));
  for (const path of edit.paths()) if (path !== core) edit.set(path, await edit.text(path));
  return edit.bytes();
}

/** The truth about the faulty sample, for people and for tests. */
function truthText(faults: readonly SeededFault[]): string {
  const head = [
    "# ข้อผิดพลาดที่ใส่ไว้ในไฟล์ fy2567-illustrative-faulty.xlsx / faults put into that file on purpose",
    "# cell\tcode\tไทย\tEnglish",
  ];
  return `${[...head, ...faults.map(({ cell, code, what }) => [cell, code, ...what].join("\t"))].join("\n")}\n`;
}

const folder = process.argv[2] ?? ".";
const projects = sampleProjects();
const rows = sampleRows(projects);
const total = millions(projects.reduce((sum, project) => sum + project.amount, 0));
const faulty = withFaults(rows, total);
await writeFile(join(folder, "fy2567-illustrative.xlsx"), await sampleBytes(sampleBook(rows, null)));
await writeFile(join(folder, "fy2567-illustrative-faulty.xlsx"), await sampleBytes(sampleBook(faulty.rows, faulty.grandTotal)));
await writeFile(join(folder, "fy2567-illustrative-faulty.txt"), truthText(faulty.faults));
