import { describe, expect, it } from "@jest/globals";
import { type Bridge, CHANGE_KINDS } from "#core/compare/compare-lists.ts";
import type { Money } from "#core/money/money.ts";
import { bridgeBars } from "#taskpane/pictures/bridge-bars.tsx";
import { percentText, ratioOf } from "#taskpane/pictures/ratio.ts";
import { waterfallOf } from "#taskpane/pictures/waterfall.tsx";
import { malformed, totalMismatch } from "../fixture/analysis.ts";
import { hundreds } from "../fixture/lines.ts";

describe("percent of the framework", () => {
  it.each([
    [1, 2, "50.00"],
    [99_999, 100_000, "99.99"],
    [100_000, 100_000, "100.00"],
    [-1, 4, "-25.00"],
    [5, 0, "0.00"],
  ])("%i of %i is %s, cut and never rounded up to whole", (part, whole, expected) => {
    expect(percentText(hundreds(part), hundreds(whole))).toBe(expected);
  });
  it("draws nothing for a plan without money", () => {
    expect(ratioOf(hundreds(5), 0n as Money)).toBe(0);
  });
});

describe("the picture of a gap", () => {
  it("goes from what should be to what is, and its gap is the difference", () => {
    const picture = waterfallOf(totalMismatch(5));
    expect(picture?.steps.map((step) => [step.kind, step.from, step.to])).toEqual([
      ["expected", 0, 1],
      ["gap", expect.closeTo(2 / 3, 5), 1],
      ["found", 0, expect.closeTo(2 / 3, 5)],
    ]);
    expect(picture).toMatchObject({ explainedBy: "row-missing", isWhole: true });
  });
  it("cuts the axis when the gap is too small to be seen", () => {
    const picture = waterfallOf({ ...totalMismatch(5), found: hundreds(999_999), expected: hundreds(1_000_000) });
    expect(picture?.isWhole).toBe(false);
    expect(picture?.steps[1]?.from).toBeCloseTo(2 / 3, 5);
  });
  it("is absent where there are not two amounts", () => {
    expect(waterfallOf(malformed(5))).toBeNull();
  });
});

describe("the picture of two versions", () => {
  const bridge = (oldTotal: number, steps: readonly number[]): Bridge => ({
    oldTotal: hundreds(oldTotal),
    newTotal: hundreds(steps.reduce((sum, step) => sum + step, oldTotal)),
    difference: hundreds(steps.reduce((sum, step) => sum + step, 0)),
    changes: [],
    steps: steps.map((step, at) => ({ kind: CHANGE_KINDS[at] ?? "changed", projects: 1, difference: hundreds(step) })),
    unchanged: 0,
  });

  it("goes step by step from the old total to the new one, each beginning where the one before ends", () => {
    const { bars, isWhole } = bridgeBars(bridge(100, [-40, 60]));
    expect(bars.map(({ kind, from, to }) => [kind, Number(from.toFixed(4)), Number(to.toFixed(4))])).toEqual([
      ["old", 0, 0.8333],
      ["removed", 0.5, 0.8333],
      ["added", 0.5, 1],
      ["new", 0, 1],
    ]);
    expect(isWhole).toBe(true);
  });
  it("cuts the axis where the changes are small beside the totals", () => {
    const { bars, isWhole } = bridgeBars(bridge(1_000_000, [500]));
    expect(isWhole).toBe(false);
    expect(bars[1]?.from).toBeCloseTo(0.5, 5);
    expect(bars[1]?.to).toBe(1);
  });
  it("has two equal bars where nothing changed", () => {
    expect(bridgeBars(bridge(7, [])).bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});
