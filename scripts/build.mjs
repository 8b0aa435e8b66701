/** Builds into dist/: `node scripts/build.mjs [cli] [core] [pane] [demo]`, all of them when none is named. */
import { build } from "vite";
import { cliBuild, coreBuild, demoBuild, fromRoot, paneBuild } from "../config/vite-builds.mjs";
import { buildNodeModule } from "./build-node-module.mjs";
import { copyDemoPane, copyPaneFiles } from "./copy-pane-files.mjs";

const BUILDS = {
  cli: () => buildNodeModule("cli.mjs", cliBuild),
  core: () => buildNodeModule("core.mjs", coreBuild),
  pane: async () => {
    await build(paneBuild(fromRoot("dist/pane")));
    copyPaneFiles();
  },
  // After the pane: the demo shows the pane as it is shipped.
  demo: async () => {
    await build(demoBuild(fromRoot("dist/demo")));
    copyDemoPane();
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BUILDS));
if (unknown.length > 0) {
  console.error(`Unknown build: ${unknown.join(", ")}. Known: ${Object.keys(BUILDS).join(", ")}.`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(BUILDS)) {
  const startedAt = performance.now();
  await BUILDS[name]();
  console.log(`built ${name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}
