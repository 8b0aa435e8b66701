import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { bahtText, groupedMillion, millionText } from "#core/money/format-money.ts";
import { doubleDigits, excelMillion } from "#core/money/excel-number.ts";
import { moneyOfNano, negateMoney, sumMoney, type Money } from "#core/money/money.ts";
import { parseAmount } from "#core/money/parse-amount.ts";
import { plainMoney } from "#core/money/plain-money.ts";
import { roundToMoney } from "#core/money/round-to-money.ts";
import { scaleToMoney } from "#core/money/scale-to-money.ts";

const million = (digits: string): Money => scaleToMoney(digits, "million-baht") ?? moneyOfNano(-1n);

describe("digits in a unit as exact money", () => {
  it.each([
    ["5523.911", "million-baht", 5_523_911_000_000_000_000n],
    ["-0.0001", "million-baht", -100_000_000_000n],
    ["900", "thousand-baht", 900_000_000_000_000n],
    ["0.25", "baht", 250_000_000n],
    ["0.000000001", "baht", 1n],
    ["0.000000000000001", "million-baht", 1n],
  ] as const)("%s %s", (digits, unit, nano) => {
    expect(scaleToMoney(digits, unit)).toBe(nano);
  });

  it("refuses what is finer than a nano-baht instead of rounding it", () => {
    expect(scaleToMoney("33.3333333333333", "baht")).toBeNull();
    expect(roundToMoney("33.3333333333333", "baht")).toBe(33_333_333_333n);
    expect(roundToMoney("-33.3333333335", "baht")).toBe(-33_333_333_334n);
  });
});

describe("money as text", () => {
  it.each([
    ["5523.911", "5523.9110", "5523911000", "5,523.9110"],
    ["0", "0.0000", "0", "0.0000"],
    ["-0.0001", "-0.0001", "-100", "-0.0001"],
    ["0.00012345", "0.00012345", "123.45", "0.00012345"],
    ["-1234567.5", "-1234567.5000", "-1234567500000", "-1,234,567.5000"],
    ["999", "999.0000", "999000000", "999.0000"],
    ["1000", "1000.0000", "1000000000", "1,000.0000"],
    ["0.000000000000001", "0.000000000000001", "0.000000001", "0.000000000000001"],
  ])("%s million baht", (digits, plain, baht, grouped) => {
    const amount = million(digits);
    expect(millionText(amount)).toBe(plain);
    expect(bahtText(amount)).toBe(baht);
    expect(groupedMillion(amount)).toBe(grouped);
  });

  it("never prints a negative zero", () => {
    expect(millionText(negateMoney(million("0")))).toBe("0.0000");
  });
});

describe("Excel numbers", () => {
  it("says when a double holds noise beyond 15 digits", () => {
    expect(doubleDigits(5523.911000000001)).toEqual({ digits: "5523.911", residue: true });
    expect(doubleDigits(5523.911)).toEqual({ digits: "5523.911", residue: false });
  });

  it("adds the real sums exactly where doubles do not", () => {
    const cells = [0.1, 0.2, 0.3, 729.462, 1539.9564];
    const exact = sumMoney(cells.map((cell) => million(doubleDigits(cell).digits)));
    expect(millionText(exact)).toBe("2270.0184");
  });

  it("goes out as the number Excel would show", () => {
    expect(excelMillion(million("5523.911"))).toBe(5523.911);
    expect(excelMillion(million("-0.0001"))).toBe(-0.0001);
  });
});

describe("what holds for every amount", () => {
  const hundreds = fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }).map((n) => moneyOfNano(n * 100_000_000_000n));

  it("prints and reads back to the same money", () => {
    fc.assert(
      fc.property(hundreds, (amount) => {
        for (const text of [millionText(amount), groupedMillion(amount)]) {
          const reading = parseAmount(text);
          expect(reading.kind === "amount" && scaleToMoney(reading.digits, "million-baht")).toBe(amount);
        }
      }),
    );
  });

  it("survives a trip through an Excel number", () => {
    fc.assert(
      fc.property(hundreds, (amount) => {
        expect(million(doubleDigits(excelMillion(amount)).digits)).toBe(amount);
      }),
    );
  });

  it("takes the quick road only to where the careful one leads", () => {
    const cell = fc.oneof(hundreds.map(millionText), hundreds.map(groupedMillion), fc.double(), fc.string(), hundreds.map(excelMillion));
    fc.assert(
      fc.property(cell, (value) => {
        const quick = plainMoney(value, "million-baht");
        const careful = parseAmount(value);
        if (quick !== null) expect(careful.kind === "amount" && scaleToMoney(careful.digits, "million-baht")).toBe(quick);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws, whatever a cell holds", () => {
    const pieces = fc.array(fc.constantFrom(...Array.from("0123456789๐๙.,-–()+*/%eE'_ \u00a0\u200b\nบาทล้านOlx")), { maxLength: 12 });
    fc.assert(
      fc.property(pieces, (letters) => {
        const reading = parseAmount(letters.join(""));
        if (reading.kind === "amount") expect(reading.digits).toMatch(/^(?:0|-?(?:[1-9]\d*|0)(?:\.\d*[1-9])?)$/);
        if (reading.kind === "refused") for (const one of reading.readings) expect(one).toMatch(/^-?\d+(?:\.\d+)?$/);
      }),
      { numRuns: 3000 },
    );
  });
});
