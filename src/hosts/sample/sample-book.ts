import type { BookContent, CellContent, EdgeContent, LookContent, SheetContent } from "#adapters/xlsx/whole/book-content.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { COLUMNS, FIRST_ROW, millions, totalCell, units } from "./sample-rows.ts";
import type { SampleRow, SampleTotal } from "./sample-rows.ts";

/** What the file says of itself, in both languages. */
const NOTES = [
  "ข้อมูลตัวอย่าง: ประกาศเผยแพร่เฉพาะยอดรวม จำนวนโครงการ จำนวนหน่วยงาน และห่วงโซ่คุณค่า ชื่อหน่วยงานเป็นชื่อจริง แต่ชื่อโครงการ ห่วงโซ่และจำนวนเงินของแต่ละโครงการสมมติขึ้น",
  "Illustrative data: only the total, the counts and the tiers are published. Agency names are real; project names, their tiers and their amounts are made up.",
];
const HEADERS = ["ที่", "หน่วยรับงบประมาณ", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณปี 2567"];
const WIDTHS = [6, 46, 58, 15, 20];
const MONEY = "#,##0.0000";
const LINE: EdgeContent = { style: "Continuous", weight: "Thin", color: "#A6A6A6" };
const BASE: LookContent = { fontName: "TH Sarabun New", fontSize: 14, vertical: "Top" };
const BOXED: LookContent = { ...BASE, borderTop: LINE, borderBottom: LINE, borderLeft: LINE, borderRight: LINE };
const HEADER: LookContent = {
  ...BOXED,
  bold: true,
  fill: "#1F3864",
  fontColor: "#FFFFFF",
  horizontal: "Center",
  vertical: "Center",
  wrap: true,
};
const MINISTRY: LookContent = { ...BOXED, bold: true, fill: "#D9E2F3" };
const TEXT: LookContent = { ...BOXED, wrap: true };

/** The workbook of a sample: one sheet as a host agency would lay it out. `grandTotal` null: the sum of the ministries. */
export function sampleBook(rows: readonly SampleRow[], grandTotal: CellValue): BookContent {
  const cells = [...headCells(), ...rows.flatMap((row, index) => rowCells(row, FIRST_ROW + index, rows)), ...footCells(rows, grandTotal)];
  const width = WIDTHS.length - 1;
  const sheet: SheetContent = {
    name: "โครงการ 2567",
    visibility: "visible",
    isProtected: false,
    tabColor: null,
    cells,
    columnWidths: new Map(WIDTHS.entries()),
    rowHeights: new Map([
      [1, 40],
      [2, 40],
    ]),
    hiddenRows: new Set(rows.flatMap((row, index) => (row.kind === "project" && row.isHidden ? [FIRST_ROW + index] : []))),
    hiddenColumns: new Set(),
    merges: [...[0, 1, 2, 3].map((row) => ({ firstRow: row, firstColumn: 0, lastRow: row, lastColumn: width })), ...agencyMerges(rows)],
    freeze: { rows: FIRST_ROW, columns: 0 },
    filter: null,
    tables: [],
    conditions: [],
    choices: [],
    print: { orientation: "Landscape", paperSize: null, titleRows: { first: FIRST_ROW - 1, last: FIRST_ROW - 1 }, footer: "" },
  };
  return { sheets: [sheet], names: [], activeSheet: 0 };
}

function headCells(): readonly CellContent[] {
  const title = { ...BASE, bold: true, fontSize: 20, horizontal: "Center" } as const;
  return [
    cell([0, 0], "แผนงานบูรณาการรัฐบาลดิจิทัล ประจำปีงบประมาณ พ.ศ. 2567", title),
    ...NOTES.map((note, index) => cell([index + 1, 0], note, { ...BASE, italic: true, fontColor: "#595959", wrap: true })),
    cell([3, 0], "หน่วย : ล้านบาท", { ...BASE, horizontal: "Right" }),
    ...HEADERS.map((header, column) => cell([FIRST_ROW - 1, column], header, HEADER)),
  ];
}

function rowCells(row: SampleRow, at: number, rows: readonly SampleRow[]): readonly CellContent[] {
  if (row.kind === "ministry") return totalCells(at, row.label, { rows, total: row.total });
  return [
    cell([at, COLUMNS.number], row.number, { ...BOXED, horizontal: "Center" }),
    cell([at, COLUMNS.agency], row.agency, TEXT),
    cell([at, COLUMNS.project], row.project, TEXT),
    cell([at, COLUMNS.tier], row.tier, { ...BOXED, horizontal: "Center" }),
    cell([at, COLUMNS.amount], row.amount, { ...BOXED, horizontal: "Right", numberFormat: MONEY }),
  ];
}

function totalCells(
  at: number,
  label: string,
  { rows, total }: { readonly rows: readonly SampleRow[]; readonly total: SampleTotal },
): readonly CellContent[] {
  const { value, formula } = totalCell(rows, total);
  return [
    cell([at, COLUMNS.number], null, MINISTRY),
    cell([at, COLUMNS.agency], label, MINISTRY),
    cell([at, COLUMNS.project], null, MINISTRY),
    cell([at, COLUMNS.tier], null, MINISTRY),
    { ...cell([at, COLUMNS.amount], value, { ...MINISTRY, horizontal: "Right", numberFormat: MONEY }), formula },
  ];
}

function footCells(rows: readonly SampleRow[], grandTotal: CellValue): readonly CellContent[] {
  const at = FIRST_ROW + rows.length;
  const ministries = rows.flatMap((row, index) =>
    row.kind === "ministry" ? [{ row, address: cellAddress(FIRST_ROW + index, COLUMNS.amount) }] : [],
  );
  const sum = ministries.reduce((all, { row }) => all + units(totalCell(rows, row.total).value), 0);
  const typed: SampleTotal = { kind: "typed", value: grandTotal ?? millions(sum) };
  const cells = totalCells(at, "รวมทั้งสิ้น", { rows, total: typed });
  const formula = grandTotal === null ? `=${ministries.map(({ address }) => address).join("+")}` : null;
  return [
    ...cells.map((one) => (one.column === COLUMNS.amount ? { ...one, formula } : one)),
    cell([at + 2, COLUMNS.agency], "หมายเหตุ : จำนวนเงินเป็นข้อมูลสมมติเพื่อการสาธิต", { ...BASE, italic: true }),
    cell([at + 4, COLUMNS.project], "ลงชื่อ ........................................ ผู้จัดทำ", BASE),
  ];
}

/** An agency's name covers its projects. */
function agencyMerges(rows: readonly SampleRow[]): readonly CellRange[] {
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    if (row.kind !== "project" || row.agency === null || next?.kind !== "project" || next.agency !== null) return [];
    return [{ firstRow: FIRST_ROW + index, firstColumn: COLUMNS.agency, lastRow: FIRST_ROW + index + 1, lastColumn: COLUMNS.agency }];
  });
}

function cell([row, column]: readonly [row: number, column: number], value: CellValue, look: LookContent): CellContent {
  return { row, column, value, formula: null, look, link: null };
}
