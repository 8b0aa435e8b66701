import type { CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { textCell } from "../budget/text-places.ts";
import type { CheckContext } from "../checks/check.ts";
import type { Finding } from "../finding.ts";
import type { LineIndex } from "../line-index/line-index.ts";
import type { TextColumn } from "../line-index/text-column.ts";
import { comparisonKey } from "../text/comparison-key.ts";
import type { CountKind, Explanation } from "./explanation.ts";

/** What a count is of. */
type Counted = "projects" | "agencies";

/** Things of one kind that would each change a count by one, with the cells that show each. */
interface CountCause {
  readonly kind: CountKind;
  /** 1: each counts one too many; -1: each is one that is not counted. */
  readonly sign: 1 | -1;
  readonly cells: readonly CellRef[];
  /** Those that stand in no cell. */
  readonly names?: readonly string[];
}

/** More things than are missing say nothing, but for a few that a person can look through. */
const MOST_MORE = 2;

/**
 * What may explain that a count of projects or agencies is another than was approved or stated: names in two spellings, a
 * project in two places, names without money, amounts nobody can read, agencies expected and not listed. Those that are just as many as the difference come first;
 * no chance is given, since small whole numbers meet easily.
 */
export function explainCount(finding: Finding, findings: readonly Finding[], context: CheckContext): readonly Explanation[] {
  const counted = countedBy(finding);
  if (counted === null || typeof finding.difference !== "number" || finding.difference === 0) return [];
  // What words state is the other side of what an approved framework is held against.
  const difference = finding.code === "stated-count-mismatch" ? -finding.difference : finding.difference;
  const missing = Math.abs(difference);
  const causes = counted === "projects" ? projectCauses(findings, context) : agencyCauses(findings, context);
  return causes
    .filter((one) => one.sign === Math.sign(difference) && manyOf(one) > 0 && manyOf(one) <= missing + MOST_MORE)
    .sort((a, b) => Math.abs(manyOf(a) - missing) - Math.abs(manyOf(b) - missing))
    .map(({ kind, cells, names = [] }) => ({ kind, cells, chance: null, effect: null, bound: null, names, parts: [] }));
}

function manyOf({ cells, names = [] }: CountCause): number {
  return cells.length + names.length;
}

function countedBy(finding: Finding): Counted | null {
  if (finding.code === "project-count-mismatch") return "projects";
  if (finding.code === "agency-count-mismatch") return "agencies";
  if (finding.code !== "stated-count-mismatch") return null;
  const { measure } = finding.facts;
  return measure === "ministries" ? null : measure;
}

function projectCauses(findings: readonly Finding[], context: CheckContext): readonly CountCause[] {
  const unfunded = withoutMoney(context.index, context.index.project).filter((line) => line.amount !== null);
  return [
    { kind: "spelled-twice", sign: 1, cells: unjoined(findings, "project-name-variant") },
    { kind: "listed-twice", sign: 1, cells: namesakePairs(context) },
    { kind: "amount-unreadable", sign: -1, cells: context.unread.map(({ cell }) => cell) },
    { kind: "listed-without-money", sign: -1, cells: unfunded.map((line) => textCell(line, "project") ?? line.amountCell) },
  ];
}

function agencyCauses(findings: readonly Finding[], { index, agencies, expectedAgencies }: CheckContext): readonly CountCause[] {
  const suggested = findings.flatMap((one) => (one.code === "agency-unknown" && one.facts.suggestion !== null ? cellsOf(one) : []));
  const unfunded = withoutMoney(index, index.agency);
  const listed = new Set(index.lines.flatMap(({ agency, ministry }) => (agency === null ? [] : [agencies.keyOf(agency, ministry)])));
  const missing = expectedAgencies.filter((name) => !listed.has(agencies.keyOf(name)));
  return [
    { kind: "expected-missing", sign: -1, cells: [], names: missing },
    { kind: "spelled-twice", sign: 1, cells: [...unjoined(findings, "agency-name-variant"), ...suggested] },
    { kind: "listed-without-money", sign: -1, cells: unfunded.map((line) => textCell(line, "agency") ?? line.amountCell) },
  ];
}

/** The second line of each project that stands under two agencies with the same money. */
function namesakePairs(context: CheckContext): readonly CellRef[] {
  const pairs = new Set(namesakesOf(context).values());
  return [...pairs].flatMap((cells) => cells.slice(1));
}

/** Names that may be another's spelling and are counted on their own. */
function unjoined(findings: readonly Finding[], code: "project-name-variant" | "agency-name-variant"): readonly CellRef[] {
  return findings.flatMap((one) => (one.code === code && !one.facts.areJoined ? cellsOf(one) : []));
}

function cellsOf({ place: { workbook, sheet, range } }: Finding): readonly CellRef[] {
  return range === null ? [] : [{ workbook, sheet, row: range.firstRow, column: range.firstColumn }];
}

/** The first line of each named group that has no money at all. */
function withoutMoney({ lines, isFunded }: LineIndex, { ids, texts }: TextColumn): readonly BudgetLine[] {
  const funded = new Set(ids.filter((_, at) => isFunded(at)));
  const firsts = new Map<number, BudgetLine>();
  lines.forEach((line, at) => {
    const id = ids[at];
    if (id !== undefined && !funded.has(id) && !firsts.has(id) && (texts[id] ?? null) !== null) firsts.set(id, line);
  });
  return [...firsts.values()];
}

/** Lines of two agencies that have the same project with the same money. */
export function namesakesOf({ index }: CheckContext): ReadonlyMap<BudgetLine, readonly CellRef[]> {
  const found = new Map<BudgetLine, readonly CellRef[]>();
  for (const [first, second, ...more] of groupsBy(index.lines, nameAndMoneyOf)) {
    if (first === undefined || second === undefined || more.length > 0 || first.agency === second.agency) continue;
    const cells = [first.amountCell, second.amountCell];
    found.set(first, cells).set(second, cells);
  }
  return found;
}

/** What two tellings of one project share; null where the line names no project, no agency or no money. */
function nameAndMoneyOf(line: BudgetLine): string | null {
  if (line.project === null || line.agency === null || line.amount === null || line.amount === 0n) return null;
  return `${line.amount.toString()} ${comparisonKey(line.project)}`;
}

function groupsBy(lines: readonly BudgetLine[], keyOf: (line: BudgetLine) => string | null): Iterable<readonly BudgetLine[]> {
  const groups = new Map<string, BudgetLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups.values();
}
