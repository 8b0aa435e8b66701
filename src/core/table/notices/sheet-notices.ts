import { makeFinding, type Finding } from "../../finding.ts";
import { sumMoney, type Money } from "../../money/money.ts";
import { columnPlace, sheetPlace, type Noticing } from "./notice.ts";

/** What the sheet hides or keeps: visibility, protection, stale or rounded calculation, merged cells that are not known, an end that was not read. */
export function sheetState(noticing: Noticing): readonly Finding[] {
  const { grid } = noticing.read.place;
  const place = sheetPlace(noticing);
  const findings: Finding[] = [];
  if (grid.visibility !== "visible")
    findings.push(makeFinding("hidden-sheet", place, { facts: { veryHidden: grid.visibility === "very-hidden" } }));
  if (grid.isProtected) findings.push(makeFinding("sheet-protected", place, { facts: {} }));
  if (grid.calculationStale && grid.formulas.size > 0) findings.push(makeFinding("calculation-stale", place, { facts: {} }));
  if (grid.precisionAsDisplayed) findings.push(makeFinding("precision-as-displayed", place, { facts: {} }));
  if (grid.mergesUnknown === true) findings.push(makeFinding("merges-unknown", place, { facts: {} }));
  if (grid.truncatedAfterRow !== null)
    findings.push(makeFinding("sheet-truncated", place, { facts: { afterRow: grid.truncatedAfterRow } }));
  return findings;
}

/** Rows of the table that a person cannot see, with the money that stands in them: one finding for each way of hiding. */
export function hiddenRows(noticing: Noticing): readonly Finding[] {
  const { grid } = noticing.read.place;
  const byHand = new Set([...grid.hiddenRows].filter((row) => !grid.filteredRows.has(row)));
  return [...hiddenBy(noticing, "hidden-rows", byHand), ...hiddenBy(noticing, "filtered-rows", grid.filteredRows)];
}

function hiddenBy(noticing: Noticing, code: "hidden-rows" | "filtered-rows", hidden: ReadonlySet<number>): readonly Finding[] {
  if (hidden.size === 0) return [];
  const rows = noticing.read.placed.map((row) => row.body.row).filter((row) => hidden.has(row));
  if (rows.length === 0) return [];
  const lines = noticing.table.lines.filter((line) => hidden.has(line.row));
  const amount = sumMoney(lines.map((line) => line.amount).filter((money): money is Money => money !== null));
  return [
    makeFinding(code, columnPlace(noticing, noticing.table.range.firstColumn, rows), {
      facts: { rows: rows.length, lines: lines.length, amount },
      found: amount,
    }),
  ];
}
