import { refusal, type Refusal } from "./refusal.ts";

const NUMBER = "\\d[\\d,]*(?:\\.\\d+)?";

const RANGE = new RegExp(`^(${NUMBER}) ?(?:[-–~]|ถึง|to) ?(${NUMBER})$`, "i");
const BEFORE = new RegExp(`^[-–+] ?[-–+(]* ?(${NUMBER}) ?\\)?$`);
const BEHIND = new RegExp(`^(${NUMBER}) ?[-–]+$`);
const BRACKETS = new RegExp(`^\\(* ?-?(${NUMBER}) ?\\)*$`);

/** Signs and brackets that leave it open whether the number is negative, and ranges. */
export function refuseSign(text: string): Refusal | null {
  const range = RANGE.exec(text);
  if (range !== null) return refusal("range", range[1] ?? "", range[2] ?? "");
  const negativeFirst = BEFORE.exec(text)?.[1] ?? (/[()]/.test(text) ? BRACKETS.exec(text)?.[1] : undefined);
  if (negativeFirst !== undefined) return isWellGrouped(negativeFirst) ? refusal("sign", `-${negativeFirst}`, negativeFirst) : null;
  const positiveFirst = BEHIND.exec(text)?.[1];
  return positiveFirst === undefined ? null : refusal("sign", positiveFirst, `-${positiveFirst}`);
}

/** A badly grouped number has a worse trouble than its sign. */
function isWellGrouped(number: string): boolean {
  return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(number);
}
