import { describe, expect, it } from "@jest/globals";
import type { Finding } from "#core/finding.ts";
import { makeFinding, placeOfCell } from "#core/finding.ts";
import type { FindingItem } from "#taskpane/findings/finding-item.ts";
import { listFindings } from "#taskpane/findings/finding-item.ts";
import { findingRows, groupFindings } from "#taskpane/findings/group-findings.ts";
import type { FindingsFilter } from "#taskpane/findings/findings-filter.ts";
import { NO_FILTER, filterFindings, searchKey, tiersOfFindings } from "#taskpane/findings/findings-filter.ts";
import { rowByKey } from "#taskpane/findings/findings-list.tsx";
import { analysisOf, malformed, totalMismatch } from "../fixture/analysis.ts";

const note: Finding = makeFinding("number-stored-as-text", placeOfCell({ workbook: null, sheet: "งบ", row: 6, column: 3 }), {
  facts: { cells: 3 },
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

  it("raises a note that breaks a total to the total's severity", () => {
    expect(groupFindings(itemsOf(note, totalMismatch(6)))[0]).toMatchObject({ code: "number-stored-as-text", severity: "error" });
  });

  it("shows the severest first and loses none", () => {
    const groups = groupFindings(itemsOf(note, malformed(5), malformed(7)));
    expect(groups.map((group) => [group.severity, group.roots.length])).toEqual([
      ["error", 2],
      ["info", 1],
    ]);
  });

  it("folds a group to its heading", () => {
    const groups = groupFindings(itemsOf(note, malformed(5)));
    expect(findingRows(groups, new Set(["error:amount-malformed"])).map((row) => row.kind)).toEqual(["group", "group", "finding"]);
  });
});

describe("filtering findings", () => {
  const items = itemsOf(malformed(5), note, totalMismatch(5));
  const outcomes = [{ kind: "read", analysis: items[0]!.analysis! }] as const;
  const context = {
    isAccepted: (item: FindingItem) => item.finding.code === "total-mismatch",
    tiersOf: tiersOfFindings(outcomes),
    textOf: (item: FindingItem) => searchKey(`${item.finding.code} ${String(item.finding.found)}`),
  };
  const facts: readonly (readonly [string, Partial<FindingsFilter>, readonly string[]])[] = [
    ["folds accepted ones away", {}, ["amount-malformed", "number-stored-as-text"]],
    ["shows accepted ones on request", { withAccepted: true }, ["amount-malformed", "number-stored-as-text", "total-mismatch"]],
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
