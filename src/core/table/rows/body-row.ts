import type { Unit } from "../../budget/unit.ts";
import type { FateReason } from "../ledger/ledger.ts";
import type { LabelLook } from "./label-look.ts";

/** Why a row of the body is no money row. */
export type AsideKind = "blank" | "repeated-header" | "unit-note" | "note" | "signature" | "indicator" | "other-unit" | "off-budget";

/** `place` of a row whose words stand outside the name columns. */
export const BANNER_PLACE = -2;

/** A row that names something or holds money: a line, a label, or a total, which is decided later. */
export interface BodyRow {
  /** Zero-based sheet row. */
  readonly row: number;
  /** The name the row is about: the text in its innermost filled name column; null for a row without any. */
  readonly look: LabelLook | null;
  /** Place of that column among the name columns; -1 without a name. */
  readonly place: number;
  /** How many name columns are filled. */
  readonly filled: number;
  readonly indent: number;
  readonly bold: boolean;
  /** Style of the number in the sequence column; empty without one. */
  readonly sequence: string;
  /** A total by its words, wherever in the row they stand. */
  readonly total: LabelLook | null;
  /** Something stands in a money column. */
  readonly hasMoney: boolean;
  /** First and last sheet row that its number adds up, where its numbers alone make it a total. */
  readonly sum?: { readonly from: number; readonly to: number };
  /** How many headings above it are sums of what stands below them. */
  readonly sumDepth?: number;
  /** Why it is no line and no total, where that is known before the rows are placed. */
  readonly aside?: FateReason;
  /** What its words would make of it, though it is filled like a line and counts as one. */
  readonly doubt?: AsideKind | "rejected";
}

/** The rows below the header: those to be placed, and the kind of the others. */
export interface Body {
  readonly rows: readonly BodyRow[];
  readonly aside: ReadonlyMap<number, AsideKind>;
  /** Units stated by notes and headings between the rows, by row, each valid from there on. */
  readonly unitNotes: readonly { readonly row: number; readonly unit: Unit }[];
}
