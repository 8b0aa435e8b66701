import { describe, expect, it } from "@jest/globals";
import { bothFigures } from "./plain-reference.ts";

describe("sums, counts and findings of made tables", () => {
  it("are those of a slow, plain reference of the same rules", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { plain, program } = bothFigures(seed);
      expect({ seed, ...program }).toEqual({ seed, ...plain });
    }
  });
});
