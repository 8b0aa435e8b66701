import { describe, expect, it } from "@jest/globals";
import type { TaggingAction } from "#taskpane/state/tagging-state.ts";
import { NO_TAGGING, reduceTagging, tagsOf } from "#taskpane/state/tagging-state.ts";

const sheet = "งบ";
const tag = (row: number, tier: string): TaggingAction => ({ type: "tagging/tagged", sheet, row, tier });
const skip = (row: number): TaggingAction => ({ type: "tagging/skipped", sheet, row });
const back: TaggingAction = { type: "tagging/stepped-back", sheet };
const after = (...actions: readonly TaggingAction[]) => {
  const { given, skipped, trail } = tagsOf(actions.reduce(reduceTagging, NO_TAGGING), sheet);
  return { given: [...given], skipped: [...skipped], trail };
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
      [tag(4, "upstream"), skip(5), { type: "tagging/skipped-again", sheet }],
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

  it("of one sheet do not touch another's", () => {
    const state = [tag(4, "upstream"), { type: "tagging/tagged", sheet: "อื่น", row: 4, tier: "midstream" } as const].reduce(
      reduceTagging,
      NO_TAGGING,
    );
    expect([...tagsOf(state, sheet).given]).toEqual([[4, "upstream"]]);
  });
});
