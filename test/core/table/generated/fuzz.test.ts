import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { readBudgetTable } from "#core/table/read-budget-table.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { BARE_OPTIONS, gridOf } from "../table-options.ts";

const WORDS = [
  "โครงการ",
  "กระทรวง",
  "หน่วยงาน",
  "งบประมาณ (ล้านบาท)",
  "ปี 2567",
  "รวม",
  "รวมทั้งสิ้น",
  "กรมทดสอบ",
  "โครงการทดสอบ",
  "ต้นน้ำ",
  "- รายการ",
  "หมายเหตุ",
  "หน่วย : บาท",
  "1. แผนงาน",
  "ลำดับ",
  "   ย่อหน้า",
  "(1)",
  "ร้อยละ",
  "ผูกพัน",
  "-",
  "5,523,9110",
  "1 - 2",
  "=A1",
  "Total",
  "Agency",
];
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.integer({ min: -50, max: 3000 }) },
  { weight: 2, arbitrary: fc.double({ noNaN: false }) },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>(true, { error: "#N/A" }, "", " ") },
);
const rows = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 25 });
const merge: fc.Arbitrary<CellRange> = fc
  .tuple(fc.nat(20), fc.nat(6), fc.nat(4), fc.nat(4))
  .map(([row, column, height, width]) => ({ firstRow: row, firstColumn: column, lastRow: row + height, lastColumn: column + width }));

/** A header that makes most sheets readable, over random rows. */
const HEADER: readonly CellValue[] = ["ลำดับ", "หน่วยงาน", "โครงการ", "งบประมาณ ปี 2567 (ล้านบาท)"];

describe("any sheet at all", () => {
  it("is read or skipped, never an exception", () => {
    fc.assert(
      fc.property(rows, fc.array(merge, { maxLength: 4 }), (values, merges) => {
        const reading = readBudgetTable(gridOf(values, { merges }), BARE_OPTIONS);
        expect(["read", "skipped"]).toContain(reading.kind);
      }),
      { numRuns: 400 },
    );
  });

  it("counts no cell twice, and no cell both as a line and as a total", () => {
    fc.assert(
      fc.property(rows, (values) => {
        const reading = readBudgetTable(gridOf([HEADER, ...values]), BARE_OPTIONS);
        if (reading.kind === "skipped") return;
        const lines = reading.table.lines.map((line) => line.row);
        const totals = reading.table.totals.map((total) => total.cell.row);
        expect(new Set(lines).size).toBe(lines.length);
        const cells = reading.table.totals.map(({ cell }) => `${String(cell.row)}:${String(cell.column)}`);
        expect(new Set(cells).size).toBe(cells.length);
        expect(totals.filter((row) => lines.includes(row))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("accounts for every row with a number in the amount column with a fate of its own", () => {
    fc.assert(
      fc.property(rows, (values) => {
        const reading = readBudgetTable(gridOf([HEADER, ...values]), BARE_OPTIONS);
        if (reading.kind === "skipped") return;
        const { table } = reading;
        const column = table.columns.find((one) => one.role === "amount")?.column ?? -1;
        const first = (table.headerRows.at(-1) ?? 0) + 1;
        const known = new Set(table.ledger.map(({ row }) => row));
        values.forEach((cells, at) => {
          const row = at + 1;
          if (row < first || row > table.range.lastRow || typeof cells[column] !== "number") return;
          expect(known).toContain(row);
        });
      }),
      { numRuns: 400 },
    );
  });

  it("claims only lines of the table", () => {
    fc.assert(
      fc.property(rows, (values) => {
        const reading = readBudgetTable(gridOf([HEADER, ...values]), BARE_OPTIONS);
        if (reading.kind === "skipped") return;
        const lines = new Set(reading.table.lines.map((line) => line.row));
        for (const total of reading.table.totals) {
          expect(total.covers.every((row) => lines.has(row))).toBe(true);
          expect(total.children.every((child) => reading.table.totals[child] !== undefined)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
