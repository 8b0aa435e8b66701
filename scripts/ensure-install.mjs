/**
 * Installs the dependencies when some are missing or of another version than the lock file says, so that `npm start` and
 * `npm test` need nothing before them: `node scripts/ensure-install.mjs [to-run]`. `to-run` asks only for what building and
 * showing the program needs, without the tools of contributors. Uses nothing but Node itself.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const toRunOnly = process.argv.includes("to-run");
/** Milliseconds after which a person who sees nothing begins to wonder. */
const SAY_AGAIN_MS = 15_000;

/** Packages by their place under node_modules: those locked, and those that npm says it has installed. */
const locked = packagesOf("package-lock.json") ?? {};
const installed = packagesOf("node_modules/.package-lock.json");
/** A folder that holds contributors' tools keeps them: installing without them would take them away. */
const leavesToolsOut = toRunOnly && !Object.values(installed ?? {}).some((one) => one.dev);

/** The packages that a lock file lists; null when it is not there, as after an install that was broken off. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), "utf8")).packages;
  } catch {
    return null;
  }
}

/** Places of the packages that are asked for; those for one kind of machine only are npm's own affair. */
const wanted = Object.keys(locked).filter((place) => place !== "" && !locked[place].optional && !(toRunOnly && locked[place].dev));
const isInstalled = installed !== null && wanted.every((place) => installed[place]?.version === locked[place].version);

/** Runs npm and says from time to time that it is still at work; stdout stays free for the command itself. */
function install() {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  const leftOut = leavesToolsOut ? " --omit=dev" : "";
  console.error(`Installing ${wanted.length} packages from the package registry (npm ci${leftOut}).`);
  console.error("This happens once. It takes about a minute on a quick line and machine, and several on slow ones.");
  const timer = setInterval(() => console.error(`  still installing, ${seconds()} s so far; Ctrl+C stops it safely`), SAY_AGAIN_MS);
  return new Promise((resolve) => {
    // npm is a script on Windows, which Node only starts through a shell.
    const run = spawn(`npm ci --no-audit --no-fund${leftOut}`, { cwd: root, shell: true, stdio: ["ignore", 2, 2] });
    run.on("close", (status) => {
      clearInterval(timer);
      if (status === 0) console.error(`Installed in ${seconds()} s.`);
      resolve(status ?? 1);
    });
  });
}

if (!isInstalled) {
  const status = await install();
  if (status !== 0) {
    console.error("Installing failed. Check the connection to the package registry (npm ping), then try again.");
    process.exit(status);
  }
}
