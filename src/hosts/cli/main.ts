import { EMBEDDED_ASSETS } from "#app/reference/embedded-assets.ts";
import { parseReference } from "#app/reference/parse-reference.ts";
import { runCompare } from "./compare/run-compare.ts";
import { runCli, type CliWorld } from "./run-cli.ts";

// npm runs scripts in the project's folder: paths are meant from where the person stands.
const { npm_lifecycle_event: script, INIT_CWD: stoodIn } = process.env;
if ((script === "check" || script === "compare") && stoodIn !== undefined) process.chdir(stoodIn);

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on("error", () => undefined);

// `compare` as the first word is a command of its own; all else is checked.
const [first, ...rest] = process.argv.slice(2);
const world: CliWorld = {
  loadReference: () => parseReference(EMBEDDED_ASSETS),
  now: () => new Date(),
  print: (text) => void process.stdout.write(text),
  complain: (line) => void process.stderr.write(`${line}\n`),
};
process.exitCode = first === "compare" ? await runCompare(rest, world) : await runCli(process.argv.slice(2), world);
