import { comparisonKey } from "../../text/comparison-key.ts";
import { markFreeKey } from "../../text/mark-free-key.ts";
import { VALUE_CHAIN_SPELLINGS } from "../../value-chain/value-chain-spellings.ts";

/** What the money or the mark below a header belongs to. */
export type PartKind = "tier" | "goal" | "guideline" | "agency" | "ministry";

/** One part of a plan that a header names: a tier, a numbered goal or guideline, a body. */
export interface PartName {
  readonly by: PartKind;
  /** The same for all spellings of one part. */
  readonly key: string;
  /** The tier's own word, where the header says more before it; null where the header itself names the part. */
  readonly word: string | null;
}

interface TierWord {
  readonly tier: string;
  readonly word: string;
  readonly key: string;
}

const WORDS: readonly TierWord[] = [...VALUE_CHAIN_SPELLINGS].flatMap(([tier, { words }]) =>
  words.map((word) => ({ tier, word, key: markFreeKey(word) })),
);
const SHORT: ReadonlyMap<string, string> = new Map(
  [...VALUE_CHAIN_SPELLINGS].flatMap(([tier, { short }]) =>
    short.filter((word) => word.length > 1).map((word) => [markFreeKey(word), tier] as const),
  ),
);

/** Words that may stand before the tier in a header, mark-free: of money, of groups, numbers and years. */
const BEFORE = new RegExp(
  `^(?:${["จำนวนเงิน", "งบประมาณ", "วงเงิน", "เงิน", "งบ", "กรอบ", "จัดสรร", "คำขอ", "ห่วงโซ่คุณค่า", "ห่วงโซ่", "กลุ่ม", "ระดับ", "ช่วง", "ส่วน", "ด้าน"].map(markFreeKey).join("|")}|budget|amount|valuechain|vc|tier|stage|fy|ป(?=\\d)|\\d+)+`,
);
/** A short number with its dots; four digits are a year, as over targets. */
const NUMBERED = /^(เป้าหมาย|goal|แนวทาง|guideline)(?:ที่|no\.?)?(\d{1,2}(?:\.\d{1,2})*)(?!\d)/;

/** The part that a header of one column names, null when it names none, or several tiers at once. */
export function partIn(text: string): PartName | null {
  const key = markFreeKey(text);
  if (key === "") return null;
  const short = SHORT.get(key);
  if (short !== undefined) return { by: "tier", key: short, word: null };
  const bare = key.replace(BEFORE, "");
  const named = tierWordOf(bare);
  return named === null ? numberedPart(text) : { by: "tier", key: named.tier, word: bare === key ? null : named.word };
}

function tierWordOf(key: string): TierWord | null {
  const first = WORDS.find((word) => key.startsWith(word.key));
  if (first === undefined) return null;
  return WORDS.some((word) => word.tier !== first.tier && key.includes(word.key)) ? null : first;
}

/** `เป้าหมายที่ 1`, `แนวทาง 2.1`. */
function numberedPart(text: string): PartName | null {
  const [, kind, number] = NUMBERED.exec(comparisonKey(text)) ?? [];
  if (kind === undefined || number === undefined) return null;
  return { by: kind === "เป้าหมาย" || kind === "goal" ? "goal" : "guideline", key: number, word: null };
}
