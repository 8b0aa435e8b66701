import type { OwnSheetId } from "./sheet-plan.ts";

/** Name of the hidden, sheet-scoped defined name that marks a sheet as ours, in Excel and in files. */
export const OWN_SHEET_MARKER = "_bvc_own_sheet";

const OWN_SHEET_IDS: readonly OwnSheetId[] = ["budget-lines", "summary", "findings", "setup"];

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
 * not ours: the marker must have been made for this very sheet. Only when no sheet has the key it was made for (a file
 * saved by a program that renumbers sheets) does the name decide.
 */
export function findOwnSheets(sheets: readonly MarkedSheet[]): ReadonlyMap<number, OwnSheetId> {
  const own = new Map<number, OwnSheetId>();
  const keys = new Set(sheets.map((sheet) => sheet.key));
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
  claim((sheet, mark) => sheet.key !== "" && mark.sheetKey === sheet.key);
  claim((sheet, mark) => (mark.sheetKey === "" || !keys.has(mark.sheetKey)) && mark.sheetName === sheet.name);
  return own;
}
