import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseCsv } from "#adapters/xlsx/csv/parse-csv.ts";
import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import type { Grid } from "#sheet/grid.ts";
import { problemOf } from "#test/workbook-contract.ts";

const ROWS = [
  ["หน่วยงาน", "โครงการ", "งบประมาณ"],
  ["กรมที่ดิน", "ระบบ ก", "1,200.5000"],
];

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, isLittle: boolean): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
    isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
  );
/** Windows-874 puts the Thai letters at A1 to FB, in the order of Unicode. */
const thai874 = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).map((unit) => (unit >= 0x0e01 ? unit - 0x0e01 + 0xa1 : unit));

const read = async (bytes: readonly number[]): Promise<Grid> => {
  const workbook = await readWorkbookFile(Uint8Array.from(bytes), "งบ 2567.csv");
  expect((await workbook.listSheets()).map((sheet) => sheet.name)).toEqual(["งบ 2567"]);
  return workbook.readSheet("งบ 2567");
};

const quoted = (separator: string): string => ROWS.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join("\r\n");

describe("plain text files", () => {
  const encodings: readonly (readonly [string, (text: string) => number[]])[] = [
    ["UTF-8", utf8],
    ["UTF-8 with its mark", (text) => [0xef, 0xbb, 0xbf, ...utf8(text)]],
    ["UTF-16 little-endian with its mark", (text) => [0xff, 0xfe, ...utf16(text, true)]],
    ["UTF-16 big-endian with its mark", (text) => [0xfe, 0xff, ...utf16(text, false)]],
    ["UTF-16 little-endian without a mark", (text) => utf16(text, true)],
    ["UTF-16 big-endian without a mark", (text) => utf16(text, false)],
    ["Windows-874", thai874],
  ];
  const cases = encodings.flatMap(([name, encode]) => [",", ";", "\t", "|"].map((separator) => [name, separator, encode] as const));
  it.each(cases)("in %s with %j between the cells", async (_, separator, encode) => {
    const grid = await read(encode(quoted(separator)));
    expect(grid.values).toEqual(ROWS);
    expect(grid.isPlainText).toBe(true);
  });

  const facts: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    [
      "a,b\nc,d\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\r\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      'a,"x\r\ny"\nc,d',
      [
        ["a", "x\ny"],
        ["c", "d"],
      ],
    ],
    [
      'a,"say ""no"""\nc,d',
      [
        ["a", 'say "no"'],
        ["c", "d"],
      ],
    ],
    [
      'a,12" pipe\nc,d',
      [
        ["a", '12" pipe'],
        ["c", "d"],
      ],
    ],
    [
      'a,"open\nc,d',
      [
        ["a", '"open'],
        ["c", "d"],
      ],
    ],
    [
      "a,b,\nc,d,",
      [
        ["a", "b", ""],
        ["c", "d", ""],
      ],
    ],
    [
      "sep=;\r\na;b\r\nc;d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["ชื่อเรื่อง\na;1,5\nb;2,5\nc;3,5", [["ชื่อเรื่อง"], ["a", "1,5"], ["b", "2,5"], ["c", "3,5"]]],
    ["one", [["one"]]],
    ["", []],
  ];
  it.each(facts)("%j", (text, rows) => {
    expect(parseCsv(text).rows).toEqual(rows);
  });

  const quotes: readonly (readonly [string, string, readonly (readonly string[])[], readonly number[]])[] = [
    [
      "a quote inside a quoted name",
      '1,"บริษัท "ก" จำกัด",5\n2,x,6',
      [
        ["1", 'บริษัท "ก" จำกัด', "5"],
        ["2", "x", "6"],
      ],
      [],
    ],
    [
      "never closed",
      '1,"ก,100\n2,ข,200\n3,ค,300',
      [
        ["1", '"ก', "100"],
        ["2", "ข", "200"],
        ["3", "ค", "300"],
      ],
      [0],
    ],
    [
      "closed rows later by another",
      '1,"ก,100\n2,ข,200\n3,"ค, ง",300\n',
      [
        ["1", '"ก', "100"],
        ["2", "ข", "200"],
        ["3", "ค, ง", "300"],
      ],
      [0],
    ],
    [
      "never closed, two of them",
      '1,"ก,100\n2,"ข,200\n3,ค,300',
      [
        ["1", '"ก', "100"],
        ["2", '"ข', "200"],
        ["3", "ค", "300"],
      ],
      [0, 1],
    ],
    [
      "a line break in a name",
      '1,"ก\nข",100\n2,ค,200',
      [
        ["1", "ก\nข", "100"],
        ["2", "ค", "200"],
      ],
      [],
    ],
  ];
  it.each(quotes)("quotes: %s", (_, text, rows, broken) => {
    expect(parseCsv(text)).toEqual({ rows, separator: ",", brokenQuotes: broken });
  });

  it("loses no row to quotes, however many are broken", () => {
    const lines = Array.from({ length: 200 }, (_, row) => `${String(row)},"ก${String(row)},${String(row * 100)}`);
    const { rows, brokenQuotes } = parseCsv(lines.join("\n"));
    expect(rows.map((row) => row[2])).toEqual(lines.map((_, row) => String(row * 100)));
    expect(brokenQuotes.length).toBeGreaterThan(0);
  });

  it("gives back any cells that were written with quotes", () => {
    const cell = fc.string({ unit: fc.constantFrom("ก", "ำ", ",", ";", "\t", '"', "\n", " ", "1") });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), (rows, separator) => {
        const text = `sep=${separator}\n${rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator)).join("\n")}`;
        expect(parseCsv(text).rows).toEqual(rows);
      }),
    );
  });
});

describe("damaged plain text", () => {
  const good = utf8("ลำดับ,โครงการ,งบประมาณ\n1,ระบบฐานข้อมูลที่ดิน,1200\n2,แผนที่กลาง,300\n");

  it("stays UTF-8 with one bad byte, and says where it stands", async () => {
    const bytes = [...good];
    bytes[bytes.indexOf(0xe0, 80) + 2] = 0x41;
    const grid = await read(bytes);
    expect(grid.values[0]).toEqual(["ลำดับ", "โครงการ", "งบประมาณ"]);
    expect(grid.source).toMatchObject({ encoding: "utf-8", separator: "," });
    expect(grid.source?.flaws).toEqual([expect.objectContaining({ kind: "bytes-damaged", row: 1, column: 1 })]);
  });

  it("takes one NUL byte for damage, not for a picture", async () => {
    const bytes = [...good];
    bytes[bytes.lastIndexOf(0x33)] = 0;
    expect((await read(bytes)).source?.flaws).toEqual([expect.objectContaining({ kind: "bytes-damaged", row: 2, column: 2 })]);
  });

  const mangle = (decoder: string): string => new TextDecoder(decoder).decode(Uint8Array.from(good));
  it.each(["windows-1252", "windows-874"])("refuses Thai that was read as %s and saved so", async (decoder) => {
    expect(await problemOf(read(utf8(mangle(decoder))))).toBe("file-mangled-text");
  });

  it("counts rows of another width", async () => {
    const grid = await read(utf8("a,b,c\n1,2,3\n4,5,6\n7,1,234,500\n"));
    expect(grid.source).toMatchObject({ raggedRows: 1, flaws: [] });
  });
});
