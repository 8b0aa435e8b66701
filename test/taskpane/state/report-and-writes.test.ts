import { describe, expect, it } from "@jest/globals";
import type { ReportAction, ReportChoice } from "#taskpane/state/report-choice.ts";
import { FIRST_REPORT_CHOICE, reduceReportChoice } from "#taskpane/state/report-choice.ts";
import type { WriteAction } from "#taskpane/state/write-jobs.ts";
import { NO_WRITES, reduceWrites } from "#taskpane/state/write-jobs.ts";

const receipt = { sheets: [], snapshot: { areas: [] } };
const choose = (choice: ReportChoice, action: ReportAction): ReportChoice => reduceReportChoice(choice, action);
const after = (...actions: readonly WriteAction[]) => actions.reduce(reduceWrites, NO_WRITES);

describe("what goes into the report", () => {
  it("never writes the working papers without the sheets their formulas read", () => {
    const without = choose(FIRST_REPORT_CHOICE, { type: "report/sheet-toggled", sheet: "budget-lines", isOn: false });
    expect([...without.sheets].sort()).toEqual(["form-tiers"]);
    const again = choose(without, { type: "report/sheet-toggled", sheet: "summary", isOn: true });
    expect([...again.sheets].sort()).toEqual(["budget-lines", "findings", "form-tiers", "setup", "summary"]);
  });
});

describe("writing", () => {
  it("can be taken back once it has been done", () => {
    const jobs = after(
      { type: "write/started", job: "report" },
      { type: "write/finished", job: "report", receipt, sheets: ["สรุป"], cells: 0 },
    );
    expect(jobs.report).toEqual({ phase: { kind: "written", sheets: ["สรุป"], cells: 0 }, receipt });
  });

  it("cannot be taken back twice", () => {
    const jobs = after(
      { type: "write/finished", job: "report", receipt, sheets: [], cells: 0 },
      { type: "write/undone", job: "report", result: { restored: 3, refused: [] } },
    );
    expect(jobs.report.receipt).toBeNull();
  });

  it("cannot be taken back after the sheets were removed", () => {
    const jobs = after({ type: "write/finished", job: "report", receipt, sheets: [], cells: 0 }, { type: "write/removed", job: "report" });
    expect(jobs.report).toEqual({ phase: { kind: "removed" }, receipt: null });
  });

  it("keeps the way back when a second write fails", () => {
    const failure = { problem: "host-busy", detail: null } as const;
    const jobs = after(
      { type: "write/finished", job: "report", receipt, sheets: [], cells: 0 },
      { type: "write/failed", job: "report", failure },
    );
    expect(jobs.report).toEqual({ phase: { kind: "failed", failure }, receipt });
  });

  it("of tags and of the report are apart", () => {
    expect(after({ type: "write/started", job: "tags" }).report).toBe(NO_WRITES.report);
  });

  it("ignores progress that comes after the end", () => {
    expect(after({ type: "write/progressed", job: "report", done: 1, total: 2 })).toBe(NO_WRITES);
  });
});
