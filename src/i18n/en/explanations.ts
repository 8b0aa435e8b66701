import type { ExplanationKind } from "#core/explain/explanation.ts";
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
        `The total in ${format.cells(one.cells, here)} is exactly 1,000 or 1,000,000 times off the sum of its lines: the units may differ (perhaps baht or thousand baht).`,
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
        (one.effect ?? 0n) > 0n
          ? `${format.cells(one.cells, here)} cannot be read for certain and are in no sum; with one of their readings the total agrees.`
          : `The gap is exactly the amount stored as text in ${format.cells(one.cells, here)}: a sum leaves text out.`,
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
    "digit-doubled": {
      title: "Digit typed twice",
      message: (one, format, here) => `If one digit of ${format.cells(one.cells, here)} was typed twice, the total agrees.`,
    },
    "digit-dropped": {
      title: "Digit left out",
      message: (one, format, here) => `If one digit of ${format.cells(one.cells, here)} was left out, the total agrees.`,
    },
    "point-misplaced": {
      title: "Decimal point misplaced",
      message: (one, format, here) =>
        `If the decimal point of ${format.cells(one.cells, here)} is one or two places off, the total agrees.`,
    },
    "last-year-left": {
      title: "Last year's figure left standing",
      message: (one, format, here) =>
        `The gap is exactly last year's figure less this year's of ${format.cells(one.cells, here)}: the printed total may still hold last year's.`,
    },
    "lines-rounded": {
      title: "Lines are rounded",
      message: (one, format) =>
        `All lines are rounded to the same place, and the figure they are compared with is finer: the gap is within what their rounding can make${one.bound === null ? "" : ` (at most ${format.money(one.bound)})`}.`,
    },
    "block-missing": {
      title: "A whole group left out",
      message: (one, format, here) =>
        `The gap is exactly the sum of all lines of one agency or ministry (${format.cells(one.cells, here)}): the printed total may leave them out.`,
    },
    "block-unit-slip": {
      title: "Unit slip in a whole group",
      message: (one, format, here) =>
        `If all amounts of one agency or ministry (${format.cells(one.cells, here)}) are in another unit (1,000 or 1,000,000 times off; perhaps baht), the total agrees.`,
    },
    "project-under-two-agencies": {
      title: "One project under two agencies",
      message: (one, format, here) =>
        `A project of the same name and amount stands under two agencies (${format.cells(one.cells, here)}), and the gap is exactly this amount: it may be counted twice.`,
    },
    "row-set-aside": {
      title: "Row not counted as a line",
      message: (one, format, here) =>
        `The gap is exactly the amount in ${format.cells(one.cells, here)}, which was not counted as a line: the other figure may include it.`,
    },
    "other-sheet-differs": {
      title: "Another sheet tells another amount",
      message: (one, format, here) =>
        `Another sheet tells another amount for ${format.cells(one.cells, here)}, and the gap is exactly the difference: one of the two may be wrong.`,
    },
    "number-skipped": {
      title: "A number is skipped",
      message: (one, format, here) =>
        `The numbers of the rows skip ${format.list(one.names)} (${format.cells(one.cells, here)}): the missing ${one.names.length > 1 ? "rows" : "row"} would come to ${one.effect === null ? "the gap" : format.money(one.effect)}.`,
    },
    "name-missing": {
      title: "A name of another sheet is missing",
      message: (one, format, here) =>
        one.chance === null
          ? `Another sheet also lists ${format.list(one.names.map(format.quote))} (${format.cells(one.cells, here)}), which stand${one.names.length > 1 ? "" : "s"} nowhere here: the missing money would be ${one.effect === null ? "the gap" : format.money(one.effect)}.`
          : `Another sheet also lists ${format.list(one.names.map(format.quote))} (${format.cells(one.cells, here)}), which stand${one.names.length > 1 ? "" : "s"} nowhere here, with exactly the amount of the gap.`,
    },
    "two-causes": {
      title: "Two causes together",
      message: (one, format, here) =>
        `Two slips together make exactly this gap: ${one.parts.map((part) => `${titleEn(part.kind)} ${format.cells(part.cells, here)} (${format.difference(part.effect)})`).join(" and ")}.`,
    },
    "spelled-twice": {
      title: "One name in two spellings",
      message: (one, format, here) =>
        `The names in ${format.cells(one.cells, here)} may be one name written in two ways, which counts one too many.`,
    },
    "listed-twice": {
      title: "Listed twice",
      message: (one, format, here) => `${format.cells(one.cells, here)} may be one project in two places, which counts one too many.`,
    },
    "listed-without-money": {
      title: "Listed without money",
      message: (one, format, here) =>
        `${format.cells(one.cells, here)} stand in the list without money this year and are not counted; the approved count may include them.`,
    },
    "expected-missing": {
      title: "Expected, but not listed",
      message: (one, format) =>
        `Of the list of expected agencies, ${format.list(one.names)} stand${one.names.length > 1 ? "" : "s"} nowhere here.`,
    },
    "amount-unreadable": {
      title: "Amount not readable",
      message: (one, format, here) =>
        `The amounts in ${format.cells(one.cells, here)} are blank or cannot be read, so they are not counted.`,
    },
  },
  chance: (one, format) =>
    one.chance === null
      ? one.effect === null
        ? "(Counts meet easily by chance; how easily cannot be said.)"
        : "(This shows in the list itself and not by an amount, so no chance is given.)"
      : `(An unrelated gap would fit as well by chance in ${format.chance(one.chance)} of cases.)`,
  outcomes: {
    "nothing-fits": "No known slip makes exactly this gap.",
    "anything-fits": "Too many rows would fit this gap by chance, so none is named.",
    stopped: "The list is longer than the search goes: it was stopped before all rows were tried.",
  },
};

/** The name of a kind, to speak of it inside a sentence. */
function titleEn(kind: ExplanationKind): string {
  return explanationsEn.kinds[kind].title;
}
