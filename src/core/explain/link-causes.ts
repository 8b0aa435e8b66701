import type { CellRef } from "#sheet/cell-address.ts";
import type { StatedTotal } from "../budget/stated-total.ts";
import type { FindingCode } from "../finding-facts.ts";
import type { Finding } from "../finding.ts";
import type { BudgetTable } from "../table/budget-table.ts";

/** Totals and counts go wrong because something else is; they can be the effect of another finding, never its cause. */
const EFFECTS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "total-mismatch",
  "subtotal-mismatch",
  "framework-mismatch",
  "project-count-mismatch",
  "agency-count-mismatch",
  "stated-count-mismatch",
  "rounding-mismatch",
]);

/**
 * For each finding the position of the one that causes it, null where it stands on its own: one root, one thing to mend. A wrong
 * total or count follows from the finding in whose cell its first explanation lies, if that is a single one; an error in a total
 * follows from the first of the errors that its formula only passes on. A cause is never an effect itself.
 */
export function linkCauses(findings: readonly Finding[]): readonly (number | null)[] {
  const causes = new Map<string, number>();
  findings.forEach((finding, at) => {
    const { range, sheet, workbook } = finding.place;
    if (range === null || isEffect(finding)) return;
    const strays = finding.code === "unit-conflict" ? (finding.facts.strays ?? []) : [];
    for (const cell of [{ workbook, sheet, row: range.firstRow, column: range.firstColumn }, ...strays.map((one) => one.cell)]) {
      if (!causes.has(cellKey(cell))) causes.set(cellKey(cell), at);
    }
  });
  return findings.map((finding) => (isEffect(finding) ? causeOf(finding, causes) : null));
}

function isEffect(finding: Finding): boolean {
  return EFFECTS.has(finding.code) || isPassedOn(finding);
}

function isPassedOn({ code, evidence }: Finding): boolean {
  return code === "amount-is-error" && evidence.length > 0;
}

function causeOf(finding: Finding, causes: ReadonlyMap<string, number>): number | null {
  const cells = isPassedOn(finding) ? finding.evidence.slice(0, 1) : (finding.explanations[0]?.cells ?? []);
  const isGroup = finding.explanations[0]?.kind === "block-unit-slip";
  const known = cells.map((cell) => causes.get(cellKey(cell)) ?? null);
  // Of a group in another unit only the largest amounts are said to be in one.
  const found = new Set(isGroup ? known.filter((cause) => cause !== null) : known);
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function cellKey({ workbook, sheet, row, column }: CellRef): string {
  return `${String(row)}:${String(column)}:${sheet}:${workbook ?? ""}`;
}

/** An error that a formula has of its own, such as a reference that is gone. */
const OWN_ERROR = /#(?:REF!|NAME\?|N\/A|DIV\/0!|VALUE!|NUM!|NULL!)/;

/** Gives each error in a total the errors among its own rows as evidence, where its formula has no error of its own, or is gone with a copy of the values: it passes them on. */
export function withErrorSources(findings: readonly Finding[], { totals }: BudgetTable): readonly Finding[] {
  const errors = new Map<string, CellRef>();
  for (const { code, place } of findings) {
    if (code !== "amount-is-error" || place.range === null) continue;
    const cell = { workbook: place.workbook, sheet: place.sheet, row: place.range.firstRow, column: place.range.firstColumn };
    errors.set(cellKey(cell), cell);
  }
  if (errors.size < 2) return findings;
  const sources = new Map(totals.map((total) => [cellKey(total.cell), sourcesOf(total, errors)]));
  return findings.map((finding) => {
    const { range, workbook, sheet } = finding.place;
    if (finding.code !== "amount-is-error" || range === null) return finding;
    const evidence = sources.get(cellKey({ workbook, sheet, row: range.firstRow, column: range.firstColumn })) ?? [];
    return evidence.length === 0 ? finding : { ...finding, evidence };
  });
}

function sourcesOf({ cell, covers, formula }: StatedTotal, errors: ReadonlyMap<string, CellRef>): readonly CellRef[] {
  if (formula !== null && OWN_ERROR.test(formula)) return [];
  return covers.flatMap((row) => errors.get(cellKey({ ...cell, row })) ?? []);
}
