/** Runs the built command line with the arguments after the first, and writes what it took into the file named first. */
import { writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const [target, ...args] = process.argv.slice(2);
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(target, JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
});
const cli = fileURLToPath(new URL("../../dist/cli.mjs", import.meta.url));
process.argv = [process.argv[0], cli, ...args];
await import(pathToFileURL(cli).href);
