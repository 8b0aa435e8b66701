import { describe, expect, it } from "@jest/globals";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import { analyze } from "#core/analyze.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import { combinePlan } from "#core/plan/combine-plan.ts";
import { formatFor } from "#i18n/format-for.ts";
import { agencyBoard } from "#taskpane/check/agency-board.ts";
import type { CellValue } from "#sheet/cell.ts";
import { emptyGrid } from "#sheet/grid.ts";
import { NO_REFERENCE, projectSheet } from "../fixture/sheets.ts";

const options = { reference: NO_REFERENCE, decisions: NO_DECISIONS };
const format = formatFor("th");

/** A sheet that one agency sends: its projects as in the list, with amounts of its own. */
function ownSheet(sheet: string, agency: string, rows: readonly (readonly [string, number])[]) {
  const lines = rows.map(([project, amount], index): CellValue[] => [index + 1, "กระทรวงการคลัง", agency, project, "ต้นน้ำ", amount]);
  const head = projectSheet().values.slice(0, 3);
  const total = [null, null, null, "รวมทั้งสิ้น", null, rows.reduce((sum, [, amount]) => sum + amount, 0)];
  return { ...emptyGrid(sheet), values: [...head, ...lines, total] };
}

describe("the board of agencies", () => {
  const sheets = [
    projectSheet(),
    ownSheet("ธนารักษ์", "กรมธนารักษ์", [["โครงการสำรวจที่ดิน", 39.25]]),
    ownSheet("ศุลกากร", "กรมศุลกากร", [["โครงการเชื่อมโยงพิธีการ", 25.25]]),
  ];
  const plan = combinePlan(
    sheets.map((grid) => analyze(grid, options)),
    { ...options, expectedAgencies: ["กรมสรรพากร"] },
  );

  it("says who sent, whose sum differs from the list, and who has not sent", () => {
    const board = plan === null ? [] : agencyBoard(plan, createAgencyIndex([]));
    const told = board.map(({ agency, state, sheets: own, difference }) => [
      agency,
      state,
      own.join(),
      difference === null ? null : format.difference(difference),
    ]);
    expect(told).toContainEqual(["กรมธนารักษ์", "sent", "ธนารักษ์", "ตรงกัน"]);
    expect(told).toContainEqual(["กรมสรรพากร", "unsent", "", null]);
    expect(told[0]).toEqual(["กรมศุลกากร", "differs", "ศุลกากร", "เกิน 5.0000 ล้านบาท"]);
  });
});
