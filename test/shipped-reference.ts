import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseReference } from "#app/reference/parse-reference.ts";
import type { ReferenceData } from "#core/reference-data.ts";

const ASSETS = join(__dirname, "..", "assets");

/** The reference data that the program ships, read from assets/ as the bundler would embed it. */
export function shippedReference(): ReferenceData {
  return parseReference({ frameworks: filesOf("frameworks"), taggingRules: filesOf("tagging-rules"), agencies: filesOf("agencies") });
}

function filesOf(folder: string): readonly unknown[] {
  return readdirSync(join(ASSETS, folder))
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(ASSETS, folder, name), "utf8")) as unknown);
}
