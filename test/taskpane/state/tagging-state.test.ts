import { describe, expect, it } from "@jest/globals";
import type { TaggingAction } from "#taskpane/state/tagging-state.ts";
import { givenCount, NO_TAGGING, reduceTagging, skippedCount, tagsOf } from "#taskpane/state/tagging-state.ts";

const sheet = "งบ";
const tag = (row: number, tier: string): TaggingAction => ({ type: "tagging/tagged", sheet, row, tier });
const skip = (row: number): TaggingAction => ({ type: "tagging/skipped", sheet, row });
const back: TaggingAction = { type: "tagging/stepped-back" };
const after = (...actions: readonly TaggingAction[]) => {
  const state = actions.reduce(reduceTagging, NO_TAGGING);
  const { given, skipped } = tagsOf(state, sheet);
  return { given: [...given], skipped: [...skipped], trail: state.trail.map(({ row }) => row) };
};

describe("tiers a person gives", () => {
  const facts: readonly (readonly [string, readonly TaggingAction[], ReturnType<typeof after>])[] = [
    ["are kept by row", [tag(4, "upstream")], { given: [[4, "upstream"]], skipped: [], trail: [4] }],
    ["can be changed", [tag(4, "upstream"), tag(4, "downstream")], { given: [[4, "downstream"]], skipped: [], trail: [4] }],
    ["can be left for later", [skip(4)], { given: [], skipped: [4], trail: [4] }],
    ["can be given to a line skipped before", [skip(4), tag(4, "upstream")], { given: [[4, "upstream"]], skipped: [], trail: [4] }],
    ["are taken back one by one, the last first", [tag(4, "upstream"), skip(5), back, back], { given: [], skipped: [], trail: [] }],
    ["stay when there is nothing to take back", [back], { given: [], skipped: [], trail: [] }],
    [
      "can be removed from the list",
      [tag(4, "upstream"), tag(5, "upstream"), { type: "tagging/removed", sheet, row: 4 }],
      { given: [[5, "upstream"]], skipped: [], trail: [5] },
    ],
    [
      "let skipped lines come again",
      [tag(4, "upstream"), skip(5), { type: "tagging/skipped-again" }],
      { given: [[4, "upstream"]], skipped: [], trail: [4] },
    ],
    [
      "can be taken over many at once",
      [
        {
          type: "tagging/tagged-many",
          sheet,
          tiers: new Map([
            [4, "upstream"],
            [6, "midstream"],
          ]),
        },
      ],
      {
        given: [
          [4, "upstream"],
          [6, "midstream"],
        ],
        skipped: [],
        trail: [4, 6],
      },
    ],
    ["are gone once used", [tag(4, "upstream"), { type: "tagging/used", sheet }], { given: [], skipped: [], trail: [] }],
  ];
  it.each(facts)("%s", (_, actions, expected) => {
    expect(after(...actions)).toEqual(expected);
  });

  it("are taken back over all sheets in the order they were given", () => {
    const other = { type: "tagging/tagged", sheet: "อื่น", row: 4, tier: "midstream" } as const;
    const given: readonly TaggingAction[] = [tag(4, "upstream"), other, skip(9)];
    const state = given.reduce(reduceTagging, NO_TAGGING);
    expect([givenCount(state), skippedCount(state)]).toEqual([2, 1]);
    const once = reduceTagging(state, back);
    expect([givenCount(once), skippedCount(once)]).toEqual([2, 0]);
    const twice = reduceTagging(once, back);
    expect([...tagsOf(twice, "อื่น").given]).toEqual([]);
    expect([...tagsOf(twice, sheet).given]).toEqual([[4, "upstream"]]);
    const used: TaggingAction = { type: "tagging/used", sheet };
    expect(reduceTagging(state, used).trail).toEqual([{ sheet: "อื่น", row: 4 }]);
  });

  it("of one sheet do not touch another's", () => {
    const state = [tag(4, "upstream"), { type: "tagging/tagged", sheet: "อื่น", row: 4, tier: "midstream" } as const].reduce(
      reduceTagging,
      NO_TAGGING,
    );
    expect([...tagsOf(state, sheet).given]).toEqual([[4, "upstream"]]);
  });
});
