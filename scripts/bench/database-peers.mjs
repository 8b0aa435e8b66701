/**
 * Peers that are whole programs for tables: the same small job, from the same decoded rows. They are installed beside the
 * bench (`scripts/bench/package.json`) and left out where that fails: no network, or no build for the machine.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { areExact } from "./peers.mjs";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(path.join(FOLDER, "package.json"));
const TIER = { ต้นน้ำ: "upstream", กลางน้ำ: "midstream", ปลายน้ำ: "downstream" };
const AGENCY_COLUMN = 2;
const TIER_COLUMN = 5;
const AMOUNT_COLUMN = 7;

/** Amounts as exact decimals of the database. */
const SUMS = `select tier, agency, cast(sum(cast(replace(amount, ',', '') as decimal(18, 4))) as varchar) from rows group by tier, agency`;

/** Installs the peers once; says so, since it takes a while. */
export function installPeers() {
  if (existsSync(path.join(FOLDER, "node_modules/.package-lock.json"))) return;
  console.error("Installing the bench's peers (npm ci in scripts/bench, once).");
  try {
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: FOLDER, stdio: "ignore", shell: process.platform === "win32" });
  } catch {
    console.error("That failed; the bench goes on without them.");
  }
}

/** The peers that can be loaded here. */
export async function databasePeers() {
  const peers = [];
  for (const [name, load] of [
    ["arquero", arquero],
    ["DuckDB native", duckDbNative],
    ["DuckDB wasm", duckDbWasm],
  ]) {
    try {
      peers.push({ name, isExact: (groups, truth) => areExact(groups, truth), ...(await load()) });
    } catch (error) {
      console.error(`${name} is left out: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
    }
  }
  return peers;
}

function texts(values) {
  const columns = { tier: [], agency: [], amount: [] };
  for (let index = 1; index < values.length; index += 1) {
    const row = values[index];
    columns.tier.push(row[TIER_COLUMN]);
    columns.agency.push(row[AGENCY_COLUMN]);
    columns.amount.push(String(row[AMOUNT_COLUMN]));
  }
  return columns;
}

const keyOf = (tier, agency) => `${TIER[tier]}\u0000${agency}`;

/** Ten-thousandths of a million as whole numbers, which its doubles add exactly. */
async function arquero() {
  const aq = await import(require.resolve("arquero"));
  return {
    groupSums(values) {
      const { tier, agency, amount } = texts(values);
      const hundreds = amount.map((text) => Math.round(Number(text.replaceAll(",", "")) * 10_000));
      const summed = aq
        .table({ tier, agency, hundreds })
        .groupby("tier", "agency")
        .rollup({ sum: (row) => aq.op.sum(row.hundreds) });
      return new Map(summed.objects().map((row) => [keyOf(row.tier, row.agency), `${row.sum}e-4`]));
    },
  };
}

async function duckDbNative() {
  const duckdb = require("@duckdb/node-api");
  const instance = await duckdb.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    async groupSums(values) {
      await connection.run("create or replace table rows (tier varchar, agency varchar, amount varchar)");
      const appender = await connection.createAppender("rows");
      const columns = Object.values(texts(values));
      for (let from = 0; from < values.length - 1; from += 2048) {
        const chunk = duckdb.DuckDBDataChunk.create([duckdb.VARCHAR, duckdb.VARCHAR, duckdb.VARCHAR]);
        chunk.setColumns(columns.map((column) => column.slice(from, from + 2048)));
        appender.appendDataChunk(chunk);
      }
      appender.closeSync();
      const rows = await (await connection.run(SUMS)).getRows();
      return new Map(rows.map(([tier, agency, sum]) => [keyOf(tier, agency), sum]));
    },
  };
}

async function duckDbWasm() {
  const duckdb = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs");
  const arrow = require("apache-arrow");
  const folder = path.dirname(require.resolve("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs"));
  const bundles = Object.fromEntries(
    ["mvp", "eh"].map((kind) => [kind, { mainModule: path.join(folder, `duckdb-${kind}.wasm`), mainWorker: "" }]),
  );
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await database.instantiate(() => undefined);
  const connection = database.connect();
  return {
    groupSums(values) {
      connection.query("drop table if exists rows");
      const columns = texts(values);
      const vectors = Object.entries(columns).map(([name, column]) => [name, arrow.vectorFromArray(column, new arrow.Utf8())]);
      connection.insertArrowTable(new arrow.Table(Object.fromEntries(vectors)), { name: "rows" });
      const rows = connection.query(SUMS).toArray();
      return new Map(rows.map((row) => Object.values(row.toJSON())).map(([tier, agency, sum]) => [keyOf(tier, agency), sum]));
    },
  };
}
