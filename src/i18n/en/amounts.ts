import type { RefusalWords, RepairWords } from "../amount-words.ts";

/** Why a text is no amount, in English. */
export const refusalsEn: RefusalWords = {
  "grouping-broken": "the commas do not group the digits in threes",
  "two-decimal-points": "it has more than one decimal point",
  "decimal-comma": "it uses a comma as the decimal point",
  letters: "letters are mixed with the digits",
  "letter-for-digit": "a letter stands where a digit should",
  "not-decimal": "it is not written in decimal digits",
  infinite: "it has no limit",
  range: "it is a range, not one number",
  "several-numbers": "the cell holds more than one number",
  sign: "the plus or minus sign is misplaced",
  annotated: "a remark follows the number",
  percent: "it is a percentage, not an amount",
  date: "it is a date, not an amount",
  "unit-implausible": "it is far from all other amounts of the list and would be usual in another unit",
  "too-fine": "it has more decimals than an amount of money can have",
  "too-large": "it has more digits than a budget can have",
  "cells-shifted": "the row has more or fewer cells than the header, so its cells do not stand under their headers",
  "not-a-number": "it is not a number",
};

/** What was put right in an amount, in English. */
export const repairsEn: RepairWords = {
  "thai-digits": "Thai digits read as Arabic digits",
  "full-width-digits": "full-width digits read as ordinary digits",
  "invisible-characters": "blanks and invisible characters left out",
  "parentheses-negative": "a number in parentheses read as negative",
  "unit-in-cell": "the unit written in the cell taken into account",
  "trailing-dash": "the dash after the number left out",
  "float-residue": "binary residue of a calculation rounded away",
};
