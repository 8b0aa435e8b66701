import { describe, expect, it } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../../src");
/** What the pane in Excel is made of. */
const FOLDERS = ["taskpane", "adapters/office", "hosts/excel"];
/** Files that fetch parts ahead of their first use, a moment after the first paint or, the first two, with it. */
const AHEAD = [
  "hosts/excel/open-pane.ts",
  "hosts/excel/show-pane.ts",
  "taskpane/shell/rooms.tsx",
  "taskpane/effects/load-calculation.ts",
  "adapters/office/office-workbook.ts",
];

/** Parts of the program that a file loads later, by their place. */
function partsOf(file: string): readonly string[] {
  const code = readFileSync(path.join(ROOT, file), "utf8");
  return [...code.matchAll(/(?<!typeof )\bimport\(\s*"([^"]+)"/gu)].map(([, name = ""]) =>
    name.startsWith(".") ? path.relative(ROOT, path.resolve(ROOT, path.dirname(file), name)) : name,
  );
}

describe("the parts of the pane that load later", () => {
  it("are all fetched ahead: an update on the server must not leave an open pane without one of them", () => {
    const files = FOLDERS.flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
    ).filter((file) => /\.tsx?$/u.test(file));
    const later = new Set(files.flatMap(partsOf));
    const ahead = new Set(AHEAD.flatMap(partsOf));
    expect(later.size).toBeGreaterThan(15);
    expect([...later].filter((part) => !ahead.has(part))).toEqual([]);
  });
});
