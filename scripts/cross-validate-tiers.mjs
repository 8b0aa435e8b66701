/**
 * Measures how often words and learned rows suggest the right tier:
 *   node scripts/cross-validate-tiers.mjs --labels FILE.csv [--details]
 * The file has the columns name, official_tier and, if known, agency, level and official_guideline. It is read only here and never shipped.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { fromRoot } from "../config/vite-builds.mjs";
import { crossValidate } from "./tier-accuracy/cross-validate.mjs";
import { accuracyReport, detailReport } from "./tier-accuracy/report.mjs";
import { readLabels } from "./tier-accuracy/read-labels.mjs";

const { values } = parseArgs({ options: { labels: { type: "string" }, details: { type: "boolean", default: false } } });
if (values.labels === undefined) {
  process.stderr.write("Give the labelled names: node scripts/cross-validate-tiers.mjs --labels FILE.csv\n");
  process.exit(2);
}
const core = await loadCore();
const json = (file) => JSON.parse(readFileSync(fromRoot(file), "utf8"));
const rules = core.parseTaggingRules(json("assets/tagging-rules/digital-government.json")).ok;
const table = core.parseFramework(json("assets/frameworks/digital-government-2565-draft-bill.json")).ok.tierTable;
const labels = readLabels(readFileSync(values.labels, "utf8"), (text) => core.readTierText(text, table));
const measured = crossValidate({ core, rules, table, labels });
process.stdout.write(accuracyReport(measured, { labels, rules }));
if (values.details) process.stdout.write(detailReport(measured, labels));

/** Builds the few functions that are measured, exactly as they ship. */
async function loadCore() {
  const folder = mkdtempSync(path.join(tmpdir(), "tier-accuracy-"));
  try {
    await build({
      configFile: false,
      root: fromRoot("."),
      publicDir: false,
      logLevel: "warn",
      ssr: { noExternal: true },
      build: {
        ssr: true,
        target: "node20",
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: {
          input: { core: fromRoot("scripts/tier-accuracy/core-entry.ts") },
          output: { format: "es", entryFileNames: "core.mjs" },
        },
      },
    });
    return await import(pathToFileURL(path.join(folder, "core.mjs")).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
