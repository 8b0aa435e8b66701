/** Builds the sample workbooks into assets/samples: the same bytes each time. */
import { mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { fromRoot, sampleBuild } from "../config/vite-builds.mjs";
import { buildNodeModule } from "./build-node-module.mjs";

await buildNodeModule("sample.mjs", sampleBuild);
const folder = fromRoot("assets/samples");
mkdirSync(folder, { recursive: true });
process.argv[2] = folder;
await import(pathToFileURL(fromRoot("dist/sample.mjs")).href);
