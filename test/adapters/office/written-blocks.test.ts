import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { BLOCK_BYTES, bytesOf, rowBlocks, forcedText } from "#adapters/office/outgoing-cells.ts";
import { likeAreas } from "#adapters/office/apply-styles.ts";
import { typedInput } from "#simulator/model/typed-input.ts";

describe("text that goes out stays text", () => {
  it("for any text at all, as the simulated Excel takes it in", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: "grapheme" }),
          fc.constantFrom("=1", "-5", "+ก", "@a", "'", "''", "TRUE", "1e5", "๑", "5%", "#N/A"),
        ),
        (text) => {
          expect(typedInput(forcedText(text), "General")).toEqual({ value: text === "" ? null : text });
        },
      ),
    );
  });

  it.each(["ต้นน้ำ", "สำนักงานพัฒนารัฐบาลดิจิทัล (องค์การมหาชน)", "Digital Government"])("%s needs no apostrophe", (text) => {
    expect(forcedText(text)).toBe(text);
  });

  it.each(["ม.ค. 67", "1,200", "- รายการ", "=A1", "true", "Jan 5", "", " ก"].filter((text) => text !== ""))("%j gets one", (text) => {
    expect(forcedText(text)).toBe(`'${text}`);
  });
});

describe("blocks of a write", () => {
  it("cover every row once, in order, each within the budget unless one row alone is larger", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.integer({ min: 1, max: 600_000 }).map((length) => "ก".repeat(length)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 12 }), (rows) => {
        const blocks = rowBlocks(rows);
        expect(blocks.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index))).toEqual(
          rows.map((_, index) => index),
        );
        for (const [first, last] of blocks) {
          const bytes = rows
            .slice(first, last + 1)
            .flat()
            .reduce<number>((sum, value) => sum + bytesOf(value), 0);
          expect(first === last || bytes <= BLOCK_BYTES).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("count bytes as they go over the wire: a Thai letter is three", () => {
    expect(bytesOf("กขค") - bytesOf("")).toBe(9);
  });
});

describe("areas of cells that look alike", () => {
  it("cover every keyed cell exactly once and no other", () => {
    const sheet = fc.array(fc.array(fc.constantFrom("a", "b", null), { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(sheet, (rows) => {
        const covered = rows.map((row) => row.map(() => null as string | null));
        for (const [key, area] of likeAreas(
          rows.length,
          (row) => rows[row]!.length,
          (row, column) => rows[row]![column]!,
        )) {
          for (let row = area.firstRow; row <= area.lastRow; row += 1) {
            for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
              expect(covered[row]![column]).toBeNull();
              covered[row]![column] = key;
            }
          }
        }
        expect(covered).toEqual(rows);
      }),
    );
  });

  it("join a whole table column into one area", () => {
    expect(
      likeAreas(
        1_000,
        () => 1,
        () => "money",
      ),
    ).toEqual([["money", { firstRow: 0, firstColumn: 0, lastRow: 999, lastColumn: 0 }]]);
  });
});
