import type { ColumnRole } from "../../budget/column-role.ts";
import type { ReadTable } from "../read-table.ts";
import type { LabelClass } from "../words/label-words.ts";
import { titleContext } from "../lines/title-context.ts";

const LIST_CLASSES: ReadonlySet<LabelClass> = new Set<LabelClass>(["project", "agency", "ministry", "output"]);
const LISTED_LEVELS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["project", "agency", "ministry", "output"]);
const OWN_COLUMNS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["project", "agency"]);

/** Whether a table lists projects or bodies: a column of them, or rows that are named as such. */
export function isProjectList(read: ReadTable): boolean {
  const { names } = read.place.columns;
  if (names.some((name) => OWN_COLUMNS.has(name.role) && !isIndicatorTable(read))) return true;
  if (names.some((name) => name.role === "label" && name.levels.some((level) => LISTED_LEVELS.has(level)))) return true;
  const classes = read.placed.filter((row) => row.kind !== "total").map((row) => row.body.look?.class ?? "other");
  const named = classes.filter((name) => LIST_CLASSES.has(name)).length;
  if (named * 10 >= classes.length && named > 0) return true;
  const isOpenLabel = names.some((name) => name.role === "label" || name.role === "description");
  return (
    isOpenLabel && titleContext(read.place).agency !== undefined && !isMostly(classes, ["category", "source", "off-budget", "plan", "item"])
  );
}

/** A table of indicators counts things; money in it is a target. */
function isIndicatorTable(read: ReadTable): boolean {
  return read.place.columns.side.has("indicator") && read.lines.length === 0;
}

function isMostly(classes: readonly LabelClass[], some: readonly LabelClass[]): boolean {
  return classes.filter((name) => some.includes(name)).length * 2 > classes.length;
}
