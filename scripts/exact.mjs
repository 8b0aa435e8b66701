/**
 * Whether figures are exact, and the same everywhere:
 *   npm run exact [-- --plans 10000] [--seed 1] [--node PATH,PATH]
 * 1. Random plans go through the program and through fractions of whole numbers (`test/core/random-plans.ts`); every sum,
 *    share and difference must be the same. `--seed` is the first plan's number.
 * 2. The command line's JSON of the samples must be the same bytes twice in a row, in other time zones and locales, and with
 *    the versions of Node given (their programs' paths).
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { cliBuild, randomPlansBuild } from "../config/vite-builds.mjs";
import { buildNodeModule } from "./build-node-module.mjs";

const PLACES = [
  { TZ: "UTC", LC_ALL: "C" },
  { TZ: "Asia/Bangkok", LC_ALL: "th_TH.UTF-8" },
  { TZ: "Pacific/Apia", LC_ALL: "de_DE.UTF-8" },
  { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "Pacific/Chatham", LC_ALL: "ar_EG.UTF-8" },
];
const MOST_SHOWN = 10;

const { values: given } = parseArgs({
  options: { plans: { type: "string", default: "10000" }, seed: { type: "string", default: "1" }, node: { type: "string", default: "" } },
});

const wrong = [...(await wrongPlans()), ...(await otherBytes())];
for (const line of wrong.slice(0, MOST_SHOWN)) console.error(line);
process.exitCode = wrong.length === 0 ? 0 : 1;

async function wrongPlans() {
  await buildNodeModule("random-plans.mjs", randomPlansBuild);
  const { differences } = await import(pathToFileURL(path.resolve("dist/random-plans.mjs")).href);
  const [first, plans] = [Number(given.seed), Number(given.plans)];
  const found = [];
  for (let seed = first; seed < first + plans; seed += 1) for (const one of differences(seed)) found.push(`plan ${String(seed)}: ${one}`);
  console.log(`${String(plans)} random plans from ${String(first)} against fractions: ${String(found.length)} differences`);
  return found;
}

async function otherBytes() {
  await buildNodeModule("cli.mjs", cliBuild);
  const samples = readdirSync("assets/samples").map((name) => path.join("assets/samples", name));
  const nodes = [process.execPath, ...given.node.split(",").filter(Boolean)];
  const found = [];
  let runs = 0;
  for (const sample of samples) {
    const print = (node, place) =>
      spawnSync(node, ["dist/cli.mjs", sample, "--json", "--lines"], { env: { ...process.env, ...place }, maxBuffer: 1e9 }).stdout.toString(
        "latin1",
      );
    const first = print(process.execPath, PLACES[0]);
    if (!first.startsWith("{")) found.push(`${sample}: no JSON`);
    for (const node of nodes)
      for (const place of PLACES) {
        runs += 1;
        if (print(node, place) !== first) found.push(`${sample}: other bytes with ${node} in ${place.TZ}, ${place.LC_ALL}`);
      }
  }
  console.log(
    `JSON of ${String(samples.length)} samples, ${String(runs)} runs in ${String(PLACES.length)} time zones and locales, ${String(nodes.length)} versions of Node: ${found.length === 0 ? "the same bytes" : "OTHER BYTES"}`,
  );
  return found;
}
