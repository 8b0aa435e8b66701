import { SEVERITY } from "#core/finding-severity.ts";
import type { Finding } from "#core/finding.ts";
import type { CellHighlight } from "#sheet/highlight.ts";

/** A finding over more cells than this is about a part of the sheet, not about cells: it is listed and never painted. */
const MOST_CELLS = 60;
/** More cells than anybody goes through by their colour; those of errors come first. */
const MOST_HIGHLIGHTS = 5_000;

/** The cells that findings stand at, errors first: of errors and warnings, in workbooks of that name (null: the open one). */
export function findingHighlights(findings: readonly Finding[], workbook: string | null): readonly CellHighlight[] {
  const of = (severity: "error" | "warning"): readonly CellHighlight[] =>
    findings
      .filter(({ code, place }) => SEVERITY[code] === severity && place.workbook === workbook)
      .flatMap((finding) => cellsOf(finding, severity));
  return [...of("error"), ...of("warning")].slice(0, MOST_HIGHLIGHTS);
}

function cellsOf({ place }: Finding, severity: CellHighlight["severity"]): readonly CellHighlight[] {
  const { sheet, range } = place;
  if (range === null) return [];
  const columns = range.lastColumn - range.firstColumn + 1;
  const count = (range.lastRow - range.firstRow + 1) * columns;
  if (count > MOST_CELLS) return [];
  return Array.from({ length: count }, (_, at) => ({
    sheet,
    row: range.firstRow + Math.floor(at / columns),
    column: range.firstColumn + (at % columns),
    severity,
  }));
}
