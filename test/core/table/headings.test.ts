import { describe, expect, it } from "@jest/globals";
import { readBudgetTable } from "#core/table/read-budget-table.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import type { CellValue } from "#sheet/cell.ts";
import { BARE_OPTIONS, codesOf, gridOf, tableOf, totalBaht } from "./table-options.ts";

type Rows = readonly (readonly CellValue[])[];

const MILLION = 1_000_000n;
const namesOf = (table: BudgetTable): readonly string[] =>
  table.lines.map(({ ministry, agency, project, activity }) => [ministry, agency, project, activity].map((name) => name ?? "").join(" > "));

describe("rows below the grand total that count or compare", () => {
  const list: Rows = [
    ["ที่", "หน่วยงาน", "โครงการ", "ปี 2568 (ล้านบาท)", "ปี 2569 (ล้านบาท)"],
    [1, "กรมทางหลวง", "โครงการหนึ่ง", 4, 5],
    [2, "กรมเจ้าท่า", "โครงการสอง", 3, 2.5],
    ["", "รวมทั้งสิ้น", "", 7, 7.5],
  ];

  it.each(["ร้อยละเพิ่ม/ลด", "จำนวนโครงการ", "สัดส่วน", "เพิ่ม/ลด", "ผลต่างจากปี 2568", "คงเหลือ", "Number of projects", "Percent change"])(
    "%s is no line",
    (label) => {
      const table = tableOf(gridOf([...list, ["", label, "", "", 12.35]]));
      expect(totalBaht(table)).toBe(75n * (MILLION / 10n));
      expect(table.lines).toHaveLength(2);
      expect(table.ledger.some(({ fate, row }) => fate === "line" && row === 4)).toBe(false);
    },
  );
});

describe("headings printed again below a page break", () => {
  const header: readonly CellValue[] = ["ที่", "กระทรวง / หน่วยงาน / โครงการ", "งบประมาณ ปี 2567 (ล้านบาท)"];
  const before: Rows = [
    header,
    ["", "รวมทั้งสิ้น", 21],
    ["", "กระทรวงยุติธรรม", 15],
    ["", "   กรมบังคับคดี", 15],
    [1, "      โครงการหนึ่ง", 4],
    [2, "      โครงการสอง", 5],
  ];
  const after: Rows = [
    [3, "      โครงการสาม", 6],
    ["", "กระทรวงวัฒนธรรม", 6],
    ["", "   กรมการศาสนา", 6],
    [1, "      โครงการสี่", 6],
  ];

  it.each([
    ["the ministry with its page", [["", "กระทรวงยุติธรรม (2)", ""]]],
    ["the ministry, to be continued", [["", "กระทรวงยุติธรรม (ต่อ)", ""]]],
    [
      "ministry and agency",
      [
        ["", "กระทรวงยุติธรรม (ต่อ)", ""],
        ["", "   กรมบังคับคดี (ต่อ)", ""],
      ],
    ],
    ["the ministry without any mark", [["", "กระทรวงยุติธรรม", ""]]],
  ] as readonly (readonly [string, Rows])[])("%s opens no new block", (_, again) => {
    const table = tableOf(gridOf([...before, header, ...again, ...after]));
    expect(totalBaht(table)).toBe(21n * MILLION);
    expect(namesOf(table)).toEqual([
      "กระทรวงยุติธรรม > กรมบังคับคดี > โครงการหนึ่ง > ",
      "กระทรวงยุติธรรม > กรมบังคับคดี > โครงการสอง > ",
      "กระทรวงยุติธรรม > กรมบังคับคดี > โครงการสาม > ",
      "กระทรวงวัฒนธรรม > กรมการศาสนา > โครงการสี่ > ",
    ]);
  });
});

describe("names that no word of theirs explains", () => {
  const rows: Rows = [
    ["รายการ", "งบประมาณ ปี 2567 (ล้านบาท)"],
    ["กระทรวงคมนาคม", 20],
    ["กรมทางหลวง", 8],
    ["โครงการหนึ่ง", 3],
    ["โครงการสอง", 5],
    ["ราชสมาคมทดสอบ", 12],
    ["โครงการสาม", 4],
    ["โครงการสี่", 7],
  ];

  it("are bodies where the list of known agencies has them, whatever their sum", () => {
    const reference = { ...BARE_OPTIONS.reference, knownAgencies: [{ agency: "ราชสมาคมทดสอบ", ministry: "กระทรวงคมนาคม" }] };
    const reading = readBudgetTable(gridOf(rows), { ...BARE_OPTIONS, reference });
    const lines = reading.kind === "read" ? reading.table.lines : [];
    expect(lines.map(({ agency, project }) => `${agency ?? ""} > ${project ?? ""}`)).toEqual([
      "กรมทางหลวง > โครงการหนึ่ง",
      "กรมทางหลวง > โครงการสอง",
      "ราชสมาคมทดสอบ > โครงการสาม",
      "ราชสมาคมทดสอบ > โครงการสี่",
    ]);
  });
});

it("takes the plan's own name over its ministries for its total also where the amount cannot be read", () => {
  const table = tableOf(
    gridOf([
      ["กระทรวง - หน่วยงาน - โครงการ", "งบประมาณ (ล้านบาท)"],
      ["แผนงานบูรณาการทดสอบ", "12,5,00.0"],
      ["กระทรวงคมนาคม", 12.5],
      ["   กรมทางหลวง", 8],
      ["      โครงการหนึ่ง", 3],
      ["      โครงการสอง", 5],
      ["   กรมเจ้าท่า", 4.5],
      ["      โครงการสาม", 4.5],
    ]),
  );
  expect(table.lines).toHaveLength(3);
  expect(codesOf(table)).not.toContain("amount-malformed@1");
  expect(table.totals.find(({ cell }) => cell.row === 1)).toMatchObject({ level: "grand", amount: null });
});

describe("what stands at the level of projects is a project", () => {
  it("over activities, though its name begins otherwise and the header leaves the ministry out", () => {
    const table = tableOf(
      gridOf([
        ["เป้าหมาย / แนวทาง / หน่วยงาน / โครงการ / กิจกรรม / รายการ", "งบประมาณ ปี 2566 (ล้านบาท)"],
        ["1 เป้าหมายที่ 1 เพิ่มประสิทธิภาพ", 9],
        ["1.1 แนวทางที่ 1.1 ส่งเสริมกลไก", 9],
        ["1.1.1 กระทรวงกลาโหม", 9],
        ["1.1.1.1 กองทัพบก", 9],
        ["1.1.1.1.1 ศูนย์ให้บริการครบวงจร", 4],
        ["1.1.1.1.1.1 กิจกรรมก่อสร้าง", 3],
        ["1.1.1.1.1.2 กิจกรรมออกแบบ", 1],
        ["1.1.1.1.2 จัดหาเครื่องมือวัด", 5],
        ["1.1.1.1.2.1 กิจกรรมจัดซื้อ", 2],
        ["1.1.1.1.2.2 กิจกรรมอบรม", 3],
      ]),
    );
    expect(namesOf(table)).toEqual([
      "กระทรวงกลาโหม > กองทัพบก > ศูนย์ให้บริการครบวงจร > กิจกรรมก่อสร้าง",
      "กระทรวงกลาโหม > กองทัพบก > ศูนย์ให้บริการครบวงจร > กิจกรรมออกแบบ",
      "กระทรวงกลาโหม > กองทัพบก > จัดหาเครื่องมือวัด > กิจกรรมจัดซื้อ",
      "กระทรวงกลาโหม > กองทัพบก > จัดหาเครื่องมือวัด > กิจกรรมอบรม",
    ]);
    expect(new Set(table.lines.map(({ goal }) => goal))).toEqual(new Set(["เป้าหมายที่ 1 เพิ่มประสิทธิภาพ"]));
  });

  it("among projects, though it is called a plan", () => {
    const table = tableOf(
      gridOf([
        ["รายการ", "งบประมาณ ปี 2568 (ล้านบาท)"],
        ["กระทรวงการอุดมศึกษา", 14],
        ["มหาวิทยาลัยมหิดล", 9],
        ["แผนงานวิจัยท้าทาย เรื่องที่ 9", 5],
        ["โครงการวิจัยเชิงพื้นที่", 4],
        ["มหาวิทยาลัยศิลปากร", 5],
        ["โครงการวิจัยหนึ่ง", 2],
        ["แผนงานวิจัยท้าทาย เรื่องที่ 7", 3],
      ]),
    );
    expect(table.lines.map(({ project }) => project)).toEqual([
      "แผนงานวิจัยท้าทาย เรื่องที่ 9",
      "โครงการวิจัยเชิงพื้นที่",
      "โครงการวิจัยหนึ่ง",
      "แผนงานวิจัยท้าทาย เรื่องที่ 7",
    ]);
  });
});

it("names projects by a column for projects and items, wherever it stands", () => {
  const table = tableOf(
    gridOf([
      ["โครงการ/รายการ", "ปี 2569 (บาท)", "พื้นที่ดำเนินการ", "ชื่อกระทรวง", "หน่วยงานรับผิดชอบ", "ห่วงโซ่คุณค่า"],
      ["โครงการหนึ่ง", 339300, "จังหวัดตาก", "กระทรวงกลาโหม", "กองทัพบก", "ปลายน้ำ"],
      ["โครงการสอง", 262176000, "จังหวัดตาก", "กระทรวงกลาโหม", "กองทัพเรือ", "ต้นน้ำ"],
      ["โครงการสาม", 7888700, "จังหวัดตาก", "กระทรวงกลาโหม", "กองทัพอากาศ", "ต้นน้ำ"],
    ]),
  );
  expect(table.lines.map(({ project }) => project)).toEqual(["โครงการหนึ่ง", "โครงการสอง", "โครงการสาม"]);
});

describe("sums carried over a page break", () => {
  const header: readonly CellValue[] = ["ที่", "หน่วยงาน", "โครงการ", "งบประมาณ (ล้านบาท)"];

  it.each([
    ["ยอดยกไป", "ยอดยกมา"],
    ["รวมยกไป", "รวมยกมา"],
    ["ยกไป", "ยกมา"],
    ["ยอดยกไปหน้าถัดไป", "ยอดยกมาจากหน้าก่อน"],
    ["Carried forward", "Brought forward"],
    ["C/F", "B/F"],
  ])("%s and %s are claims over all lines above", (down, up) => {
    const table = tableOf(
      gridOf([
        header,
        [1, "กรมทางหลวง", "โครงการหนึ่ง", 5],
        [2, "กรมทางหลวง", "โครงการสอง", 3],
        ["", "", down, 8],
        header,
        ["", "", up, 8.5],
        [3, "กรมเจ้าท่า", "โครงการสาม", 4],
        ["", "", "รวมทั้งสิ้น", 12],
      ]),
    );
    expect(totalBaht(table)).toBe(12n * MILLION);
    expect(table.totals.map(({ cell, covers }) => [cell.row, covers])).toEqual([
      [3, [1, 2]],
      [5, [1, 2]],
      [7, [1, 2, 6]],
    ]);
  });
});

describe("what stands below the total without a name", () => {
  const list: Rows = [
    ["หน่วยงาน", "โครงการ", "งบประมาณ (ล้านบาท)"],
    ["กรมทางหลวง", "โครงการหนึ่ง", 5],
    ["กรมเจ้าท่า", "โครงการสอง", 3],
    ["รวม", "", 8],
    [],
  ];

  it.each([
    ["a phone number", "0 2123 4567", []],
    ["a date", "15/01/2567", []],
    ["an amount", 9.5, ["amount-without-name@5"]],
    ["a malformed amount", "5,523,9110", ["amount-without-name@5"]],
  ] as const)("%s is no line and no total", (_, value, said) => {
    const table = tableOf(gridOf([...list, [null, null, value]]));
    expect(totalBaht(table)).toBe(8n * MILLION);
    expect(table.lines).toHaveLength(2);
    expect(table.totals).toHaveLength(1);
    expect(codesOf(table).filter((code) => code.startsWith("amount"))).toEqual(said);
  });
});

it.each([[["[1]", "(2)", "3", "4", "5"]], [[1, 2, 3, 4, 5]], [["-1-", "-2-", "-3-", "-4-", "-5-"]]])(
  "takes the numbers of columns below the header for no line",
  (numbers) => {
    const table = tableOf(
      gridOf([
        ["ที่", "กระทรวง", "หน่วยงาน", "โครงการ", "งบประมาณ (ล้านบาท)"],
        numbers,
        [1, "กระทรวงคมนาคม", "กรมทางหลวง", "โครงการหนึ่ง", 5],
        [2, "กระทรวงคมนาคม", "กรมเจ้าท่า", "โครงการสอง", 3],
      ]),
    );
    expect(table.lines).toHaveLength(2);
  },
);

it("takes what remains after the cut, not the request beside it", () => {
  const table = tableOf(
    gridOf([
      ["หน่วยงาน", "โครงการ", "งบประมาณ ปี 2569 (ล้านบาท)", null, null],
      [null, null, "คำขอ", "ปรับลด", "คงเหลือหลังปรับลด"],
      ["กรมทางหลวง", "โครงการหนึ่ง", 13, -1, 12],
      ["กรมเจ้าท่า", "โครงการสอง", 5, -2, 3],
    ]),
  );
  expect(totalBaht(table)).toBe(15n * MILLION);
  expect(table.columns.map(({ role }) => role)).toEqual(["agency", "project", "otherStageAmount", "change", "amount"]);
});

describe("a note below the list", () => {
  it("opens no level of it, so that a tier's only project is not its heading's money once more", () => {
    const table = tableOf(
      gridOf([
        ["ที่", "หน่วยงาน", "แผนงาน/โครงการ", "งบประมาณ ปี 2568 (ล้านบาท)"],
        ["", "", "ต้นน้ำ", 5],
        [1, "กรมทางหลวง", "ซ่อมสะพาน", 2],
        [2, "กรมประมง", "ขุดลอกคลอง", 3],
        ["", "", "กลางน้ำ", 9],
        [1, "กรมทางหลวง", "ปรับผิวทาง", 4],
        [2, "กรมเจ้าท่า", "สร้างท่าเรือ", 5],
        ["", "", "ปลายน้ำ", 7],
        [1, "กรมเจ้าท่า", "ตรวจเรือ", 7],
        ["", "", "รวมทั้งสิ้น", 21],
        [],
        ["* รอมติที่ประชุม"],
      ]),
    );
    expect([totalBaht(table), codesOf(table)]).toEqual([21n * MILLION, []]);
    expect(namesOf(table).at(-1)).toBe(" > กรมเจ้าท่า > ตรวจเรือ > ");
  });
});

describe("what a line includes, in brackets below it", () => {
  it.each(["(รวมค่าจ้างที่ปรึกษา)", "   (รวมครุภัณฑ์)", "(including equipment)"])("%s is no line and no total", (label) => {
    const table = tableOf(
      gridOf([
        ["ที่", "หน่วยงาน", "โครงการ", "งบประมาณ ปี 2568 (ล้านบาท)"],
        [1, "กรมทางหลวง", "ซ่อมสะพาน", 2],
        [2, "กรมประมง", "ขุดลอกคลอง", 3],
        ["", "", label, 1],
        [3, "กรมเจ้าท่า", "สร้างท่าเรือ", 4],
        ["", "", "รวม", 9],
      ]),
    );
    expect([totalBaht(table), table.lines.length, codesOf(table)]).toEqual([9n * MILLION, 3, []]);
  });
});
