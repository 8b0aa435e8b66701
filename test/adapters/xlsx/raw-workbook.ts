import { newEntry, writeZip } from "#adapters/xlsx/zip/write-zip.ts";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINKS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts of a workbook file written by hand, so that a test can say exactly what stands in the file. */
export interface RawWorkbook {
  /** Content of sheetData, or the whole inside of the worksheet when it begins with another element. */
  readonly sheet: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Inside of the workbook part beside its sheets. */
  readonly workbookBefore?: string;
  readonly workbookAfter?: string;
}

/** The parts of such a workbook by path. */
export function rawParts(raw: RawWorkbook): ReadonlyMap<string, string> {
  const inside = raw.sheet.startsWith("<row") || raw.sheet === "" ? `<sheetData>${raw.sheet}</sheetData>` : raw.sheet;
  const parts = new Map<string, string>([
    ["[Content_Types].xml", '<Types><Default Extension="xml" ContentType="application/xml"/></Types>'],
    [
      "_rels/.rels",
      `<Relationships ${LINKS}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook ${MAIN} xmlns:r="${OFFICE}">${raw.workbookBefore ?? ""}<sheets><sheet name="งบ" sheetId="7" r:id="rId1"/></sheets>${raw.workbookAfter ?? ""}</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships ${LINKS}><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/worksheets/sheet1.xml", `<worksheet ${MAIN}>${inside}</worksheet>`],
  ]);
  if (raw.sharedStrings !== undefined) parts.set("xl/sharedStrings.xml", `<sst ${MAIN}>${raw.sharedStrings}</sst>`);
  if (raw.styles !== undefined) parts.set("xl/styles.xml", `<styleSheet ${MAIN}>${raw.styles}</styleSheet>`);
  return parts;
}

/** The bytes of such a workbook. */
export async function rawWorkbook(raw: RawWorkbook): Promise<Uint8Array> {
  return zipOf(rawParts(raw));
}

/** A zip file with these parts. */
export async function zipOf(parts: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  return writeZip(await Promise.all([...parts].map(([path, content]) => newEntry(path, content))));
}
