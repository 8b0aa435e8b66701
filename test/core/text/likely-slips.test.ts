import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { likelySlips } from "#core/text/likely-slips.ts";

/** All pairs that one removal or one swap turns into each other, by trying everything. */
function byTrying(texts: readonly string[]): readonly string[] {
  const without = (text: string): readonly string[] => Array.from(text).map((_, at) => text.slice(0, at) + text.slice(at + 1));
  const swapped = (text: string): readonly string[] =>
    Array.from(text)
      .slice(1)
      .map((letter, at) => text.slice(0, at) + letter + text.charAt(at) + text.slice(at + 2));
  return texts
    .flatMap((one, at) => texts.flatMap((two, other) => (at !== other && without(one).includes(two) ? [`${one} > ${two}`] : [])))
    .concat(
      texts.flatMap((one, at) =>
        texts.slice(at + 1).flatMap((two) => (one !== two && swapped(one).includes(two) ? [`${one} ~ ${two}`] : [])),
      ),
    );
}

describe("texts that one slip of typing tells apart", () => {
  it("are all found, and no others", () => {
    const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom("ก", "ข", "ค"), minLength: 1, maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(words, (texts) => {
        const found = likelySlips(texts).map(({ longer, other }) => {
          const [one, two] = [texts[longer] ?? "", texts[other] ?? ""];
          return `${one} ${one.length > two.length ? ">" : "~"} ${two}`;
        });
        expect([...new Set(found)].sort()).toEqual([...new Set(byTrying(texts))].sort());
      }),
    );
  });

  it("are found with the place where they part", () => {
    expect(likelySlips(["แพลตฟอร์มกลาง", "แพลฟอร์มกลาง"])).toEqual([{ longer: 0, other: 1, at: 3 }]);
    expect(likelySlips(["platform", "platfrom"])).toEqual([{ longer: 0, other: 1, at: 5 }]);
  });
});
