import { describe, expect, it } from "@jest/globals";
import type { TierSuggestion } from "#core/value-chain/tagged-line.ts";
import { NO_TAGS } from "#taskpane/state/tagging-state.ts";
import { markWords } from "#taskpane/tiers/mark-words.ts";
import { tagKey } from "#taskpane/tiers/tag-key.ts";
import { sureSuggestions, tagQueue } from "#taskpane/tiers/tag-queue.ts";
import { analysisOf } from "../fixture/analysis.ts";
import { tagged } from "../fixture/lines.ts";

const suggestion = (confidence: TierSuggestion["confidence"]): TierSuggestion => ({
  tier: "midstream",
  confidence,
  expectedAccuracy: 0.95,
  matchedWords: [],
  ruleIds: [],
  learnedFromRows: [],
});
const untagged = { tier: null, because: "none" } as const;
const analysis = analysisOf({
  lines: [
    tagged(5),
    tagged(6, {}, untagged),
    tagged(7, {}, { ...untagged, suggestion: suggestion("sure") }),
    tagged(8, {}, { ...untagged, suggestion: suggestion("unsure") }),
  ],
});

describe("going through lines without a tier", () => {
  it("starts with the first and counts all", () => {
    const queue = tagQueue(analysis, NO_TAGS);
    expect([queue.current?.line.row, queue.position, queue.open.length]).toEqual([6, 1, 3]);
  });
  it("passes over those tagged or skipped", () => {
    const queue = tagQueue(analysis, { ...NO_TAGS, given: new Map([[6, "upstream"]]), skipped: new Set([7]) });
    expect([queue.current?.line.row, queue.position]).toEqual([8, 3]);
  });
  it("ends when all have been seen", () => {
    expect(tagQueue(analysis, { ...NO_TAGS, skipped: new Set([6, 7, 8]) }).current).toBeNull();
  });
  it("takes only sure suggestions at once", () => {
    expect([...sureSuggestions(tagQueue(analysis, NO_TAGS), NO_TAGS)]).toEqual([[7, "midstream"]]);
  });
});

describe("number keys", () => {
  const tiers = ["upstream", "midstream", "downstream"];
  it.each([
    ["1", { kind: "tier", tier: "upstream" }],
    ["3", { kind: "tier", tier: "downstream" }],
    ["๒", { kind: "tier", tier: "midstream" }],
    ["0", { kind: "skip" }],
    ["๐", { kind: "skip" }],
    ["Backspace", { kind: "back" }],
    ["4", null],
    ["a", null],
    ["Enter", null],
  ])("%s", (key, expected) => {
    expect(tagKey(key, tiers)).toEqual(expected);
  });
});

describe("marking the words behind a suggestion", () => {
  it.each([
    ["โครงการพัฒนาแพลตฟอร์มกลาง", ["แพลตฟอร์ม"], ["โครงการพัฒนา", "[แพลตฟอร์ม]", "กลาง"]],
    ["Data Center data", ["data"], ["[Data]", " Center ", "[data]"]],
    ["a+b", ["+"], ["a", "[+]", "b"]],
    ["ไม่มีคำ", [], ["ไม่มีคำ"]],
    ["ข้อมูลกลาง", ["ข้อมูล", "ข้อมูลกลาง"], ["[ข้อมูลกลาง]"]],
  ])("in %s", (name, words, expected) => {
    expect(markWords(name, words).map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))).toEqual(expected);
  });
});
