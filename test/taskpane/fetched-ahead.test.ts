import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../../src/taskpane");
/** Files that fetch parts ahead of their first use, a moment after the first paint. */
const AHEAD = ["shell/rooms.tsx", "effects/load-calculation.ts"];

/** Parts of the program that a file loads later, by their place. */
function partsOf(file: string): readonly string[] {
  const code = readFileSync(path.join(ROOT, file), "utf8");
  return [...code.matchAll(/(?<!typeof )\bimport\(\s*"([^"]+)"/gu)].map(([, name = ""]) =>
    name.startsWith(".") ? path.relative(ROOT, path.resolve(ROOT, path.dirname(file), name)) : name,
  );
}

describe("the parts of the pane that load later", () => {
  it("are all fetched ahead: an update on the server must not leave an open pane without one of them", () => {
    const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/u.test(file));
    const later = new Set(files.flatMap(partsOf));
    const ahead = new Set(AHEAD.flatMap(partsOf));
    expect(later.size).toBeGreaterThan(10);
    expect([...later].filter((part) => !ahead.has(part))).toEqual([]);
  });
});
