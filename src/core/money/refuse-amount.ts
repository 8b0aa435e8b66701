import { refuseDate } from "./refuse-date.ts";
import { refuseGrouping } from "./refuse-grouping.ts";
import { refuseNotation } from "./refuse-notation.ts";
import { refuseSign } from "./refuse-sign.ts";
import { refuseWords } from "./refuse-words.ts";
import { refusal, type Recogniser, type Refusal } from "./refusal.ts";

/** In order: the first that recognises the text names the reason. */
const RECOGNISERS: readonly Recogniser[] = [refuseDate, refuseNotation, refuseSign, refuseGrouping, refuseWords];

/**
 * Why a text is no amount, and what it may have been meant to say. Expects the text of amountCharacters, with unit and
 * brackets taken off where they were in order.
 */
export function refuseAmount(text: string): Refusal & { readonly kind: "refused" } {
  for (const recognise of RECOGNISERS) {
    const found = recognise(text);
    if (found !== null) return { kind: "refused", ...found };
  }
  return { kind: "refused", ...refusal("not-a-number") };
}
