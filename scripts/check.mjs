/** Runs the command line with the arguments given, after building it when a source is newer. Prints nothing itself. */
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const cli = fromRoot("dist/cli.mjs");

/** Newest time of writing under a folder, in milliseconds; folders count, so that a deleted file is noticed. */
function newestIn(folder) {
  let newest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs);
  }
  return newest;
}

const builtAt = statSync(cli, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = ["src", "assets"].map((folder) => newestIn(fromRoot(folder)));
sources.push(statSync(fromRoot("config/vite-builds.mjs")).mtimeMs);
if (builtAt < Math.max(...sources)) {
  const { cliBuild } = await import("../config/vite-builds.mjs");
  const { buildNodeModule } = await import("./build-node-module.mjs");
  await buildNodeModule("cli.mjs", cliBuild);
}
// The command line finds its own path where it would stand when started directly.
process.argv[1] = cli;
await import(pathToFileURL(cli).href);
