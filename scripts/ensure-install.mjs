/**
 * Installs the dependencies when they are missing or older than the lock file, so that `npm start` and `npm test` need
 * nothing before them: `node scripts/ensure-install.mjs [to-run]`. `to-run` installs what building and showing the program
 * needs and leaves out the tools of contributors. Uses nothing but Node itself.
 */
import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const toRunOnly = process.argv.includes("to-run");
/** Milliseconds after which a person who sees nothing begins to wonder. */
const SAY_AGAIN_MS = 15_000;

/** When a file of the project was last written, in milliseconds; null when it is not there. */
function writtenAt(file) {
  return statSync(new URL(`../${file}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** Packages of the lock file, "" being the project itself. */
const lockedPackages = () => JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")).packages;

/** Whether everything asked for is there. npm leaves `.package-lock.json` behind after a whole install; a broken-off one has none. */
function isInstalled() {
  const installed = writtenAt("node_modules/.package-lock.json");
  const locked = writtenAt("package-lock.json");
  if (installed === null || (locked !== null && locked > installed)) return false;
  const { dependencies = {}, devDependencies = {} } = lockedPackages()[""];
  const wanted = Object.keys(toRunOnly ? dependencies : { ...dependencies, ...devDependencies });
  return wanted.every((name) => writtenAt(`node_modules/${name}/package.json`) !== null);
}

/** How many packages npm will unpack; those for other systems are left out. */
function packageCount() {
  return Object.entries(lockedPackages()).filter(([place, one]) => place !== "" && !one.optional && !(toRunOnly && one.dev)).length;
}

/** Runs npm and says from time to time that it is still at work; stdout stays free for the command itself. */
function install() {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  const leftOut = toRunOnly ? " --omit=dev" : "";
  console.error(`First run: installing ${packageCount()} packages from the package registry (npm ci${leftOut}).`);
  console.error("This happens once. It takes about a minute on a quick line and several on a slow one.");
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

if (!isInstalled()) {
  const status = await install();
  if (status !== 0) {
    console.error("Installing failed. Check the connection to the package registry (npm ping), then try again.");
    process.exit(status);
  }
}
