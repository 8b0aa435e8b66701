import type { Unit } from "../budget/unit.ts";

/** A text without the unit that stood in it. */
export interface TextWithUnit {
  readonly rest: string;
  readonly unit: Unit | null;
}

/** Units as they stand behind a number, longest first. */
const BEHIND: readonly (readonly [RegExp, Unit])[] = [
  [/^(.*?) ?\(? ?(?:ล้านบาท|ล้าน บาท|ลบ\.|ล\.บ\.|ล้าน|million baht|mil\.? baht|m ?baht|mb)\.? ?\)?$/i, "million-baht"],
  [/^(.*?) ?\(? ?(?:พันบาท|พัน บาท|thousand baht)\.? ?\)?$/i, "thousand-baht"],
  [/^(.*?) ?\(? ?(?:บาทถ้วน|บาท|baht|thb|฿)\.? ?\)?$/i, "baht"],
];

/** Units before a number. */
const BEFORE = /^(?:฿|thb) ?(.+)$/i;

/** Takes the unit off a cell's text: "1,200 ล้านบาท" -> "1,200" in million baht. Only a text that is otherwise a number keeps this reading. */
export function splitUnit(text: string): TextWithUnit {
  for (const [pattern, unit] of BEHIND) {
    const rest = pattern.exec(text)?.[1];
    if (rest !== undefined && mayHoldNumber(rest)) return { rest: closed(rest, text), unit };
  }
  const behind = BEFORE.exec(text)?.[1];
  return behind === undefined ? { rest: text, unit: null } : { rest: behind, unit: "baht" };
}

/** "หมื่นล้านบาท" counts in another unit: what stands before must end like a number. */
function mayHoldNumber(rest: string): boolean {
  return /[\d.)–*-]$/.test(rest.trim());
}

/** "(1,200 บาท)": the closing bracket belonged to the number. */
function closed(rest: string, text: string): string {
  return rest.startsWith("(") && !rest.includes(")") && text.endsWith(")") ? `${rest})` : rest;
}
