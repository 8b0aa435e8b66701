import type { SelfCheckWords } from "#i18n/self-check-words.ts";

/** How a self-check of the host ended: the text to copy, and what it comes to. */
export interface SelfCheckOutcome {
  readonly text: string;
  /** What Excel was asked and what it answered, for developers; null where that cannot be written down. */
  readonly recording: string | null;
  readonly works: number;
  /** Parts that this host lacks and that the add-in does without. */
  readonly absent: number;
  /** Parts that the add-in needs and that do not do it. */
  readonly bad: number;
  readonly isLeftBehind: boolean;
}

/** Runs the self-check; told how many of how many parts have been tried. */
export type RunSelfCheck = (onProgress: (done: number, total: number) => void) => Promise<SelfCheckOutcome>;

/** What came of it, in one or two sentences. */
export function selfCheckVerdict(words: SelfCheckWords, { works, absent, bad, isLeftBehind }: SelfCheckOutcome): string {
  const judged = bad === 0 ? words.good(String(works), String(absent)) : words.bad(String(bad));
  return isLeftBehind ? `${judged} ${words.leftBehind}` : judged;
}
