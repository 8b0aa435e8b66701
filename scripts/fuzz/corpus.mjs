/**
 * The small files that are damaged: written here, each of another kind. Every list prints its total, so that a row or a
 * digit that goes missing can be noticed.
 */
const TITLE = "งบประมาณแผนงานบูรณาการตัวอย่าง ปีงบประมาณ พ.ศ. 2568 (บาท)";
const HEADER = ["ลำดับ", "กระทรวง", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณ ปี 2568 (บาท)"];
const TIERS = ["ต้นน้ำ", "กลางทาง", "ปลายทาง"];
const NAMES = ["ฐานข้อมูลกลาง", "สำรวจแปลงที่ดิน", 'ระบบ "หนึ่งเดียว"', "อบรมเจ้าหน้าที่, รุ่น 2", "ตลาดชุมชน", "ขนส่งสินค้า", "ตรวจรับรอง", "ประชาสัมพันธ์"];
/** Amounts of which none is the sum of others. */
const AMOUNTS = [1_234_500, 2_718_200, 990_000, 5_077_300, 412_800, 7_650_900, 3_301_100, 868_400];

/** Rows of a list with amounts in whole baht, its total last. */
function listRows() {
  const lines = NAMES.map((name, at) => [
    at + 1,
    `กระทรวงตัวอย่าง ${1 + (at % 2)}`,
    `กรมสมมติ ${1 + (at % 4)}`,
    name,
    TIERS[at % 3],
    AMOUNTS[at],
  ]);
  return [...lines, ["รวมทั้งสิ้น", null, null, null, null, lines.reduce((sum, line) => sum + line[5], 0)]];
}

const grouped = (value) => (typeof value === "number" && value > 9999 ? value.toLocaleString("en-US") : String(value ?? ""));
const quoted = (text, separator) => (text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);

function csvText(separator, lineEnd) {
  const rows = [[TITLE], HEADER, ...listRows()];
  return rows.map((row) => row.map((cell) => quoted(grouped(cell), separator)).join(separator)).join(lineEnd) + lineEnd;
}

function thai874(text) {
  return Uint8Array.from(text, (letter) => (letter >= "\u0e01" ? letter.charCodeAt(0) - 0x0e01 + 0xa1 : letter.charCodeAt(0)));
}

const utf8 = (text) => new TextEncoder().encode(text);
const utf16 = (text) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The parts of a workbook. `shape`: where texts stand, which namespace and prefix, whether totals are formulas. */
function xlsxParts({ shared, namespace = MAIN, prefix = "", formulas = false }) {
  const texts = [];
  const p = prefix === "" ? "" : `${prefix}:`;
  const xmlns = prefix === "" ? `xmlns="${namespace}"` : `xmlns:${prefix}="${namespace}"`;
  const textCell = (address, text) => {
    if (!shared) return `<${p}c r="${address}" t="inlineStr"><${p}is><${p}t>${escaped(text)}</${p}t></${p}is></${p}c>`;
    if (!texts.includes(text)) texts.push(text);
    return `<${p}c r="${address}" s="0" t="s"><${p}v>${texts.indexOf(text)}</${p}v></${p}c>`;
  };
  const rows = [[TITLE], HEADER, ...listRows()].map((row, at) => {
    const isTotal = at === NAMES.length + 2;
    const cells = row.map((cell, column) => {
      const address = `${"ABCDEF"[column]}${at + 1}`;
      if (cell === null) return "";
      if (typeof cell === "string") return textCell(address, cell);
      const formula = isTotal && formulas ? `<${p}f>SUM(F3:F${at})</${p}f>` : "";
      return `<${p}c r="${address}" s="1">${formula}<${p}v>${cell}</${p}v></${p}c>`;
    });
    return `<${p}row r="${at + 1}">${cells.join("")}</${p}row>`;
  });
  const sheet = `<${p}worksheet ${xmlns}><${p}sheetData>${rows.join("")}</${p}sheetData><${p}mergeCells><${p}mergeCell ref="A1:F1"/></${p}mergeCells></${p}worksheet>`;
  const strings = `<${p}sst ${xmlns}>${texts.map((text) => `<${p}si><${p}t>${escaped(text)}</${p}t></${p}si>`).join("")}</${p}sst>`;
  return new Map([
    ["[Content_Types].xml", `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`],
    [
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<${p}workbook ${xmlns} xmlns:r="${OFFICE}"><${p}sheets><${p}sheet name="งบ" sheetId="1" r:id="rId1"/></${p}sheets></${p}workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", `<${p}styleSheet ${xmlns}><${p}cellXfs><${p}xf numFmtId="0"/><${p}xf numFmtId="3"/></${p}cellXfs></${p}styleSheet>`],
    ["xl/worksheets/sheet1.xml", sheet],
    ["xl/sharedStrings.xml", strings],
  ]);
}

/** Files of text, by name. */
export const TEXT_FILES = [
  { name: "comma.csv", bytes: utf8(csvText(",", "\n")) },
  { name: "semicolon.csv", bytes: utf8(`\ufeff${csvText(";", "\r\n")}`) },
  { name: "tab.txt", bytes: utf16(csvText("\t", "\r\n")) },
  { name: "thai.csv", bytes: thai874(csvText(",", "\r\n")) },
];

/** Workbooks as parts, by name. */
export const WORKBOOKS = [
  { name: "shared.xlsx", parts: xlsxParts({ shared: true }) },
  { name: "inline.xlsx", parts: xlsxParts({ shared: false, formulas: true }) },
  { name: "prefix.xlsx", parts: xlsxParts({ shared: true, prefix: "x" }) },
  { name: "strict.xlsx", parts: xlsxParts({ shared: true, namespace: STRICT }) },
];
