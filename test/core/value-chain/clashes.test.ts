import { describe, expect, it } from "@jest/globals";
import { findClashes } from "#core/value-chain/find-clashes.ts";
import { tagLines } from "#core/value-chain/tag-lines.ts";
import { parseTierTable, tierTableText } from "#core/value-chain/tier-table-json.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import { lineAt } from "./lines.ts";
import { GOALS_ONLY, YEAR_TABLE } from "./tier-tables.ts";

function clashes(lines: readonly BudgetLine[]): readonly unknown[] {
  const tagged = tagLines(lines, { tierTable: YEAR_TABLE, rules: [], tiersByRow: new Map() }).lines;
  return findClashes(tagged, YEAR_TABLE).map((clash) => [
    clash.kind,
    clash.name,
    clash.sides.map((side) => [side.tier, side.lines.map((line) => line.row)]),
  ]);
}

describe("tier clashes", () => {
  it("show one project of one agency in two tiers", () => {
    const lines = [
      lineAt(4, { project: "ระบบ ก", tierText: "กลางน้ำ" }),
      lineAt(2, { project: "ระบบก", tierText: "ต้นน้ำ" }),
      lineAt(3, { project: "ระบบ ก", tierText: "ต้นน้ำ" }),
    ];
    expect(clashes(lines)).toEqual([
      [
        "project-in-two-tiers",
        "ระบบก",
        [
          ["upstream", [2, 3]],
          ["midstream", [4]],
        ],
      ],
    ]);
  });

  it("show one name in different tiers in two agencies", () => {
    const lines = [
      lineAt(1, { project: "ระบบ ก", tierText: "กลางน้ำ" }),
      lineAt(2, { project: "ระบบ ก", tierText: "ปลายน้ำ", agency: "กรมอื่น" }),
    ];
    expect(clashes(lines)).toEqual([
      [
        "same-words-in-two-tiers",
        "ระบบ ก",
        [
          ["midstream", [1]],
          ["downstream", [2]],
        ],
      ],
    ]);
  });

  it("show a column against its goals, all such rows together", () => {
    const lines = [1, 2].map((row) => lineAt(row, { tierText: "ปลายน้ำ", goal: "เป้าหมายที่ 2" }));
    expect(clashes(lines)).toEqual([
      [
        "column-against-goal",
        null,
        [
          ["downstream", [1, 2]],
          ["midstream", [1, 2]],
        ],
      ],
    ]);
  });

  it("are none where everything agrees", () => {
    expect(clashes([lineAt(1, { tierText: "ต้นน้ำ", goal: "1" }), lineAt(2), lineAt(3, { project: null, tierText: "ต้นน้ำ" })])).toEqual([]);
  });
});

describe("a tier table as JSON", () => {
  it.each([
    ["with tiers", YEAR_TABLE],
    ["with goals alone", GOALS_ONLY],
  ])("comes back the same, %s", (_kind, table) => {
    expect(parseTierTable(JSON.parse(tierTableText(table)))).toEqual({ ok: table });
  });

  it("is refused with the place of what is wrong", () => {
    const goals = [{ number: "1", text: { th: "ก", en: null }, tier: "nowhere", guidelines: [] }];
    expect(parseTierTable({ tiers: YEAR_TABLE.tiers, goals })).toEqual({ problem: { path: "goals[0].tier", expected: "tier" } });
    expect(parseTierTable([])).toMatchObject({ problem: { expected: "object" } });
  });
});
