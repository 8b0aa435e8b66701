import type { Dictionary } from "#i18n/dictionary.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import { textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { SetupSection } from "./setup-sections.ts";
import { HEADER_MARK, ROW_MARK, SECTION_MARK } from "./setup-sections.ts";

/** A section of the sheet; with a code while its content is the program's own and nothing a person decided. */
export interface SectionHead {
  readonly section: SetupSection;
  readonly code: string | null;
}

/** A section: its title and note, its column headers, its rows, and an empty row. */
export function sectionRows(head: SetupSection | SectionHead, rows: readonly PlannedRow[], words: Dictionary): readonly PlannedRow[] {
  const { section, code } = typeof head === "string" ? { section: head, code: null } : head;
  const { title, note, columns } = words.report.setup.sections[section];
  return [
    [
      mark([`${SECTION_MARK}${section}`, ...(code === null ? [] : [code])].join(":")),
      textCell(title, "subtitle"),
      ...(note === "" ? [] : [null, textCell(note, "note")]),
    ],
    [mark(HEADER_MARK), ...columns.map((column) => textCell(column, "header"))],
    ...rows,
    [],
  ];
}

/** A row of a list, edited by officers. */
export function listRow(cells: readonly PlannedCell[], key: string = ROW_MARK): PlannedRow {
  return [mark(key), ...cells];
}

/** A row of a name and a value. */
export function fieldRow(key: string, label: string, value: PlannedCell): PlannedRow {
  return [mark(key), textCell(label, "label"), value];
}

function mark(text: string): PlannedCell {
  return textCell(text, "note");
}
