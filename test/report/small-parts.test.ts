import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { PRODUCT_VERSION } from "#report/product-version.ts";
import { hashText } from "#report/hash-text.ts";
import { parseWrittenDate } from "#report/parse-written-date.ts";
import { changePercent } from "#report/percent.ts";
import { m } from "#test/core/sample-table.ts";

describe("dates as officers leave them in cells", () => {
  it.each([
    ["2023-01-26", "2023-01-26"],
    ["2566-01-26", "2023-01-26"],
    ["26/01/2566", "2023-01-26"],
    ["26-1-2023", "2023-01-26"],
    ["26 มกราคม 2566", "2023-01-26"],
    ["26 ม.ค. 2566", "2023-01-26"],
    ["26 January 2566 (2023)", "2023-01-26"],
    ["29 กุมภาพันธ์ 2567", "2024-02-29"],
    [44952, "2023-01-26"],
    [44952.75, "2023-01-26"],
    ["29 กุมภาพันธ์ 2566", null],
    ["32/1/2566", null],
    ["วันพุธ", null],
    ["26 มกรา 2566", null],
    ["", null],
    [0, null],
    [-5, null],
    [9_999_999, null],
    [Number.NaN, null],
    [true, null],
    [null, null],
  ])("%s", (written, iso) => {
    expect(parseWrittenDate(written)).toBe(iso);
  });
});

describe("change in percent of last year", () => {
  it.each([
    ["12", "10", 20],
    ["10", "12", -16.67],
    ["0", "10", -100],
    ["10", "10", 0],
    ["0.0001", "3", -100],
    ["1.00005", "1", 0.01],
    ["5", "-10", 150],
    ["-15", "-10", -50],
    ["5", "0", null],
  ])("%s from %s", (now, before, percent) => {
    expect(changePercent(m(now), m(before))).toBe(percent);
  });
});

describe("the fingerprint of a text", () => {
  it("is 16 digits, the same for the same text, another for another", () => {
    const texts = Array.from({ length: 5_000 }, (_, at) => `โครงการที่ ${String(at)}`);
    const hashes = texts.map(hashText);
    expect(new Set(hashes).size).toBe(texts.length);
    expect(hashes.every((hash) => /^[0-9a-f]{16}$/.test(hash))).toBe(true);
    expect(texts.map(hashText)).toEqual(hashes);
  });
});

describe("the version in the evidence", () => {
  it("is that of the package", () => {
    expect(PRODUCT_VERSION).toBe((JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string }).version);
  });
});
