import type { AmountRefusal } from "./amount-reading.ts";

/** A reason and the readings that a person may have meant, most plausible first. */
export interface Refusal {
  readonly reason: AmountRefusal;
  readonly readings: readonly string[];
}

/** Recognises one way of being no amount; null when the text is not of this kind. */
export type Recogniser = (text: string) => Refusal | null;

/** A refusal whose readings are told once each; texts that are no plain number are left out. */
export function refusal(reason: AmountRefusal, ...readings: readonly string[]): Refusal {
  const plain = readings.map(asReading).filter((reading) => reading !== null);
  return { reason, readings: [...new Set(plain)] };
}

/** A number as a reading: commas out, decimals as written, no needless zeros in front. */
function asReading(text: string): string | null {
  const match = /^(-?)0*(\d*)(\.\d+)?$/.exec(text.replaceAll(",", ""));
  if (match === null || !/\d/.test(text)) return null;
  const [, sign = "", whole = "", decimals = ""] = match;
  const isZero = /^[0.]*$/.test(whole + decimals);
  return `${isZero ? "" : sign}${whole === "" ? "0" : whole}${decimals}`;
}
