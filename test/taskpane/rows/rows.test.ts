import { describe, expect, it } from "@jest/globals";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import { analyze } from "#core/analyze.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import { paneWords } from "#i18n/pane-words.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { RowsAnswer, RowsSource } from "#taskpane/rows/answer-rows.ts";
import { answerRows, moneyOf, searched } from "#taskpane/rows/answer-rows.ts";
import { rowsSumText, rowsTitle } from "#taskpane/rows/rows-text.ts";
import type { RowsAction, RowsQuery } from "#taskpane/state/rows-view.ts";
import { NO_ROWS, reduceRows } from "#taskpane/state/rows-view.ts";
import { NO_REFERENCE, projectSheet } from "../fixture/sheets.ts";

function sourceOf(...change: Parameters<typeof projectSheet>): RowsSource {
  const outcome = analyze(projectSheet(...change), { reference: NO_REFERENCE, decisions: NO_DECISIONS });
  if (outcome.kind === "skipped") throw new Error("The sheet is a list of projects.");
  return { whole: outcome.analysis, tables: [outcome.analysis], agencies: createAgencyIndex([]) };
}

const source = sourceOf();
const context = { words: paneWords("th").rows, format: formatFor("th") };
const rowsOf = (answer: RowsAnswer): readonly number[] => (answer.kind === "lines" ? answer.lines.map(({ line }) => line.row + 1) : []);
const sumOf = (answer: RowsAnswer): string => rowsSumText(answer, context);

describe("the rows behind a figure", () => {
  const facts: readonly (readonly [string, RowsQuery, readonly number[], string])[] = [
    ["the total: every line", { kind: "all", sheet: null }, [4, 5, 6, 7], "4 แถว · 100.0000 ล้านบาท"],
    ["a tier", { kind: "tier", sheet: null, tier: "upstream" }, [6], "1 แถว · 30.0000 ล้านบาท"],
    ["the money without a tier", { kind: "tier", sheet: null, tier: null }, [4], "1 แถว · 39.2500 ล้านบาท"],
    [
      "a ministry, by any of its lines",
      { kind: "group", sheet: null, by: "ministry", of: { sheet: "งบ", row: 4 }, name: "กระทรวงการคลัง" },
      [4, 5],
      "2 แถว · 59.5000 ล้านบาท",
    ],
    [
      "a printed total",
      { kind: "total", sheet: null, cell: { workbook: null, sheet: "งบ", row: 7, column: 5 } },
      [4, 5, 6, 7],
      "4 แถว · 100.0000 ล้านบาท",
    ],
  ];
  it.each(facts)("%s", (_, query, rows, sum) => {
    const answer = answerRows(query, source);
    expect([rowsOf(answer), sumOf(answer)]).toEqual([rows, sum]);
  });

  it("lists ministries with most money first; their sum is the total", () => {
    const answer = answerRows({ kind: "groups", sheet: null, by: "ministry" }, source);
    expect(answer.kind === "groups" && answer.groups.map(({ name, lines }) => [name, lines])).toEqual([
      ["กระทรวงการคลัง", 2],
      ["กระทรวงมหาดไทย", 2],
    ]);
    expect(sumOf(answer)).toBe("2 รายการ · 100.0000 ล้านบาท");
  });

  it("says how many agencies are listed where not all have money", () => {
    const answer = answerRows({ kind: "groups", sheet: null, by: "agency" }, sourceOf({ F7: 0, F8: 89.5 }));
    expect(sumOf(answer)).toBe("มีเงินปีนี้ 3 จาก 4 รายการ · 89.5000 ล้านบาท");
  });

  it("shows rows whose amount cannot be read, which add nothing", () => {
    const answer = answerRows({ kind: "unread", sheet: null }, sourceOf({ F7: "5,523,9110" }));
    expect(rowsOf(answer)).toEqual([7]);
    expect(answer.kind === "lines" && moneyOf(answer.lines)).toBe(0n);
  });

  it("puts each printed total beside the sum of its rows, and says the difference", () => {
    const answer = answerRows({ kind: "totals", sheet: null }, sourceOf({ F8: 101 }));
    expect(
      answer.kind === "totals" &&
        answer.totals.map(({ lines, difference }) => [lines, difference !== null && context.format.difference(difference)]),
    ).toEqual([[4, "เกิน 1.0000 ล้านบาท"]]);
  });

  it("says of a row that it counts, is a total, or is neither", () => {
    const answer = answerRows({ kind: "fates", sheet: "งบ", rows: [3, 7, 0] }, source);
    expect(
      answer.kind === "fates" && answer.fates.map(({ lines, totals, heldBy }) => [lines.length, totals.length, heldBy.length]),
    ).toEqual([
      [1, 0, 1],
      [0, 1, 0],
      [0, 0, 0],
    ]);
  });
});

describe("searching rows", () => {
  it.each([
    ["ที่ดิน", [4, 7]],
    ["ที่ดิน คลัง", [4]],
    ["20.25", [5]],
    ["ไม่มีคำนี้", []],
  ])("%s", (text, rows) => {
    expect(rowsOf(searched(answerRows({ kind: "all", sheet: null }, source), text))).toEqual(rows);
  });
});

describe("going into lists of rows", () => {
  const groups: RowsQuery = { kind: "groups", sheet: null, by: "agency" };
  const all: RowsQuery = { kind: "all", sheet: "งบ" };
  it("goes back one list at a time, and closes with another tab", () => {
    const opened: readonly RowsAction[] = [groups, all].map((query) => ({ type: "rows/opened", query }));
    const two = opened.reduce(reduceRows, NO_ROWS);
    expect(reduceRows(two, { type: "rows/back" })).toEqual([groups]);
    expect(reduceRows(two, { type: "tab/chosen" })).toEqual([]);
  });

  it("names the list, with its sheet where it is of one of several", () => {
    expect(rowsTitle(groups, context)).toBe("หน่วยงาน");
    expect(rowsTitle(all, context)).toContain("“งบ”");
  });
});
