import type { TierId } from "./tier-table.ts";
import type { TierVocabulary, TierWord } from "./tier-vocabulary.ts";

/** A stretch of a tier cell. `other`: letters that mean nothing here; words that touch them are part of them. `doubt`: takes back what is said. */
export type TierToken =
  | { readonly kind: "tier"; readonly tier: TierId }
  | { readonly kind: "short"; readonly tier: TierId }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "goal" }
  | { readonly kind: "filler" }
  | { readonly kind: "separator" }
  | { readonly kind: "doubt" }
  | { readonly kind: "other" };

const NUMBER = /\d+(?:\.\d+)*/y;
const SEPARATOR = /[^\p{L}\p{N}]+/uy;
const LATIN_RUN = /[a-z]+/y;

/** Cuts mark-free text into tokens; a tier word that touches other letters on either side is no tier word. */
export function tierTokens(text: string, vocabulary: TierVocabulary): readonly TierToken[] {
  const raw: TierToken[] = [];
  const names = new Map(tierNamesIn(text, vocabulary).map((name) => [name.from, name]));
  for (let at = 0; at < text.length;) {
    const name = names.get(at);
    const [token, length] =
      name === undefined ? tokenAt(text, at, vocabulary) : ([{ kind: "tier", tier: name.tier }, name.to - at] as const);
    at += length;
    if (token.kind !== "other" || raw.at(-1)?.kind !== "other") raw.push(token);
  }
  return separated(raw);
}

function tokenAt(text: string, at: number, vocabulary: TierVocabulary): readonly [TierToken, number] {
  const separator = matchAt(SEPARATOR, text, at);
  if (separator !== null) return [{ kind: "separator" }, separator.length];
  const number = matchAt(NUMBER, text, at);
  if (number !== null) return [{ kind: "number", text: number }, number.length];
  const word = matchAt(vocabulary.pattern(), text, at);
  const meaning = word === null ? undefined : meaningOf(word, vocabulary);
  if (word !== null && meaning !== undefined) return [tokenOf(meaning), word.length];
  const latin = matchAt(LATIN_RUN, text, at);
  return [{ kind: "other" }, latin === null ? 1 : latin.length];
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text)?.[0];
  return match === undefined || match === "" ? null : match;
}

function meaningOf(word: string, vocabulary: TierVocabulary): TierWord | undefined {
  const key = word.replace(/[^\p{L}\p{N}]+/gu, "");
  return vocabulary.words.get(key) ?? vocabulary.words.get(key.replace(/s$/, ""));
}

function tokenOf(word: TierWord): TierToken {
  return word.kind === "number" ? { kind: "number", text: String(word.place) } : word;
}

/** Words that touch other letters become part of them (`ป่าต้นน้ำ`); separators have then done their work. */
function separated(raw: readonly TierToken[]): readonly TierToken[] {
  const kept: TierToken[] = [];
  let run: TierToken[] = [];
  const endRun = (): void => {
    if (run.some((token) => token.kind === "doubt")) kept.push({ kind: "doubt" });
    else if (run.some((token) => token.kind === "other")) kept.push({ kind: "other" });
    else kept.push(...run);
    run = [];
  };
  for (const token of raw) {
    if (token.kind === "separator") endRun();
    else run.push(token);
  }
  endRun();
  return kept;
}

/** A stretch of mark-free text that is a full tier name or goal text, whatever spaces and punctuation it has. */
export interface NamedStretch {
  readonly tier: TierId;
  readonly from: number;
  readonly to: number;
}

/** The full names in the text, longest first, none inside another. */
export function tierNamesIn(text: string, { names }: TierVocabulary): readonly NamedStretch[] {
  const letters = lettersOf(text);
  const found: NamedStretch[] = [];
  for (const name of names) {
    const at = letters.key.indexOf(name.key);
    if (at < 0) continue;
    const from = letters.places[at] ?? 0;
    const to = (letters.places[at + name.key.length - 1] ?? 0) + 1;
    const end = text.charAt(to) === "s" ? to + 1 : to;
    if (!found.some((other) => from < other.to && other.from < end)) found.push({ tier: name.tier, from, to: end });
  }
  return found;
}

/** Letters and digits only, with their places in the text. */
function lettersOf(text: string): { readonly key: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let key = "";
  for (let at = 0; at < text.length; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at))) continue;
    key += text.charAt(at);
    places.push(at);
  }
  return { key, places };
}
