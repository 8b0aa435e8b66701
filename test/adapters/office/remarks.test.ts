import { describe, expect, it } from "@jest/globals";
import { createOfficeWorkbook } from "#adapters/office/office-workbook.ts";
import { emptyGrid } from "#sheet/grid.ts";
import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { contractPlan } from "#test/workbook-contract.ts";
import type { SimulatedExcelSettings } from "#test/simulator/simulated-excel.ts";
import { officeSubject } from "./office-subject.ts";
import type { OfficeSubject } from "./office-subject.ts";

const SHEET = "รายการงบประมาณ";
const HEAD = ["หน่วยงาน", "วงเงิน"];
const [A, B, C] = [
  ["กรม ก", 1],
  ["กรม ข", 2],
  ["กรม ค", 3],
];

function plan(rows: readonly (readonly (string | number)[] | undefined)[], more: Partial<SheetPlan> = {}): SheetPlan {
  return contractPlan({
    rows: rows.map((row) => (row ?? []).map((value) => ({ value }))),
    tables: [],
    conditions: [],
    choices: [],
    unfinished: "ยังไม่เสร็จ",
    ...more,
  });
}

async function over(run: (subject: OfficeSubject) => Promise<void>, settings: SimulatedExcelSettings = {}): Promise<void> {
  const subject = officeSubject({ sheets: [{ ...emptyGrid("งบ"), values: [["ก"]] }], tables: {} }, settings);
  await run(subject);
  await subject.close();
}

/** A person remarks beside a cell of our sheet, and answers themselves. */
function remark({ simulated }: OfficeSubject, address: string, text: string, reply?: string): Promise<void> {
  return simulated.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const comment = sheet.comments.add(sheet.getRange(address), text);
    if (reply !== undefined) comment.replies.add(reply);
    await context.sync();
  });
}

/** Every conversation on our sheet: where, what, and the answers. */
function remarks({ simulated }: OfficeSubject): Promise<readonly (readonly string[])[]> {
  return simulated.excel.run(async (context) => {
    const { comments } = context.workbook.worksheets.getItem(SHEET);
    comments.load("items/id,items/content");
    await context.sync();
    const places = comments.items.map((comment) => {
      const range = comment.getLocation();
      range.load("address");
      comment.replies.load("items/content");
      return range;
    });
    await context.sync();
    return comments.items
      .map((comment, at) => [
        (places[at]?.address ?? "").replace(/^.*!/, ""),
        comment.content,
        ...comment.replies.items.map((reply) => reply.content),
      ])
      .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  });
}

describe("what people remark on our sheets", () => {
  it("stays as it is where its row stays", async () => {
    await over(async (subject) => {
      await subject.workbook.writeSheets([plan([HEAD, A, B])]);
      await remark(subject, "B2", "ตรวจแล้ว", "ขอบคุณ");
      const { strayRemarks } = await subject.workbook.writeSheets([plan([HEAD, ["กรม ก", 9], B, C])]);
      expect([await remarks(subject), strayRemarks]).toEqual([[["B2", "ตรวจแล้ว", "ขอบคุณ"]], undefined]);
    });
  });

  it("goes with its row, answers and all, and says who said it", async () => {
    await over(async (subject) => {
      await subject.workbook.writeSheets([plan([HEAD, A, B])]);
      await remark(subject, "B2", "ถึง ก", "ขอบคุณ");
      await remark(subject, "B3", "ถึง ข");
      // The place of the second is where the first goes: one after another.
      const { strayRemarks } = await subject.workbook.writeSheets([plan([HEAD, C, A, B])]);
      expect(strayRemarks).toBeUndefined();
      expect(await remarks(subject)).toEqual([
        ["B3", "[ผู้ใช้จำลอง 2023-01-26] ถึง ก", "[ผู้ใช้จำลอง] ขอบคุณ"],
        ["B4", "[ผู้ใช้จำลอง 2023-01-26] ถึง ข"],
      ]);
      await subject.workbook.writeSheets([plan([HEAD, A, C, B])]);
      // Said who said it once.
      expect((await remarks(subject))[0]).toEqual(["B2", "[ผู้ใช้จำลอง 2023-01-26] ถึง ก", "[ผู้ใช้จำลอง] ขอบคุณ"]);
    });
  });

  it("is known by the key of its row where the sheet has keys", async () => {
    await over(async (subject) => {
      const keyed = (rows: readonly (readonly string[])[]) => plan([["หัว", "รหัส"], ...rows], { keyColumn: 1 });
      await subject.workbook.writeSheets([keyed([["ยังเปิด", "a1:77"]])]);
      await remark(subject, "A2", "รอเอกสาร");
      await subject.workbook.writeSheets([
        keyed([
          ["ใหม่", "b2:11"],
          ["เปลี่ยนแล้ว", "a1:78"],
        ]),
      ]);
      expect((await remarks(subject))[0]?.[0]).toBe("A3");
    });
  });

  it("stands below everything, and is told of, where its row is gone", async () => {
    await over(async (subject) => {
      await subject.workbook.writeSheets([plan([HEAD, A, B])]);
      await remark(subject, "B2", "ถึง ก");
      const { strayRemarks } = await subject.workbook.writeSheets([plan([HEAD, B])]);
      expect(strayRemarks).toEqual([{ workbook: null, sheet: SHEET, row: 4, column: 1 }]);
      expect((await remarks(subject)).map(([place]) => place)).toEqual(["B5"]);
    });
  });

  it("goes back with its row when the writing is undone", async () => {
    await over(async (subject) => {
      await subject.workbook.writeSheets([plan([HEAD, A, B])]);
      await remark(subject, "B2", "ถึง ก");
      const { snapshot } = await subject.workbook.writeSheets([plan([HEAD, C, A, B])]);
      expect(await subject.workbook.restore(snapshot)).toMatchObject({ refused: [] });
      expect((await remarks(subject)).map(([place]) => place)).toEqual(["B2"]);
    });
  });

  it("keeps a sheet that an undo would take away", async () => {
    await over(async (subject) => {
      const { snapshot } = await subject.workbook.writeSheets([plan([HEAD, A])]);
      await remark(subject, "B2", "อย่าเพิ่งลบ");
      expect((await subject.workbook.restore(snapshot)).refused).toEqual([{ workbook: null, sheet: SHEET, row: 1, column: 1 }]);
      expect(await remarks(subject)).toEqual([["B2", "อย่าเพิ่งลบ"]]);
    });
  });

  it("is never lost, whichever request of moving it fails, and what stays at another row is told of", async () => {
    for (let request = 0; request < 70; request += 1) {
      const from = { request: Infinity };
      await over(
        async (subject) => {
          await subject.workbook.writeSheets([plan([HEAD, A, B])]);
          await remark(subject, "B2", "ถึง ก");
          from.request = subject.simulated.server.requests();
          const receipt = await subject.workbook.writeSheets([plan([HEAD, C, A, B])]).catch(() => null);
          from.request = Infinity;
          const places = await remarks(subject);
          expect(places.every(([, text]) => text?.endsWith("ถึง ก"))).toBe(true);
          const at = new Set(places.map(([place]) => place));
          if (receipt === null) expect(at).toEqual(new Set(["B2"]));
          else if (at.has("B2")) expect([receipt.strayRemarks?.length ?? 0, receipt.missingLooks ?? []]).not.toEqual([0, []]);
          else expect(at).toEqual(new Set(["B3"]));
        },
        { failure: (index) => (index - from.request === request ? { code: "GeneralException", afterActions: 1 } : null) },
      );
    }
  });

  it("stays in its cell where Excel is too old to tell of it: clearing takes contents only", async () => {
    await over(async (subject) => {
      await subject.workbook.writeSheets([plan([HEAD, A, B])]);
      await remark(subject, "B2", "ถึง ก");
      const old = officeSubjectOfLevel(subject, 9);
      await old.writeSheets([plan([HEAD, C, A, B])]);
      expect(await remarks(subject)).toEqual([["B2", "ถึง ก"]]);
    });
  });
});

/** The same workbook through an adapter that is told of an older Excel. */
function officeSubjectOfLevel({ simulated }: OfficeSubject, level: number) {
  return createOfficeWorkbook({
    excel: simulated.excel,
    isSetSupported: (name, version) => (name === "ExcelApi" ? Number(version.split(".")[1]) <= level : true),
  });
}
