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
    ["a package that expands beyond what it says", "file-too-large", lyingBomb],
    ["a package of too many parts", "file-too-large", manyParts],
  ];
  it.each(facts)("%s", async (_, problem, make, name = "a.xlsx") => {
    expect(await problemOf(readAll(await make(), name))).toBe(problem);
  });

  it("never expands an entity of a document type", async () => {
    const parts = new Map(rawParts({ sheet: "" }));
    parts.set(
      "xl/worksheets/sheet1.xml",
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&a;</v></c></row></sheetData></worksheet>',
    );
    const workbook = await readWorkbookFile(await zipOf(parts), "a.xlsx");
    expect((await workbook.readSheet("งบ")).values).toEqual([["&a;"]]);
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
  const size = ZIP_LIMITS.expandedBytes / 2 + 1;
  const stored = new Uint8Array(deflateRawSync(new Uint8Array(1000)));
  return writeZip(["a", "b"].map((path) => ({ path, method: 8, crc: 0, stored, size })));
}

async function lyingBomb(): Promise<Uint8Array> {
  const expanded = new Uint8Array(1_000_000).fill(32);
  const stored = new Uint8Array(deflateRawSync(expanded));
  const links = { path: "_rels/.rels", method: 8 as const, crc: crc32(expanded), stored, size: 100 };
  return Promise.resolve(writeZip([links]));
}

function manyParts(): Uint8Array {
  const stored = new Uint8Array();
  return writeZip(
    Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, index) => ({ path: String(index), method: 0, crc: 0, stored, size: 0 })),
  );
}
