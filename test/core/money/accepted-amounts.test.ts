import { describe, expect, it } from "@jest/globals";
import type { Unit } from "#core/budget/unit.ts";
import type { AmountRepair } from "#core/money/amount-reading.ts";
import { parseAmount } from "#core/money/parse-amount.ts";

type Fact = readonly [input: string | number, digits: string, repairs?: readonly AmountRepair[], unit?: Unit];

function check(facts: readonly Fact[]): void {
  it.each(facts.map(([input, digits, repairs = [], unit]) => ({ input, digits, repairs, unit: unit ?? null })))(
    "reads $input as $digits",
    ({ input, digits, repairs, unit }) => {
      expect(parseAmount(input)).toEqual({ kind: "amount", digits, unit, repairs });
    },
  );
}

describe("plain numbers", () => {
  check([
    ["0", "0"],
    ["1", "1"],
    ["10", "10"],
    ["100", "100"],
    ["0.5", "0.5"],
    [".5", "0.5"],
    ["-.5", "-0.5"],
    ["0.0001", "0.0001"],
    ["5523.9110", "5523.911"],
    ["5523.911", "5523.911"],
    ["2529.4523", "2529.4523"],
    ["36.0071", "36.0071"],
    ["1200.50", "1200.5"],
    ["1200.00", "1200"],
    ["1.200", "1.2"],
    ["100000", "100000"],
    ["5523911000", "5523911000"],
    ["5523911000.25", "5523911000.25"],
    ["-5", "-5"],
    ["-100.00", "-100"],
    ["-0.0001", "-0.0001"],
    ["+5", "5"],
    ["+1,200.50", "1200.5"],
    ["  12.5  ", "12.5"],
    ["\t12.5\r\n", "12.5"],
    ["'1,200", "1200"],
  ]);
});

describe("thousands groups", () => {
  check([
    ["1,200", "1200"],
    ["12,345", "12345"],
    ["123,456", "123456"],
    ["5,523.9110", "5523.911"],
    ["1,234.5678", "1234.5678"],
    ["12,345,678.9012", "12345678.9012"],
    ["5,523,911,000", "5523911000"],
    ["5,523,911,000.00", "5523911000"],
    ["-1,200.50", "-1200.5"],
    ["1,000,000,000,000.0001", "1000000000000.0001"],
    ["1,200.500", "1200.5"],
    ["100,000.1234567", "100000.1234567"],
  ]);
});

describe("zero never has a sign", () => {
  check([
    ["0.0000", "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["+0", "0"],
    ["(0.00)", "0", ["parentheses-negative"]],
    [-0, "0"],
    [0, "0"],
    ["๐", "0", ["thai-digits"]],
  ]);
});

describe("digits of other scripts", () => {
  check([
    ["๕,๕๒๓.๙๑๑๐", "5523.911", ["thai-digits"]],
    ["๐.๕", "0.5", ["thai-digits"]],
    ["-๑๒", "-12", ["thai-digits"]],
    ["๑๒3", "123", ["thai-digits"]],
    ["５５２３．９１１０", "5523.911", ["full-width-digits"]],
    ["５，５２３．９１１０", "5523.911", ["full-width-digits"]],
    ["（1,200）", "-1200", ["full-width-digits", "parentheses-negative"]],
    ["１๒3", "123", ["thai-digits", "full-width-digits"]],
    ["(๑,๒๐๐.๕๐)", "-1200.5", ["thai-digits", "parentheses-negative"]],
    ["๑,๒๐๐ ล้านบาท", "1200", ["thai-digits", "unit-in-cell"], "million-baht"],
  ]);
});

describe("characters that cannot be seen", () => {
  check([
    ["\u00a05,523.9110", "5523.911", ["invisible-characters"]],
    ["5,523.9110\u00a0", "5523.911", ["invisible-characters"]],
    ["\u200b12", "12", ["invisible-characters"]],
    ["1\u200b2", "12", ["invisible-characters"]],
    ["12\ufeff", "12", ["invisible-characters"]],
    ["\u2060\u200e12.5\u200f", "12.5", ["invisible-characters"]],
    ["12\u00ad.5", "12.5", ["invisible-characters"]],
    ["\u300012", "12", ["invisible-characters"]],
    ["1,200\u00a0บาท", "1200", ["invisible-characters", "unit-in-cell"], "baht"],
    ["\u202f๑๒\u2009", "12", ["invisible-characters", "thai-digits"]],
  ]);
});

describe("minus signs and brackets", () => {
  check([
    ["−5", "-5"],
    ["‑5", "-5"],
    ["‐1,200.50", "-1200.5"],
    ["－5", "-5", ["full-width-digits"]],
    ["(5)", "-5", ["parentheses-negative"]],
    ["(1,200.50)", "-1200.5", ["parentheses-negative"]],
    ["( 1,200.50 )", "-1200.5", ["parentheses-negative"]],
    ["(.5)", "-0.5", ["parentheses-negative"]],
    ["(1,200 บาท)", "-1200", ["unit-in-cell", "parentheses-negative"], "baht"],
    ["(1,200) บาท", "-1200", ["unit-in-cell", "parentheses-negative"], "baht"],
    ["(1,200.-)", "-1200", ["trailing-dash", "parentheses-negative"]],
  ]);
});

describe("units in the cell", () => {
  check([
    ["1,200 ล้านบาท", "1200", ["unit-in-cell"], "million-baht"],
    ["1,200ล้านบาท", "1200", ["unit-in-cell"], "million-baht"],
    ["5,523.9110 ล้านบาท", "5523.911", ["unit-in-cell"], "million-baht"],
    ["5,523.9110 (ล้านบาท)", "5523.911", ["unit-in-cell"], "million-baht"],
    ["5,523.9110\nล้านบาท", "5523.911", ["unit-in-cell"], "million-baht"],
    ["12.5 ลบ.", "12.5", ["unit-in-cell"], "million-baht"],
    ["12.5 ล้าน", "12.5", ["unit-in-cell"], "million-baht"],
    ["12.5 million baht", "12.5", ["unit-in-cell"], "million-baht"],
    ["12.5 MB", "12.5", ["unit-in-cell"], "million-baht"],
    ["900 พันบาท", "900", ["unit-in-cell"], "thousand-baht"],
    ["900 thousand baht", "900", ["unit-in-cell"], "thousand-baht"],
    ["1,200 บาท", "1200", ["unit-in-cell"], "baht"],
    ["1,200 บาทถ้วน", "1200", ["unit-in-cell"], "baht"],
    ["1,200.25 Baht", "1200.25", ["unit-in-cell"], "baht"],
    ["1,200 THB", "1200", ["unit-in-cell"], "baht"],
    ["฿1,200", "1200", ["unit-in-cell"], "baht"],
    ["THB 1,200", "1200", ["unit-in-cell"], "baht"],
    ["1,200฿", "1200", ["unit-in-cell"], "baht"],
    ["-5 ล้านบาท", "-5", ["unit-in-cell"], "million-baht"],
  ]);
});

describe("a dash for no satang", () => {
  check([
    ["1,200.-", "1200", ["trailing-dash"]],
    ["1,200.–", "1200", ["trailing-dash"]],
    ["1,200.--", "1200", ["trailing-dash"]],
    ["1,200.- บาท", "1200", ["unit-in-cell", "trailing-dash"], "baht"],
    ["1,200.-บาท", "1200", ["unit-in-cell", "trailing-dash"], "baht"],
    ["๑,๒๐๐.-", "1200", ["thai-digits", "trailing-dash"]],
    ["-1,200.-", "-1200", ["trailing-dash"]],
  ]);
});

describe("texts of many digits stay exact", () => {
  check([
    ["123456789012345", "123456789012345"],
    ["1234567890123456", "1234567890123456"],
    ["123456789012345678", "123456789012345678"],
    ["123,456,789,012,345.6789", "123456789012345.6789"],
    ["9007199254740993", "9007199254740993"],
    ["0.1234567890123", "0.1234567890123"],
    ["0.123456789012345", "0.123456789012345"],
    ["9999999999999.9999", "9999999999999.9999"],
  ]);
});

describe("Excel numbers, at 15 digits", () => {
  const residue: readonly AmountRepair[] = ["float-residue"];
  check([
    [5523.911, "5523.911"],
    [2529.4523, "2529.4523"],
    [0.0001, "0.0001"],
    [1e-7, "0.0000001"],
    [-100.5, "-100.5"],
    [1e15, "1000000000000000"],
    [123456789012345, "123456789012345"],
    [2529.452299999999, "2529.4523", residue],
    [5523.911000000001, "5523.911", residue],
    [9887.608900000001, "9887.6089", residue],
    [0.1 + 0.2, "0.3", residue],
    [-0.1 - 0.2, "-0.3", residue],
    [1.1 * 3, "3.3", residue],
    [4.35 * 100, "435", residue],
    [100 / 3, "33.3333333333333", residue],
    [2 / 3, "0.666666666666667", residue],
    [9007199254740991, "9007199254740990", residue],
  ]);
});

describe("nothing", () => {
  it.each(["", " ", "\n", "\u00a0", "\u200b", "\ufeff \t"])("reads %j as blank", (input) => {
    expect(parseAmount(input)).toEqual({ kind: "blank" });
  });

  it.each(["-", "–", "—", "−", "--", " - ", "(-)", "( - )", "－", "- บาท", "-\u00a0", "―", "---"])("reads %j as a dash", (input) => {
    expect(parseAmount(input)).toEqual({ kind: "dash" });
  });
});
