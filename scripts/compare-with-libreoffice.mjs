/**
 * Reads generated workbooks with our reader and with LibreOffice, and compares every cell:
 *   node scripts/compare-with-libreoffice.mjs [--books N] [--seed N]
 * Values are compared as LibreOffice writes them into CSV when asked for contents and not for looks. Needs `soffice`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { fuzzBuild } from "../config/vite-builds.mjs";
import { buildNodeModule } from "./build-node-module.mjs";
import { randomFrom } from "./fuzz/random.mjs";
import { randomBook } from "./fuzz/random-book.mjs";

const { values: given } = parseArgs({ options: { books: { type: "string", default: "200" }, seed: { type: "string", default: "1" } } });
const count = Number(given.books);
const random = randomFrom(Number(given.seed));
await buildNodeModule("fuzz.mjs", fuzzBuild);
const program = await import(pathToFileURL(path.resolve("dist/fuzz.mjs")).href);
const folder = mkdtempSync(path.join(tmpdir(), "compare-"));

/** A value as LibreOffice writes it: numbers with up to 15 digits, truth values as words, errors by their names. */
function asWritten(value) {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? value.error : String(value);
}

function isSame(ours, theirs) {
  if (ours === theirs) return true;
  const [a, b] = [Number(ours), Number(theirs)];
  return ours !== "" && theirs !== "" && Math.abs(a - b) <= Math.abs(a) * 1e-14;
}

const books = [];
mkdirSync(path.join(folder, "csv"));
for (let number = 0; number < count; number += 1) {
  const entries = [];
  for (const [name, content] of randomBook(random)) entries.push(await program.newEntry(name, content));
  const file = path.join(folder, `book-${String(number)}.xlsx`);
  writeFileSync(file, program.writeZip(entries));
  books.push(file);
}
try {
  const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false";
  const args = ["--headless", `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`, "--convert-to", filter];
  const run = spawnSync("soffice", [...args, "--outdir", path.join(folder, "csv"), ...books], { encoding: "utf8" });
  if (run.error !== undefined || run.status !== 0) throw new Error(`soffice failed: ${run.error?.message ?? run.stderr}`);
  let cells = 0;
  const differences = [];
  for (const file of books) {
    const name = path.basename(file, ".xlsx");
    const workbook = await program.readWorkbookFile(readFileSync(file), `${name}.xlsx`);
    const [sheet] = await workbook.listSheets();
    const ours = await workbook.readSheet(sheet.name);
    const csv = await program.readWorkbookFile(readFileSync(path.join(folder, "csv", `${name}.csv`)), `${name}.csv`);
    const theirs = await csv.readSheet(name);
    const rows = Math.max(ours.values.length, theirs.values.length);
    for (let row = 0; row < rows; row += 1) {
      const width = Math.max(ours.values[row]?.length ?? 0, theirs.values[row]?.length ?? 0);
      for (let column = 0; column < width; column += 1) {
        const [mine, other] = [asWritten(ours.values[row]?.[column] ?? null), asWritten(theirs.values[row]?.[column] ?? null)];
        cells += 1;
        if (!isSame(mine, other))
          differences.push(
            `${name} R${String(row + 1)}C${String(column + 1)}: ${JSON.stringify(mine)} here, ${JSON.stringify(other)} there`,
          );
      }
    }
  }
  for (const line of differences.slice(0, 20)) console.log(line);
  console.log(`${String(books.length)} workbooks, ${String(cells)} cells, ${String(differences.length)} different`);
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
