/**
 * Installs the dependencies when node_modules is missing or older than the lock file, so that `npm start` and
 * `npm test` need nothing before them. Uses nothing but Node itself.
 */
import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** When a file of the project was last written, in milliseconds; null when it is not there. */
function writtenAt(file) {
  return statSync(new URL(`../${file}`, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/** npm leaves this file behind after a whole install; a broken-off one has none. */
const installed = writtenAt("node_modules/.package-lock.json");
const locked = writtenAt("package-lock.json");

if (installed === null || (locked !== null && locked > installed)) {
  console.error("Installing the dependencies (npm ci) ...");
  // npm is a script on Windows, which Node only starts through a shell. stdout stays free for the command itself.
  const run = spawnSync("npm ci --no-audit --no-fund", { cwd: root, shell: true, stdio: ["ignore", 2, 2] });
  if (run.status !== 0) {
    console.error("npm ci failed. Check the connection to the package registry, then try again.");
    process.exit(run.status ?? 1);
  }
}
