import type { CellValue } from "#sheet/cell.ts";
import type { Unit } from "#core/budget/unit.ts";

/** A level of the table; the last one of a style is what its lines are. */
export type Level = "tier" | "goal" | "guideline" | "ministry" | "agency" | "project" | "activity";

/** How a sheet is laid out; every field is a thing that official sheets vary in. */
export interface SheetStyle {
  readonly name: string;
  /** flat: every column filled; blocks: group names on first rows only; merged: by vertical merges; columns: headings in columns of their own; label: all names in one column; staggered: one column a level under one header. */
  readonly arrangement: "flat" | "blocks" | "merged" | "columns" | "label" | "staggered";
  readonly levels: readonly Level[];
  /** What heading rows hold, and where totals stand. */
  readonly parents: "money-above" | "label-above" | "total-below" | "label-and-total";
  /** How levels are told apart in a label column. */
  readonly marks: "none" | "spaces" | "indent" | "numbers" | "thai-numbers" | "bold" | "dash";
  readonly grand: "first" | "last" | "none" | "unnamed";
  readonly grandWords: string;
  readonly unit: Unit;
  readonly unitPlace: "header" | "note" | "title" | "cell" | "number-format" | "column" | "none";
  readonly language: "thai" | "english";
  readonly headerRows: 1 | 2 | 3;
  readonly year: number;
  readonly columns: readonly (
    | "sequence"
    | "tier"
    | "goal"
    | "previous"
    | "categories"
    | "change"
    | "next"
    | "commitment"
    | "stages"
    | "twin"
    | "note"
    | "indicator"
    | "off-budget"
    | "page"
  )[];
  /** How this year's money stands in columns: in one, in one a tier with or without their sum, in one with ticks for the tier, in categories without a sum. */
  readonly spread: "none" | "tiers" | "tiers-and-sum" | "marks" | "categories";
  /** Headers of the three tiers. */
  readonly tierHeads: readonly [string, string, string];
  readonly tick: CellValue;
  readonly numbers: "number" | "text" | "thai" | "grouped";
  readonly zero: "-" | 0 | null;
  /** Rows a page; the header is printed again on each. 0: one page. */
  readonly page: number;
  readonly origin: { readonly row: number; readonly column: number };
  readonly tail: boolean;
  readonly shuffledColumns: boolean;
  /** Where words say how many projects and agencies there are and how much they get: nowhere, in a title, in cells of their own above the list, in a signature block below it. */
  readonly claim: "none" | "title" | "cells" | "signature";
}

export const PLAIN: SheetStyle = {
  name: "plain",
  arrangement: "flat",
  levels: ["ministry", "agency", "project"],
  parents: "label-above",
  marks: "none",
  grand: "last",
  grandWords: "รวมทั้งสิ้น",
  unit: "million-baht",
  unitPlace: "header",
  language: "thai",
  headerRows: 1,
  year: 2569,
  columns: ["sequence", "tier"],
  spread: "none",
  tierHeads: ["ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"],
  tick: "✓",
  numbers: "number",
  zero: "-",
  page: 0,
  origin: { row: 0, column: 0 },
  tail: false,
  shuffledColumns: false,
  claim: "none",
};
