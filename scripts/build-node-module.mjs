import { mkdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import { build } from "vite";
import { fromRoot } from "../config/vite-builds.mjs";

/**
 * Builds a module for Node into dist/. It is written aside and moved into place, so that a run that starts meanwhile
 * never reads half a file, and is dated at the start of the build, so that a source saved meanwhile counts as newer.
 */
export async function buildNodeModule(fileName, configOf) {
  const startedAt = new Date();
  const aside = fromRoot(`dist/.building-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    await build(configOf(aside));
    utimesSync(`${aside}/${fileName}`, startedAt, startedAt);
    renameSync(`${aside}/${fileName}`, fromRoot(`dist/${fileName}`));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
