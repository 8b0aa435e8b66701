import { describe, expect, it } from "@jest/globals";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import type { ReadingDraft } from "#taskpane/state/reading-draft.ts";
import { draftOf, draftRange, draftYear, EMPTY_DRAFT, withDraft } from "#taskpane/state/reading-draft.ts";
import { sheetDecisions, templateRoles, withAlias, withoutAlias, withSheetDecisions, withTemplate } from "#taskpane/state/setup-edits.ts";

const subject = { sheet: "งบ", signature: "form" };

describe("what a person changes about reading a sheet", () => {
  it.each([
    ["", null],
    ["A5:I122", { firstRow: 4, firstColumn: 0, lastRow: 121, lastColumn: 8 }],
    [" b3 ", { firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 1 }],
    ["ทั้งชีต", undefined],
    ["A5:", undefined],
  ])("reads the range %p", (range, expected) => {
    expect(draftRange({ ...EMPTY_DRAFT, range })).toEqual(expected);
  });

  it.each([
    ["", null],
    ["2567", 2567],
    ["2024", undefined],
    ["67", undefined],
  ])("reads the year %p", (year, expected) => {
    expect(draftYear({ ...EMPTY_DRAFT, year })).toBe(expected);
  });

  it("is kept by sheet and by form, and comes back as a draft", () => {
    const draft = { range: "A5:D9", unit: "baht", year: "2567", columnRoles: new Map([[3, "amount"]]) } as ReadingDraft;
    const setup = withDraft(EMPTY_SETUP, subject, draft);
    expect(setup && draftOf(setup, subject)).toEqual(draft);
    expect(setup && draftOf(setup, { sheet: "อื่น", signature: "other" })).toEqual(EMPTY_DRAFT);
  });

  it("is not taken over while a text cannot be read", () => {
    expect(withDraft(EMPTY_SETUP, subject, { ...EMPTY_DRAFT, range: "?" })).toBeNull();
  });

  it("forgets a form whose roles are all given back", () => {
    const named = withTemplate(EMPTY_SETUP, "form", new Map([[1, "agency" as const]]));
    expect(withTemplate(named, "form", new Map())).toEqual(EMPTY_SETUP);
    expect(templateRoles(named, "other").size).toBe(0);
  });

  it("keeps other decisions of the sheet", () => {
    const setup = withSheetDecisions(withSheetDecisions(EMPTY_SETUP, "งบ", { unit: "baht" }), "งบ", { frameworkId: "x" });
    expect(sheetDecisions(setup, "งบ")).toMatchObject({ unit: "baht", frameworkId: "x" });
    expect(setup.sheets).toHaveLength(1);
  });
});

describe("approved names", () => {
  it("mean one agency only", () => {
    const setup = withAlias(withAlias(EMPTY_SETUP, "สพร.", "ก"), "สพร.", "ข");
    expect(setup.aliases).toEqual([{ alias: "สพร.", agency: "ข", kind: "approved" }]);
  });
  it("can be taken back", () => {
    expect(withoutAlias(withAlias(EMPTY_SETUP, "สพร.", "ก"), "สพร.")).toEqual(EMPTY_SETUP);
  });
});
