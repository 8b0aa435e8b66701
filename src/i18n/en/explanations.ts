import type { ExplanationWords } from "../explanation-words.ts";

/** What may explain a gap, in English. */
export const explanationsEn: ExplanationWords = {
  kinds: {
    "row-missing": {
      title: "Row left out",
      message: (one, format, here) =>
        `The gap is exactly the amount in ${format.cells(one.cells, here)}: the printed total may leave this row out.`,
    },
    "row-duplicated": {
      title: "Row counted twice",
      message: (one, format, here) => `The gap is exactly the amount in ${format.cells(one.cells, here)}: this row may be counted twice.`,
    },
    "row-unit-slip": {
      title: "Unit slip in a row",
      message: (one, format, here) =>
        `If ${format.cells(one.cells, here)} is written in the wrong unit (1,000 or 1,000,000 times off), the total agrees.`,
    },
    "total-unit-slip": {
      title: "Unit slip in the total",
      message: (one, format, here) =>
        `The total in ${format.cells(one.cells, here)} is exactly 1,000 or 1,000,000 times off the sum of its lines: the units may differ.`,
    },
    "subtotal-counted": {
      title: "Subtotal counted as well",
      message: (one, format, here) =>
        `The gap is exactly the subtotal in ${format.cells(one.cells, here)}: it may have been added together with its own lines.`,
    },
    "rows-hidden": {
      title: "Hidden rows",
      message: (one, format, here) => `The gap is exactly the sum of the hidden rows ${format.cells(one.cells, here)}.`,
    },
    "text-amount-left-out": {
      title: "Amount stored as text",
      message: (one, format, here) =>
        `The gap is exactly the amount stored as text in ${format.cells(one.cells, here)}: a sum leaves text out.`,
    },
    "digits-swapped": {
      title: "Digits swapped",
      message: (one, format, here) =>
        `With two neighbouring digits of ${format.cells(one.cells, here)} swapped, the total agrees (the gap divides by 9).`,
    },
    "sign-flipped": {
      title: "Sign turned",
      message: (one, format, here) => `The gap is twice the amount in ${format.cells(one.cells, here)}: its plus or minus may be turned.`,
    },
    "rounded-before-adding": {
      title: "Rounded before adding",
      message: () => "Rounding each row first and adding then gives exactly the printed total.",
    },
    "row-subset": {
      title: "Some rows together",
      message: (one, format, here) =>
        `The gap is exactly the sum of ${format.cells(one.cells, here)}: these rows may be left out or counted twice.`,
    },
  },
  chance: (one, format) => `(An unrelated gap would fit as well by chance in ${format.chance(one.chance)} of cases.)`,
};
