/**
 * What others need for a small part of the job: parse the amounts and add them by tier × agency, nothing else.
 * The keys are joined text with a separator no name holds.
 */
import Big from "big.js";
import BigNumber from "bignumber.js";
import Decimal from "decimal.js";

const TIER = { ต้นน้ำ: "upstream", กลางน้ำ: "midstream", ปลายน้ำ: "downstream" };
const AGENCY_COLUMN = 2;
const TIER_COLUMN = 5;
const AMOUNT_COLUMN = 7;

/** Groups with a number library: `of` makes a number from plain digits, `add` adds two, `million` prints one as digits. */
function summing(name, of, add, million = String) {
  return {
    name,
    groupSums(values) {
      const groups = new Map();
      for (let index = 1; index < values.length; index += 1) {
        const row = values[index];
        const cell = row[AMOUNT_COLUMN];
        const amount = of(typeof cell === "string" ? cell.replaceAll(",", "") : cell);
        const key = `${TIER[row[TIER_COLUMN]]}\u0000${row[AGENCY_COLUMN]}`;
        const sum = groups.get(key);
        groups.set(key, sum === undefined ? amount : add(sum, amount));
      }
      return groups;
    },
    isExact: (groups, truth) => areExact(groups, truth, million),
  };
}

/** Exact when every group is the whole number of hundred baht it should be, to the last printed digit. */
export function areExact(groups, truth, million = String) {
  for (const [key, hundreds] of truth) {
    if (!new Decimal(million(groups.get(key) ?? 0)).times(10_000).eq(hundreds)) return false;
  }
  return groups.size === truth.size;
}

/** Plain digits as whole ten-thousandths. */
function scaled(text) {
  const [whole, decimals = ""] = String(text).split(".");
  return BigInt(whole + decimals.padEnd(4, "0"));
}

export const PEERS = [
  summing(
    "decimal.js",
    (text) => new Decimal(text),
    (a, b) => a.plus(b),
  ),
  summing(
    "big.js",
    (text) => new Big(text),
    (a, b) => a.plus(b),
  ),
  summing(
    "bignumber.js",
    (text) => new BigNumber(text),
    (a, b) => a.plus(b),
  ),
  summing(
    "BigInt",
    scaled,
    (a, b) => a + b,
    (sum) => `${sum}e-4`,
  ),
  summing(
    "plain doubles",
    (text) => Number(text),
    (a, b) => a + b,
  ),
];
