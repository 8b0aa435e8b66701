import type { AcceptedFinding } from "#report/findings/finding-key.ts";
import type { SetupContent, SheetDecisions } from "#report/setup/setup-content.ts";

/** Decisions of a workbook: what its setup and findings sheets say. */
export interface Decisions {
  readonly setup: SetupContent;
  readonly accepted: readonly AcceptedFinding[];
}

/** The same decisions three times over. */
export interface DecisionVersions {
  /** As last read from the sheets. */
  readonly base: Decisions;
  /** With what was changed in the pane since. */
  readonly mine: Decisions;
  /** As the sheets say now. */
  readonly now: Decisions;
}

/**
 * Decisions made in the pane and decisions typed into our sheets, brought together: each goes where only one side changed
 * it; where both did, the sheet's stands, because it is what others see.
 */
export function mergeDecisions({ base, mine, now }: DecisionVersions): Decisions {
  return {
    setup: mergeSetup(base.setup, mine.setup, now.setup),
    accepted: mergeLists([base.accepted, mine.accepted, now.accepted], (one) => one.subject),
  };
}

/** Whether two setups would make a check come out alike: language and the log of runs do not matter for that. */
export function checksAlike(a: SetupContent, b: SetupContent): boolean {
  const relevant = (setup: SetupContent): unknown => ({ ...setup, language: null, runs: [] });
  return same(relevant(a), relevant(b));
}

function mergeSetup(base: SetupContent, mine: SetupContent, now: SetupContent): SetupContent {
  const pick = <Field extends keyof SetupContent>(field: Field): SetupContent[Field] => picked(base[field], mine[field], now[field]);
  return {
    language: pick("language"),
    framework: pick("framework"),
    tierTable: pick("tierTable"),
    taggingRules: mergeRules(base.taggingRules, mine.taggingRules, now.taggingRules),
    aliases: mergeLists([base.aliases, mine.aliases, now.aliases], (one) => one.alias),
    sheets: mergeLists([base.sheets, mine.sheets, now.sheets], (one) => one.sheet, mergeSheet),
    templates: mergeLists([base.templates, mine.templates, now.templates], (one) => one.signature),
    expectedAgencies: mergeLists([base.expectedAgencies, mine.expectedAgencies, now.expectedAgencies], (one) => one),
    runs: now.runs.length >= mine.runs.length ? now.runs : mine.runs,
  };
}

type Rules = SetupContent["taggingRules"];

/** Null: the rules shipped. Only lists on all sides can be merged rule by rule. */
function mergeRules(base: Rules, mine: Rules, now: Rules): Rules {
  if (base === null || mine === null || now === null) return picked(base, mine, now);
  return mergeLists([base, mine, now], (one) => one.id);
}

function mergeSheet(base: SheetDecisions, mine: SheetDecisions, now: SheetDecisions): SheetDecisions {
  return {
    sheet: now.sheet,
    range: picked(base.range, mine.range, now.range),
    unit: picked(base.unit, mine.unit, now.unit),
    fiscalYear: picked(base.fiscalYear, mine.fiscalYear, now.fiscalYear),
    frameworkId: picked(base.frameworkId, mine.frameworkId, now.frameworkId),
    rows: picked(base.rows, mine.rows, now.rows),
    tiersByRow: picked(base.tiersByRow, mine.tiersByRow, now.tiersByRow),
  };
}

/** The side that changed; the sheet's where both did. */
function picked<Value>(base: Value, mine: Value, now: Value): Value {
  return same(now, base) ? mine : now;
}

/** Lists by key: entries of the sheet in their order, then those that only the pane has. */
function mergeLists<Entry>(
  [base, mine, now]: readonly [readonly Entry[], readonly Entry[], readonly Entry[]],
  keyOf: (entry: Entry) => string,
  mergeEntry?: (base: Entry, mine: Entry, now: Entry) => Entry,
): readonly Entry[] {
  const [inBase, inMine, inNow] = [base, mine, now].map((list) => new Map(list.map((entry) => [keyOf(entry), entry])));
  const keys = new Set([...now.map(keyOf), ...mine.map(keyOf)]);
  const merged = (before: Entry | undefined, here: Entry | undefined, there: Entry | undefined): Entry | undefined => {
    const isOnAll = before !== undefined && here !== undefined && there !== undefined;
    return mergeEntry !== undefined && isOnAll ? mergeEntry(before, here, there) : picked(before, here, there);
  };
  return [...keys].flatMap((key) => merged(inBase?.get(key), inMine?.get(key), inNow?.get(key)) ?? []);
}

/** Whether two decisions say the same, amounts and maps among them. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a, plainly) === JSON.stringify(b, plainly);
}

function plainly(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...(value as ReadonlyMap<unknown, unknown>)];
  return typeof value === "bigint" ? `${value.toString()}n` : value;
}
