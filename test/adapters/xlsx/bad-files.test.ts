import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import { crc32, ZIP_LIMITS } from "#adapters/xlsx/zip/read-zip.ts";
import { writeZip } from "#adapters/xlsx/zip/write-zip.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import { problemOf } from "#test/workbook-contract.ts";
import { rawParts, rawWorkbook, zipOf } from "./raw-workbook.ts";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => Array.from({ length: text.length }, (_, at) => [text.charCodeAt(at), 0]).flat();
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function readAll(bytes: Uint8Array, name: string): Promise<void> {
  const workbook = await readWorkbookFile(bytes, name);
  for (const sheet of await workbook.listSheets()) await workbook.readSheet(sheet.name);
}

const good = (): Promise<Uint8Array> => rawWorkbook({ sheet: '<row r="1"><c r="A1"><v>1</v></c></row>' });

describe("files that cannot be read say why", () => {
  const facts: readonly (readonly [string, WorkbookProblem, () => Promise<Uint8Array> | Uint8Array, string?])[] = [
    ["empty", "file-empty", () => new Uint8Array()],
    ["text named .xlsx", "file-not-a-workbook", () => text("ลำดับ,โครงการ\n1,ก\n")],
    ["a web page named .xls", "file-web-page", () => text("<html><table></table></html>"), "a.xls"],
    ["an old .xls", "file-old-xls", () => Uint8Array.from([...OLE, ...new Array<number>(600).fill(0), ...utf16("Workbook")])],
    ["encrypted", "file-encrypted", () => Uint8Array.from([...OLE, ...new Array<number>(600).fill(0), ...utf16("EncryptedPackage")])],
    ["cut off in the middle", "file-damaged", async () => (await good()).subarray(0, 700)],
    ["with a torn part", "file-damaged", async () => torn(await good())],
    ["a zip that is no workbook", "file-not-a-workbook", () => zipOf(new Map([["hello.txt", "hello"]]))],
    ["a workbook without sheets", "file-not-a-workbook", withoutSheets],
    ["a workbook whose sheet is missing", "file-damaged", withoutSheetPart],
    [
      "a sheet whose XML ends in a tag",
      "file-damaged",
      () => zipOf(new Map([...rawParts({ sheet: "" }), ["xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"]])),
    ],
    [
      "a sheet whose XML ends between two rows",
      "file-damaged",
      () =>
        zipOf(
          new Map([
            ...rawParts({ sheet: "" }),
            ["xl/worksheets/sheet1.xml", '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
          ]),
        ),
    ],
    ["a .csv of nothing but line ends", "file-empty", () => text("\n\n,,\n"), "a.csv"],
    [
      "a picture named .csv",
      "file-not-a-workbook",
      () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 200, 200, 200, 65]),
      "a.csv",
    ],
    ["a package that says it expands beyond the limit", "file-too-large", declaredBomb],
    ["a package that expands beyond what it says", "file-damaged", lyingBomb],
    ["a package that says it expands as no packing can", "file-damaged", impossibleSize],
    ["a package of too many parts", "file-too-large", manyParts],
    ["a million rows of text", "file-too-many-rows", () => manyLines(""), "a.csv"],
    ["the same behind a quote that is not closed", "file-too-many-rows", () => manyLines('"'), "a.csv"],
  ];
  it.each(facts)("%s", async (_, problem, make, name = "a.xlsx") => {
    expect(await problemOf(readAll(await make(), name))).toBe(problem);
  });

  it("refuses a document type, whose entities could be a bomb", async () => {
    const sheet =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>';
    expect(
      await problemOf(readAll(await zipOf(new Map([...rawParts({ sheet: "" }), ["xl/worksheets/sheet1.xml", sheet]])), "a.xlsx")),
    ).toBe("file-damaged");
  });

  const ROW = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row>';
  const damaged: readonly (readonly [string, string])[] = [
    ["a row tag mistyped at its beginning", ROW.replace("<row", "<rov")],
    ["a row tag mistyped at both ends", ROW.replaceAll("row", "rov")],
    ["a value tag mistyped at both ends", ROW.replace("<v>5</v>", "<w>5</w>")],
    ["cells closed in another order", ROW.replace("</v></c></row>", "</v></row></c>")],
    ["an attribute without a quote", ROW.replace('r="B1"', "r=B1")],
    ["an attribute of no cell, as the type is lost with it", ROW.replace('t="s"', 'u="s"')],
    ["a type that no cell has", ROW.replace('t="s"', 't="q"')],
    ["a cell of another row", ROW.replace("B1", "B2")],
    ["a row with no number", ROW.replace('row r="1"', 'row r="1x"')],
    ["an entity that nobody knows", ROW.replace("<v>5", "<v>&five;")],
    ["a lone ampersand", ROW.replace("<v>5", "<v>5 & 6")],
    ["text behind the last tag", `${ROW}</sheetData></worksheet>x`],
  ];
  it.each(damaged)("XML with %s", async (_, row) => {
    const parts = rawParts({ sheet: ROW, sharedStrings: "<si><t>ก</t></si>" });
    const sheet = (parts.get("xl/worksheets/sheet1.xml") ?? "").replace(ROW, row);
    await expect(readAll(await zipOf(parts), "a.xlsx")).resolves.toBeUndefined();
    expect(await problemOf(readAll(await zipOf(new Map([...parts, ["xl/worksheets/sheet1.xml", sheet]])), "a.xlsx"))).toBe("file-damaged");
  });

  it("two tabs that share one part, and a tab that leads nowhere", async () => {
    const parts = rawParts({ sheet: ROW });
    const book = parts.get("xl/workbook.xml") ?? "";
    for (const link of ["rId1", "rId9"]) {
      const two = book.replace("</sheets>", `<sheet name="ข" sheetId="8" r:id="${link}"/></sheets>`);
      expect(await problemOf(readAll(await zipOf(new Map([...parts, ["xl/workbook.xml", two]])), "a.xlsx"))).toBe("file-damaged");
    }
  });

  it("binary workbooks and OpenDocument spreadsheets by their own names", async () => {
    const parts = rawParts({ sheet: ROW });
    const binary = new Map([...parts, ["_rels/.rels", (parts.get("_rels/.rels") ?? "").replace("workbook.xml", "workbook.bin")]]);
    expect(await problemOf(readAll(await zipOf(binary), "a.xlsb"))).toBe("file-xlsb");
    const open = new Map([
      ["mimetype", "application/vnd.oasis.opendocument.spreadsheet"],
      ["content.xml", "<office/>"],
    ]);
    expect(await problemOf(readAll(await zipOf(open), "a.ods"))).toBe("file-ods");
  });
});

/** One byte of the sheet's stored part changed. */
function torn(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = Buffer.from(copy).indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length + 6;
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}

function withoutSheets(): Promise<Uint8Array> {
  const parts = new Map(rawParts({ sheet: "" }));
  parts.set("xl/workbook.xml", "<workbook><sheets/></workbook>");
  return zipOf(parts);
}

function withoutSheetPart(): Promise<Uint8Array> {
  const parts = new Map(rawParts({ sheet: "" }));
  parts.delete("xl/worksheets/sheet1.xml");
  return zipOf(parts);
}

function declaredBomb(): Uint8Array {
  const stored = new Uint8Array(ZIP_LIMITS.ratioFromBytes / ZIP_LIMITS.ratio);
  return writeZip([{ path: "a", method: 8, crc: 0, stored, size: stored.length * 500 }]);
}

function impossibleSize(): Uint8Array {
  const stored = new Uint8Array(deflateRawSync(new Uint8Array(1000)));
  return writeZip([{ path: "a", method: 8, crc: 0, stored, size: 2 ** 31 }]);
}

async function lyingBomb(): Promise<Uint8Array> {
  const expanded = new Uint8Array(1_000_000).fill(32);
  const stored = new Uint8Array(deflateRawSync(expanded));
  const links = { path: "_rels/.rels", method: 8 as const, crc: crc32(expanded), stored, size: 100 };
  return Promise.resolve(writeZip([links]));
}

function manyLines(first: string): Uint8Array {
  return new TextEncoder().encode(`${first}โครงการ,บาท\n${"ก,1\n".repeat(1_000_000)}`);
}

function manyParts(): Uint8Array {
  const stored = new Uint8Array();
  return writeZip(
    Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, index) => ({ path: String(index), method: 0, crc: 0, stored, size: 0 })),
  );
}
