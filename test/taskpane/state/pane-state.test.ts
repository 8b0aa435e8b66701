import { describe, expect, it } from "@jest/globals";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import { languageOfHost } from "#taskpane/state/settings.ts";
import type { PaneAction, PaneState } from "#taskpane/state/pane-state.ts";
import { firstState, reducePane } from "#taskpane/state/pane-state.ts";

const first = firstState("th");

describe("the pane's state", () => {
  const facts: readonly (readonly [string, PaneAction, (state: PaneState) => unknown, unknown])[] = [
    ["changes the tab", { type: "tab/chosen", tab: "report" }, (state) => state.tab, "report"],
    ["changes the source", { type: "source/chosen", source: { kind: "selection" } }, (state) => state.source, { kind: "selection" }],
    ["changes the theme", { type: "settings/theme-chosen", theme: "dark" }, (state) => state.settings.theme, "dark"],
    [
      "keeps a chosen language for the workbook",
      { type: "settings/language-chosen", language: "en" },
      (state) => [state.settings.language, state.setup.language],
      ["en", "en"],
    ],
    [
      "takes the language kept in the workbook",
      { type: "setup/read", setup: { ...EMPTY_SETUP, language: "en" }, accepted: [], problems: [] },
      (state) => state.settings.language,
      "en",
    ],
    [
      "keeps its language when the workbook names none",
      { type: "setup/read", setup: EMPTY_SETUP, accepted: [], problems: [] },
      (state) => state.settings.language,
      "th",
    ],
    [
      "shows a failure of a jump",
      { type: "notice/failed", failure: { problem: "target-hidden", detail: "A1" } },
      (state) => state.notice?.problem,
      "target-hidden",
    ],
    ["shows the error page", { type: "pane/broke", error: "x" }, (state) => state.broken, { error: "x" }],
    ["looks at another table", { type: "table/chosen", index: 2 }, (state) => state.shownTable, 2],
  ];
  it.each(facts)("%s", (_, action, part, expected) => {
    expect(part(reducePane(first, action))).toEqual(expected);
  });

  it("leaves every other part untouched", () => {
    const next = reducePane(first, { type: "tab/chosen", tab: "tiers" });
    for (const part of Object.keys(first) as (keyof PaneState)[]) {
      if (part !== "tab") expect(next[part]).toBe(first[part]);
    }
  });

  it("closes a notice", () => {
    const failed = reducePane(first, { type: "notice/failed", failure: { problem: "host-busy", detail: null } });
    expect(reducePane(failed, { type: "notice/cleared" }).notice).toBeNull();
  });

  it.each([
    [undefined, "th"],
    ["th-TH", "th"],
    ["en-US", "en"],
    ["ja-JP", "en"],
  ] as const)("speaks the host's language: %s gives %s", (tag, language) => {
    expect(languageOfHost(tag)).toBe(language);
  });
});
