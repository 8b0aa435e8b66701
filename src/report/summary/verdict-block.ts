import type { CellRange } from "#sheet/cell-address.ts";
import { cellAddress, quotedSheetName } from "#sheet/cell-address.ts";
import { findingColumn } from "../findings/finding-row.ts";
import { formulaCell, formulaText, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import { headingRow } from "./block.ts";
import type { ControlTable } from "./control-block.ts";
import { CONTROL_CHECK, fixedRange } from "./control-block.ts";
import type { SummaryContext } from "./summary-context.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { TotalsDoubt } from "#i18n/report-words.ts";
import type { ReportTable } from "../report-table.ts";

/** Rows of the verdict: heading, three tests, the verdict over them, an empty row. */
export const VERDICT_ROWS = 6;

const STATUS = 1;
const SENTENCE = 2;

/** What the verdict looks at. */
interface VerdictGiven {
  readonly control: ControlTable;
  /** Sheet rows whose check column holds a check of a block. */
  readonly checked: readonly number[];
  /** Checks of the blocks that do not agree as checked. */
  readonly parted: number;
  /** Findings that a person accepted with a reason, of those that are errors. */
  readonly acceptedErrors: number;
  /** Errors of all tables of the report: they share one findings sheet. */
  readonly errors: number;
}

/** One of the three tests: whether it is passed now, as a formula or for good, and what is said. */
interface Test {
  readonly title: string;
  /** Formula that is true when the test is passed; null when only a new check can change it. */
  readonly test: string | null;
  readonly isPassed: boolean;
  readonly passed: Said;
  readonly failed: Said;
}

/** A sentence: the formula that makes it and what it says now. */
interface Said {
  readonly formula: string;
  readonly text: string;
}

/**
 * The verdict: three tests, each a sentence in words and colour, and one cell over them. Live figures are those checked, row for row;
 * printed totals and framework are met; no error is open, accepted ones counted apart. What is not "passed" is red, errors of the
 * spreadsheet too.
 */
export function verdictRows(start: number, given: VerdictGiven, context: SummaryContext): readonly PlannedRow[] {
  const { words } = context;
  const { verdict } = words.report;
  const tests = [liveTest(given, context), totalsTest(given, context), errorsTest(given, context)];
  const statuses = fixedRange(STATUS, start + 1, start + tests.length);
  const isGood = tests.every(({ isPassed }) => isPassed);
  const all = `IF(COUNTIF(${statuses},${formulaText(verdict.passed)})=${String(tests.length)},${formulaText(verdict.allGood)},${formulaText(verdict.notGood)})`;
  return [
    headingRow(verdict.title, context),
    ...tests.map((test, offset) => testRow(test, start + 1 + offset, context)),
    [
      textCell(words.report.summary.verdict, "total-label"),
      formulaCell(all, isGood ? verdict.allGood : verdict.notGood, isGood ? "control-good" : "control-bad"),
    ],
    [],
  ];
}

/** Where the verdict's cell stands for a verdict that starts at `start`. */
export function verdictCell(start: number): { readonly row: number; readonly column: number } {
  return { row: start + VERDICT_ROWS - 2, column: STATUS };
}

/** Where the tests of a verdict stand: title, whether it is passed, and the sentence, each in a column of its own. */
export function testCells(start: number): {
  readonly rows: readonly number[];
  readonly title: number;
  readonly status: number;
  readonly sentence: number;
} {
  return { rows: [1, 2, 3].map((offset) => start + offset), title: 0, status: STATUS, sentence: SENTENCE };
}

/** The cells that are green when passed and red otherwise. */
export function statusRange(start: number): CellRange {
  return { firstRow: start + 1, firstColumn: STATUS, lastRow: start + VERDICT_ROWS - 3, lastColumn: STATUS };
}

/** Sentences and verdict go over several columns. */
export function verdictMerges(start: number, lastColumn: number): readonly CellRange[] {
  const merge = (row: number, firstColumn: number): CellRange => ({ firstRow: row, firstColumn, lastRow: row, lastColumn });
  return [...[1, 2, 3].map((offset) => merge(start + offset, SENTENCE)), merge(start + 4, STATUS)];
}

function testRow(test: Test, row: number, { words }: SummaryContext): PlannedRow {
  const { passed, failed } = words.report.verdict;
  const status = cellAddress(row, STATUS);
  const look = test.isPassed ? "control-good" : "control-bad";
  const said = test.isPassed ? test.passed : test.failed;
  return [
    textCell(test.title, "label"),
    test.test === null
      ? textCell(test.isPassed ? passed : failed, look)
      : formulaCell(`IF(${test.test},${formulaText(passed)},${formulaText(failed)})`, test.isPassed ? passed : failed, look),
    test.test === null
      ? textCell(said.text, "wrapped-text")
      : formulaCell(`IF(${status}=${formulaText(passed)},${test.passed.formula},${test.failed.formula})`, said.text, "wrapped-text"),
  ];
}

function constant(text: string): Said {
  return { formula: formulaText(text), text };
}

function joined(parts: readonly (string | { readonly formula: string; readonly value: number })[]): Said {
  return {
    formula: parts.map((part) => (typeof part === "string" ? formulaText(part) : part.formula)).join("&"),
    text: parts.map((part) => (typeof part === "string" ? part : String(part.value))).join(""),
  };
}

/** All checks say "equal": what says anything else, or an error, is counted as parted. */
function liveTest({ control, checked, parted }: VerdictGiven, { words, columns, table }: SummaryContext): Test {
  const { live } = words.report.verdict;
  const ofControl = fixedRange(CONTROL_CHECK, control.checked.first, control.checked.last);
  const ofBlocks = fixedRange(columns.check, Math.min(...checked), Math.max(...checked));
  const equal = formulaText(words.report.summary.equal);
  const agreeing = `COUNTIF(${ofControl},${equal})+COUNTIF(${ofBlocks},${equal})`;
  const cells = control.checked.last - control.checked.first + 1 + checked.length;
  const off = parted + control.parted;
  return {
    title: live.title,
    test: `${agreeing}=${String(cells)}`,
    isPassed: off === 0,
    passed: constant(live.passed(cells, table.analysis.summary.lines)),
    failed: joined([live.failedBefore, { formula: `(${String(cells)}-${agreeing.replace("+", "-")})`, value: off }, live.failedBehind]),
  };
}

function totalsTest({ control }: VerdictGiven, { words, table }: SummaryContext): Test {
  const { totals } = words.report.verdict;
  const standing = totalsStanding(table);
  if (standing.kind !== "met") {
    const said = constant(totals.not(standing));
    return { title: totals.title, test: null, isPassed: false, passed: said, failed: said };
  }
  const { differences } = control;
  return {
    title: totals.title,
    test:
      differences.length === 0
        ? null
        : differences.map((cell) => `${cell}=0`).length === 1
          ? `${differences[0] ?? ""}=0`
          : `AND(${differences.map((cell) => `${cell}=0`).join(",")})`,
    isPassed: true,
    passed: constant(totals.met(standing.by)),
    failed: constant(totals.moved),
  };
}

/** Open errors on the findings sheet; accepted ones, with a reason, are said apart. */
function errorsTest({ acceptedErrors, errors }: VerdictGiven, { words }: SummaryContext): Test {
  const { open } = words.report.verdict;
  const sheet = quotedSheetName(words.report.sheetNames.findings);
  const whole = (column: string): string => `${sheet}!$${column}:$${column}`;
  const severity = `${whole(findingColumn("severity"))},${formulaText(words.severities.error.name)}`;
  const accepted = `COUNTIFS(${severity},${whole(findingColumn("status"))},${formulaText(words.report.findings.accepted)},${whole(findingColumn("reason"))},"?*")`;
  const left = `(COUNTIFS(${severity})-${accepted})`;
  const openErrors = errors - acceptedErrors;
  return {
    title: open.title,
    test: `${left}=0`,
    isPassed: openErrors === 0,
    passed: joined([open.none, { formula: accepted, value: acceptedErrors }, open.accepted]),
    failed: joined([
      open.some,
      { formula: left, value: openErrors },
      open.andAccepted,
      { formula: accepted, value: acceptedErrors },
      open.accepted,
    ]),
  };
}

/** Findings that say of a printed total, count or framework that it is missed. */
const MISSED: ReadonlySet<FindingCode> = new Set([
  "total-mismatch",
  "subtotal-mismatch",
  "heading-equals-one-descendant",
  "total-range-short",
  "total-malformed",
  "stated-count-mismatch",
  "framework-mismatch",
  "project-count-mismatch",
  "agency-count-mismatch",
  "commitment-total-mismatch",
]);

/** How the amounts stand to what is printed and to the framework, as checked. Anything but `met` is no green. */
type TotalsStanding = { readonly kind: "met"; readonly by: "framework" | "witnesses" } | TotalsDoubt;

/** The second of the three tests of the verdict, as far as the check decides it (rule R23 says what proves a total). */
function totalsStanding({ analysis, states, read }: ReportTable): TotalsStanding {
  const { findings, framework, verdict } = analysis;
  const missed = findings.filter(({ code }) => MISSED.has(code) && SEVERITY[code] === "error").length;
  if (missed > 0 || framework?.met === false) return { kind: "missed", findings: Math.max(missed, 1) };
  const unreadable = states.filter(({ kind }) => kind === "unreadable").length;
  if (unreadable > 0) return { kind: "unreadable", lines: unreadable };
  if (verdict.kind === "question") return { kind: "question" };
  if (framework !== null) return { kind: "met", by: "framework" };
  if (read.some(({ unitSource }) => unitSource === "person")) return { kind: "unit-unconfirmed" };
  return verdict.kind === "proved" ? { kind: "met", by: "witnesses" } : { kind: "unproved" };
}
