import { describe, expect, it } from "@jest/globals";
import type { CellValue } from "#sheet/cell.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { codesOf, gridOf, tableOf, totalBaht } from "./table-options.ts";

const TITLE = ["ปีงบประมาณ พ.ศ. 2568"];
const COLUMNS = ["หน่วยงาน", "โครงการ", "งบประมาณ ปี 2568 (บาท)"];
const LABELS = ["กระทรวง / หน่วยงาน / โครงการ", "งบประมาณ ปี 2568 (บาท)"];

function read(header: readonly CellValue[], rows: readonly (readonly CellValue[])[]): BudgetTable {
  return tableOf(gridOf([TITLE, header, ...rows]));
}

/** Claims as `row: level over lines`. */
function claimsOf(table: BudgetTable): readonly string[] {
  return table.totals.map((total) => `${String(total.cell.row)}: ${total.level} over ${String(total.covers.length)}`);
}

describe("what is printed as a total is a claim and never added", () => {
  it("when a block's name stands once more below it, with its sum", () => {
    const table = read(COLUMNS, [
      ["กรมก", "โครงการ1", 100],
      ["กรมก", "โครงการ2", 200],
      ["กรมก", null, 300],
      ["กรมข", "โครงการ3", 400],
      ["กรมข", null, 400],
      ["รวมทั้งสิ้น", null, 700],
    ]);
    expect(totalBaht(table)).toBe(700n);
    expect(claimsOf(table)).toEqual(["4: agency over 2", "6: agency over 1", "7: grand over 3"]);
  });

  it("over the whole group it names, also where it equals the group's last line alone", () => {
    const rows = (total: string): readonly (readonly CellValue[])[] => [
      ["กรมก", "โครงการ1", 100],
      ["กรมก", "โครงการ2", 200],
      [total, null, 200],
      ["กรมข", "โครงการ3", 400],
      [total === "รวม" ? "รวม" : "รวมกรมข", null, 400],
      ["รวมทั้งสิ้น", null, 700],
    ];
    for (const total of ["รวมกรมก", "รวม"]) expect(claimsOf(read(COLUMNS, rows(total)))[0]).toMatch(/^4: (?:agency|group) over 2$/);
  });

  it("when it is carried to the next page and brought forward there", () => {
    const table = read(COLUMNS, [
      ["กรมก", "โครงการ1", 100],
      ["กรมก", "โครงการ2", 200],
      [null, "รวมยกไป", 300],
      COLUMNS,
      [null, "รวมยกมา", 300],
      ["กรมข", "โครงการ3", 400],
      [null, "ยอดยกไป", 700],
      COLUMNS,
      [null, "ยอดยกมา", 700],
      ["กรมข", "โครงการ4", 500],
      ["รวมทั้งสิ้น", null, 1200],
    ]);
    expect(totalBaht(table)).toBe(1200n);
    expect(claimsOf(table).map((claim) => claim.replace(/.* /, ""))).toEqual(["2", "2", "3", "3", "4"]);
  });

  it("but a single line that lost its project's name stays a line", () => {
    const table = read(COLUMNS, [
      ["กรมก", "โครงการ1", 100],
      ["กรมก", "โครงการ2", 200],
      ["กรมก", null, 350],
      ["กรมข", "โครงการ3", 400],
    ]);
    expect(totalBaht(table)).toBe(1050n);
  });

  it("when all headings of a column are wrong, by their words", () => {
    const table = read(LABELS, [
      ["กระทรวงการคลัง", 999],
      ["กรมธนารักษ์", 888],
      ["โครงการก", 100],
      ["โครงการข", 200],
      ["กระทรวงพลังงาน", 777],
      ["กรมธุรกิจพลังงาน", 666],
      ["โครงการค", 300],
      ["โครงการง", 400],
    ]);
    expect(totalBaht(table)).toBe(1000n);
    expect(claimsOf(table)).toEqual(["2: ministry over 2", "3: agency over 2", "6: ministry over 2", "7: agency over 2"]);
    expect(table.totals.map((total) => total.children)).toEqual([[1], [], [3], []]);
  });

  it("when `รวม` stands before a heading of any name", () => {
    const table = read(
      ["รายการ", "งบประมาณ ปี 2568 (บาท)"],
      [
        ["กรมก", null],
        ["งานส่วนหน้า", null],
        ["โครงการ1", 100],
        ["โครงการ2", 200],
        ["รวมงานส่วนหน้า", 300],
        ["รวมกรมก", 300],
      ],
    );
    expect(totalBaht(table)).toBe(300n);
  });

  it("but not a project whose name only begins like a total", () => {
    const table = read(COLUMNS, [
      ["กรมก", "รวมพลังชุมชน", 100],
      ["กรมข", "รวมใจไทย", 200],
      ["กรมค", "โครงการ3", 300],
    ]);
    expect(totalBaht(table)).toBe(600n);
    expect(table.lines).toHaveLength(3);
  });

  it("and a line that equals the sum of others by chance is a line", () => {
    const table = read(COLUMNS, [
      ["กรมก", "โครงการ1", 100],
      ["กรมข", "โครงการ2", 200],
      ["กรมค", "โครงการ3", 300],
      ["รวมทั้งสิ้น", null, 600],
    ]);
    expect(totalBaht(table)).toBe(600n);
    expect(claimsOf(table)).toEqual(["5: grand over 3"]);
  });

  it("when it has no name and stands below the last line, even if it is wrong", () => {
    const table = read(COLUMNS, [
      ["กรมก", "โครงการ1", 100],
      ["กรมข", "โครงการ2", 200],
      [null, null, 999],
    ]);
    expect(totalBaht(table)).toBe(300n);
    expect(claimsOf(table)).toEqual(["4: grand over 2"]);
  });

  it("when it cannot be read, with what it may have meant", () => {
    const table = read(COLUMNS, [
      ["กรมก", "โครงการ1", 100],
      ["กรมข", "โครงการ2", 200],
      ["รวมทั้งสิ้น", null, "5,523,9110"],
    ]);
    expect(table.totals[0]).toMatchObject({ amount: null, refused: { text: "5,523,9110", reason: "grouping-broken" } });
    expect(table.totals[0]?.refused?.readings).toHaveLength(2);
    expect(codesOf(table)).toEqual([]);
  });
});

describe("a list that lost its header", () => {
  it("is read by the roles that a person gives its columns", () => {
    const table = tableOf(
      gridOf([
        ["กรมก", "โครงการ1", 100],
        ["กรมข", "โครงการ2", 200],
      ]),
      {
        columnRoles: new Map([
          [0, "agency"],
          [1, "project"],
          [2, "amount"],
        ]),
        unit: "baht",
      },
    );
    expect(totalBaht(table)).toBe(300n);
    expect(table.headerRows).toEqual([]);
  });
});

describe("what the rows between the lines say holds for the lines below", () => {
  it("an agency over each of several lists", () => {
    const header = ["ที่", "โครงการ", "งบประมาณ ปี 2568 (บาท)"];
    const table = tableOf(
      gridOf([
        ["หน่วยงาน : กรมทางหลวง"],
        header,
        [1, "โครงการ1", 100],
        ["รวม", null, 100],
        [],
        ["หน่วยงาน : กรมประมง"],
        header,
        [1, "โครงการ2", 400],
        ["รวม", null, 400],
      ]),
    );
    expect(table.lines.map((line) => line.agency)).toEqual(["กรมทางหลวง", "กรมประมง"]);
    expect(totalBaht(table)).toBe(500n);
  });

  it.each<[string, CellValue, readonly string[]]>([
    ["without money", null, []],
    ["with their totals", 300, ["2: tier over 2", "5: tier over 2"]],
  ])("a tier in a banner row that begins in the sequence column, %s", (_, amount, claims) => {
    const table = read(
      ["ที่", ...COLUMNS],
      [
        ["ต้นน้ำ", null, null, amount],
        [1, "กรมก", "โครงการ1", 100],
        [2, "กรมข", "โครงการ2", 200],
        ["ปลายน้ำ", null, null, amount === null ? null : 900],
        [1, "กรมค", "โครงการ3", 400],
        [2, "กรมง", "โครงการ4", 500],
      ],
    );
    expect(totalBaht(table)).toBe(1200n);
    expect(table.lines.map((line) => line.tierBanner)).toEqual(["ต้นน้ำ", "ต้นน้ำ", "ปลายน้ำ", "ปลายน้ำ"]);
    expect(claimsOf(table)).toEqual(claims);
  });

  it("another unit on another page", () => {
    const header = ["หน่วยงาน", "โครงการ", "งบประมาณ"];
    const table = tableOf(
      gridOf([TITLE, ["หน่วย : บาท"], header, ["กรมก", "โครงการ1", 100], ["หน่วย : พันบาท"], header, ["กรมข", "โครงการ2", 2]]),
    );
    expect(table.lines.map((line) => line.amount)).toEqual([100_000_000_000n, 2_000_000_000_000n]);
  });

  it("a blank tier in a filled column is blank, not the tier above it", () => {
    const table = read(
      [...COLUMNS, "ห่วงโซ่คุณค่า"],
      [
        ["กรมก", "โครงการ1", 100, "ต้นน้ำ"],
        ["กรมข", "โครงการ2", 200, "ปลายน้ำ"],
        ["กรมค", "โครงการ3", 300, null],
      ],
    );
    expect(table.lines.map((line) => line.tierText)).toEqual(["ต้นน้ำ", "ปลายน้ำ", null]);
  });

  it("a blank agency in a filled column is blank too", () => {
    const table = read(COLUMNS, [
      ["กรมก", "โครงการ1", 100],
      ["กรมก", "โครงการ2", 200],
      [null, "โครงการ3", 300],
      ["กรมค", "โครงการ4", 300],
    ]);
    expect(table.lines.map((line) => line.agency)).toEqual(["กรมก", "กรมก", null, "กรมค"]);
  });
});

describe("a row that numbers the columns below the header", () => {
  it.each([
    ["(1)", "(2)", "(3)"],
    ["[๑]", "[๒]", "[๓]"],
    ["-1-", "-2-", "-3-"],
    [1, 2, 3],
  ])("is no line (%s %s %s)", (...numbers) => {
    const rows = [["กรมก", "โครงการ1", 100] as const, ["กรมข", "โครงการ2", 200] as const];
    expect(totalBaht(read(COLUMNS, [numbers, ...rows]))).toBe(300n);
  });
});
