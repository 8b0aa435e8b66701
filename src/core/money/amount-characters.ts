import { ODD_SPACE, ZERO_WIDTH } from "../text/invisible-characters.ts";
import type { AmountRepair } from "./amount-reading.ts";

/** An amount's text in ASCII as far as that is beyond doubt, and what was put right on the way. */
export interface AmountCharacters {
  readonly text: string;
  readonly repairs: readonly AmountRepair[];
}

interface Step {
  readonly pattern: RegExp;
  readonly by: (found: string) => string;
  readonly repair: AmountRepair | null;
}

const shiftedBy =
  (offset: number) =>
  (found: string): string =>
    String.fromCharCode(found.charCodeAt(0) - offset);

/** In this order. A line break between digits parts two numbers. Minus signs become "-", but dashes of print stay "–": before a number they may be a bullet. */
const STEPS: readonly Step[] = [
  { pattern: ZERO_WIDTH, by: () => "", repair: "invisible-characters" },
  { pattern: ODD_SPACE, by: () => " ", repair: "invisible-characters" },
  { pattern: /[\u0E50-\u0E59]/g, by: shiftedBy(0x0e50 - 48), repair: "thai-digits" },
  { pattern: /[\uFF01-\uFF5E]/g, by: shiftedBy(0xfee0), repair: "full-width-digits" },
  { pattern: /[\u2010\u2011\u2212\uFE63]/g, by: () => "-", repair: null },
  { pattern: /[\u2012-\u2015\u2500\u30FC]/g, by: () => "–", repair: null },
  { pattern: /\d\s*\n\s*(?=\d)/g, by: (found) => `${found.charAt(0)}; `, repair: null },
  { pattern: /\s+/g, by: () => " ", repair: null },
];

/** Two groups or more of three digits parted by a space that does not break lines, as some programs print thousands; a common space may part two numbers. */
const SPACED_GROUPS = /^(\s*[(-]?\s*\d{1,3})((?:[\u00a0\u2007\u202f\u2009]\d{3}){2,})(?=$|[^\d])/;

/** Brings the characters of an amount to ASCII; changes no digit's value and joins nothing over a space. */
export function amountCharacters(original: string): AmountCharacters {
  const repairs: AmountRepair[] = [];
  let text = original.replace(SPACED_GROUPS, (_, first: string, groups: string) => `${first}${groups.replace(/\D/g, ",")}`);
  if (text !== original) repairs.push("invisible-characters");
  for (const step of STEPS) {
    const after = text.replace(step.pattern, step.by);
    if (after !== text && step.repair !== null && !repairs.includes(step.repair)) repairs.push(step.repair);
    text = after;
  }
  text = text.trim();
  return { text: text.startsWith("'") ? text.slice(1).trim() : text, repairs };
}
