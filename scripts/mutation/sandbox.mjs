/**
 * A copy of the project in out/mutation/sandbox in which every mutant of some folders stands beside the code it replaces
 * (Stryker's instrumenter), asleep until `__STRYKER_ACTIVE_MUTANT__` names it. So nothing is built again for a mutant.
 */
import { Instrumenter } from "@stryker-mutator/instrumenter";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

const COPIED = ["assets", "config", "docs", "scripts", "src", "test", "manifest.xml", "package.json", "tsconfig.json"];
const QUIET = { debug() {}, info() {}, warn: console.warn, isDebugEnabled: () => false };

/** Sources of a folder and of those in it, by path. */
function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Makes the copy; gives its folder, every mutant (`id`, `file`, `folder`, `line`, `was`, `now`) and a hash of all of it. */
export async function makeSandbox(at, folders) {
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at, { recursive: true });
  for (const name of COPIED) if (existsSync(name)) cpSync(name, path.join(at, name), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(at, "node_modules"), "junction");
  const files = [];
  for (const folder of folders)
    for (const name of sourcesIn(`src/core/${folder}`)) files.push({ name, folder, mutate: true, content: readFileSync(name, "utf8") });
  const made = await new Instrumenter(QUIET).instrument(files, { plugins: null, excludedMutations: [], ignorers: [] });
  for (const { name, content } of made.files) writeFileSync(path.join(at, name), content);
  const sources = new Map(files.map((file) => [file.name, file]));
  const mutants = made.mutants.map((mutant) => described(mutant, sources.get(mutant.fileName)));
  return { at: path.resolve(at), mutants, hash: hashOf(["src", "test", "assets"]) };
}

function described({ id, location: { start, end }, mutatorName, replacement }, { name, folder, content }) {
  const lines = content.split("\n");
  const last = start.line === end.line ? end.column : lines[start.line].length;
  const was = lines[start.line].slice(start.column, last);
  return { id, file: name, folder, line: start.line + 1, kind: mutatorName, was, now: replacement };
}

/** One hash of all files of some folders: results and coverage of other sources do not count. */
function hashOf(folders) {
  const hash = createHash("sha256");
  for (const folder of folders)
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }).sort((a, b) => (key(a) < key(b) ? -1 : 1)))
      if (entry.isFile()) hash.update(key(entry)).update(readFileSync(key(entry)));
  return hash.digest("hex").slice(0, 16);
}

function key(entry) {
  return path.join(entry.parentPath, entry.name);
}
