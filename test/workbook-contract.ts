import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { CellRange } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { rowPrint } from "#sheet/content-print.ts";
import type { CellHighlight } from "#sheet/highlight.ts";
import { cellKey, emptyGrid, valueAt } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import type { PlannedCell, PlannedTable, SheetPlan } from "#sheet/sheet-plan.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { OpenWorkbook, Workbook, WorkbookChange } from "#sheet/workbook.ts";

/** The workbook a factory must make before each case. */
export interface ContractInput {
  readonly sheets: readonly Grid[];
  /** Excel tables by sheet name. */
  readonly tables: Readonly<Record<string, readonly PlannedTable[]>>;
  /** Cells that a person coloured, by sheet name. */
  readonly coloured?: Readonly<Record<string, readonly { readonly row: number; readonly column: number }[]>>;
}

/** One workbook under test. Leave out what the kind of workbook does not have; its cases are then not registered. */
export interface ContractSubject {
  readonly workbook: Workbook;
  /** The same workbook when a person has it open. */
  readonly open?: OpenWorkbook;
  /** What a person does between our calls. */
  readonly person: {
    /** Types into a cell; text that starts with "=" is a formula. */
    edit(sheet: string, cell: { readonly row: number; readonly column: number }, value: CellValue): Promise<void>;
    rename(sheet: string, name: string): Promise<void>;
    select?(sheet: string, row: number, column: number): Promise<void>;
  };
  /** Addresses of the highlighted cells of a sheet in reading order, each with how grave what was found there is: "B4 error". */
  highlightsOn(sheet: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** What a kind of workbook can show; anything false is a limit named in docs/known-limits.md. */
export interface ContractAbilities {
  /** Has selection, go-to and events (the subject has `open` and `person.select`). */
  readonly isOpen: boolean;
  /** Filtered rows can be told from hidden ones. */
  readonly knowsFilteredRows: boolean;
  /** Merged areas can be read; true when left out. */
  readonly knowsMerges?: boolean;
}

const SOURCE = "งบ 2565";
const HOSTILE = [
  "=1+1",
  "+66 2 123 4567",
  "-สำรวจ",
  "- รายการย่อย",
  "@SUM(A1)",
  "'ติดฟันหนู",
  "1,200.50",
  "2567",
  "1/2",
  "TRUE",
  "#REF!",
  "๑๒๓",
  " เว้นหน้า",
];

/** The sheet of a person: a table at B3 with Thai names, an error, a formula, hidden and merged cells. */
function sourceGrid(): Grid {
  return {
    ...emptyGrid(SOURCE),
    values: [
      [null, "แผนงานบูรณาการรัฐบาลดิจิทัล"],
      [],
      [null, "หน่วยงาน", "โครงการ", "วงเงิน"],
      [1, "สำนักงาน ก", "ระบบกลาง", 59.6156],
      [null, "สำนักงาน ข", "=ไม่ใช่สูตร", 0.30000000000000004],
      [null, "สำนักงาน ค", "แพลตฟอร์ม", { error: "#REF!" }],
      [null, "สำนักงาน ง", null, true],
      [null, "รวม", null, 59.9156],
    ],
    formulas: new Map([[cellKey(7, 3), "=SUM(D4:D5)"]]),
    numberFormats: new Map([[cellKey(3, 3), "#,##0.0000"]]),
    looks: new Map([
      [cellKey(2, 1), { bold: true, indent: 0 }],
      [cellKey(4, 1), { bold: false, indent: 2 }],
    ]),
    merges: [{ firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 3 }],
    hiddenRows: new Set([6]),
    hiddenColumns: new Set([0]),
  };
}

const TABLE_SHEET = "ตาราง";

function input(): ContractInput {
  return {
    sheets: [
      sourceGrid(),
      { ...emptyGrid(TABLE_SHEET), values: [["ชื่อ", "จำนวน"], ["ก", 1], ["ข", 2], ["นอกตาราง"]] },
      { ...emptyGrid("เก่า"), visibility: "very-hidden", values: [["ข้อมูลเก่า", 1]] },
      { ...emptyGrid("ล็อก"), isProtected: true, values: [["ปิด", null]] },
    ],
    coloured: { [SOURCE]: [{ row: 3, column: 2 }] },
    tables: { [TABLE_SHEET]: [{ name: "Amounts", range: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 } }] },
  };
}

const cell = (value: PlannedCell["value"], more: Partial<PlannedCell> = {}): PlannedCell => ({ value, ...more });

/** A small plan of one of our sheets. */
export function contractPlan(patch: Partial<SheetPlan> = {}): SheetPlan {
  return {
    id: "budget-lines",
    name: "รายการงบประมาณ",
    rows: [
      [cell("หน่วยงาน", { style: "header" }), cell("วงเงิน", { style: "header" }), cell("ที่มา", { style: "header" })],
      [
        cell("สำนักงาน ก", { style: "text" }),
        cell(59.6156, { style: "money" }),
        cell("D4", { style: "link", link: { sheet: SOURCE, row: 3, column: 3 } }),
      ],
      [cell("สำนักงาน ข", { style: "text" }), cell(0.3, { style: "money" }), null],
      [null, cell(59.9156, { style: "total-money", formula: "=SUM(B2:B3)" }), null],
    ],
    columnWidths: [30, 14, 10],
    merges: [],
    tables: [{ name: "BudgetLines", range: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 2 } }],
    conditions: [{ range: { firstRow: 3, firstColumn: 1, lastRow: 3, lastColumn: 1 }, formula: "=$B$4<>59.9156", style: "control-bad" }],
    choices: [{ range: { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 0 }, options: ["สำนักงาน ก", "สำนักงาน ข"] }],
    charts: [],
    freeze: { rows: 1, columns: 1 },
    print: { orientation: "landscape", repeatRows: { first: 0, last: 0 }, footer: "หน้า" },
    ...patch,
  };
}

function summaryPlan(): SheetPlan {
  return contractPlan({
    id: "summary",
    name: "สรุป",
    rows: [
      [cell("สรุป", { style: "title" }), null],
      [cell("ต้นน้ำ"), cell(59.6156, { formula: "='รายการงบประมาณ'!B2" })],
      [cell("กลางน้ำ"), cell(0.3)],
    ],
    merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
    tables: [],
    conditions: [],
    choices: [],
    charts: [
      {
        kind: "bar",
        title: "วงเงินตามห่วงโซ่",
        categories: { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 0 },
        series: [{ name: "วงเงิน", values: { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1 } }],
        anchor: { firstRow: 0, firstColumn: 3, lastRow: 12, lastColumn: 8 },
      },
      {
        kind: "waterfall",
        title: "จากเดิมไปใหม่",
        categories: { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 0 },
        series: [0, 1].map((at) => ({ name: `ชุด ${String(at)}`, values: { firstRow: 1, firstColumn: at, lastRow: 2, lastColumn: at } })),
        anchor: { firstRow: 14, firstColumn: 3, lastRow: 26, lastColumn: 8 },
      },
    ],
  });
}

/** The problem a promise fails with; fails itself when the promise does not, or not with a WorkbookError. */
export async function problemOf(promise: Promise<unknown>): Promise<WorkbookProblem> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof WorkbookError) return error.problem;
    throw error;
  }
  throw new Error("expected a WorkbookError");
}

async function everything(workbook: Workbook): Promise<readonly Grid[]> {
  const grids: Grid[] = [];
  for (const sheet of await workbook.listSheets()) grids.push(await workbook.readSheet(sheet.name));
  return grids;
}

const rowsOf = (grid: Grid, rows: number, columns: number): CellValue[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => valueAt(grid, row, column)));

/** Runs the same promises over every kind of workbook. */
export function workbookContract(
  kind: string,
  make: (input: ContractInput) => Promise<ContractSubject>,
  abilities: ContractAbilities,
): void {
  describe(`any workbook: ${kind}`, () => {
    let subject: ContractSubject;
    const at = (): Workbook => subject.workbook;
    const knownMerges = (merge: CellRange): readonly CellRange[] => (abilities.knowsMerges === false ? [] : [merge]);
    const ownNames = async (): Promise<string[]> =>
      (await at().listSheets()).filter((sheet) => sheet.own !== null).map((sheet) => sheet.name);
    beforeEach(async () => {
      subject = await make(input());
    });
    afterEach(async () => {
      await subject.close();
    });

    describe("reading", () => {
      it("lists every sheet with its visibility, protection and tables, none of them ours", async () => {
        expect(await at().listSheets()).toEqual([
          { name: SOURCE, visibility: "visible", isProtected: false, own: null, tables: [] },
          { name: TABLE_SHEET, visibility: "visible", isProtected: false, own: null, tables: ["Amounts"] },
          { name: "เก่า", visibility: "very-hidden", isProtected: false, own: null, tables: [] },
          { name: "ล็อก", visibility: "visible", isProtected: true, own: null, tables: [] },
        ]);
      });

      it("hands over values in sheet coordinates, errors as errors and never as 0", async () => {
        const grid = await at().readSheet(SOURCE);
        expect(rowsOf(grid, 8, 4)).toEqual([
          [null, "แผนงานบูรณาการรัฐบาลดิจิทัล", null, null],
          [null, null, null, null],
          [null, "หน่วยงาน", "โครงการ", "วงเงิน"],
          [1, "สำนักงาน ก", "ระบบกลาง", 59.6156],
          [null, "สำนักงาน ข", "=ไม่ใช่สูตร", 0.30000000000000004],
          [null, "สำนักงาน ค", "แพลตฟอร์ม", { error: "#REF!" }],
          [null, "สำนักงาน ง", null, true],
          [null, "รวม", null, 59.9156],
        ]);
        expect(grid.values.length).toBeLessThanOrEqual(8);
      });

      it("tells formulas from text that looks like one", async () => {
        const grid = await at().readSheet(SOURCE);
        expect([...grid.formulas]).toEqual([[cellKey(7, 3), "=SUM(D4:D5)"]]);
      });

      it("hands over number formats, looks, merges and what is hidden", async () => {
        const grid = await at().readSheet(SOURCE);
        expect([...grid.numberFormats]).toEqual([[cellKey(3, 3), "#,##0.0000"]]);
        expect(grid.looks.get(cellKey(2, 1))).toEqual({ bold: true, indent: 0 });
        expect(grid.looks.get(cellKey(4, 1))).toEqual({ bold: false, indent: 2 });
        expect(grid.merges).toEqual(knownMerges({ firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 3 }));
        expect([...grid.hiddenRows]).toEqual([6]);
        expect([...grid.hiddenColumns]).toEqual([0]);
      });

      it("reads very hidden and protected sheets and says that they are", async () => {
        expect(await at().readSheet("เก่า")).toMatchObject({ visibility: "very-hidden", values: [["ข้อมูลเก่า", 1]] });
        expect(await at().readSheet("ล็อก")).toMatchObject({ isProtected: true });
      });

      it("says which sheet is missing", async () => {
        expect(await problemOf(at().readSheet("ไม่มี"))).toBe("sheet-missing");
      });

      it("reports progress up to all rows and stops when asked", async () => {
        const calls: [number, number][] = [];
        await at().readSheet(SOURCE, { onProgress: (done, total) => calls.push([done, total]) });
        for (const [done, total] of calls) expect(done).toBeLessThanOrEqual(total);
        const stopped = new AbortController();
        stopped.abort();
        expect(await problemOf(at().readSheet(SOURCE, { signal: stopped.signal }))).toBe("cancelled");
      });
    });

    describe("writing our own sheets", () => {
      it("writes them behind the person's sheets and reads the same values back", async () => {
        const receipt = await at().writeSheets([contractPlan(), summaryPlan()]);
        expect(receipt.sheets).toEqual([
          { id: "budget-lines", name: "รายการงบประมาณ", created: true },
          { id: "summary", name: "สรุป", created: true },
        ]);
        expect((await at().listSheets()).map((sheet) => [sheet.name, sheet.own])).toEqual([
          [SOURCE, null],
          [TABLE_SHEET, null],
          ["เก่า", null],
          ["ล็อก", null],
          ["รายการงบประมาณ", "budget-lines"],
          ["สรุป", "summary"],
        ]);
        const lines = await at().readSheet("รายการงบประมาณ");
        expect(rowsOf(lines, 4, 3)).toEqual([
          ["หน่วยงาน", "วงเงิน", "ที่มา"],
          ["สำนักงาน ก", 59.6156, "D4"],
          ["สำนักงาน ข", 0.3, null],
          [null, 59.9156, null],
        ]);
        expect(lines.formulas.get(cellKey(3, 1))).toBe("=SUM(B2:B3)");
        expect(lines.looks.get(cellKey(0, 0))?.bold).toBe(true);
        expect((await at().listSheets()).find((sheet) => sheet.own === "budget-lines")?.tables).toEqual(["BudgetLines"]);
        const summary = await at().readSheet("สรุป");
        expect(valueAt(summary, 1, 1)).toBe(59.6156);
        expect(summary.merges).toEqual(knownMerges({ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }));
      });

      it("touches no sheet of the person", async () => {
        const before = await everything(at());
        await at().writeSheets([contractPlan(), summaryPlan()]);
        expect((await everything(at())).slice(0, before.length)).toEqual(before);
      });

      it.each(HOSTILE)("keeps the text %j as text, never as a formula or a number", async (text) => {
        await at().writeSheets([
          contractPlan({ rows: [[cell(text), cell(text, { style: "money" })]], tables: [], conditions: [], choices: [] }),
        ]);
        const grid = await at().readSheet("รายการงบประมาณ");
        expect([valueAt(grid, 0, 0), valueAt(grid, 0, 1)]).toEqual([text, text]);
        expect(grid.formulas.size).toBe(0);
      });

      it("replaces a sheet as a whole: nothing of a longer report stays", async () => {
        await at().writeSheets([contractPlan()]);
        const second = await at().writeSheets([
          contractPlan({
            rows: [
              [cell("หน่วยงาน"), cell("วงเงิน")],
              [cell("ใหม่"), cell(1)],
            ],
            tables: [{ name: "BudgetLines", range: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 } }],
            conditions: [],
          }),
        ]);
        expect(second.sheets).toEqual([{ id: "budget-lines", name: "รายการงบประมาณ", created: false }]);
        const grid = await at().readSheet("รายการงบประมาณ");
        expect(rowsOf(grid, 4, 3)).toEqual([
          ["หน่วยงาน", "วงเงิน", null],
          ["ใหม่", 1, null],
          [null, null, null],
          [null, null, null],
        ]);
        expect(grid.formulas.size).toBe(0);
      });

      it("finds a sheet that a person renamed by its marker, keeps that name and lets the plans' formulas follow", async () => {
        await at().writeSheets([contractPlan()]);
        await subject.person.rename("รายการงบประมาณ", "ของฉัน");
        const receipt = await at().writeSheets([contractPlan(), summaryPlan()]);
        expect(receipt.sheets.map((sheet) => sheet.name)).toEqual(["ของฉัน", "สรุป"]);
        expect((await at().readSheet("สรุป")).formulas.get(cellKey(1, 1))?.replaceAll("'", "")).toBe("=ของฉัน!B2");
      });

      it("writes nothing when the name for a new sheet belongs to a person's sheet", async () => {
        await subject.person.rename(TABLE_SHEET, "สรุป");
        const before = await everything(at());
        expect(await problemOf(at().writeSheets([contractPlan(), summaryPlan()]))).toBe("sheet-name-taken");
        expect(await everything(at())).toEqual(before);
      });

      it("removes our sheets, all or by id, and no other", async () => {
        await at().writeSheets([contractPlan(), summaryPlan()]);
        expect(await at().removeOwnSheets(["summary"])).toEqual(["summary"]);
        expect(await ownNames()).toEqual(["รายการงบประมาณ"]);
        expect(await at().removeOwnSheets()).toEqual(["budget-lines"]);
        expect((await at().listSheets()).map((sheet) => sheet.name)).toEqual([SOURCE, TABLE_SHEET, "เก่า", "ล็อก"]);
        expect(await at().removeOwnSheets()).toEqual([]);
      });

      it("writes nothing when stopped before it began", async () => {
        const stopped = new AbortController();
        stopped.abort();
        expect(await problemOf(at().writeSheets([contractPlan()], { signal: stopped.signal }))).toBe("cancelled");
        expect(await ownNames()).toEqual([]);
      });

      it("reports progress in rows up to all rows of all plans", async () => {
        const calls: [number, number][] = [];
        await at().writeSheets([contractPlan(), summaryPlan()], { onProgress: (done, total) => calls.push([done, total]) });
        expect(calls.at(-1)).toEqual([7, 7]);
      });
    });

    describe("taking a write back", () => {
      it("removes sheets that the write made", async () => {
        const before = await everything(at());
        const { snapshot } = await at().writeSheets([contractPlan(), summaryPlan()]);
        const result = await at().restore(snapshot);
        expect(result.refused).toEqual([]);
        expect(await everything(at())).toEqual(before);
      });

      it("puts the earlier report back, formulas and tables included", async () => {
        await at().writeSheets([contractPlan()]);
        const before = await at().readSheet("รายการงบประมาณ");
        const { snapshot } = await at().writeSheets([
          contractPlan({ rows: [[cell("ว่าง"), cell("ใหม่"), cell("อื่น")]], tables: [], conditions: [], choices: [] }),
        ]);
        expect((await at().restore(snapshot)).refused).toEqual([]);
        const after = await at().readSheet("รายการงบประมาณ");
        expect(rowsOf(after, 3, 3)).toEqual(rowsOf(before, 3, 3)); // the fourth row is a formula: files lose its result until they are calculated
        expect([...after.formulas]).toEqual([...before.formulas]);
        expect((await at().listSheets()).find((sheet) => sheet.own === "budget-lines")?.tables).toEqual(["BudgetLines"]);
      });

      it("leaves every cell that a person changed since, lists it, and restores the rest", async () => {
        await at().writeSheets([contractPlan()]);
        const rows = contractPlan().rows.map((row) =>
          row.map((one) => (typeof one?.value === "number" && one.formula === undefined ? cell(7) : one)),
        );
        const { snapshot } = await at().writeSheets([contractPlan({ rows })]);
        await subject.person.edit("รายการงบประมาณ", { row: 1, column: 1 }, 99);
        const result = await at().restore(snapshot);
        expect(result.refused.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([["รายการงบประมาณ", 1, 1]]);
        const grid = await at().readSheet("รายการงบประมาณ");
        expect([valueAt(grid, 1, 1), valueAt(grid, 2, 1)]).toEqual([99, 0.3]);
      });

      it("keeps a sheet it made when a person has typed on it since, with just what they typed", async () => {
        const { snapshot } = await at().writeSheets([contractPlan({ tables: [] })]);
        await subject.person.edit("รายการงบประมาณ", { row: 2, column: 2 }, "ตรวจแล้ว");
        const result = await at().restore(snapshot);
        expect(result.refused.map(({ row, column }) => [row, column])).toEqual([[2, 2]]);
        const grid = await at().readSheet("รายการงบประมาณ");
        expect(grid.values.flat().filter((value) => value !== null)).toEqual(["ตรวจแล้ว"]);
      });
    });

    describe("filling blank cells of a person's sheet", () => {
      it("fills them as text and takes that back", async () => {
        const { snapshot } = await at().fillBlankCells(TABLE_SHEET, [
          { row: 1, column: 4, value: "=ต้นน้ำ" },
          { row: 2, column: 4, value: 2 },
        ]);
        const filled = await at().readSheet(TABLE_SHEET);
        expect([valueAt(filled, 1, 4), valueAt(filled, 2, 4), filled.formulas.size]).toEqual(["=ต้นน้ำ", 2, 0]);
        expect(await at().restore(snapshot)).toEqual({ restored: 2, refused: [] });
        expect(valueAt(await at().readSheet(TABLE_SHEET), 1, 4)).toBeNull();
      });

      const refusals: readonly (readonly [string, WorkbookProblem, string, number, number])[] = [
        ["a cell that holds something", "target-not-empty", SOURCE, 3, 1],
        ["a cell inside a merge", "target-merged", SOURCE, 0, 2],
        ["a cell in a hidden row", "target-hidden", SOURCE, 6, 5],
        ["a cell in a hidden column", "target-hidden", SOURCE, 4, 0],
        ["a cell of a hidden sheet", "target-hidden", "เก่า", 5, 5],
        ["a protected sheet", "sheet-protected", "ล็อก", 5, 5],
        ["a missing sheet", "sheet-missing", "ไม่มี", 0, 0],
      ];
      it.each(refusals)("writes nothing at all when one target is %s", async (_, problem, sheet, row, column) => {
        const before = await everything(at());
        const writes = [
          { row: 20, column: 6, value: "ต้นน้ำ" },
          { row, column, value: "ปลายน้ำ" },
        ];
        expect(await problemOf(at().fillBlankCells(sheet, writes))).toBe(problem);
        expect(await everything(at())).toEqual(before);
      });

      it("does not put back a filled cell that a person changed", async () => {
        const { snapshot } = await at().fillBlankCells(TABLE_SHEET, [{ row: 1, column: 4, value: "ต้นน้ำ" }]);
        await subject.person.edit(TABLE_SHEET, { row: 1, column: 4 }, "ปลายน้ำ");
        expect((await at().restore(snapshot)).refused).toHaveLength(1);
        expect(valueAt(await at().readSheet(TABLE_SHEET), 1, 4)).toBe("ปลายน้ำ");
      });
    });

    describe("highlighting cells of people's sheets", () => {
      const mark = (sheet: string, row: number, column: number, severity: CellHighlight["severity"] = "error"): CellHighlight => ({
        sheet,
        row,
        column,
        severity,
      });

      it("highlights what is asked, an error before a warning, changes nothing else, and takes all of it away again", async () => {
        const before = await everything(at());
        const cells = [
          mark(SOURCE, 3, 3, "warning"),
          mark(SOURCE, 3, 3),
          mark(SOURCE, 4, 3, "warning"),
          mark(SOURCE, 4, 1, "warning"),
          mark(TABLE_SHEET, 1, 1),
        ];
        expect(await at().highlight(cells)).toEqual({ highlighted: 4, coloured: [] });
        expect(await subject.highlightsOn(SOURCE)).toEqual(["D4 error", "B5 warning", "D5 warning"]);
        expect(await subject.highlightsOn(TABLE_SHEET)).toEqual(["B2 error"]);
        expect(await everything(at())).toEqual(before);
        expect(await at().removeHighlights()).toBe(4);
        expect([await subject.highlightsOn(SOURCE), await subject.highlightsOn(TABLE_SHEET)]).toEqual([[], []]);
        expect(await everything(at())).toEqual(before);
        expect(await at().removeHighlights()).toBe(0);
      });

      it("leaves a cell with a colour of a person's own as it is, and says which", async () => {
        const { highlighted, coloured } = await at().highlight([mark(SOURCE, 3, 2), mark(SOURCE, 3, 3)]);
        expect([highlighted, coloured.map(({ sheet, row, column }) => [sheet, row, column])]).toEqual([1, [[SOURCE, 3, 2]]]);
        expect(await subject.highlightsOn(SOURCE)).toEqual(["D4 error"]);
      });

      it("puts new highlights in the place of all earlier ones", async () => {
        await at().highlight([mark(SOURCE, 3, 3), mark(TABLE_SHEET, 1, 1)]);
        await at().highlight([mark(SOURCE, 4, 3)]);
        expect([await subject.highlightsOn(SOURCE), await subject.highlightsOn(TABLE_SHEET)]).toEqual([["D5 error"], []]);
      });

      it.each([
        ["a protected sheet", "sheet-protected", "ล็อก"],
        ["a missing sheet", "sheet-missing", "ไม่มี"],
      ] as const)("highlights nothing when one cell is on %s, and earlier highlights stay", async (_, problem, sheet) => {
        await at().highlight([mark(TABLE_SHEET, 1, 1)]);
        expect(await problemOf(at().highlight([mark(SOURCE, 3, 3), mark(sheet, 0, 0)]))).toBe(problem);
        expect([await subject.highlightsOn(SOURCE), await subject.highlightsOn(TABLE_SHEET)]).toEqual([[], ["B2 error"]]);
      });

      it("finds its highlights on a sheet that a person renamed", async () => {
        await at().highlight([mark(TABLE_SHEET, 1, 1)]);
        await subject.person.rename(TABLE_SHEET, "ตารางใหม่");
        expect(await at().removeHighlights()).toBe(1);
        expect(await subject.highlightsOn("ตารางใหม่")).toEqual([]);
      });
    });

    if (abilities.isOpen) openWorkbookContract(() => subject);
    if (abilities.knowsFilteredRows) filteredRowsContract(make);
  });
}

function filteredRowsContract(make: (input: ContractInput) => Promise<ContractSubject>): void {
  it("tells rows hidden by a filter from rows hidden by hand, and never writes through the filter", async () => {
    const filtered: Grid = {
      ...emptyGrid("กรอง"),
      values: [["ชั้น"], ["ก"], ["ข"], ["ค"]],
      filteredRows: new Set([2]),
      hiddenRows: new Set([3]),
    };
    const subject = await make({ sheets: [filtered], tables: {} });
    const grid = await subject.workbook.readSheet("กรอง");
    expect([[...grid.filteredRows], [...grid.hiddenRows]]).toEqual([[2], [3]]);
    expect(await problemOf(subject.workbook.fillBlankCells("กรอง", [{ row: 1, column: 3, value: "ก" }]))).toBe("target-filtered");
    await subject.close();
  });
}

function openWorkbookContract(subject: () => ContractSubject): void {
  const open = (): OpenWorkbook => {
    const workbook = subject().open;
    if (workbook === undefined) throw new Error("the factory gave no open workbook");
    return workbook;
  };
  const select = async (sheet: string, row: number, column: number): Promise<void> => subject().person.select?.(sheet, row, column);

  describe("the workbook open before a person", () => {
    it("says that it can be written", async () => {
      expect(await open().status()).toMatchObject({ readOnly: false, structureProtected: false, calculationStale: false });
    });

    it("reads the selection in its place and nothing beside it", async () => {
      await select(TABLE_SHEET, 1, 1);
      expect(await open().activeSheet()).toBe(TABLE_SHEET);
      const grid = await open().readSelection();
      expect(grid.sheet).toBe(TABLE_SHEET);
      expect(grid.values.flat().filter((value) => value !== null)).toEqual([1]);
      expect(valueAt(grid, 1, 1)).toBe(1);
    });

    it("reads a table by name with its headers, without what stands below", async () => {
      const grid = await open().readTable("Amounts");
      expect(rowsOf(grid, 4, 2)).toEqual([
        ["ชื่อ", "จำนวน"],
        ["ก", 1],
        ["ข", 2],
        [null, null],
      ]);
      expect(await problemOf(open().readTable("Nothing"))).toBe("table-missing");
    });

    it("goes to a cell, and says when the cell cannot be seen", async () => {
      await open().goTo({ sheet: TABLE_SHEET, row: 2, column: 0 });
      expect(await open().activeSheet()).toBe(TABLE_SHEET);
      expect(await problemOf(open().goTo({ sheet: "เก่า", row: 0, column: 0 }))).toBe("target-hidden");
      expect(await problemOf(open().goTo({ sheet: SOURCE, row: 6, column: 1 }))).toBe("target-hidden");
      expect(await problemOf(open().goTo({ sheet: SOURCE, row: 3, column: 0 }))).toBe("target-hidden");
      expect(await problemOf(open().goTo({ sheet: "ไม่มี", row: 3, column: 0 }))).toBe("sheet-missing");
    });

    it("takes filled cells back by what else stands in their rows: an inserted row above, a renamed sheet, another sheet of the old name", async () => {
      const filled = await open().fillBlankCells(TABLE_SHEET, [{ row: 2, column: 4, value: "ต้นน้ำ" }]);
      // A row above: the person's own tier now stands where ours was written.
      const rows: readonly (readonly CellValue[])[] = [
        ["ใหม่", 9, null, null, "ต้นน้ำ"],
        ["ข", 2, null, null, "ต้นน้ำ"],
      ];
      for (const [row, cells] of rows.entries())
        for (const [column, value] of cells.entries()) await subject().person.edit(TABLE_SHEET, { row: row + 2, column }, value);
      await subject().person.rename(TABLE_SHEET, "ตารางใหม่");
      await subject().person.rename("เก่า", TABLE_SHEET);
      expect(await open().restore(filled.snapshot)).toEqual({ restored: 1, refused: [] });
      const grid = await open().readSheet("ตารางใหม่");
      expect([valueAt(grid, 2, 4), valueAt(grid, 3, 4)]).toEqual(["ต้นน้ำ", null]);
    });

    it("fills no cell of a row that is no longer the one it was chosen for", async () => {
      const cells = [{ row: 1, column: 4, value: "ต้นน้ำ", rowPrint: rowPrint(["ก", 1], 4) }];
      await subject().person.edit(TABLE_SHEET, { row: 1, column: 0 }, "แถวอื่น");
      expect(await problemOf(open().fillBlankCells(TABLE_SHEET, cells))).toBe("source-changed");
      expect(valueAt(await open().readSheet(TABLE_SHEET), 1, 4)).toBeNull();
    });

    it("seals a sheet last, and takes everything back when it is not wanted once it stands", async () => {
      const plan = contractPlan({
        rows: [[cell("หัว")], [cell("ก"), cell(1)]],
        tables: [],
        conditions: [],
        choices: [],
        unfinished: "ยังไม่เสร็จ",
      });
      await open().writeSheets([plan], {
        seal: (written) => Promise.resolve(new Map(written.map(({ id, cells }) => [id, `ครบ ${String(cells.length)}`]))),
      });
      expect(valueAt(await open().readSheet(plan.name), 0, 0)).toBe("ครบ 2");
      const before = await everything(open());
      const refused = open().writeSheets([{ ...plan, rows: [[cell("อื่น")]] }], {
        seal: () => Promise.reject(new WorkbookError("source-changed")),
      });
      expect(await problemOf(refused)).toBe("source-changed");
      expect(await everything(open())).toEqual(before);
    });

    it("shows what stands on its sheets before the first write, and writes nothing when that is refused", async () => {
      await open().writeSheets([contractPlan()]);
      await subject().person.edit("รายการงบประมาณ", { row: 2, column: 2 }, "ของฉัน");
      const seen: CellValue[] = [];
      const refused = open().writeSheets([contractPlan()], {
        before: ([sheet]) => {
          seen.push(sheet?.cells[2]?.[2] ?? null);
          throw new WorkbookError("own-sheet-edited");
        },
      });
      expect([await problemOf(refused), seen]).toEqual(["own-sheet-edited", ["ของฉัน"]]);
      expect(valueAt(await open().readSheet("รายการงบประมาณ"), 2, 2)).toBe("ของฉัน");
    });

    it("tells of a person's edits until asked to stop, and never of our own writes", async () => {
      const changes: WorkbookChange[] = [];
      const stop = await open().onChange((change) => changes.push(change));
      await open().writeSheets([contractPlan()]);
      await open().fillBlankCells(TABLE_SHEET, [{ row: 1, column: 4, value: "ต้นน้ำ" }]);
      expect(changes.filter((change) => change.kind !== "sheet-activated")).toEqual([]);
      await subject().person.edit(SOURCE, { row: 3, column: 3 }, 60);
      expect(changes.filter((change) => change.kind === "edited")).toEqual([{ kind: "edited", sheet: SOURCE, address: "D4" }]);
      await stop();
      await subject().person.edit(SOURCE, { row: 3, column: 3 }, 61);
      expect(changes.filter((change) => change.kind === "edited")).toHaveLength(1);
    });
  });
}
