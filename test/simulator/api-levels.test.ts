import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { HostError } from "#simulator/model/host-error.ts";
import { isModelObject } from "#simulator/model/model-object.ts";
import type { ModelObject } from "#simulator/model/model-object.ts";
import { objectModel } from "#simulator/model/object-model.ts";
import { createMemoryStore } from "#simulator/store/memory-store.ts";
import { API_LEVELS } from "#simulator/wire/api-levels.ts";

/** The client library's own checks: `_throwIfApiNotSupported("Range.hyperlink", _defaultApiSetName, "1.7", …)`. */
function libraryLevels(): ReadonlyMap<string, number> {
  const source = readFileSync(`${process.cwd()}/node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js`, "utf8");
  const checks = source.matchAll(/_throwIfApiNotSupported\("([A-Za-z]+\.[A-Za-z_]+)", _defaultApiSetName, "1\.(\d+)"/g);
  return new Map([...checks].map((check) => [check[1]!.toLowerCase(), Number(check[2])]));
}

describe("from which level on a simulated member exists", () => {
  const library = libraryLevels();

  it("finds the checks in the client library", () => {
    expect(library.size).toBeGreaterThan(500);
  });

  it.each(Object.entries(API_LEVELS))("%s is of ExcelApi 1.%i, as the library says", (member, level) => {
    expect(library.get(member.toLowerCase())).toBe(level);
  });

  it("lists every simulated member that the library checks", async () => {
    const members = (await everyObject()).flatMap((object) =>
      [object.get, object.set, object.navigate, object.call].flatMap((record) =>
        Object.keys(record ?? {}).map((name) => `${object.className}.${name}`),
      ),
    );
    const listed = new Set(Object.keys(API_LEVELS).map((member) => member.toLowerCase()));
    const checked = [...new Set(members)].filter((member) => (library.get(member.toLowerCase()) ?? 1) > 1);
    expect(checked.length).toBeGreaterThan(50);
    expect(checked.filter((member) => !listed.has(member.toLowerCase()))).toEqual([]);
  });
});

/** One object of every class of the model, reached as the client would reach it. */
async function everyObject(): Promise<readonly ModelObject[]> {
  const store = createMemoryStore({ sheetNames: ["งบ"] });
  const workbook = objectModel({
    store,
    changed: () => undefined,
    events: { isEnabled: true },
    hazard: (what) => new HostError("SimulatorHazard", what),
    registered: new Set(),
  });
  const sheets = workbook.navigate!["Worksheets"]!();
  const sheet = (await sheets.items!())[0]!;
  const made = async (object: ModelObject, method: string, ...args: readonly unknown[]): Promise<ModelObject> => {
    const result = await object.call![method]!(args);
    if (!isModelObject(result)) throw new Error(method);
    return result;
  };
  const range = await made(sheet, "GetRange", "A1:B3");
  const table = await made(sheet.navigate!["Tables"]!(), "Add", "A1:B3", true);
  const starts = [
    workbook,
    sheet,
    range,
    await made(sheet, "GetRanges", "A1,B2"),
    table,
    await made(sheet.navigate!["Names"]!(), "Add", "x", "=1"),
    await made(sheet.navigate!["Charts"]!(), "Add", "BarClustered", range, "Columns"),
    await made(range.navigate!["ConditionalFormats"]!(), "Add", "Custom"),
    ...(await pivotObjects(sheet, table, await made(sheet, "GetRange", "D1"))),
    await made(sheet.navigate!["Comments"]!(), "Add", await made(sheet, "GetRange", "A1"), "ความเห็น"),
  ];
  const found = new Map<string, ModelObject>();
  const visit = async (object: ModelObject): Promise<void> => {
    if (found.has(object.className)) return;
    found.set(object.className, object);
    for (const next of Object.values(object.navigate ?? {})) await visit(next());
    for (const item of (await object.items?.()) ?? []) await visit(item);
  };
  for (const start of starts) await visit(start);
  return [...found.values()];
}

/** A PivotTable with a field on each side: its collections are empty before. */
async function pivotObjects(sheet: ModelObject, table: ModelObject, place: ModelObject): Promise<readonly ModelObject[]> {
  const pivots = sheet.navigate!["PivotTables"]!();
  const pivot = (await pivots.call!["Add"]!(["P", table, place])) as ModelObject;
  const [field] = await pivot.navigate!["Hierarchies"]!().items!();
  await pivot.navigate!["RowHierarchies"]!().call!["Add"]!([field]);
  await pivot.navigate!["DataHierarchies"]!().call!["Add"]!([field]);
  return [pivots, pivot];
}
