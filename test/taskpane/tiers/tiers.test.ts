import { describe, expect, it } from "@jest/globals";
import { ZERO } from "#core/money/money.ts";
import type { TierSuggestion } from "#core/value-chain/tagged-line.ts";
import type { TaggingAction } from "#taskpane/state/tagging-state.ts";
import { NO_TAGGING, reduceTagging } from "#taskpane/state/tagging-state.ts";
import { markWords, tagKey } from "#taskpane/tiers/queue-line.tsx";
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

const after = (...actions: readonly TaggingAction[]) => actions.reduce(reduceTagging, NO_TAGGING);
const { sheet } = tagged(6).line;
const skip = (row: number): TaggingAction => ({ type: "tagging/skipped", sheet, row });

describe("going through lines without a tier", () => {
  it("starts with the first and counts all", () => {
    const queue = tagQueue(analysis, NO_TAGGING);
    expect([queue.current?.line.row, queue.position, queue.open.length]).toEqual([6, 1, 3]);
  });
  it("passes over those tagged or skipped", () => {
    const queue = tagQueue(analysis, after({ type: "tagging/tagged", sheet, row: 6, tier: "upstream" }, skip(7)));
    expect([queue.current?.line.row, queue.position]).toEqual([8, 3]);
  });
  it("goes on through all sheets of a plan, and knows rows of the same number apart", () => {
    const plan = analysisOf({ lines: [tagged(6, {}, untagged), tagged(6, { sheet: "ชุดที่สอง" }, untagged)] });
    const queue = tagQueue(plan, after(skip(6)));
    expect([queue.current?.line.sheet, queue.position, queue.open.length]).toEqual(["ชุดที่สอง", 2, 2]);
  });
  it("asks no tier for a line without money", () => {
    expect(tagQueue(analysisOf({ lines: [tagged(6, { amount: ZERO }, untagged)] }), NO_TAGGING).open).toEqual([]);
  });
  it("ends when all have been seen", () => {
    expect(tagQueue(analysis, after(skip(6), skip(7), skip(8))).current).toBeNull();
  });
  it("takes only sure suggestions at once", () => {
    expect(sureSuggestions(tagQueue(analysis, NO_TAGGING), NO_TAGGING)).toEqual(new Map([[sheet, new Map([[7, "midstream"]])]]));
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
