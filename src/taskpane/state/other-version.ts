import type { Language } from "#i18n/language.ts";
import type { PaneState } from "./pane-state.ts";
import { firstState } from "./pane-state.ts";
import { knownLine } from "./tagging-state.ts";

/** Where a draft waits while the page loads again: in the memory of this window, for nobody else and for a moment. */
const KEY = "budget-value-chain.draft";
/** Longest time that loading the page again may take, in milliseconds; an older draft is another session's. */
const LONGEST_RELOAD = 120_000;

/** What a person decided in the pane and what is not in the workbook yet. */
type Draft = Pick<PaneState, "tab" | "settings" | "source" | "setup" | "accepted" | "remembered" | "tagging" | "report">;

function draftOf({ tab, settings, source, setup, accepted, remembered, tagging, report }: PaneState): Draft {
  const lines = new Map([...tagging.lines].flatMap(([sheet, all]) => (tagging.bySheet.has(sheet) ? [[sheet, all.map(knownLine)]] : [])));
  return {
    tab,
    settings,
    source,
    setup,
    accepted,
    remembered,
    tagging: { ...tagging, lines, selected: null, shown: null, lastBatch: null },
    report,
  };
}

/** Keeps what was decided while the page loads again. False when this browser keeps nothing, or not so much. */
export function keepDraft(state: PaneState, storage: () => Storage, now: number): boolean {
  try {
    storage().setItem(KEY, JSON.stringify({ at: now, draft: draftOf(state) }, packed));
    return true;
  } catch {
    return false;
  }
}

/** The pane as it opens: with what was kept a moment ago, which is taken out of the browser's memory, or with nothing. */
export function openingState(language: Language, storage: () => Storage, now: number): PaneState {
  const fresh = firstState(language);
  try {
    const text = storage().getItem(KEY);
    storage().removeItem(KEY);
    if (text === null) return fresh;
    const { at, draft } = JSON.parse(text, unpacked) as { readonly at: number; readonly draft: Draft };
    return now - at > LONGEST_RELOAD ? fresh : { ...fresh, ...draft };
  } catch {
    return fresh;
  }
}

/** Maps, sets and exact amounts have no form in JSON of their own. */
function packed(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { packed: "map", entries: [...value] };
  if (value instanceof Set) return { packed: "set", entries: [...value] };
  return typeof value === "bigint" ? { packed: "integer", digits: String(value) } : value;
}

function unpacked(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("packed" in value)) return value;
  const { packed: kind, entries, digits } = value as { packed: unknown; entries?: [unknown, unknown][]; digits?: string };
  if (kind === "map") return new Map(entries);
  if (kind === "set") return new Set(entries as unknown[]);
  return kind === "integer" ? BigInt(digits ?? "") : value;
}
