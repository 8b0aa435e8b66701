import { afterEach, describe, expect, it } from "@jest/globals";
import { screen } from "@testing-library/react";
import { isMissingPart } from "#taskpane/missing-part.ts";
import { keepDraft, openingState } from "#taskpane/state/other-version.ts";
import type { PaneAction, PaneState } from "#taskpane/state/pane-state.ts";
import { firstState, reducePane } from "#taskpane/state/pane-state.ts";
import { withAlias } from "#taskpane/state/setup-edits.ts";
import { openPane } from "./fixture/open-pane.ts";
import { projectSheet } from "./fixture/sheets.ts";

const storage = (): Storage => window.sessionStorage;
const forbidden = (): Storage => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};
const NOW = 1_700_000_000_000;

/** A pane in which a person has decided something of each kind. */
function decided(): PaneState {
  const fresh = firstState("th");
  const actions: readonly PaneAction[] = [
    { type: "settings/language-chosen", language: "en" },
    { type: "setup/changed", setup: withAlias(fresh.setup, "สศช.", "สำนักงานสภาพัฒนาการเศรษฐกิจและสังคมแห่งชาติ") },
    {
      type: "finding/accepted",
      accepted: { subject: "framework-missed", value: "5523.911", reason: "ตกลงกับสำนักงบประมาณแล้ว", acceptedOn: "2023-01-26" },
    },
    { type: "tagging/tagged", sheet: "งบ", row: 4, tier: "upstream" },
    { type: "report/sheet-toggled", sheet: "form-tiers", isOn: false },
    { type: "tab/chosen", tab: "tiers" },
  ];
  return actions.reduce(reducePane, fresh);
}

afterEach(() => {
  window.sessionStorage.clear();
});

describe("the pane that loads again because another version is on the server", () => {
  it("opens with what was chosen, accepted and given a tier", () => {
    const before = decided();
    expect(keepDraft(before, storage, NOW)).toBe(true);
    expect(openingState("th", storage, NOW + 2_000)).toEqual(before);
  });

  it("takes the draft out of the browser's memory: the next pane opens with nothing", () => {
    keepDraft(decided(), storage, NOW);
    openingState("th", storage, NOW);
    expect(window.sessionStorage.length).toBe(0);
    expect(openingState("th", storage, NOW)).toEqual(firstState("th"));
  });

  it("leaves a draft of another session alone", () => {
    keepDraft(decided(), storage, NOW);
    expect(openingState("th", storage, NOW + 3_600_000)).toEqual(firstState("th"));
  });

  it("says where nothing can be kept, and opens all the same", () => {
    expect(keepDraft(decided(), forbidden, NOW)).toBe(false);
    expect(openingState("th", forbidden, NOW)).toEqual(firstState("th"));
    window.sessionStorage.setItem("budget-value-chain.draft", "{");
    expect(openingState("th", storage, NOW)).toEqual(firstState("th"));
  });

  it("shows the tiers given again after the next check, on the rows of the same projects", async () => {
    const given = reducePane(firstState("th"), { type: "tagging/tagged", sheet: "งบ", row: 3, tier: "upstream" });
    keepDraft(given, storage, Date.now());
    const pane = await openPane({ workbook: { sheets: [projectSheet()] } });
    await pane.check();
    await pane.goToTab("tiers");
    expect(await screen.findByRole("button", { name: pane.words.tiers.planWrite })).toBeTruthy();
    pane.close();
  });
});

describe("a part that is gone from the server", () => {
  it.each([
    "TypeError: Failed to fetch dynamically imported module: https://apps.example.go.th/budget/assets/report-tab-1.js",
    "TypeError: error loading dynamically imported module: https://apps.example.go.th/budget/assets/report-tab-1.js",
    "TypeError: Importing a module script failed.",
    "Error: Unable to preload CSS for /budget/assets/report-tab-1.css",
  ])("is known by what the browser says: %s", (message) => {
    expect(isMissingPart(new Error(message))).toBe(true);
  });

  it("is no other failure", () => {
    expect(isMissingPart(new TypeError("x is undefined"))).toBe(false);
  });
});
