import type { Decisions } from "#app/merge-decisions.ts";
import { checksAlike, mergeDecisions } from "#app/merge-decisions.ts";
import { joinKept } from "#app/read-decisions.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import { readSeal } from "#report/seal/seal.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import { joinedPrint } from "#sheet/content-print.ts";
import type { Draft, DraftTag } from "../state/drafts.ts";
import type { PaneState } from "../state/pane-state.ts";
import { FIRST_REPORT_CHOICE } from "../state/report-choice.ts";
import { analysesOf } from "../state/select-analysis.ts";
import { lineText } from "../state/tagging-state.ts";
import type { KnownLine, TaggingState } from "../state/tagging-state.ts";
import type { DraftStore } from "../pane-deps.ts";
import type { EffectContext } from "./effect-context.ts";
import { nowOf } from "./effect-context.ts";

/** Drafts kept in step with the pane. */
export interface DraftKeeper {
  /** Reads what an earlier pane left, then keeps what this one holds; once, after our sheets were read. */
  readonly open: () => Promise<void>;
  /** Resolves when what the pane holds now is kept, or cannot be. */
  readonly saved: () => Promise<void>;
  readonly stop: () => void;
}

/** Longest that a write waits for the drafts to be kept, in milliseconds. */
const PATIENCE = 3_000;

/** Makes the keeper of what a host keeps. */
export function createDraftKeeper(context: EffectContext, drafts: DraftStore): DraftKeeper {
  const { deps, store } = context;
  let isOpen = false;
  let stop = (): void => undefined;
  let seen: readonly unknown[] = [];
  let kept = "";
  let saving: Promise<void> = Promise.resolve();
  const save = (): void => {
    const state = store.getState();
    const parts = draftParts(state);
    if (parts.every((part, index) => part === seen[index])) return;
    seen = parts;
    const draft = draftOf(state);
    const text = draftsText(draft === null ? state.drafts.offered : [...state.drafts.offered, draft]);
    if (text === kept) return;
    kept = text;
    // One after another, so that an older draft never lands on a newer one; a draft that was replaced meanwhile is not written.
    saving = saving.then(() => (text === kept ? drafts.write(dated(text, nowOf(deps))) : undefined)).catch(() => undefined);
  };
  return {
    open: async () => {
      if (isOpen) return;
      isOpen = true;
      const found = readDrafts((await drafts.read().catch(() => null)) ?? "");
      if (found.length > 0) await offer(context, found);
      kept = found.length > 0 ? "" : draftsText([]);
      save();
      stop = store.subscribe(save);
    },
    saved: () => Promise.race([saving, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]),
    stop: () => {
      stop();
    },
  };
}

/** What a draft depends on. */
function draftParts({ tagging, setup, accepted, remembered, report, writes, kept, drafts }: PaneState): readonly unknown[] {
  return [tagging.bySheet, tagging.lines, setup, accepted, remembered, report, writes.report.phase.kind, kept, drafts];
}

/** Takes up what an earlier pane left: decisions of half-written sheets come back at once, everything else is offered. */
async function offer(context: EffectContext, found: readonly Draft[]): Promise<void> {
  const { deps, store } = context;
  const writing = found.findLast((draft) => draft.writing !== null)?.writing ?? null;
  const isHalf = writing !== null && (await deps.workbook.ownFirstCells()).some(isHalfWritten);
  if (isHalf) recover(context, writing);
  const { setup, accepted, tagging } = store.getState();
  const left = found.flatMap((draft): readonly Draft[] => {
    // What the page kept itself while it loaded again is there already.
    const tags = draft.tags.filter(({ sheet }) => !tagging.bySheet.has(sheet));
    const decisions = draft.decisions !== null && changes(draft.decisions, { setup, accepted }) ? draft.decisions : null;
    const rest = { ...draft, tags, decisions: isHalf && draft.writing === writing ? null : decisions, writing: null };
    return rest.tags.length === 0 && rest.decisions === null && rest.report === null ? [] : [rest];
  });
  if (left.length > 0) store.dispatch({ type: "drafts/offered", drafts: left });
}

function isHalfWritten({ id, value }: { readonly id: string; readonly value: Parameters<typeof readSeal>[0] }): boolean {
  return (id === "setup" || id === "findings") && readSeal(value).kind !== "complete";
}

/** Decisions as they stood when the write began, with what was typed on what is left of the sheets since. */
function recover({ store }: EffectContext, writing: NonNullable<Draft["writing"]>): void {
  const { remembered, kept, setupProblems } = store.getState();
  const both = mergeDecisions({ base: NOTHING_DECIDED, mine: writing.decisions, now: remembered });
  const all = joinKept(kept, writing.kept);
  store.dispatch({ type: "setup/read", ...both, problems: setupProblems, remembered, kept: all });
  store.dispatch({ type: "drafts/recovered", kept: writing.kept });
}

const NOTHING_DECIDED: Decisions = { setup: EMPTY_SETUP, accepted: [] };

/** Whether a draft's decisions are other than those that hold now. */
function changes({ base, mine }: NonNullable<Draft["decisions"]>, now: Decisions): boolean {
  return !isAlike(mergeDecisions({ base, mine, now }), now);
}

/** Brings the drafts that were offered back: decisions and choices at once, tiers as soon as their lines are known. */
export function bringDraftsBack(context: EffectContext): void {
  const { store } = context;
  const { offered } = store.getState().drafts;
  for (const { decisions, report } of offered) {
    const { setup, accepted, setupProblems: problems, remembered, kept } = store.getState();
    if (report !== null) store.dispatch({ type: "report/brought-back", choice: { sheets: new Set(report.sheets), scope: report.scope } });
    if (decisions === null) continue;
    const merged = mergeDecisions({ ...decisions, now: { setup, accepted } });
    store.dispatch({ type: "setup/read", ...merged, problems, remembered, ...(kept === null ? {} : { kept }) });
    if (!checksAlike(setup, merged.setup)) store.dispatch({ type: "run/went-stale" });
  }
  store.dispatch({ type: "drafts/brought-back" });
  placeTags(context);
}

/** Gives the tiers that wait for their lines to those that have been read. */
export function placeTags({ store }: EffectContext): void {
  if (store.getState().drafts.waitingTags.length === 0) return;
  for (const { table, lines } of analysesOf(store.getState())) {
    const tiers = placedTags(store.getState().drafts.waitingTags, table.sheet, lines);
    if (tiers.size > 0) store.dispatch({ type: "tagging/tagged-many", sheet: table.sheet, tiers });
    store.dispatch({ type: "drafts/placed", sheet: table.sheet });
  }
}

/** What the pane holds now that would be lost if it were closed, without its time; null: nothing. */
function draftOf(state: PaneState): Draft | null {
  const { tagging, setup, accepted, remembered, report, writes, kept, drafts } = state;
  const mine: Decisions = { setup, accepted };
  const isHalf = writes.report.phase.kind === "running" || drafts.isRecovered;
  const draft: Draft = {
    at: NOW,
    tags: [...drafts.waitingTags, ...draftTags(tagging)],
    decisions: isAlike(remembered, mine) ? null : { base: remembered, mine },
    report: report === FIRST_REPORT_CHOICE ? null : { sheets: [...report.sheets], scope: report.scope },
    writing: isHalf && kept !== null ? { decisions: mine, kept } : null,
  };
  const isEmpty = draft.tags.length === 0 && draft.decisions === null && draft.report === null && draft.writing === null;
  return isEmpty ? null : draft;
}

function draftTags({ bySheet, lines }: TaggingState): readonly DraftTag[] {
  return [...bySheet].flatMap(([sheet, { given }]) => {
    if (given.size === 0) return [];
    const places = linePlaces(lines.get(sheet) ?? []);
    return [...given].flatMap(([row, tier]) => {
      const place = places.get(row);
      return place === undefined ? [] : [{ sheet, ...place, tier }];
    });
  });
}

type LinePlace = Pick<DraftTag, "print" | "nth" | "of">;

const PLACES = new WeakMap<readonly KnownLine[], ReadonlyMap<number, LinePlace>>();

/** How each line is known again, by its row; taken once for the lines of a check. */
function linePlaces(lines: readonly KnownLine[]): ReadonlyMap<number, LinePlace> {
  const before = PLACES.get(lines);
  if (before !== undefined) return before;
  const prints = lines.map(({ line }) => ({ row: line.row, print: joinedPrint([lineText(line)]) }));
  const counts = new Map<string, number>();
  for (const { print } of prints) counts.set(print, (counts.get(print) ?? 0) + 1);
  const seen = new Map<string, number>();
  const places = new Map<number, LinePlace>();
  for (const { row, print } of prints) {
    const nth = seen.get(print) ?? 0;
    seen.set(print, nth + 1);
    places.set(row, { print, nth, of: counts.get(print) ?? 1 });
  }
  PLACES.set(lines, places);
  return places;
}

/**
 * Rows of the tags among lines as they were checked just now. A line that is gone, or is one of several that say the same
 * and are not as many as before, gets none, nor one that has a tier of its own by now.
 */
function placedTags(tags: readonly DraftTag[], sheet: string, lines: readonly TaggedLine[]): ReadonlyMap<number, TierId> {
  const wanted = new Map(tags.filter((tag) => tag.sheet === sheet).map((tag) => [placeText(tag), tag.tier]));
  if (wanted.size === 0) return new Map();
  const stated = new Map(lines.map((one) => [one.line.row, one.because === "column" ? one.tier : null]));
  return new Map(
    [...linePlaces(lines)].flatMap(([row, place]) => {
      const tier = wanted.get(placeText(place));
      return tier === undefined || stated.get(row) !== null ? [] : [[row, tier] as const];
    }),
  );
}

function placeText({ print, nth, of }: LinePlace): string {
  return `${print} ${String(nth)} ${String(of)}`;
}

/** Language and the log of runs are nothing to bring back. */
function isAlike(a: Decisions, b: Decisions): boolean {
  return a.accepted === b.accepted && a.setup === b.setup
    ? true
    : checksAlike(a.setup, b.setup) && packed(a.accepted) === packed(b.accepted);
}

/** Stands for the time a draft is kept, so that time alone makes no new draft. */
const NOW = "now";

function dated(text: string, at: Date): string | null {
  return text === draftsText([]) ? null : text.replaceAll(`"at":"${NOW}"`, `"at":"${at.toISOString()}"`);
}

/** Format of what is kept; drafts of another one are not read. */
const FORMAT = 1;

/** Drafts as one text. */
function draftsText(drafts: readonly Draft[]): string {
  return packed({ format: FORMAT, drafts });
}

/** Reads the text back; none where it is of another version or was spoiled. */
function readDrafts(text: string): readonly Draft[] {
  try {
    const { format, drafts } = JSON.parse(text, unpack) as { readonly format?: unknown; readonly drafts?: unknown };
    return format === FORMAT && Array.isArray(drafts) ? drafts.filter(isDraft) : [];
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return [];
    throw error;
  }
}

function isDraft(value: unknown): value is Draft {
  const { tags, decisions, writing } = (value ?? {}) as Partial<Draft>;
  if (!Array.isArray(tags) || decisions === undefined || writing === undefined) return false;
  const areWhole = decisions === null || (isWhole(decisions.base) && isWhole(decisions.mine));
  return areWhole && (writing === null || (isWhole(writing.decisions) && writing.kept.officers.bySubject instanceof Map));
}

/** What was kept may have been spoiled: the types say what is hoped for. */
function isWhole(decisions: Partial<Decisions> | undefined): boolean {
  return (
    Array.isArray(decisions?.accepted) &&
    decisions.setup !== undefined &&
    Array.isArray(decisions.setup.sheets) &&
    Array.isArray(decisions.setup.aliases)
  );
}

/** JSON with the kinds it lacks: maps, sets and whole numbers of any size. */
function packed(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (one instanceof Map) return { $map: [...(one as ReadonlyMap<unknown, unknown>)] };
    if (one instanceof Set) return { $set: [...(one as ReadonlySet<unknown>)] };
    return typeof one === "bigint" ? { $whole: one.toString() } : one;
  });
}

function unpack(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("$map" in value) return new Map(value.$map as readonly (readonly [unknown, unknown])[]);
  if ("$set" in value) return new Set(value.$set as readonly unknown[]);
  return "$whole" in value ? BigInt(String(value.$whole)) : value;
}
