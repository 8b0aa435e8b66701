/**
 * What is wrong with a file at one place, where reading it went on all the same:
 * - quote-broken: a quote that is never closed, or only rows later; the row was read without it
 * - bytes-damaged: bytes that are no text in the file's encoding stand in the cell
 * - cell-repeated: the file holds the same cell, or a whole row, twice; the first one counts
 * - text-missing: the cell points at a text that the file does not hold
 * - money-under-merge: a number lies under a merged area, where nobody sees it and sums still add it
 * - cell-far-away: a lone cell so far from all others that it was left aside
 */
export type FlawKind = "quote-broken" | "bytes-damaged" | "cell-repeated" | "text-missing" | "money-under-merge" | "cell-far-away";

/** One such place. Rows and columns are zero-based; `column` null: the whole row. */
export interface GridFlaw {
  readonly kind: FlawKind;
  readonly row: number;
  readonly column: number | null;
  /** What stands there, as far as it can be shown. */
  readonly text: string | null;
}

/** How a file became a grid. */
export interface GridSource {
  readonly format: "xlsx" | "text";
  /** Encoding of plain text by its usual name, e.g. "utf-8"; null for workbook files. */
  readonly encoding: string | null;
  /** What stands between the cells of plain text; null for workbook files. */
  readonly separator: string | null;
  /** Rows of plain text that are wider or narrower than most; 0 for workbook files. */
  readonly raggedRows: number;
  /** Texts under merged areas, where nobody sees them. */
  readonly textsUnderMerges: number;
  /** Tabs of the file that hold no cells: charts, dialogs, macros. */
  readonly skippedTabs: readonly string[];
  /** What went wrong, place by place, in reading order. */
  readonly flaws: readonly GridFlaw[];
}
