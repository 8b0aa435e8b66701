import { refusal, type Refusal } from "./refusal.ts";

const NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";

const RANGE = new RegExp(`^(${NUMBER}) ?(?:[-–~]|ถึง|to) ?(${NUMBER})$`, "i");
const BEFORE = new RegExp(`^[-–+] ?[-–+(]* ?(${NUMBER}) ?\\)?$`);
const BEHIND = new RegExp(`^(${NUMBER}) ?[-–]+$`);
const BRACKETS = new RegExp(`^\\(* ?-?(${NUMBER}) ?\\)*$`);

/** Signs and brackets that leave it open whether the number is negative, and ranges. */
export function refuseSign(text: string): Refusal | null {
  return refuseRange(text) ?? refuseNegative(text) ?? refuseSignBehind(text);
}

function refuseRange(text: string): Refusal | null {
  const [, from = "", to = ""] = RANGE.exec(text) ?? [];
  return from === "" ? null : refusal("range", from, to);
}

/** Most likely negative: "- 5", "–5", "(-5)", "(5". */
function refuseNegative(text: string): Refusal | null {
  const inBrackets = /[()]/.test(text) ? BRACKETS.exec(text)?.[1] : undefined;
  const number = BEFORE.exec(text)?.[1] ?? inBrackets;
  return number === undefined || !isWellGrouped(number) ? null : refusal("sign", `-${number}`, number);
}

/** "5-": a dash of print, or a minus as book-keeping programs put it. */
function refuseSignBehind(text: string): Refusal | null {
  const number = BEHIND.exec(text)?.[1];
  return number === undefined ? null : refusal("sign", number, `-${number}`);
}

/** A badly grouped number has a worse trouble than its sign. */
function isWellGrouped(number: string): boolean {
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(number);
}
