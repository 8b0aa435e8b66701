import type { Analysis, SheetOutcome } from "../analysis.ts";
import { makeFinding, type Finding } from "../finding.ts";
import { sumMoney, ZERO, type Money } from "../money/money.ts";
import { sortFindings } from "../sort-findings.ts";
import { proveTotal } from "../verdict/prove-total.ts";

/**
 * A list that goes on over several sheets of a workbook prints sums of all of them: brought forward from the sheets before, or of all up to here.
 * Such a total is no mistake of its sheet, though its lines alone are not its sum.
 *
 * Sheets of 10 and 20, the second with `ยอดยกมา` 10 and `รวมทั้งสิ้น` 30: both hold, over two sheets.
 */
export function withTotalsOfSheets(outcomes: readonly SheetOutcome[]): readonly SheetOutcome[] {
  const read = outcomes.flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis] : []));
  if (read.length < 2 || !read.some(({ findings }) => findings.some(isMismatch))) return outcomes;
  const sums = new Map(read.map((analysis) => [analysis, sumOf(analysis)]));
  return outcomes.map((outcome) => {
    if (outcome.kind !== "read") return outcome;
    const beside = read.filter(({ table }) => table.workbook === outcome.analysis.table.workbook);
    return { ...outcome, analysis: settled(outcome.analysis, { sheets: beside, sums }) };
  });
}

interface Beside {
  /** The sheets of its workbook, in order. */
  readonly sheets: readonly Analysis[];
  readonly sums: ReadonlyMap<Analysis, Money>;
}

function settled(analysis: Analysis, beside: Beside): Analysis {
  const findings = analysis.findings.map((finding) => (isMismatch(finding) ? (ofSheets(finding, analysis, beside) ?? finding) : finding));
  if (findings.every((finding, at) => finding === analysis.findings[at])) return analysis;
  const { table, framework: standing } = analysis;
  return { ...analysis, findings: sortFindings(findings), verdict: proveTotal({ table, standing, findings }) };
}

/** Totals of this year's money that are not the sum of their own sheet's lines. */
function isMismatch({ code, found }: Finding): boolean {
  return (code === "total-mismatch" || code === "subtotal-mismatch") && typeof found === "bigint";
}

/** The total as one of several sheets: of a run of them that ends here, or before here, or of all. Null where no such run has its sum. */
function ofSheets({ place, found }: Finding, analysis: Analysis, { sheets, sums }: Beside): Finding | null {
  const own = sheets.indexOf(analysis);
  const runs = [...runsTo(sheets.slice(0, own + 1)), ...runsTo(sheets.slice(0, own)), sheets].filter(
    (run) => run.length > 1 || run[0] !== analysis,
  );
  const run = runs.find((one) => sumMoney(one.map((sheet) => sums.get(sheet) ?? ZERO)) === found);
  const [first] = run ?? [];
  if (run === undefined || first === undefined || typeof found !== "bigint") return null;
  return makeFinding("total-of-sheets", place, {
    facts: { sheets: run.length, from: first.table.sheet },
    found,
  });
}

/** The runs of neighbours that end with the last, shortest first. */
function runsTo(sheets: readonly Analysis[]): readonly (readonly Analysis[])[] {
  return sheets.map((_, at) => sheets.slice(sheets.length - 1 - at));
}

function sumOf({ table }: Analysis): Money {
  return sumMoney(table.lines.map(({ amount }) => amount ?? ZERO));
}
