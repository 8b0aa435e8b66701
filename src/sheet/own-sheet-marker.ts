import type { OwnSheetId } from "./sheet-plan.ts";

/** Name of the hidden, sheet-scoped defined name that marks a sheet as ours, in Excel and in files. */
export const OWN_SHEET_MARKER = "_bvc_own_sheet";

const OWN_SHEET_IDS: readonly OwnSheetId[] = [
  "form-tiers",
  "form-ministries",
  "form-agencies",
  "form-projects",
  "form-goals",
  "form-categories",
  "form-years",
  "form-certificate",
  "budget-lines",
  "summary",
  "findings",
  "setup",
  "comparison",
  "pivot",
];

/** What a marker says: which of our sheets it is, and for which sheet (host's id and name) it was made. */
export interface OwnSheetMark {
  readonly id: OwnSheetId;
  /** The host's stable id of the sheet; empty where the host has none (files). */
  readonly sheetKey: string;
  readonly sheetName: string;
}

/** A sheet and what its marker says. */
export interface MarkedSheet {
  /** The host's stable id of the sheet; empty where the host has none (files). */
  readonly key: string;
  readonly name: string;
  /** Formula of the marker on the sheet; null without one. */
  readonly markerFormula: string | null;
}

/** The marker's formula: a text constant, so it never refers to a cell and never changes with the sheet. */
export function markerFormula(mark: OwnSheetMark): string {
  const text = [mark.id, mark.sheetKey, mark.sheetName].join("|");
  return `="${text.replaceAll('"', '""')}"`;
}

/** Reads a marker's formula; null when it is not one of ours. */
export function readMarker(formula: string): OwnSheetMark | null {
  const text = /^="(.*)"$/s.exec(formula)?.[1]?.replaceAll('""', '"');
  const [id, sheetKey, ...name] = text?.split("|") ?? [];
  const known = OWN_SHEET_IDS.find((one) => one === id);
  return known === undefined || sheetKey === undefined ? null : { id: known, sheetKey, sheetName: name.join("|") };
}

/**
 * Which sheets are ours, by position in `sheets`. A copy that a person made carries the marker of the original and is
 * not ours. The host's key alone does not tell them apart: some hosts number sheets anew each time a file is opened, and
 * a copy may then have the key the original had. So the sheet with key and name of the marker comes first, then the one
 * of the same name, then the one with the key, which a person renamed.
 */
export function findOwnSheets(sheets: readonly MarkedSheet[]): ReadonlyMap<number, OwnSheetId> {
  const own = new Map<number, OwnSheetId>();
  const taken = new Set<OwnSheetId>();
  const marks = sheets.map((sheet) => (sheet.markerFormula === null ? null : readMarker(sheet.markerFormula)));
  const claim = (fits: (sheet: MarkedSheet, mark: OwnSheetMark) => boolean): void => {
    marks.forEach((mark, index) => {
      const sheet = sheets[index];
      if (mark === null || sheet === undefined || taken.has(mark.id) || !fits(sheet, mark)) return;
      taken.add(mark.id);
      own.set(index, mark.id);
    });
  };
  const hasKey = (sheet: MarkedSheet, mark: OwnSheetMark): boolean => sheet.key !== "" && mark.sheetKey === sheet.key;
  claim((sheet, mark) => hasKey(sheet, mark) && mark.sheetName === sheet.name);
  claim((sheet, mark) => mark.sheetName === sheet.name);
  claim(hasKey);
  return own;
}
