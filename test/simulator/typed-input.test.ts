import { describe, expect, it } from "@jest/globals";
import { typedInput } from "#simulator/model/typed-input.ts";
import type { CellInput } from "#simulator/store/stored-cell.ts";

describe("what Excel makes of a value that an add-in writes", () => {
  const facts: readonly (readonly [unknown, CellInput | null])[] = [
    [null, null],
    ["", { value: null }],
    [1.5, { value: 1.5 }],
    [true, { value: true }],
    ["ต้นน้ำ", { value: "ต้นน้ำ" }],
    ["=A1+1", { value: null, formula: "=A1+1" }],
    ["+A1", { value: null, formula: "=+A1" }],
    ["-สำรวจ", { value: null, formula: "=-สำรวจ" }],
    ["@SUM(A1)", { value: null, formula: "=SUM(A1)" }],
    ["'=A1", { value: "=A1" }],
    ["''ก", { value: "'ก" }],
    ["1,234.50", { value: 1234.5 }],
    ["-12", { value: -12 }],
    ["(12)", { value: -12 }],
    ["(12", { value: "(12" }],
    ["12%", { value: 0.12 }],
    ["1e3", { value: 1000 }],
    ["๑๒๓", { value: 123 }],
    ["1/2", { value: 45_323 }],
    ["5,523,9110", { value: "5,523,9110" }],
    ["true", { value: true }],
    ["#REF!", { value: { error: "#REF!" } }],
    ["#เลขที่", { value: "#เลขที่" }],
    ["-", { value: "-" }],
  ];
  it.each(facts)("%j", (written, input) => {
    expect(typedInput(written, "General")).toEqual(input);
  });

  it("takes nothing for a formula in a cell formatted as text", () => {
    expect(typedInput("=A1", "@")).toEqual({ value: "=A1" });
  });

  it("refuses what is no value", () => {
    expect(() => typedInput({ a: 1 }, "General")).toThrow("argument is invalid");
  });
});
