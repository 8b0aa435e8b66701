/**
 * Opens the demo in Chromium and does there what a person would: `npm run e2e [-- part of a title]`. `E2E_BUILD=no` uses
 * dist/ as it is; `--measure` measures how fast the pane answers instead, `--pictures` takes the guides' pictures anew, `--long` goes through whole mornings of work. Chromium: /usr/bin/chromium or the path in CHROMIUM. Pictures and results are kept under out/.
 */
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import officeCli from "office-addin-cli";
import { build } from "vite";
import { demoBuild, fromRoot, paneBuild } from "../config/vite-builds.mjs";
import { copyDemoPane, copyPaneFiles } from "./copy-pane-files.mjs";
import { buildRunner } from "./e2e-runner.mjs";
import { createDistServer, listen } from "./serve.mjs";

/** Tasks beside each other. A measurement is alone, and so is a picture. */
const LANES = Number(process.env.E2E_LANES ?? 2);

const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
if (!existsSync(chromium)) {
  officeCli.logErrorMessage(`No browser at ${chromium}. Install Chromium or name its path in CHROMIUM.`);
  process.exit(1);
}
process.chdir(fromRoot("."));

if (process.env.E2E_BUILD !== "no") {
  await build(paneBuild(fromRoot("dist/pane")));
  copyPaneFiles();
  await build(demoBuild(fromRoot("dist/demo")));
  copyDemoPane();
}

await buildRunner();

const server = createDistServer(null);
const port = await listen(server, 0);
const { runTasks, concludeRun } = await import(pathToFileURL(fromRoot("out/e2e/runner/run.mjs")).href);
const words = process.argv.slice(2);
const KINDS = new Map([
  ["--measure", "measurements"],
  ["--pictures", "pictures"],
  ["--long", "long"],
]);
const wanted = words.filter((word) => !KINDS.has(word)).join(" ");
const kind = words.map((word) => KINDS.get(word)).find((one) => one !== undefined) ?? "tasks";
const counts = await runTasks(`http://localhost:${port}/demo/`, { wanted: [wanted], kind }, kind === "tasks" ? LANES : 1);
server.closeAllConnections();
server.close();
process.exit(concludeRun(counts, kind === "tasks" ? "out/e2e-results.json" : `out/e2e-${kind}.json`));
