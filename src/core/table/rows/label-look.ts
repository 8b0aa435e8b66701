import { cleanText } from "../../text/clean-text.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { labelClass, numberingOf, type LabelClass } from "../words/label-words.ts";
import { totalWords, type TotalWords } from "../words/total-words.ts";

/** What a text in a name column looks like; read once for each distinct text. */
export interface LabelLook {
  /** As people read it, without its numbering. */
  readonly name: string;
  readonly class: LabelClass;
  readonly numbering: string;
  readonly total: TotalWords | null;
  /** It begins with a word for a total, whatever follows. */
  readonly beginsLikeTotal: boolean;
  /** Spaces before the text, as they were typed. */
  readonly spaces: number;
}

/** Reads labels, remembering each distinct text. */
export type LabelReader = (text: string) => LabelLook;

/** A reader of labels for one table. */
export function labelReader(): LabelReader {
  const known = new Map<string, LabelLook>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const look = lookAt(text);
    known.set(text, look);
    return look;
  };
}

const BEGINS_LIKE_TOTAL = /^\s*(?:รวม|total)/i;

/** Reads a label. */
export function lookAt(text: string): LabelLook {
  const clean = cleanText(text);
  const numbering = numberingOf(clean);
  return {
    name: clean.slice(numbering.length),
    class: labelClass(clean),
    numbering: numbering.style,
    total: totalWords(clean),
    beginsLikeTotal: BEGINS_LIKE_TOTAL.test(clean.slice(numbering.length)),
    spaces: leadingSpaces(text),
  };
}

function leadingSpaces(text: string): number {
  let spaces = 0;
  for (const character of text) {
    if (character === "\t") spaces += 4;
    else if (character === " " || character === "\u00a0") spaces += 1;
    else break;
  }
  return spaces;
}

/** The name a label gives, for comparing it with others. */
export function nameKey(look: LabelLook): string {
  return comparisonKey(look.name);
}
