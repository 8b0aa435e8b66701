import { describe, expect, it } from "@jest/globals";
import { differences } from "./random-plans.ts";

describe("sums, shares and differences of random plans", () => {
  it("are those worked out in fractions", () => {
    for (let seed = 1; seed <= 100; seed += 1) expect({ seed, differences: differences(seed) }).toEqual({ seed, differences: [] });
  });
});
