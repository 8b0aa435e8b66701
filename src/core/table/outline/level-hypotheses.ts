import type { BodyRow } from "../rows/body-row.ts";
import type { LabelClass } from "../words/label-words.ts";

/** One way to tell the levels of a table apart: rows with the same key stand at the same level. */
export interface LevelHypothesis {
  readonly name: string;
  readonly keyOf: (row: BodyRow) => string;
}

const WORK: ReadonlySet<LabelClass> = new Set<LabelClass>(["project", "activity", "item", "other", "output", "source", "category"]);

const fine = (row: BodyRow): string => (row.look === null ? "" : row.look.class);
const coarse = (row: BodyRow): string => (row.look === null ? "" : WORK.has(row.look.class) ? "work" : row.look.class);
/** Plans listed among the projects, not over them. */
const withPlans = (row: BodyRow): string => (row.look?.class === "plan" ? "work" : coarse(row));
const indent = (row: BodyRow): string => String(row.indent);
const numbering = (row: BodyRow): string => row.look?.numbering ?? "";
const sequence = (row: BodyRow): string => row.sequence;
const bold = (row: BodyRow): string => (row.bold ? "bold" : "plain");
const column = (row: BodyRow): string => String(row.place);
/** By the numbers alone: how many headings that are sums stand above it. */
const sums = (row: BodyRow): string => (row.hasMoney ? `sum${String(row.sumDepth ?? 0)}` : coarse(row));

/** Every mark of level that a row can carry. */
export const LEVEL_MARKS: readonly ((row: BodyRow) => string | number | boolean | undefined)[] = [
  (row) => row.place,
  (row) => row.look?.class,
  (row) => row.indent,
  (row) => row.look?.numbering,
  (row) => row.sequence,
  (row) => row.bold,
  (row) => row.sumDepth,
];

/** Joins marks of level; the column of the name always belongs to them. */
function joined(name: string, marks: readonly ((row: BodyRow) => string)[]): LevelHypothesis {
  return { name, keyOf: (row) => [column, ...marks].map((mark) => mark(row)).join("\u0001") };
}

/** All ways tried, the plainest first: of two that explain the sums as well, the earlier is taken. */
export const LEVEL_HYPOTHESES: readonly LevelHypothesis[] = [
  joined("column", []),
  joined("class", [coarse]),
  joined("class, plans among projects", [withPlans]),
  joined("indent", [indent]),
  joined("numbering", [numbering]),
  joined("sequence", [sequence]),
  joined("bold", [bold]),
  joined("fine class", [fine]),
  joined("class and indent", [coarse, indent]),
  joined("class and numbering", [coarse, numbering]),
  joined("class and sequence", [coarse, sequence]),
  joined("class and bold", [coarse, bold]),
  joined("indent and numbering", [indent, numbering]),
  joined("fine class and numbering", [fine, numbering]),
  joined("sequence and numbering", [sequence, numbering]),
  joined("sums", [sums]),
  joined("sums and class", [sums, coarse]),
  joined("all marks", [fine, indent, numbering, sequence, bold]),
];
