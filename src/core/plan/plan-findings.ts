import type { CellRef } from "#sheet/cell-address.ts";
import type { Analysis, FrameworkStanding } from "../analysis.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import type { Finding, Place } from "../finding.ts";
import { makeFinding, placeOfCell } from "../finding.ts";
import { subtractMoney, sumMoney, ZERO } from "../money/money.ts";
import type { Summary } from "../summary/summary.ts";
import { amountFactor } from "./amount-factor.ts";
import type { UnsentAgency } from "./plan-analysis.ts";
import type { SameMoney } from "./same-money.ts";

/** So many cells are named as evidence. */
const MOST_CELLS = 20;

/** Tables whose money counts elsewhere, one finding for each table that does not count: a summary of many sheets is one thing to know, and good news where it agrees. */
export function sameMoneyFindings(found: readonly SameMoney[], analyses: readonly Analysis[]): readonly Finding[] {
  const told = found.filter((same) => isTold(same) && same.repeated.amount !== ZERO);
  return grouped(told, ({ repeated }) => repeated.member).flatMap((pair) => {
    const lines = pair.flatMap(({ repeated }) => repeated.lines);
    const [first] = pair;
    const others = new Set(pair.flatMap(({ counted }) => counted.lines.map(({ workbook, sheet }) => JSON.stringify([workbook, sheet]))));
    const table = analyses[first.repeated.member];
    const sum = sumMoney(pair.map(({ repeated }) => repeated.amount));
    const otherSheet = labelOf(analyses[first.counted.member], table);
    const more = { found: sum, evidence: lines.slice(0, MOST_CELLS).map((line) => line.amountCell) };
    if (isAll(lines, table))
      return [
        makeFinding("sheets-agree", placeOfTable(table), { facts: { otherSheet, sheets: others.size, lines: lines.length }, ...more }),
      ];
    // The amounts that differ are findings of their own; that the others agree goes without saying.
    const differing = found.filter((same) => same.repeated.member === first.repeated.member && factorOf(same) === null);
    if (isAll([...lines, ...differing.flatMap(({ repeated }) => repeated.lines)], table)) return [];
    const facts = { otherSheet: otherSheet + (others.size > 1 ? ` (+${String(others.size - 1)})` : ""), lines: lines.length };
    return [makeFinding("same-money-elsewhere", placeOfTable(table), { facts, ...more })];
  });
}

/** Every line of money of the table. */
function isAll(lines: readonly BudgetLine[], analysis: Analysis | undefined): boolean {
  const some = new Set(lines);
  return analysis?.table.lines.every((line) => some.has(line) || line.amount === null || line.amount === ZERO) === true;
}

/** Tables that tell the same projects in amounts a thousand or a million apart: one of them is in a wrong unit. */
export function unitSlipFindings(found: readonly SameMoney[], analyses: readonly Analysis[]): readonly Finding[] {
  return ([1000, 1000000] as const).flatMap((factor) =>
    pairsOfTables(found.filter((same) => factorOf(same) === factor)).map((pair) => {
      const [{ repeated, counted }] = pair;
      const [table, other] = [analyses[repeated.member], analyses[counted.member]];
      const units = [table?.table.unit, other?.table.unit].flatMap((unit) => (unit === undefined || unit === null ? [] : [unit]));
      const lines = pair.flatMap((same) => same.repeated.lines);
      return makeFinding("unit-conflict", placeOfTable(table), {
        facts: { units, factor, against: "twin", rows: lines.length },
        found: repeated.amount,
        expected: counted.amount,
        evidence: [...lines, ...counted.lines].slice(0, MOST_CELLS).map((line) => line.amountCell),
      });
    }),
  );
}

type SomeSameMoney = readonly [SameMoney, ...SameMoney[]];

function pairsOfTables(found: readonly SameMoney[]): readonly SomeSameMoney[] {
  return grouped(found, ({ repeated, counted }) => `${String(repeated.member)}:${String(counted.member)}`);
}

function grouped(found: readonly SameMoney[], keyOf: (one: SameMoney) => string | number): readonly SomeSameMoney[] {
  const groups = new Map<string | number, [SameMoney, ...SameMoney[]]>();
  for (const one of found) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function factorOf({ counted, repeated }: SameMoney): 1 | 1000 | 1000000 | null {
  return repeated.projectKey === "" && counted.projectKey !== "" ? 1 : amountFactor(counted.amount, repeated.amount);
}

/** Whether both tables tell the same amount. */
function isTold(same: SameMoney): boolean {
  return factorOf(same) === 1;
}

/** Projects and groups that two tables tell with different amounts, at the place of the amount that is not counted; the more detailed one counts. */
export function sheetsDifferFindings(found: readonly SameMoney[], analyses: readonly Analysis[]): readonly Finding[] {
  return found.flatMap(({ counted, repeated }) => {
    const [line] = repeated.lines;
    if (line === undefined || factorOf({ counted, repeated }) !== null) return [];
    return [
      makeFinding("sheets-differ", placeOfCell(line.amountCell), {
        facts: { name: ownName(line), otherSheet: labelOf(analyses[counted.member], analyses[repeated.member]) },
        found: repeated.amount,
        expected: counted.amount,
        difference: subtractMoney(repeated.amount, counted.amount),
        evidence: counted.lines.slice(0, MOST_CELLS).map((one) => one.amountCell),
      }),
    ];
  });
}

const NAMES = ["project", "activity", "agency", "ministry", "category"] as const;

/** What the line is called by a text of its own row. */
function ownName(line: BudgetLine): string {
  const role = NAMES.find((one) => line[one] !== null && line.textPlaces.rows[one] === undefined);
  return (role === undefined ? line.tierText : line[role]) ?? line.agency ?? "";
}

/** Agencies that have not sent: each of the list given, which are in no total; those that only the table of all names, in one finding. */
export function unsentFindings(unsent: readonly UnsentAgency[], place: Place): readonly Finding[] {
  const ofList = unsent.filter(({ expectedFrom }) => expectedFrom === "list");
  const ofTable = unsent.filter(({ expectedFrom }) => expectedFrom === "table");
  const [first, ...rest] = ofTable.flatMap(({ listedAt }) => (listedAt === null ? [] : [listedAt]));
  const without = first === undefined ? [] : [withoutTableOfTheirOwn(ofTable, first, rest)];
  return [
    ...ofList.map(({ agency }) =>
      makeFinding("agency-missing", place, { facts: { expectedFrom: "list", agencies: [] }, expected: agency }),
    ),
    ...without,
  ];
}

function withoutTableOfTheirOwn(unsent: readonly UnsentAgency[], first: CellRef, rest: readonly CellRef[]): Finding {
  return makeFinding("agency-missing", placeOfCell(first), {
    facts: { expectedFrom: "table", agencies: unsent.map(({ agency }) => agency) },
    evidence: rest.slice(0, MOST_CELLS),
  });
}

type Counted = Pick<Summary, "total" | "projects" | "agencies" | "agenciesListed">;

/** The plan against its framework (rules R10 to R13): amount, projects, agencies. */
export function planFrameworkFindings(standing: FrameworkStanding | null, counts: Counted, place: Place): readonly Finding[] {
  if (standing === null) return [];
  const { framework, difference } = standing;
  const { id: frameworkId, plan, fiscalYear, stage } = framework;
  const facts = { frameworkId, plan, fiscalYear, stage };
  const amount = standing.amountMet
    ? []
    : [makeFinding("framework-mismatch", place, { facts, found: counts.total, expected: framework.amount, difference })];
  return [...amount, ...planCountFindings(standing, counts, place)];
}

function planCountFindings({ framework, projectsMet, agenciesMet }: FrameworkStanding, counts: Counted, place: Place): readonly Finding[] {
  const { id: frameworkId, projects, agencies } = framework;
  const findings: Finding[] = [];
  if (projects !== null && projectsMet === false) {
    const difference = counts.projects - projects;
    findings.push(
      makeFinding("project-count-mismatch", place, { facts: { frameworkId }, found: counts.projects, expected: projects, difference }),
    );
  }
  if (agencies !== null && agenciesMet === false) {
    const facts = { frameworkId, listed: counts.agenciesListed };
    const difference = counts.agencies - agencies;
    findings.push(makeFinding("agency-count-mismatch", place, { facts, found: counts.agencies, expected: agencies, difference }));
  }
  return findings;
}

function placeOfTable(analysis: Analysis | undefined): Place {
  if (analysis === undefined) throw new Error("Same money stands in tables that were read.");
  const { workbook, sheet, range } = analysis.table;
  return { workbook, sheet, range };
}

/** The sheet, with its workbook where that is another one. */
function labelOf(analysis: Analysis | undefined, beside: Analysis | undefined): string {
  const { workbook, sheet } = analysis?.table ?? { workbook: null, sheet: "" };
  return workbook === null || workbook === beside?.table.workbook ? sheet : `${workbook} › ${sheet}`;
}
