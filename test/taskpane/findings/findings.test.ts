import { describe, expect, it } from "@jest/globals";
import type { Finding } from "#core/finding.ts";
import { makeFinding, placeOfCell } from "#core/finding.ts";
import { runChange } from "#taskpane/effects/run-change.ts";
import type { FindingItem } from "#taskpane/findings/finding-item.ts";
import { listFindings } from "#taskpane/findings/finding-item.ts";
import { findingRows, groupFindings } from "#taskpane/findings/group-findings.ts";
import type { FindingsFilter } from "#taskpane/findings/findings-filter.ts";
import { NO_FILTER, filterFindings, searchKey, tiersOfFindings } from "#taskpane/findings/findings-filter.ts";
import { stepFrom } from "#taskpane/findings/finding-steps.ts";
import { rowByKey } from "#taskpane/findings/findings-list.tsx";
import type { RunChange, RunResult } from "#taskpane/state/run-state.ts";
import { analysisOf, malformed, totalMismatch } from "../fixture/analysis.ts";

const note: Finding = makeFinding("number-stored-as-text", placeOfCell({ workbook: null, sheet: "งบ", row: 6, column: 3 }), {
  facts: { cells: 3 },
});
const duplicate: Finding = makeFinding("duplicate-line", placeOfCell({ workbook: null, sheet: "งบ", row: 7, column: 3 }), {
  facts: { rows: [7, 8] },
});
const itemsOf = (...findings: readonly Finding[]): readonly FindingItem[] =>
  listFindings({ outcomes: [{ kind: "read", analysis: analysisOf({ findings }) }], plan: null });
const codes = (items: readonly FindingItem[]): readonly string[] => items.map((item) => item.finding.code);

describe("grouping findings", () => {
  it("puts a wrong total under the finding that alone explains it", () => {
    const [group, ...others] = groupFindings(itemsOf(malformed(6), totalMismatch(6)));
    expect(others).toEqual([]);
    expect(group?.code).toBe("amount-malformed");
    expect(codes(group?.roots[0]?.consequences ?? [])).toEqual(["total-mismatch"]);
  });

  it("leaves a wrong total by itself when another row explains it", () => {
    expect(groupFindings(itemsOf(malformed(6), totalMismatch(5))).map((group) => group.code)).toEqual([
      "amount-malformed",
      "total-mismatch",
    ]);
  });

  it("puts a note that breaks a total among what must be mended, under its own severity", () => {
    const groups = groupFindings(itemsOf(duplicate, note, totalMismatch(6)));
    expect(groups.map(({ code, severity }) => [code, severity])).toEqual([
      ["number-stored-as-text", "info"],
      ["duplicate-line", "warning"],
    ]);
  });

  it("changes no cause and no severity by what is shown: a root is shown with the total it breaks", () => {
    const items = itemsOf(malformed(6), duplicate, totalMismatch(6));
    const onlyTotals = groupFindings(items, (item) => item.finding.code === "total-mismatch");
    expect(onlyTotals.map((group) => group.code)).toEqual(["amount-malformed"]);
    expect(codes(onlyTotals[0]?.roots[0]?.consequences ?? [])).toEqual(["total-mismatch"]);
  });

  it("shows the severest first and loses none", () => {
    const groups = groupFindings(itemsOf(note, malformed(5), malformed(7)));
    expect(groups.map((group) => [group.severity, group.roots.length])).toEqual([
      ["error", 2],
      ["info", 1],
    ]);
  });

  it("folds a group to its heading", () => {
    const groups = groupFindings(itemsOf(note, malformed(5), malformed(7)));
    expect(findingRows(groups, new Set(["amount-malformed"])).map((row) => row.kind)).toEqual(["group", "finding"]);
  });

  it("gives one finding of its sort no heading, and two a heading", () => {
    const rows = findingRows(groupFindings(itemsOf(note, malformed(5), malformed(7))), new Set());
    expect(rows.map((row) => (row.kind === "group" ? "heading" : row.isAlone ? "alone" : "in a group"))).toEqual([
      "heading",
      "in a group",
      "in a group",
      "alone",
    ]);
  });
});

describe("filtering findings", () => {
  const items = itemsOf(malformed(5), note, totalMismatch(5));
  const outcomes = [{ kind: "read", analysis: items[0]!.analysis! }] as const;
  const context = {
    tiersOf: tiersOfFindings(outcomes),
    textOf: (item: FindingItem) => searchKey(`${item.finding.code} ${String(item.finding.found)}`),
  };
  const facts: readonly (readonly [string, Partial<FindingsFilter>, readonly string[]])[] = [
    ["everything without a filter", {}, ["amount-malformed", "number-stored-as-text", "total-mismatch"]],
    ["by severity", { severity: "info" }, ["number-stored-as-text"]],
    ["by subject", { code: "amount-malformed" }, ["amount-malformed"]],
    ["by a sheet that has none", { sheet: "อื่น" }, []],
    ["by the tier of the line it stands on", { tier: { tier: "midstream" } }, ["number-stored-as-text"]],
    ["by words in any order", { search: "5,523,9110 malformed" }, ["amount-malformed"]],
    ["by words that do not occur", { search: "ไม่มีคำนี้" }, []],
  ];
  it.each(facts)("%s", (_, filter, expected) => {
    expect(codes(filterFindings(items, { ...NO_FILTER, ...filter }, context))).toEqual(expected);
  });
});

describe("going on to the next finding", () => {
  const ids = ["a", "b", "c"];
  it.each([
    ["opens the first where none is open", null, 0, 1, 0],
    ["goes on from the opened one", "a", 0, 1, 1],
    ["stays at the last", "c", 2, 1, 2],
    ["goes back", "b", 1, -1, 0],
    ["takes what stands in the place of one that is gone", "gone", 1, 1, 1],
    ["goes back from the place of one that is gone", "gone", 1, -1, 0],
  ] as const)("%s", (_, opened, stood, direction, expected) => {
    expect(stepFrom(ids, opened, { stood, direction })).toBe(expected);
  });
});

describe("what changed since the last check", () => {
  const result = (...findings: readonly Finding[]): RunResult => ({
    outcomes: [{ kind: "read", analysis: analysisOf({ findings }) }],
    plan: null,
    change: null,
    finishedAt: new Date(0),
    isStale: false,
  });
  const gone = (change: RunChange | null): readonly string[] => change?.gone.map(({ finding }) => finding.code) ?? [];

  it("names what is there no more and what is new, and keeps the list over several checks", () => {
    const first = result(malformed(5), note);
    const second = runChange(first, result(note), new Date(1));
    expect([gone(second), second?.goneNow, second?.newNow]).toEqual([["amount-malformed"], 1, 0]);
    const third = runChange({ ...result(note), change: second }, result(duplicate), new Date(2));
    expect([gone(third), third?.newNow]).toEqual([["number-stored-as-text", "amount-malformed"], 1]);
  });

  it("takes one that is back out of the list", () => {
    const second = runChange(result(malformed(5)), result(), new Date(1));
    expect(gone(runChange({ ...result(), change: second }, result(malformed(5)), new Date(2)))).toEqual([]);
  });

  it("compares nothing with a check of another sheet, nor before the first check", () => {
    const other = { ...analysisOf(), table: { ...analysisOf().table, sheet: "อื่น" } };
    expect(runChange(result(note), { outcomes: [{ kind: "read", analysis: other }], plan: null }, new Date(1))).toBeNull();
    expect(runChange(null, result(note), new Date(1))).toBeNull();
  });
});

describe("moving in the list by keys", () => {
  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowUp", 0, 0],
    ["ArrowDown", 9, 9],
    ["PageDown", 0, 8],
    ["PageUp", 9, 1],
    ["Home", 5, 0],
    ["End", 5, 9],
    ["Enter", 5, null],
  ])("%s from row %i leads to %p", (key, from, expected) => {
    expect(rowByKey(key, from, 10)).toBe(expected);
  });
});
