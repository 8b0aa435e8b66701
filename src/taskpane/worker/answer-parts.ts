import type { SheetOutcome } from "#core/analysis.ts";

/**
 * What belongs into a list of an answer that was sent empty; `at`: the way there from the outcome, by keys. Taking in a
 * large answer in one go would make the screen wait; part by part, each is taken in by itself.
 */
export interface AnswerPart {
  readonly at: readonly (string | number)[];
  readonly items: readonly unknown[];
}

/** An outcome cut into one with empty lists and the parts that fill them, in the order in which to put them in. */
export interface CutOutcome {
  readonly outcome: SheetOutcome;
  readonly parts: readonly AnswerPart[];
}

/** Values (texts, numbers, objects) that are taken in within a few milliseconds. */
const MOST_VALUES = 10_000;

/** Cuts an outcome. Its table's lines stay behind: they are those that were tagged, in the same order. */
export function cutOutcome(outcome: SheetOutcome, most = MOST_VALUES): CutOutcome {
  const parts: AnswerPart[] = [];
  const bare = outcome.kind === "read" ? withTableLines(outcome, []) : outcome;
  return { outcome: cut(bare, [], { parts, most }) as SheetOutcome, parts };
}

/** Puts a part into the outcome that it was cut from. */
export function addPart(outcome: SheetOutcome, { at, items }: AnswerPart): void {
  const list = at.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), outcome);
  if (!Array.isArray(list)) throw new Error(`No list at ${at.join(".")}`);
  for (const item of items) list.push(item);
}

/** The outcome with all its parts in it. */
export function wholeOutcome(outcome: SheetOutcome): SheetOutcome {
  return outcome.kind === "read"
    ? withTableLines(
        outcome,
        outcome.analysis.lines.map(({ line }) => line),
      )
    : outcome;
}

type ReadOutcome = Extract<SheetOutcome, { readonly kind: "read" }>;

function withTableLines({ analysis }: ReadOutcome, lines: ReadOutcome["analysis"]["table"]["lines"]): ReadOutcome {
  return { kind: "read", analysis: { ...analysis, table: { ...analysis.table, lines } } };
}

interface Cutting {
  readonly parts: AnswerPart[];
  readonly most: number;
}

/** The value, or where it holds too much a copy whose lists are empty. */
function cut(value: unknown, at: AnswerPart["at"], cutting: Cutting): unknown {
  if (!isRecord(value) || weightOf(value, cutting.most) <= cutting.most || isSparse(value)) return value;
  if (!Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cut(inner, [...at, key], cutting)]));
  }
  cutList(value, at, cutting);
  return [];
}

/** Cuts a list into slices; an item that holds too much goes by itself, and what it lost comes after it. */
function cutList(list: readonly unknown[], at: AnswerPart["at"], cutting: Cutting): void {
  const { parts, most } = cutting;
  let items: unknown[] = [];
  let weight = 0;
  const end = (): void => {
    if (items.length > 0) parts.push({ at, items });
    items = [];
    weight = 0;
  };
  list.forEach((item, place) => {
    const more = weightOf(item, most);
    if (weight + more > most) end();
    if (more > most) {
      const lost: AnswerPart[] = [];
      parts.push({ at, items: [cut(item, [...at, place], { parts: lost, most })] }, ...lost);
      return;
    }
    items.push(item);
    weight += more;
  });
  end();
}

/** How many values an object or list holds, itself included; counting stops beyond `most`. */
function weightOf(value: unknown, most: number): number {
  if (!isRecord(value)) return 1;
  let weight = 1;
  for (const inner of innerOf(value)) {
    weight += weightOf(inner, most - weight);
    if (weight > most) break;
  }
  return weight;
}

function innerOf(value: Readonly<Record<string | number, unknown>>): readonly unknown[] {
  if (ArrayBuffer.isView(value)) return [];
  if (value instanceof Map) return [...(value as ReadonlyMap<unknown, unknown>)].flat();
  return value instanceof Set ? [...(value as ReadonlySet<unknown>)] : Object.values(value);
}

/** Maps, sets and columns of numbers go whole. */
function isSparse(value: object): boolean {
  return value instanceof Map || value instanceof Set || ArrayBuffer.isView(value);
}

function isRecord(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === "object" && value !== null;
}
