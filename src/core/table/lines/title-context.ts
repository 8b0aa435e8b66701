import { cellText } from "../cell-text.ts";
import { labelClass } from "../words/label-words.ts";
import { partIn } from "../words/part-words.ts";
import { plainName } from "../words/plain-name.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { formHeads, labelOfForm } from "./form-heads.ts";
import type { PlacedRow } from "./placed-row.ts";
import { sourcedText, type LineTexts, type SourcedText } from "./sourced-text.ts";

/** A line above the table longer than this is a sentence, not the name of a body. */
const LONGEST_NAME = 120;

/** Ministry and agency that the lines above a table name, for lists of one agency: by the labels of a form's head first, then by names alone. */
export function titleContext(place: TablePlace): LineTexts {
  const found: LineTexts = {};
  const top = place.header.rows[0] ?? place.firstRow;
  for (let row = top - 1; row >= 0; row -= 1) {
    for (const { role, name, ...cell } of formHeads(place.grid, row, row + 1 < top ? row + 1 : null))
      found[role] ??= sourcedText(plainName(name, role), role, cell);
  }
  for (let row = top - 1; row >= 0; row -= 1) addNames(found, place, row);
  if (mayTakeTier(place)) addTier(found, place, top);
  return found;
}

function mayTakeTier({ columns }: TablePlace): boolean {
  return !columns.tags.some((tag) => tag.role === "tier") && columns.marks === null && columns.spread?.by !== "tier";
}

/** The tier that the nearest line above the list names, where the rows say none of their own. */
function addTier(found: LineTexts, { grid }: TablePlace, top: number): void {
  for (let row = top - 1; row >= 0 && found.tier === undefined; row -= 1) {
    (grid.values[row] ?? []).forEach((value, column) => {
      const tier = typeof value === "string" ? tierNamed(cellText(value)) : null;
      if (tier !== null) found.tier ??= { text: tier, name: tier, role: "tier", row, column };
    });
  }
}

/** The tier that a line names: as a heading of its own, in brackets, or behind a dash or colon; of several tiers none. */
export function tierNamed(text: string): string | null {
  if (labelClass(text) === "tier") return plainName(text, "tier");
  const parts = [...text.matchAll(/[([]([^()[\]]+)[)\]]|[-–—:：]\s*([^-–—:：()[\]]+)$/g)].map(
    ([, inside = "", behind = ""]) => inside || behind,
  );
  const named = parts.filter((part) => partIn(part)?.by === "tier");
  return named.length === 1 ? (named[0]?.trim() ?? null) : null;
}

function addNames(found: LineTexts, place: TablePlace, row: number): void {
  (place.grid.values[row] ?? []).forEach((value, column) => {
    const text = typeof value === "string" ? cellText(value) : "";
    if (text === "" || text.length > LONGEST_NAME) return;
    for (const role of ["agency", "ministry"] as const) {
      const name = named(text, role, { row, column });
      if (name !== null) found[role] ??= name;
    }
  });
}

/** What a line of text between the rows names, as where several lists follow each other under a title each. */
export function bannerContext(row: PlacedRow, place: TablePlace): LineTexts {
  const text = row.body.look === null ? "" : cellText(row.body.look.name);
  const found: LineTexts = {};
  for (const role of ["agency", "ministry"] as const) {
    const name = named(text, role, { row: row.body.row, column: 0 });
    if (name !== null) found[role] = name;
  }
  const tier = mayTakeTier(place) ? tierNamed(text) : null;
  if (tier !== null) found.tier = { text: tier, name: tier, role: "tier", row: row.body.row, column: 0 };
  return found;
}

function named(text: string, role: "agency" | "ministry", cell: Pick<SourcedText, "row" | "column">): SourcedText | null {
  if (labelOfForm(text) !== null) return null;
  const name = plainName(text, role);
  const isNamed = name !== text || labelClass(text) === role;
  return isNamed && labelClass(name) === role && !/[\d๐-๙]{4}/.test(name) ? sourcedText(name, role, cell) : null;
}
