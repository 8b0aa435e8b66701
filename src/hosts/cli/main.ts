import { EMBEDDED_ASSETS } from "#app/reference/embedded-assets.ts";
import { parseReference } from "#app/reference/parse-reference.ts";
import { runCli } from "./run-cli.ts";

process.exitCode = await runCli(process.argv.slice(2), {
  reference: parseReference(EMBEDDED_ASSETS),
  now: () => new Date(),
  print: (text) => void process.stdout.write(text),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
