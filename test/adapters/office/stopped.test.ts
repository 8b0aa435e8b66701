import { describe, expect, it } from "@jest/globals";
import { emptyGrid, valueAt } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { CellWrite, Progress, Workbook } from "#sheet/workbook.ts";
import { OFFICE_ERRORS } from "#simulator/wire/wire-types.ts";
import { contractPlan, problemOf } from "#test/workbook-contract.ts";
import { officeSubject } from "./office-subject.ts";
import type { OfficeSubject } from "./office-subject.ts";

// Each case runs a task once for every request that it takes, and presses Cancel just before that request.

const PERSON: Grid = {
  ...emptyGrid("งบ"),
  values: [
    ["ชื่อ", "วงเงิน", "ชั้น"],
    ["ก", 1.5, null],
    ["ข", 2.5, null],
    ["ค", 3.5, null],
  ],
};
const UNFINISHED = "ยังไม่เสร็จ";
const first = contractPlan({ unfinished: UNFINISHED });
const second = contractPlan({
  rows: [
    [{ value: "ใหม่" }, { value: "อื่น" }],
    [{ value: "ข" }, { value: 9, formula: "=SUM(B3:B3)" }],
    [null, { value: 9 }],
  ],
  tables: [],
  conditions: [],
  choices: [],
  unfinished: UNFINISHED,
});
const TAGS: readonly CellWrite[] = [1, 2, 3].map((row) => ({ row, column: 2, value: "ต้นน้ำ" }));

async function content(workbook: Workbook): Promise<unknown> {
  const grids: unknown[] = [];
  for (const sheet of await workbook.listSheets()) {
    const { formulas, values } = await workbook.readSheet(sheet.name);
    grids.push([sheet.name, sheet.own, sheet.tables, values, [...formulas]]);
  }
  return grids;
}

interface Stopped {
  readonly subject: OfficeSubject;
  readonly before: unknown;
  readonly outcome: WorkbookProblem | "done";
  /** The same task again, nobody stopping it. */
  readonly again: () => Promise<unknown>;
}

type Task = (workbook: Workbook, progress: Progress) => Promise<unknown>;

/** Stops a task before each of its requests in turn. `prepare` gives the task, with what went before done. */
async function stoppedEverywhere(
  prepare: (workbook: Workbook) => Promise<Task>,
  judge: (stopped: Stopped) => Promise<void>,
): Promise<readonly Stopped["outcome"][]> {
  const outcomes: Stopped["outcome"][] = [];
  for (let request = 0; ; request += 1) {
    const stop = new AbortController();
    const from = { request: Infinity };
    const subject = officeSubject(
      { sheets: [PERSON], tables: {} },
      {
        between: (index) => {
          if (index - from.request === request) stop.abort();
        },
      },
    );
    const task = await prepare(subject.workbook);
    const before = await content(subject.workbook);
    from.request = subject.simulated.server.requests();
    const outcome = await task(subject.workbook, { signal: stop.signal }).then(
      () => "done" as const,
      (error: unknown) => (error instanceof WorkbookError ? error.problem : Promise.reject(error as Error)),
    );
    await judge({ subject, before, outcome, again: () => task(subject.workbook, {}) });
    await subject.close();
    if (!stop.signal.aborted) return outcomes;
    outcomes.push(outcome);
  }
}

/** Stopped: as before, all of it. */
const nothingStays = async ({ subject, before, outcome }: Stopped): Promise<void> => {
  if (outcome !== "done") expect([outcome, await content(subject.workbook)]).toEqual(["cancelled", before]);
};

describe("Cancel before any request", () => {
  it("of a first write leaves nothing of it", async () => {
    const outcomes = await stoppedEverywhere(
      () => Promise.resolve((workbook, progress) => workbook.writeSheets([first], progress)),
      nothingStays,
    );
    expect(outcomes.filter((one) => one === "cancelled").length).toBeGreaterThan(10);
  });

  it("of a refresh leaves the earlier report, cells, formulas and tables", async () => {
    const outcomes = await stoppedEverywhere(async (workbook) => {
      await workbook.writeSheets([first]);
      return (at, progress) => at.writeSheets([second], progress);
    }, nothingStays);
    expect(outcomes.filter((one) => one === "cancelled").length).toBeGreaterThan(10);
  });

  it("of a removal leaves all sheets or none", async () => {
    const outcomes = await stoppedEverywhere(async (workbook) => {
      await workbook.writeSheets([first]);
      return (at, progress) => at.removeOwnSheets(undefined, progress);
    }, nothingStays);
    expect(outcomes).toContain("cancelled");
  });

  it("of writing tags leaves every cell of the person's sheet as it was, or all of them filled", async () => {
    const outcomes = await stoppedEverywhere(
      () => Promise.resolve((workbook, progress) => workbook.fillBlankCells("งบ", TAGS, progress)),
      async (stopped) => {
        await nothingStays(stopped);
        if (stopped.outcome === "done") expect(valueAt(await stopped.subject.workbook.readSheet("งบ"), 3, 2)).toBe("ต้นน้ำ");
      },
    );
    expect(outcomes.filter((one) => one === "cancelled").length).toBeGreaterThan(5);
  });

  it("of an undo of tags leaves all of them, and pressed again takes them back", async () => {
    const outcomes = await stoppedEverywhere(
      async (workbook) => {
        const { snapshot } = await workbook.fillBlankCells("งบ", TAGS);
        return (at, progress) => at.restore(snapshot, progress);
      },
      async (stopped) => {
        await nothingStays(stopped);
        if (stopped.outcome !== "done") expect(await stopped.again()).toEqual({ restored: 3, refused: [] });
        expect((await stopped.subject.workbook.readSheet("งบ")).values.map((row) => row[2] ?? null)).toEqual(["ชั้น", null, null, null]);
      },
    );
    expect(outcomes).toContain("cancelled");
  });

  it("of an undo of a refresh changes nothing or says in A1 that it is not finished, and pressed again goes on", async () => {
    const outcomes = await stoppedEverywhere(
      async (workbook) => {
        await workbook.writeSheets([first]);
        const { snapshot } = await workbook.writeSheets([second]);
        return (at, progress) => at.restore(snapshot, progress);
      },
      async ({ subject, before, outcome, again }) => {
        const { workbook } = subject;
        if (outcome === "cancelled") expect(await content(workbook)).toEqual(before);
        if (outcome === "stopped-halfway") expect(valueAt(await workbook.readSheet("รายการงบประมาณ"), 0, 0)).toBe(UNFINISHED);
        if (outcome === "done") return;
        expect(await again()).toMatchObject({ refused: [] });
        const grid = await workbook.readSheet("รายการงบประมาณ");
        expect([valueAt(grid, 0, 0), valueAt(grid, 1, 1)]).toEqual(["หน่วยงาน", 59.6156]);
        expect((await workbook.listSheets()).map((sheet) => sheet.tables)).toEqual([[], ["BudgetLines"]]);
      },
    );
    expect(outcomes).toEqual(expect.arrayContaining(["cancelled", "stopped-halfway"]));
  });
});

describe("Cancel where Excel does not let what was done be taken back", () => {
  it("never says that nothing changed", async () => {
    const stop = new AbortController();
    const stopped = { at: Infinity };
    // Events are switched on again and what was written is read back; from then on Excel is gone.
    const subject = officeSubject(
      { sheets: [PERSON], tables: {} },
      { failure: (index) => (index >= stopped.at + 3 ? { office: OFFICE_ERRORS.session } : null) },
    );
    const progress = {
      signal: stop.signal,
      onProgress: (done: number) => {
        if (done === 0) return;
        stop.abort();
        stopped.at = subject.simulated.server.requests();
      },
    };
    expect(await problemOf(subject.workbook.fillBlankCells("งบ", TAGS, progress))).toBe("stopped-halfway");
    await subject.close();
  });
});

describe("undo of many tags", () => {
  const rows = 200;
  const long: Grid = {
    ...emptyGrid("งบ"),
    values: Array.from({ length: rows }, (_, row) => [`โครงการ ${String(row)}`, row, null]),
  };
  const tags = (count: number): readonly CellWrite[] =>
    Array.from({ length: count }, (_, at) => ({ row: at * 4, column: 2, value: "ต้นน้ำ" }));

  async function undoOf(count: number): Promise<{ readonly requests: number; readonly told: readonly (readonly [number, number])[] }> {
    const subject = officeSubject({ sheets: [long], tables: {} });
    const { snapshot } = await subject.workbook.fillBlankCells("งบ", tags(count));
    const told: [number, number][] = [];
    const start = subject.simulated.server.requests();
    const result = await subject.workbook.restore(snapshot, { onProgress: (done, total) => told.push([done, total]) });
    const requests = subject.simulated.server.requests() - start;
    expect(result).toEqual({ restored: count, refused: [] });
    expect((await subject.workbook.readSheet("งบ")).values.every((row) => (row[2] ?? null) === null)).toBe(true);
    await subject.close();
    return { requests, told };
  }

  it("takes as many requests for 50 tags as for two, and tells how far it is", async () => {
    const many = await undoOf(50);
    expect(many.requests).toBe((await undoOf(2)).requests);
    expect(many.requests).toBeLessThan(15);
    expect(many.told).toEqual([
      [0, 50],
      [50, 50],
    ]);
  });
});
