import { describe, expect, it } from "@jest/globals";
import { emptyGrid } from "#sheet/grid.ts";
import type { Workbook } from "#sheet/workbook.ts";
import { contractPlan } from "#test/workbook-contract.ts";
import { officeSubject } from "./office-subject.ts";
import type { OfficeSubject } from "./office-subject.ts";

const NOTE = "หมายเหตุของเจ้าหน้าที่";
const SHEET = "รายการงบประมาณ";
const plan = contractPlan({ unfinished: "ยังไม่เสร็จ" });

/** Something goes on in Excel before each request in turn, until a task needs no such request; gives how many there were. */
async function beforeEachRequest(
  act: (subject: OfficeSubject) => void,
  task: (workbook: Workbook, isOn: (on: boolean) => void) => Promise<void>,
  judge: (workbook: Workbook, hasActed: boolean) => Promise<void>,
): Promise<number> {
  for (let request = 0; ; request += 1) {
    let start: number | null = null;
    let hasActed = false;
    const subject: OfficeSubject = officeSubject(
      { sheets: [{ ...emptyGrid("งบ"), values: [["ก"]] }], tables: {} },
      {
        between: (index) => {
          if (start === null || index - start !== request) return;
          hasActed = subject.simulated.store.sheets().some((sheet) => sheet.name === SHEET);
          if (hasActed) act(subject);
        },
      },
    );
    const reached = { is: false };
    await task(subject.workbook, (on) => {
      const now = subject.simulated.server.requests();
      if (!on) reached.is = start !== null && now - start > request;
      start = on ? now : null;
    });
    await judge(subject.workbook, hasActed);
    await subject.close();
    if (!reached.is) return request;
  }
}

async function stands(workbook: Workbook, text: string): Promise<boolean> {
  for (const { name } of await workbook.listSheets()) {
    if ((await workbook.readSheet(name)).values.flat().includes(text)) return true;
  }
  return false;
}

const typesBeside = ({ simulated }: OfficeSubject): void => {
  simulated.store.personEdits(SHEET, { row: 1, column: 7 }, { value: NOTE });
};

describe("a note typed on a sheet of ours that is about to go", () => {
  it("stands afterwards, whichever request of an undo it was typed before, and is listed", async () => {
    let refused = 0;
    const requests = await beforeEachRequest(
      typesBeside,
      async (workbook, isOn) => {
        const { snapshot } = await workbook.writeSheets([plan]);
        isOn(true);
        const result = await workbook.restore(snapshot);
        isOn(false);
        refused = result.refused.length;
      },
      async (workbook, hasActed) => {
        expect([await stands(workbook, NOTE), refused]).toEqual(hasActed ? [true, 1] : [false, 0]);
        const ours = (await workbook.listSheets()).filter(({ own }) => own === "budget-lines");
        expect(ours).toHaveLength(hasActed ? 1 : 0);
        for (const { name } of ours)
          expect((await workbook.readSheet(name)).values.flat().filter((value) => value !== null)).toEqual([NOTE]);
      },
    );
    expect(requests).toBeGreaterThan(5);
  });

  it("stands afterwards, whichever request of a first write that is taken back it was typed before", async () => {
    const requests = await beforeEachRequest(
      typesBeside,
      async (workbook, isOn) => {
        isOn(true);
        await workbook.writeSheets([plan], { seal: () => Promise.reject(new Error("no longer wanted")) }).catch(() => undefined);
        isOn(false);
      },
      async (workbook, hasActed) => {
        expect(await stands(workbook, NOTE)).toBe(hasActed);
        expect((await workbook.listSheets()).filter(({ own }) => own !== null)).toHaveLength(hasActed ? 1 : 0);
      },
    );
    expect(requests).toBeGreaterThan(12);
  });
});
