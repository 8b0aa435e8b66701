import { describe, expect, it } from "@jest/globals";
import { linkTarget } from "#hosts/demo/linked-place.ts";
import { readConditions } from "#hosts/demo/conditions.ts";
import { readPreferences, writePreferences } from "#hosts/demo/preferences.ts";

describe("the address of the demo", () => {
  it.each([
    ["", false, { language: "th", dark: false }],
    ["", true, { language: "th", dark: true }],
    ["?lang=en", true, { language: "en", dark: true }],
    ["?lang=EN&theme=light", true, { language: "en", dark: false }],
    ["?lang=fr&theme=dark", false, { language: "th", dark: true }],
  ] as const)("%s on a system that is dark: %s", (search, systemDark, preferences) => {
    expect(readPreferences(search, systemDark)).toEqual(preferences);
  });

  it("shows the next person the same", () => {
    for (const language of ["th", "en"] as const) {
      for (const dark of [true, false]) expect(readPreferences(writePreferences({ language, dark }), !dark)).toEqual({ language, dark });
    }
  });
});

describe("a link inside the workbook", () => {
  it.each([
    ["'งบ ปี 2567'!E7", { sheet: "งบ ปี 2567", row: 6, column: 4 }],
    ["#'it''s'!$AA$10", { sheet: "it's", row: 9, column: 26 }],
    ["Sheet1!B2:C9", { sheet: "Sheet1", row: 1, column: 1 }],
  ])("%s", (reference, target) => {
    expect(linkTarget(reference)).toEqual(target);
  });

  it.each(["", "https://example.org/a!b", "SomeName", "'open!A1"])("%s leads nowhere", (reference) => {
    expect(linkTarget(reference)).toBeNull();
  });
});

describe("conditions of the simulated Excel", () => {
  it.each([
    ["", { latency: 0, readOnly: false, busy: false }],
    ["?latency=400", { latency: 400, readOnly: false, busy: false }],
    ["?latency=soon", { latency: 0, readOnly: false, busy: false }],
    ["?latency=-5&readonly", { latency: 0, readOnly: true, busy: false }],
    ["?busy&lang=en", { latency: 0, readOnly: false, busy: true }],
  ] as const)("of %j", (search, conditions) => {
    expect(readConditions(search)).toEqual(conditions);
  });

  it("stay in the address when the language or the theme changes", () => {
    expect(readConditions(writePreferences({ language: "en", dark: true }, "?lang=th&latency=250"))).toMatchObject({ latency: 250 });
  });
});
