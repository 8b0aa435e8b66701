import { describe, expect, it } from "@jest/globals";
import type { TaggingAction, TaggingState } from "#taskpane/state/tagging-state.ts";
import { NO_TAGGING, reduceTagging, tagsOf } from "#taskpane/state/tagging-state.ts";
import type { BatchBy } from "#taskpane/tiers/tag-queue.ts";
import { tagBatches, tagQueue } from "#taskpane/tiers/tag-queue.ts";
import { analysisOf } from "../fixture/analysis.ts";
import { SHEET, tagged } from "../fixture/lines.ts";

const suggestion = {
  tier: "midstream",
  confidence: "unsure",
  expectedAccuracy: 0.5,
  matchedWords: [],
  ruleIds: [],
  learnedFromRows: [],
} as const;
const analysis = analysisOf({
  lines: [
    tagged(5, { agency: "กรมที่ดิน", project: "โครงการข้อมูลเปิด" }, { tier: null }),
    tagged(6, { agency: "กรมที่ดิน", project: "โครงการ ข้อมูลเปิด" }, { tier: null, suggestion }),
    tagged(7, { agency: "กรมการปกครอง", project: "โครงการบัตร" }, { tier: null, suggestion }),
    tagged(8, { agency: "กรมที่ดิน", project: "โครงการโฉนด" }, { tier: "upstream" }),
  ],
});
const after = (...actions: readonly TaggingAction[]): TaggingState => actions.reduce(reduceTagging, NO_TAGGING);
const rowsBy = (by: BatchBy, tagging: TaggingState = NO_TAGGING): readonly (readonly number[])[] =>
  tagBatches(by, tagQueue(analysis, tagging), tagging).map(({ lines }) => lines.map(({ line }) => line.row));

describe("lines without a tier taken together", () => {
  it.each([
    ["agency", [[5, 6], [7]]],
    ["project", [[5, 6], [7]]],
    ["suggestion", [[6, 7]]],
    ["selection", []],
  ] as const)("by %s, the largest first", (by, rows) => {
    expect(rowsBy(by)).toEqual(rows);
  });

  it("takes the rows selected in the grid, never one that has a tier", () => {
    const selected = after({ type: "tagging/rows-selected", sheet: SHEET, rows: [6, 7, 8, 20] });
    expect(rowsBy("selection", selected)).toEqual([[6, 7]]);
  });

  it("gives all a tier by one press, takes that back, and leaves what was given before", () => {
    const steps = [
      { sheet: SHEET, row: 5, tier: "upstream" },
      { sheet: SHEET, row: 6, tier: "upstream" },
    ];
    const before = { type: "tagging/tagged", sheet: SHEET, row: 7, tier: "downstream" } as const;
    const given = after(before, { type: "tagging/tagged-batch", steps });
    expect([...tagsOf(given, SHEET).given].sort()).toEqual([
      [5, "upstream"],
      [6, "upstream"],
      [7, "downstream"],
    ]);
    expect(rowsBy("agency", given)).toEqual([]);
    const undone = reduceTagging(given, { type: "tagging/batch-undone" });
    expect([[...tagsOf(undone, SHEET).given], undone.lastBatch]).toEqual([[[7, "downstream"]], null]);
  });

  it("suggests a tier for the batch only where every line has the same suggestion", () => {
    const [land, interior] = tagBatches("agency", tagQueue(analysis, NO_TAGGING), NO_TAGGING);
    expect([land?.suggested, interior?.suggested]).toEqual([null, "midstream"]);
  });
});
