import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Analysis } from "#core/analysis.ts";
import { assembleAnalysis } from "#core/assemble-analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import { groupedMillion } from "#core/money/format-money.ts";
import { moneyOfNano, sumMoney, type Money } from "#core/money/money.ts";
import { shareOut } from "#core/money/share-out.ts";
import { reconcile } from "#core/summary/reconcile.ts";
import { line, m, options, table } from "../sample-table.ts";

const analysisOf = (lines: readonly BudgetLine[]): Analysis => assembleAnalysis(table(lines), options());

describe("counting", () => {
  const lines = [
    line(2, "10", { agency: "กรม ก", project: "พัฒนาระบบ" }),
    line(3, "5", { agency: "กรม ก", project: "พัฒนา ระบบ" }),
    line(4, "7", { agency: "กรม ข", project: "พัฒนาระบบ" }),
    line(5, "0", { agency: "กรม ค", project: "พัฒนาระบบ", ministry: "กระทรวง ข" }),
    line(6, "", { agency: "กรม ง", project: "อบรม", ministry: "กระทรวง ข" }),
    line(7, "-3", { agency: null, project: "คืนเงิน", ministry: null }),
  ];

  it("a project is agency × name; listed is not funded; a blank amount is in no total", () => {
    expect(analysisOf(lines).summary).toMatchObject({
      total: m("19"),
      lines: 6,
      fundedLines: 4,
      linesWithoutAmount: 1,
      projects: 3,
      projectsListed: 5,
      agencies: 2,
      agenciesListed: 4,
      ministries: 1,
      ministriesListed: 2,
      previousTotal: null,
    });
  });

  it("names that a separator would join stay apart", () => {
    const { summary } = analysisOf([line(2, "1", { agency: "ก|ข", project: "ค" }), line(3, "1", { agency: "ก", project: "ข|ค" })]);
    expect(summary.projects).toBe(2);
    expect(summary.agencies).toBe(2);
  });
});

describe("groups", () => {
  const lines = [
    line(2, "10.0001", {
      ministry: "กระทรวง ก",
      agency: "กรม 1",
      project: "ก",
      tierText: "ต้นน้ำ",
      goal: "1",
      category: "งบลงทุน",
      previousAmount: m("4"),
    }),
    line(3, "20", { ministry: "กระทรวง ก", agency: "กรม 1", project: "ข", tierText: "ปลายน้ำ", goal: "3", category: "งบดำเนินงาน" }),
    line(4, "30", { ministry: "กระทรวง ก", agency: "กรม 2", project: "ก", tierText: "ปลายน้ำ", goal: "3", category: "งบลงทุน" }),
    line(5, "40", { ministry: "กระทรวง ข", agency: "กรม 3", project: "ก", tierText: null, goal: null, category: null }),
  ];
  const { summary } = analysisOf(lines);

  it("by tier, all tiers shown and the untagged money as its own line", () => {
    expect(
      summary.tiers.map(({ tier, amount, share, projects, agencies }) => [tier, groupedMillion(amount), share, projects, agencies]),
    ).toEqual([
      ["upstream", "10.0001", "10.00", 1, 1],
      ["midstream", "0.0000", "0.00", 0, 0],
      ["downstream", "50.0000", "50.00", 2, 2],
      [null, "40.0000", "40.00", 1, 1],
    ]);
  });

  it("by agency and tier", () => {
    expect(summary.agenciesByTier.map(({ ministry, agency, byTier, total }) => [ministry, agency, [...byTier], total])).toEqual([
      [
        "กระทรวง ก",
        "กรม 1",
        [
          ["upstream", m("10.0001")],
          ["downstream", m("20")],
        ],
        m("30.0001"),
      ],
      ["กระทรวง ก", "กรม 2", [["downstream", m("30")]], m("30")],
      ["กระทรวง ข", "กรม 3", [[null, m("40")]], m("40")],
    ]);
  });

  it("by ministry, agency and project, with the tiers of each project", () => {
    expect(
      summary.ministryTree.map(({ name, amount, agenciesIn }) => [
        name,
        amount,
        agenciesIn.map((agency) => [
          agency.name,
          agency.amount,
          agency.projectsIn.map((project) => [project.name, project.amount, project.tiers]),
        ]),
      ]),
    ).toEqual([
      [
        "กระทรวง ก",
        m("60.0001"),
        [
          [
            "กรม 1",
            m("30.0001"),
            [
              ["ก", m("10.0001"), ["upstream"]],
              ["ข", m("20"), ["downstream"]],
            ],
          ],
          ["กรม 2", m("30"), [["ก", m("30"), ["downstream"]]]],
        ],
      ],
      ["กระทรวง ข", m("40"), [["กรม 3", m("40"), [["ก", m("40"), [null]]]]]],
    ]);
  });

  it("by goal and category, what has none under no name; none at all where no line has one", () => {
    expect(summary.goals.map(({ name, amount }) => [name, amount])).toEqual([
      ["1", m("10.0001")],
      ["3", m("50")],
      [null, m("40")],
    ]);
    expect(summary.categories.map(({ name, amount }) => [name, amount])).toEqual([
      ["งบลงทุน", m("40.0001")],
      ["งบดำเนินงาน", m("20")],
      [null, m("40")],
    ]);
    expect(summary.guidelines).toEqual([]);
    expect(summary.previousTotal).toBe(m("4"));
  });

  it("by category columns, what they leave over under no name", () => {
    const split = analysisOf([
      line(2, "10", {
        categoryAmounts: [
          { category: "investment", amount: m("6") },
          { category: "operating", amount: m("4") },
        ],
      }),
      line(3, "5", { categoryAmounts: [{ category: "investment", amount: m("3") }] }),
    ]);
    expect(split.summary.categories.map(({ name, amount, share, projects }) => [name, amount, share, projects])).toEqual([
      ["operating", m("4"), "26.67", 1],
      ["investment", m("9"), "60.00", 2],
      [null, m("2"), "13.33", 0],
    ]);
  });

  it("by guideline as by goal", () => {
    const { guidelines } = analysisOf([line(2, "1", { guideline: "1.1" }), line(3, "2"), line(4, "4", { guideline: "1.1" })]).summary;
    expect(guidelines.map(({ name, amount }) => [name, amount])).toEqual([
      ["1.1", m("5")],
      [null, m("2")],
    ]);
  });

  it("count no agency and no project where a line names none, by tier as by category column", () => {
    const investment = (amount: string): Pick<BudgetLine, "categoryAmounts"> => ({
      categoryAmounts: [{ category: "investment", amount: m(amount) }],
    });
    const { tiers, categories } = analysisOf([
      line(2, "1", { agency: "กรม ก", project: "ก", tierText: "ต้นน้ำ", ...investment("1") }),
      line(3, "2", { agency: "กรม ก", project: null, tierText: "ต้นน้ำ", ...investment("2") }),
      line(4, "4", { agency: null, project: "ข", tierText: "ต้นน้ำ", ...investment("4") }),
      line(5, "8", { agency: "กรม ข", project: null, tierText: "ปลายน้ำ", ...investment("8") }),
    ]).summary;
    expect(tiers.map(({ tier, projects, agencies, lines }) => [tier, projects, agencies, lines])).toEqual([
      ["upstream", 2, 1, 3],
      ["midstream", 0, 0, 0],
      ["downstream", 0, 1, 1],
      [null, 0, 0, 0],
    ]);
    expect(categories.map(({ name, projects, agencies, lines }) => [name, projects, agencies, lines])).toEqual([["investment", 2, 2, 4]]);
  });

  it("leave a line whose amount cannot be read out of every category column", () => {
    const categoryAmounts = [{ category: "investment", amount: m("5") }] as const;
    const { categories } = analysisOf([line(2, "", { categoryAmounts }), line(3, "5", { categoryAmounts })]).summary;
    expect(categories.map(({ name, amount, lines }) => [name, amount, lines])).toEqual([["investment", m("5"), 1]]);
  });
});

describe("who stands where", () => {
  const treeOf = (lines: readonly BudgetLine[]): unknown =>
    analysisOf(lines).summary.ministryTree.map(({ name, agenciesIn }) => [
      name,
      agenciesIn.map((agency) => [agency.name, agency.projectsIn.map(({ name: project, amount, tiers }) => [project, amount, tiers])]),
    ]);

  it("a project of several tiers names each once, in the order of the tier table", () => {
    const same = { agency: "กรม ก", project: "ก" };
    expect(
      treeOf([
        line(2, "1", { ...same, tierText: "ปลายน้ำ" }),
        line(3, "2", { ...same, tierText: "ต้นน้ำ" }),
        line(4, "4", { ...same, tierText: "ปลายน้ำ" }),
        line(5, "8", { agency: "กรม ก", project: "ข", tierText: "ต้นน้ำ" }),
        line(6, "16", { ...same, tierText: null }),
      ]),
    ).toEqual([
      [
        "กระทรวง ก",
        [
          [
            "กรม ก",
            [
              ["ก", m("23"), ["upstream", "downstream", null]],
              ["ข", m("8"), ["upstream"]],
            ],
          ],
        ],
      ],
    ]);
  });

  it("an agency under two ministries has its projects under each, and its first ministry in the table by tier", () => {
    const lines = [
      line(2, "1", { ministry: null, agency: "กรม ก", project: "ก" }),
      line(3, "2", { ministry: "กระทรวง ข", agency: "กรม ก", project: "ก" }),
      line(4, "4", { ministry: "กระทรวง ข", agency: "กรม ก", project: "ข" }),
      line(5, "8", { ministry: null, agency: "กรม ค", project: "ข" }),
    ];
    expect(treeOf(lines)).toEqual([
      [
        null,
        [
          ["กรม ก", [["ก", m("1"), [null]]]],
          ["กรม ค", [["ข", m("8"), [null]]]],
        ],
      ],
      [
        "กระทรวง ข",
        [
          [
            "กรม ก",
            [
              ["ก", m("2"), [null]],
              ["ข", m("4"), [null]],
            ],
          ],
        ],
      ],
    ]);
    expect(analysisOf(lines).summary.agenciesByTier.map(({ ministry, agency, total }) => [ministry, agency, total])).toEqual([
      ["กระทรวง ข", "กรม ก", m("7")],
      [null, "กรม ค", m("8")],
    ]);
  });
});

describe("shares", () => {
  it.each([
    [
      ["1", "1", "1"],
      ["33.34", "33.33", "33.33"],
    ],
    [
      ["59.6156", "2269.4184", "200.4183"],
      ["2.36", "89.72", "7.92"],
    ],
    [
      ["0", "0"],
      [null, null],
    ],
    [
      ["100", "0"],
      ["100.00", "0.00"],
    ],
    [
      ["150", "-50"],
      ["150.00", "-50.00"],
    ],
    [
      ["-1", "-1", "-1"],
      ["33.34", "33.33", "33.33"],
    ],
    [
      ["-0.00001", "1"],
      ["0.00", "100.00"],
    ],
    [[], []],
  ])("of %j are %j", (amounts, shares) => {
    expect(shareOut(amounts.map(m))).toEqual(shares);
  });

  it("keep every hundredth where amounts nearly cancel each other", () => {
    const shares = shareOut([moneyOfNano(99_999_999_999_925_757_310n), moneyOfNano(-99_999_999_999_977_568_282n)]);
    const hundredths = shares.map((share) => BigInt((share ?? "").replace(".", "")));
    expect(hundredths.reduce((sum, one) => sum + one, 0n)).toBe(10_000n);
  });

  const amount = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(moneyOfNano);

  it("always add up to exactly 100.00", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1 }), (amounts) => {
        const shares = shareOut(amounts);
        fc.pre(sumMoney(amounts) !== 0n);
        const hundredths = shares.map((share) => BigInt((share ?? "").replace(".", "")));
        expect(hundredths.reduce((sum, one) => sum + one, 0n)).toBe(10_000n);
      }),
    );
  });
});

describe("shares worked out the long way", () => {
  /** The definition, digit for digit: round all down, then raise the largest remainders. */
  function byDefinition(amounts: readonly Money[]): readonly bigint[] {
    const total: bigint = sumMoney(amounts);
    const sign = total < 0n ? -1n : 1n;
    const size = total * sign;
    const parts = amounts.map((amount, index) => {
      const scaled = amount * 10_000n * sign;
      const remainder = ((scaled % size) + size) % size;
      return { index, amount, remainder, floor: (scaled - remainder) / size };
    });
    const left = 10_000n - parts.reduce((sum, part) => sum + part.floor, 0n);
    const order = [...parts].sort((a, b) => {
      if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
      return a.amount === b.amount ? a.index - b.index : a.amount > b.amount ? -1 : 1;
    });
    const raised = new Set(order.slice(0, Number(left)).map((part) => part.index));
    return parts.map((part) => (raised.has(part.index) ? part.floor + 1n : part.floor));
  }

  it("are the same", () => {
    const few = fc.bigInt({ min: -5n, max: 20n }).map((n) => moneyOfNano(n * 10n ** 15n));
    const any = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(moneyOfNano);
    fc.assert(
      fc.property(fc.array(fc.oneof(few, any), { minLength: 1, maxLength: 60 }), (amounts) => {
        fc.pre(sumMoney(amounts) !== 0n);
        expect(shareOut(amounts).map((share) => BigInt((share ?? "").replace(".", "")))).toEqual(byDefinition(amounts));
      }),
      { numRuns: 1000 },
    );
  });
});

const word = fc.constantFrom("ก", "ข", "ค", "ก ", "ง");
const maybe = fc.option(word, { nil: null });
const money = fc.oneof(
  fc.bigInt({ min: -(10n ** 6n), max: 10n ** 8n }).map((hundred) => moneyOfNano(hundred * 10n ** 11n)),
  fc.bigInt({ min: 0n, max: 10n ** 19n }).map(moneyOfNano),
  fc.constant<Money | null>(null),
);
const anyLine = fc.record({
  ministry: maybe,
  agency: maybe,
  project: maybe,
  goal: maybe,
  guideline: maybe,
  category: maybe,
  tierText: fc.constantFrom("ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ", null),
  amount: money,
  previousAmount: money,
});
const anyLines = fc.array(anyLine, { maxLength: 40 }).map((lines) => lines.map((given, at) => line(at + 2, "", given)));

describe("what holds for every list", () => {
  it("any grouping adds up to the same total", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { summary } = analysisOf(lines);
        const expected = sumMoney(lines.map((one) => one.amount ?? moneyOfNano(0n)));
        const agencies = summary.ministryTree.flatMap((ministry) => ministry.agenciesIn);
        for (const groups of [summary.tiers, summary.ministryTree, agencies, agencies.flatMap((agency) => agency.projectsIn)]) {
          expect(sumMoney(groups.map((group) => group.amount))).toBe(expected);
        }
      }),
    );
  });

  it("row order changes no figure, no count and not the hash", () => {
    fc.assert(
      fc.property(anyLines, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (lines, keys) => {
        const shuffled = lines.map((one, at) => ({ one, key: keys[at] ?? 0 })).sort((a, b) => a.key - b.key);
        const before = analysisOf(lines);
        const after = analysisOf(shuffled.map(({ one }) => one));
        expect(countsOf(after)).toEqual(countsOf(before));
        expect(after.rowsHash).toBe(before.rowsHash);
      }),
    );
  });
});

function countsOf({ summary }: Analysis): unknown {
  const { total, projects, projectsListed, agencies, ministries, fundedLines } = summary;
  const tiers = summary.tiers.map(({ tier, amount, projects: inTier }) => [tier, amount, inTier]);
  return { total, projects, projectsListed, agencies, ministries, fundedLines, tiers };
}

describe("the hash of the rows", () => {
  const hash = (lines: readonly BudgetLine[]): string => analysisOf(lines).rowsHash;
  const lines = [line(2, "1"), line(3, "2")];

  it.each<[string, BudgetLine[]]>([
    ["an amount", [line(2, "1.0001"), line(3, "2")]],
    ["two amounts exchanged", [line(2, "2", { project: "โครงการ 2" }), line(3, "1")]],
    ["a name", [line(2, "1", { project: "โครงการ x" }), line(3, "2")]],
    ["a blank for a zero", [line(2, ""), line(3, "2")]],
    ["a row fewer", [line(2, "1")]],
    ["a row twice", [...lines, line(3, "2")]],
    ["last year's amount", [line(2, "1", { previousAmount: m("0") }), line(3, "2")]],
  ])("changes with %s", (_, other) => {
    expect(hash(other)).not.toBe(hash(lines));
    expect(hash(other)).toMatch(/^[0-9a-f]{32}$/);
  });

  it("does not change with the place of the rows", () => {
    expect(hash([line(12, "1", { agency: "หน่วยงาน 2", project: "โครงการ 2" })])).toBe(hash([line(2, "1")]));
  });
});

describe("reconciling", () => {
  it("throws when a grouping does not add up: then we are wrong and nothing may be shown", () => {
    const { summary, lines } = analysisOf([line(2, "1"), line(3, "2")]);
    expect(() => {
      reconcile(summary, lines);
    }).not.toThrow();
  });

  const { summary: right, lines } = analysisOf([line(2, "1", { category: "งบลงทุน" }), line(3, "2")]);
  const halved = right.ministryTree.map((ministry) => ({ ...ministry, agenciesIn: ministry.agenciesIn.slice(1) }));
  const withoutProjects = right.ministryTree.map((ministry) => ({
    ...ministry,
    agenciesIn: ministry.agenciesIn.map((agency) => ({ ...agency, projectsIn: agency.projectsIn.slice(1) })),
  }));
  const noMoney = { share: null, projects: 0, agencies: 0, lines: 0, previousAmount: null };
  const stray = [{ ...noMoney, name: null, amount: m("5") }];
  const faults: readonly (readonly [grouping: string, fault: Partial<Analysis["summary"]>])[] = [
    ["total", { total: m("4") }],
    ["tiers", { tiers: right.tiers.slice(1, 2) }],
    ["tier × agency", { agenciesByTier: right.agenciesByTier.map((agency) => ({ ...agency, byTier: new Map<null, Money>() })) }],
    ["agency totals", { agenciesByTier: right.agenciesByTier.map((agency) => ({ ...agency, total: m("9") })) }],
    ["ministries", { ministryTree: right.ministryTree.map((ministry) => ({ ...ministry, amount: m("9") })) }],
    ["agencies", { ministryTree: halved }],
    ["projects", { ministryTree: withoutProjects }],
    ["goals", { goals: stray }],
    ["guidelines", { guidelines: stray }],
    ["categories", { categories: stray }],
  ];
  it.each(faults)("names %s where it is that grouping", (grouping, fault) => {
    expect(() => {
      reconcile({ ...right, ...fault }, lines);
    }).toThrow(`Grouping ${grouping} adds up to`);
  });
});
