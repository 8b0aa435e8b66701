/** The four builds of the project, for vite: command line, core, task pane, demo. */
import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";

/** Absolute path of a file of the project. */
export const fromRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const common = {
  configFile: false,
  root: fromRoot("."),
  publicDir: false,
  logLevel: "warn",
  clearScreen: false,
};

/** A single ES module for Node, everything it needs inside. */
function nodeModule(entry, name, outDir) {
  return {
    ...common,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir,
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [name]: fromRoot(entry) },
        output: { format: "es", entryFileNames: `${name}.mjs`, codeSplitting: false },
      },
    },
  };
}

/** `dist/cli.mjs`: the command line. */
export const cliBuild = (outDir) => nodeModule("src/hosts/cli/main.ts", "cli", outDir);

/** `dist/sample.mjs`: the builder of the sample workbooks. */
export const sampleBuild = (outDir) => nodeModule("src/hosts/sample/main.ts", "sample", outDir);

/** `dist/core.mjs`: the pure core, for use from Node. */
export const coreBuild = (outDir) => nodeModule("src/core/core-module.ts", "core", outDir);

/** `dist/fuzz.mjs`: what the fuzz run works on. */
export const fuzzBuild = (outDir) => nodeModule("scripts/fuzz/program.ts", "fuzz", outDir);

/** `dist/random-plans.mjs`: random plans through the program and through fractions. */
export const randomPlansBuild = (outDir) => nodeModule("test/core/random-plans.ts", "random-plans", outDir);

/** Pages of one folder with their scripts; what several of them need is built once. */
function pages(folder, names, { outDir, target }) {
  return {
    ...common,
    root: fromRoot(folder),
    base: "./",
    plugins: [react()],
    build: {
      target,
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 8000,
      reportCompressedSize: false,
      rolldownOptions: { input: names.map((name) => fromRoot(`${folder}/${name}`)) },
    },
  };
}

/**
 * Makes the calculation's worker an entry of the same build, so that it shares the calculation's scripts with the page: a
 * worker that is bundled by itself would bring all of them a second time.
 */
function sharedWorker() {
  const address = /new URL\("(\.\/[\w-]+-worker\.ts)", import\.meta\.url\)/;
  return {
    name: "shared-worker",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      const worker = id.endsWith("/start-worker.ts") ? address.exec(code) : null;
      if (worker === null) return null;
      const file = this.emitFile({ type: "chunk", id: new URL(worker[1], `file://${id}`).pathname });
      return code.replace(address, `import.meta.ROLLUP_FILE_URL_${file}`);
    },
  };
}

/** What Excel loads: the task pane, the commands of the ribbon, what these have to say, and the self-check. */
export const PANE_PAGES = ["taskpane.html", "commands.html", "notice.html", "self-check.html"];

/** `dist/pane/`: the pages that Excel loads. The web views of the oldest supported Excel read ES2020. */
export const paneBuild = (outDir) => {
  const build = pages("src/hosts/excel", PANE_PAGES, { outDir, target: "es2020" });
  return { ...build, plugins: [...build.plugins, sharedWorker()] };
};

/** `dist/demo/`: the simulation around the same pane. */
export const demoBuild = (outDir) => pages("src/hosts/demo", ["index.html"], { outDir, target: "es2022" });

/** Serving the sources with hot reload. `https`: {key, cert}, or null for plain http. */
export const devServer = ({ https, plugins }) => ({
  ...common,
  appType: "custom",
  plugins: [react(), ...plugins],
  server: { host: "localhost", port: 3000, ...(https === null ? {} : { https }) },
  optimizeDeps: { entries: ["src/hosts/excel/main.ts", "src/hosts/demo/main.tsx"] },
});
