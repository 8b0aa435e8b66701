import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { Finding } from "#core/finding.ts";
import { rangeAddress } from "#sheet/cell-address.ts";
import { rowKey } from "../lines/line-flags.ts";
import { hashText } from "../hash-text.ts";

/** Names a finding over re-runs: what it is about, and what it says. */
export interface FindingKey {
  readonly subject: string;
  readonly value: string;
}

/** Facts that say which thing a finding is about. */
const NAMING_FACTS: readonly string[] = ["label", "project", "agency", "name", "role", "frameworkId", "otherSheet"];
/** Facts that move when rows are inserted above and say nothing new. */
const MOVING_FACTS: readonly string[] = ["rows", "missed", "covered", "columns", "chosen", "learnedFromRows", "suggestion"];

/**
 * The key of each finding. The subject is its code, sheet and the texts of its line, or the names among its facts, and
 * only without either its address: so it stays the same when rows are inserted above or sorted. (Rule R43.) Equal subjects are
 * numbered in order. The value is what was found, expected and read.
 */
export function findingKeys(findings: readonly Finding[], lines: readonly BudgetLine[]): readonly FindingKey[] {
  const textsByRow = new Map(lines.map((line) => [rowKey(line.workbook, line.sheet, line.row), lineTexts(line)]));
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const subject = hashText(JSON.stringify([finding.code, finding.place.sheet, about(finding, textsByRow)]));
    const times = seen.get(subject) ?? 0;
    seen.set(subject, times + 1);
    return { subject: times === 0 ? subject : `${subject}.${String(times)}`, value: hashText(valueText(finding)) };
  });
}

/** Accepted while it says the same; open again, with what was accepted, when its value changed. */
export function findingStatus(key: FindingKey, accepted: ReadonlyMap<string, AcceptedFinding>): FindingStatus {
  const before = accepted.get(key.subject);
  if (before === undefined) return { kind: "open" };
  return before.value === key.value ? { kind: "accepted", by: before } : { kind: "reopened", before };
}

function about(finding: Finding, textsByRow: ReadonlyMap<string, string>): unknown {
  const facts = Object.entries(finding.facts);
  const named = facts.filter(([name]) => NAMING_FACTS.includes(name));
  const { workbook, sheet, range } = finding.place;
  const line = range === null || range.firstRow !== range.lastRow ? undefined : textsByRow.get(rowKey(workbook, sheet, range.firstRow));
  if (line !== undefined) return [line, range?.firstColumn, named];
  if (named.length > 0) return named;
  return range === null ? null : rangeAddress(range);
}

function lineTexts(line: BudgetLine): string {
  return JSON.stringify([
    line.ministry,
    line.agency,
    line.budgetPlan,
    line.output,
    line.project,
    line.activity,
    line.description,
    line.category,
  ]);
}

function valueText(finding: Finding): string {
  const facts = Object.fromEntries(
    Object.entries(finding.facts).map(([name, fact]) => [name, MOVING_FACTS.includes(name) ? sizeOf(fact) : fact]),
  );
  return JSON.stringify([finding.found, finding.expected, finding.difference, finding.readings, facts], (_, value: unknown) =>
    typeof value === "bigint" ? `${value.toString()}n` : value,
  );
}

function sizeOf(fact: unknown): number | null {
  return Array.isArray(fact) ? fact.length : null;
}

/** A finding that a person accepted, as the findings sheet keeps it. */
export interface AcceptedFinding {
  /** Which finding, see finding-key.ts. */
  readonly subject: string;
  /** What it said when it was accepted; another value opens it again. */
  readonly value: string;
  readonly reason: string;
  /** ISO date (Gregorian), e.g. 2023-01-26; null when the person gave none. */
  readonly acceptedOn: string | null;
  /** Who accepted it, as the findings sheet says; absent: nobody is named. */
  readonly acceptedBy?: string;
}

/** How a finding stands to what was accepted before. */
export type FindingStatus =
  | { readonly kind: "open" }
  | { readonly kind: "accepted"; readonly by: AcceptedFinding }
  | { readonly kind: "reopened"; readonly before: AcceptedFinding };
