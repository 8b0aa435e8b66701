/** The command line on workbooks: processor time and memory of a process of its own. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { cliBuild } from "../../config/vite-builds.mjs";
import { buildNodeModule } from "../build-node-module.mjs";
import { makeRows } from "./rows.mjs";
import { workbookBytes } from "./workbook.mjs";

const SMALL = 78;
const ROWS = 50_000;
const COLUMNS = 20;

/** Measures a tiny workbook, and one of 50,000 x 20 cells with and without a report. */
export async function measureFiles() {
  await buildNodeModule("cli.mjs", cliBuild);
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    const small = written(folder, "small.xlsx", makeRows(SMALL).values);
    const large = written(folder, "large.xlsx", widened(makeRows(ROWS).values));
    const report = path.join(folder, "report.xlsx");
    console.log(`Node alone: ${seconds(() => execFileSync(process.execPath, ["-e", "0"]))} s`);
    told(`check ${SMALL} rows`, folder, [small, "--json"]);
    told(`check ${ROWS} x ${COLUMNS}`, folder, [large, "--json"]);
    told(`check ${ROWS} x ${COLUMNS} --out`, folder, [large, "--json", "--out", report]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function written(folder, name, values) {
  const file = path.join(folder, name);
  writeFileSync(file, workbookBytes(values));
  return file;
}

/** More columns of texts and numbers that say nothing about money. */
function widened(values) {
  return values.map((row, index) => [
    ...row,
    ...Array.from({ length: COLUMNS - row.length }, (_, column) =>
      index === 0 ? `หมายเหตุ ${column + 1}` : column % 2 === 0 ? `ข้อความ ${(index * (column + 3)) % 977}` : null,
    ),
  ]);
}

function told(name, folder, args) {
  const target = path.join(folder, "taken.json");
  const runner = fileURLToPath(new URL("run-measured.mjs", import.meta.url));
  const wall = seconds(() => {
    try {
      execFileSync(process.execPath, [runner, target, ...args], { stdio: ["ignore", "ignore", "inherit"], maxBuffer: 2 ** 30 });
    } catch (error) {
      if (error.status !== 1) throw error;
    }
  });
  const { cpuSeconds, megabytes } = JSON.parse(readFileSync(target, "utf8"));
  console.log(`${name}: ${cpuSeconds.toFixed(2)} s of processor time, ${wall} s in all, ${megabytes.toFixed(0)} MB`);
}

function seconds(work) {
  const startedAt = performance.now();
  work();
  return ((performance.now() - startedAt) / 1000).toFixed(2);
}
