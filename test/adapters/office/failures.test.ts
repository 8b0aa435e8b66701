import { describe, expect, it } from "@jest/globals";
import { emptyGrid } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { Workbook } from "#sheet/workbook.ts";
import type { InjectedFailure } from "#simulator/wire/wire-server.ts";
import { OFFICE_ERRORS } from "#simulator/wire/wire-types.ts";
import { contractPlan, problemOf } from "#test/workbook-contract.ts";
import { officeSubject } from "./office-subject.ts";
import type { OfficeSubject } from "./office-subject.ts";

// Each case writes a report once for every request that it takes.

const PERSON: Grid = {
  ...emptyGrid("งบ"),
  values: [
    ["ชื่อ", "วงเงิน"],
    ["ก", 1.5],
    ["ข", null],
  ],
};

/** A subject whose failures can be set while it runs; request numbers count from when they are set. */
function failingSubject(): {
  readonly subject: OfficeSubject;
  readonly failAt: (failure: ((index: number) => InjectedFailure | null) | null) => void;
} {
  let failure: ((index: number) => InjectedFailure | null) | null = null;
  let start = 0;
  const subject = officeSubject({ sheets: [PERSON], tables: {} }, { failure: (index) => failure?.(index - start) ?? null });
  return {
    subject,
    failAt: (next) => {
      start = subject.simulated.server.requests();
      failure = next;
    },
  };
}

async function content(workbook: Workbook): Promise<unknown> {
  const grids: unknown[] = [];
  for (const sheet of await workbook.listSheets()) {
    const { formulas, values } = await workbook.readSheet(sheet.name);
    grids.push([sheet.name, sheet.own, sheet.tables, values, [...formulas]]);
  }
  return grids;
}

const second = contractPlan({
  rows: [
    [{ value: "ใหม่" }, { value: "อื่น" }, { value: "อีก" }],
    [{ value: "ข" }, { value: 9 }, { value: 8, formula: "=SUM(B2:B2)" }],
  ],
  conditions: [],
  choices: [],
  tables: [],
});

describe("highlighting with a failure at each request in turn", () => {
  it("leaves the earlier highlights or none, never half of the new ones", async () => {
    let hasFailed = true;
    const outcomes: string[] = [];
    for (let request = 0; hasFailed; request += 1) {
      const { failAt, subject } = failingSubject();
      await subject.workbook.highlight([{ sheet: "งบ", row: 0, column: 0, severity: "warning" }]);
      hasFailed = false;
      failAt((index) => {
        hasFailed ||= index === request;
        return index === request ? { code: "GeneralException" } : null;
      });
      const cells = [1, 2].map((row) => ({ sheet: "งบ", row, column: 1, severity: row === 1 ? ("error" as const) : ("warning" as const) }));
      const outcome = await subject.workbook.highlight(cells).then(
        () => "highlighted",
        (error: unknown) => (error instanceof WorkbookError ? error.problem : "not a workbook error"),
      );
      failAt(null);
      const left = await subject.highlightsOn("งบ");
      if (outcome === "highlighted") expect(left).toEqual(["B2 error", "B3 warning"]);
      else expect([["A1 warning"], []]).toContainEqual(left);
      outcomes.push(outcome);
      await subject.close();
    }
    expect(outcomes.length).toBeGreaterThan(6);
    expect(outcomes.at(-1)).toBe("highlighted");
    expect(outcomes).not.toContain("not a workbook error");
  });
});

/**
 * Runs a write with one failure at each request in turn, until it needs no more requests; gives what came of each. A
 * write that lost only looks to the failure is "written".
 */
async function failEverywhere(
  prepare: (workbook: Workbook) => Promise<void>,
  failure: InjectedFailure,
): Promise<readonly (WorkbookProblem | "written")[]> {
  const outcomes: (WorkbookProblem | "written")[] = [];
  let hasFailed = true;
  for (let request = 0; hasFailed; request += 1) {
    const { failAt, subject } = failingSubject();
    await prepare(subject.workbook);
    const before = await content(subject.workbook);
    hasFailed = false;
    failAt((index) => {
      hasFailed ||= index === request;
      return index === request ? failure : null;
    });
    const outcome = await subject.workbook.writeSheets([second]).then(
      () => "written" as const,
      (error: unknown) => (error instanceof WorkbookError ? error.problem : Promise.reject(error as Error)),
    );
    failAt(null);
    if (outcome !== "written") expect(await content(subject.workbook)).toEqual(before);
    await subject.close();
    outcomes.push(outcome);
  }
  // The last one needed no such request.
  return outcomes.slice(0, -1);
}

describe("a host that fails in the middle of writing", () => {
  it("leaves nothing of a first report, whichever request fails before anything of it was done", async () => {
    const outcomes = await failEverywhere(() => Promise.resolve(), { code: "GeneralException", afterActions: 0 });
    expect(outcomes.length).toBeGreaterThan(9);
    expect(new Set(outcomes)).toEqual(new Set(["host-unknown", "workbook-not-in-front", "written"]));
  });

  it("leaves nothing of a first report when a request fails after all of it was done", async () => {
    const outcomes = await failEverywhere(() => Promise.resolve(), { code: "ActivityLimitReached" });
    // The last two switch events on again; both were done.
    expect(new Set(outcomes)).toEqual(new Set(["host-busy", "written"]));
  });

  it("puts the earlier report back, cells, formulas and tables, whichever request fails", async () => {
    const outcomes = await failEverywhere(
      async (workbook) => {
        await workbook.writeSheets([contractPlan()]);
      },
      {
        code: "GeneralException",
        afterActions: 2,
      },
    );
    expect(outcomes.length).toBeGreaterThan(12);
    expect(new Set(outcomes)).toEqual(new Set(["host-unknown", "written"]));
  });

  it("never claims to have written when the session is gone for good", async () => {
    for (let request = 0; request < 8; request += 1) {
      const { failAt, subject } = failingSubject();
      failAt((index) => (index >= request ? { office: OFFICE_ERRORS.session } : null));
      expect(await problemOf(subject.workbook.writeSheets([second]))).toBe("host-session-lost");
      failAt(null);
      // What could not be taken back is at least known as ours: the next run replaces it, the next removal removes it.
      expect((await subject.workbook.listSheets()).filter((sheet) => sheet.own === null).map((sheet) => sheet.name)).toEqual(["งบ"]);
      await subject.workbook.writeSheets([second]);
      await subject.workbook.removeOwnSheets();
      expect((await subject.workbook.listSheets()).map((sheet) => sheet.name)).toEqual(["งบ"]);
      await subject.close();
    }
  });

  it.each([{ code: "GeneralException", afterActions: 0 }, { code: "GeneralException" }])(
    "fills no cell of a person's sheet whichever request fails: %j",
    async (failure) => {
      let hasFailed = true;
      let request = 0;
      for (; hasFailed; request += 1) {
        const { failAt, subject } = failingSubject();
        const before = await content(subject.workbook);
        const failing = request;
        hasFailed = false;
        failAt((index) => {
          hasFailed ||= index === failing;
          return index === failing ? failure : null;
        });
        const outcome = await subject.workbook.fillBlankCells("งบ", [{ row: 2, column: 1, value: "ต้นน้ำ" }]).then(
          () => "filled",
          () => "failed",
        );
        failAt(null);
        if (outcome === "failed") expect(await content(subject.workbook)).toEqual(before);
        await subject.close();
      }
      expect(request).toBeGreaterThan(6);
    },
  );

  it("goes on with an undo that was cut off, and refuses nothing that it put back itself", async () => {
    for (let request = 0; request < 12; request += 1) {
      const { failAt, subject } = failingSubject();
      await subject.workbook.writeSheets([contractPlan()]);
      const before = await content(subject.workbook);
      const { snapshot } = await subject.workbook.writeSheets([second]);
      failAt((index) => (index === request ? { code: "GeneralException", afterActions: 1 } : null));
      await subject.workbook.restore(snapshot).catch(() => null);
      failAt(null);
      expect((await subject.workbook.restore(snapshot)).refused).toEqual([]);
      expect(await content(subject.workbook)).toEqual(before);
      await subject.close();
    }
  });

  it("tells events of people again after a write that failed", async () => {
    const { failAt, subject } = failingSubject();
    const changes: unknown[] = [];
    await subject.open.onChange((change) => changes.push(change));
    failAt((index) => (index === 3 ? { code: "GeneralException" } : null));
    expect(await problemOf(subject.workbook.writeSheets([second]))).toBe("host-unknown");
    failAt(null);
    await subject.person.edit("งบ", { row: 1, column: 1 }, 2);
    expect(changes).toEqual([{ kind: "edited", sheet: "งบ", address: "B2" }]);
    await subject.close();
  });

  it("takes everything back when the person stops it half-way", async () => {
    const { subject } = failingSubject();
    const stop = new AbortController();
    const before = await content(subject.workbook);
    const write = subject.workbook.writeSheets([second, contractPlan({ id: "summary", name: "สรุป" })], {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    expect(await problemOf(write)).toBe("cancelled");
    expect(await content(subject.workbook)).toEqual(before);
    await subject.close();
  });

  it("waits for a slow host and asks nothing twice", async () => {
    const subject = officeSubject({ sheets: [PERSON], tables: {} }, { latency: (index) => (index % 3) * 4 });
    const { sheets } = await subject.workbook.writeSheets([second]);
    expect(sheets).toHaveLength(1);
    await subject.close();
  });
});

describe("what each of the host's failures means", () => {
  const failures: readonly (readonly [string, InjectedFailure, WorkbookProblem])[] = [
    ["a request above 5 MB", { office: OFFICE_ERRORS.requestTooLarge }, "host-request-too-large"],
    ["a person typing into a cell, where the host does not wait", { office: OFFICE_ERRORS.cellEdit }, "host-cell-edit"],
    ["too many requests", { office: OFFICE_ERRORS.busy }, "host-busy"],
    ["a session that ended", { office: OFFICE_ERRORS.session }, "host-session-lost"],
    ["no permission", { office: OFFICE_ERRORS.accessDenied }, "host-access-denied"],
    ["a member this Excel does not have", { code: "ApiNotFound" }, "host-too-old"],
    ["an open dialog", { code: "WriteNotSupportedWhenModalDialogOpen" }, "host-busy"],
    ["another workbook in front", { code: "InactiveWorkbook" }, "workbook-not-in-front"],
    ["a sheet that went away meanwhile", { code: "ItemNotFound" }, "sheet-missing"],
    ["a code nobody knows", { code: "SomethingNew" }, "host-unknown"],
  ];
  it.each(failures)("%s", async (_, failure, problem) => {
    const { failAt, subject } = failingSubject();
    failAt((index) => (index === 0 ? failure : null));
    expect(await problemOf(subject.workbook.readSheet("งบ"))).toBe(problem);
    await subject.close();
  });

  it("keeps the host's own error as the cause and its code as the detail", async () => {
    const { failAt, subject } = failingSubject();
    failAt(() => ({ code: "SomethingNew" }));
    const error = await subject.workbook.listSheets().then(
      () => null,
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ problem: "host-unknown", detail: "SomethingNew", cause: { code: "SomethingNew" } });
    await subject.close();
  });
});
