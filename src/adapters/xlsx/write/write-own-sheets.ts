import { columnLetters, quotedSheetName } from "#sheet/cell-address.ts";
import { markerFormula, OWN_SHEET_MARKER } from "#sheet/own-sheet-marker.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { relationshipsPath, openPackage } from "../read/xlsx-package.ts";
import type { BookSheet } from "../read/xlsx-book.ts";
import { openBook } from "../read/xlsx-book.ts";
import { addContentType, dropContentType, editPackage } from "./package-edit.ts";
import { dropSheetParts, graftSheet, freePath, linkTarget, linksOf } from "./graft-sheet.ts";
import { writeLibraryBook } from "../hucre.ts";
import { librarySheet } from "./library-sheet.ts";
import { mergeStyles, ownStyles } from "./merge-styles.ts";
import type { MergedStyles } from "./merge-styles.ts";
import { markTexts } from "./text-prefix.ts";
import type { PackageEdit } from "./package-edit.ts";
import { tabIds, withFullCalculation, withSheetNames, withTab, withoutNamesOf } from "./workbook-xml.ts";
import { newEntry } from "../zip/write-zip.ts";
import type { ZipEntry } from "../zip/read-zip.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** One plan and where it goes: over a sheet of ours, or to a new one (`over` null). */
export interface PlacedPlan {
  readonly plan: SheetPlan;
  /** Name the sheet really has. */
  readonly name: string;
  readonly over: BookSheet | null;
}

/** The package that sheets are added to, and where its workbook part is. */
export interface TargetPackage {
  readonly edit: PackageEdit;
  readonly workbookPath: string;
}

/** Writes plans into a package: parts of other sheets keep their bytes. `names` are planned sheet names that differ from the real ones. */
export async function writeOwnSheets(
  target: TargetPackage,
  placed: readonly PlacedPlan[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const made = await openBook(
    openPackage(await writeLibraryBook({ stringMode: "inline", sheets: placed.map(({ plan, name }) => librarySheet(plan, name, names)) })),
    "",
  );
  const from = editPackage(made.source.entries.values());
  await markTexts(
    from,
    made.sheets.map(({ path }) => path),
  );
  const styles = await addStyles(target, await from.text("xl/styles.xml"));
  for (const [index, place] of placed.entries()) {
    const source = made.sheets[index];
    if (source === undefined) continue;
    await writeSheet(target, { ...place, source, from, styles });
  }
  await dropCalculationChain(target);
  target.edit.set(target.workbookPath, withFullCalculation(await target.edit.text(target.workbookPath)));
  await matchStrict(target);
}

/** Namespaces of parts, and what the strict form of the standard calls them. */
const STRICT: readonly (readonly [transitional: string, strict: string])[] = [
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"],
  ["http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"],
];

/** A workbook saved in the strict form gets no parts of the other form: Excel takes a mixture for damage. */
async function matchStrict({ edit, workbookPath }: TargetPackage): Promise<void> {
  if (!(await edit.text(workbookPath)).includes(STRICT[0]?.[1] ?? "")) return;
  for (const path of edit.changed()) {
    const xml = await edit.text(path);
    edit.set(
      path,
      STRICT.reduce((text, [transitional, strict]) => text.replaceAll(`"${transitional}`, `"${strict}`), xml),
    );
  }
}

interface SheetWriting extends PlacedPlan {
  readonly source: BookSheet;
  readonly from: PackageEdit;
  readonly styles: MergedStyles;
}

async function writeSheet(target: TargetPackage, writing: SheetWriting): Promise<void> {
  const { edit, workbookPath } = target;
  const { over, source, from, styles, plan, name } = writing;
  if (over !== null) await dropSheetParts(edit, over.path);
  const path = over?.path ?? freePath(edit, "xl/worksheets/sheet.xml");
  await graftSheet(edit, { from, source: source.path, target: path, styles });
  const { position, sheetId } = over ?? (await addTab(target, name, path));
  const marker = markerFormula({ id: plan.id, sheetKey: String(sheetId), sheetName: name }).slice(1);
  const added = [...printNames(plan, name), { name: OWN_SHEET_MARKER, formula: marker, isHidden: true }].map((one) => ({
    ...one,
    position,
  }));
  edit.set(workbookPath, withSheetNames(withoutNamesOf(await edit.text(workbookPath), position), added));
}

interface PrintName {
  readonly name: string;
  readonly formula: string;
  readonly isHidden: boolean;
}

/** What is printed and which rows are repeated on every page stand as names of the sheet. */
function printNames({ print, rows }: SheetPlan, sheet: string): readonly PrintName[] {
  const { repeatRows, columns } = print;
  const name = (code: string, range: string): PrintName => ({
    name: `_xlnm.${code}`,
    formula: `${quotedSheetName(sheet)}!${range}`,
    isHidden: false,
  });
  return [
    ...(columns === undefined
      ? []
      : [
          name("Print_Area", `$A$${String((print.firstRow ?? 0) + 1)}:$${columnLetters(columns - 1)}$${String(print.rows ?? rows.length)}`),
        ]),
    ...(repeatRows === null ? [] : [name("Print_Titles", `$${String(repeatRows.first + 1)}:$${String(repeatRows.last + 1)}`)]),
  ];
}

async function addTab(
  { edit, workbookPath }: TargetPackage,
  name: string,
  path: string,
): Promise<{ readonly position: number; readonly sheetId: number }> {
  const relationshipId = await addLink({ edit, workbookPath }, "worksheet", path);
  const xml = await edit.text(workbookPath);
  const ids = tabIds(xml);
  const sheetId = Math.max(0, ...ids) + 1;
  edit.set(workbookPath, withTab(xml, { name, sheetId, relationshipId }));
  return { position: ids.length, sheetId };
}

/** Links a part to the workbook part; answers the link's id. */
async function addLink({ edit, workbookPath }: TargetPackage, type: string, path: string): Promise<string> {
  const place = relationshipsPath(workbookPath);
  const ids = new Set((await linksOf(edit, workbookPath)).map((link) => link.id));
  let number = ids.size + 1;
  while (ids.has(`rId${String(number)}`)) number += 1;
  const id = `rId${String(number)}`;
  const xml = await edit.text(place);
  const link = `<$1Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${linkTarget(workbookPath, path)}"/></$1Relationships>`;
  edit.set(place, xml.replace(/<\/((?:\w+:)?)Relationships>/, link));
  return id;
}

async function addStyles(target: TargetPackage, added: string): Promise<MergedStyles> {
  const { edit, workbookPath } = target;
  const path = (await linksOf(edit, workbookPath)).find((link) => link.type === "styles")?.target;
  if (path !== undefined && edit.has(path)) {
    const merged = mergeStyles(await edit.text(path), added);
    edit.set(path, merged.xml);
    return merged;
  }
  const place = freePath(edit, "xl/styles.xml");
  edit.set(place, added);
  await addContentType(edit, place, STYLES_TYPE);
  await addLink(target, "styles", place);
  return ownStyles(added);
}

/** The list of cells in order of calculation would miss our formulas: Excel makes a new one when there is none. */
async function dropCalculationChain({ edit, workbookPath }: TargetPackage): Promise<void> {
  const chain = (await linksOf(edit, workbookPath)).find((link) => link.type === "calcChain");
  if (chain === undefined) return;
  edit.delete(chain.target);
  await dropContentType(edit, chain.target);
  const place = relationshipsPath(workbookPath);
  edit.set(place, (await edit.text(place)).replace(new RegExp(`<(?:\\w+:)?Relationship\\b[^>]*\\bId="${chain.id}"[^>]*/>`), ""));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A font that Thai and Latin share in every version of Excel. */
const PLAIN_STYLES = `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="11"/><name val="Tahoma"/><family val="2"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const PARTS: readonly (readonly [path: string, xml: string])[] = [
  [
    "[Content_Types].xml",
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews><sheets></sheets></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ["xl/styles.xml", PLAIN_STYLES],
];

/** The parts of a workbook file without any sheet: not yet a file that opens, but ready to take sheets. */
export async function blankPackage(): Promise<readonly ZipEntry[]> {
  return Promise.all(PARTS.map(([path, xml]) => newEntry(path, HEAD + xml)));
}
