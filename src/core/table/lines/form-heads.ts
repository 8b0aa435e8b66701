import type { CellValue } from "#sheet/cell.ts";
import { valueAt, type Grid } from "#sheet/grid.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { cellText } from "../cell-text.ts";
import { labelClass } from "../words/label-words.ts";
import { roleOfPart } from "../header/header-role.ts";

/** A label of a form's head (`หน่วยงาน`, `กระทรวง :`) with what stands for it. */
export interface FormHead {
  readonly role: "agency" | "ministry";
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** What the words of a form's head ask for; null for any other text. The label itself is never a name. */
export function labelOfForm(text: string): FormHead["role"] | null {
  const label = roleOfPart(comparisonKey(text).replace(/[:.()*]+$/, ""));
  return label?.fit === "exact" && (label.role === "agency" || label.role === "ministry") ? label.role : null;
}

/** The heads of a form in a row: the label's value in the same cell behind a colon, in the next filled cell, or in the cell below it. */
export function formHeads(grid: Grid, row: number, below: number | null): readonly FormHead[] {
  const cells = (grid.values[row] ?? []).map((value, column) => ({ column, text: textOf(value) })).filter(({ text }) => text !== "");
  return cells.flatMap(({ column, text }, at): readonly FormHead[] => {
    const role = labelOfForm(text);
    if (role === null) return headsInText(text).map((head) => ({ ...head, row, column }));
    const beside = cells[at + 1];
    if (beside !== undefined) return isValue(beside.text) ? [{ role, name: beside.text, row, column: beside.column }] : [];
    const under = below === null ? "" : textOf(valueAt(grid, below, column));
    return isValue(under) ? [{ role, name: under, row: below ?? row, column }] : [];
  });
}

function textOf(value: CellValue): string {
  return typeof value === "string" ? cellText(value) : "";
}

/** `กระทรวง : … หน่วยงาน : …` in one cell: before each colon stands a label, behind it its value up to the next label. */
function headsInText(text: string): readonly Pick<FormHead, "role" | "name">[] {
  const [label = "", ...words] = text.split(/\s+/);
  const ofLabel = labelOfForm(label);
  const named = words.join(" ");
  if (ofLabel !== null && isValue(named) && labelClass(named) === ofLabel) return [{ role: ofLabel, name: named }];
  const parts = text.split(/[:：]/);
  return parts.slice(0, -1).flatMap((part, at) => {
    const role = labelOfForm(part.trim().split(/\s+/).at(-1) ?? "");
    const rest = (parts[at + 1] ?? "").trim();
    const name = at + 2 < parts.length ? rest.replace(/\s*\S+$/, "") : rest;
    return role === null || !isValue(name) ? [] : [{ role, name }];
  });
}

/** A line longer than this is a sentence, not the name of a body. */
const LONGEST_NAME = 120;

/** A name and no other label, dotted line or year. */
function isValue(text: string): boolean {
  if (text === "" || text.length > LONGEST_NAME || labelOfForm(text) !== null) return false;
  return /[ก-ฮA-Za-z]{2}/.test(text) && !/[\d๐-๙]{4}/.test(text) && !/[:：]/.test(text) && !/\.{4}|…|_{3}/.test(text);
}
