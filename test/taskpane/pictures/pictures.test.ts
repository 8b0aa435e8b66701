import { describe, expect, it } from "@jest/globals";
import type { Money } from "#core/money/money.ts";
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
