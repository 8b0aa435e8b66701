import type { Analysis, SheetOutcome } from "#core/analysis.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { FactValue, Finding } from "#core/finding.ts";
import { millionText } from "#core/money/format-money.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import { cellAddress, rangeAddress } from "#sheet/cell-address.ts";

/** What came of a sheet, as a budget officer can review it line by line. Money in million baht. */
export function outcomeText(outcome: SheetOutcome): string {
  const lines =
    outcome.kind === "skipped"
      ? [`skipped: ${outcome.skipped.reason}`, ...outcome.skipped.findings.map(findingText)]
      : analysisText(outcome.analysis);
  return `${lines.join("\n")}\n`;
}

function analysisText({ table, summary, lines, framework, findings, tierTable }: Analysis): readonly string[] {
  const tierIds = [...tierTable.tiers.map((tier) => tier.id), null];
  const shown = tierIds.flatMap((id) => {
    const group = summary.tiers.find((one) => one.tier === id);
    return group === undefined || group.lines === 0
      ? []
      : [`tier ${id ?? "none"}: ${millionText(group.amount)}, projects ${String(group.projects)}`];
  });
  return [
    `range ${rangeAddress(table.range)}, header rows ${table.headerRows.map((row) => row + 1).join(" ")}, unit ${table.unit ?? "unknown"}, year ${String(table.fiscalYear ?? "unknown")}`,
    `total ${millionText(summary.total)}`,
    `lines ${String(summary.lines)}, funded ${String(summary.fundedLines)}, projects ${String(summary.projects)}, agencies ${String(summary.agencies)} of ${String(summary.agenciesListed)}, ministries ${String(summary.ministries)}`,
    ...shown,
    `framework ${framework === null ? "none" : `${framework.framework.id} ${framework.met ? "met" : "not met"}`}`,
    "",
    ...lines.map(lineText),
    "",
    ...(findings.length === 0 ? ["nothing found"] : findings.map(findingText)),
  ];
}

function lineText({ line, tier, because, suggestion }: TaggedLine): string {
  const names = [line.ministry, line.agency, line.project, line.activity, line.description].filter((name) => name !== null);
  const amount = line.amount === null ? "no amount" : millionText(line.amount);
  const suggested = suggestion === null ? "" : `, suggested ${suggestion.tier}`;
  return `row ${String(line.row + 1)}: ${amount} | ${tier ?? "no tier"} (${because}${suggested}) | ${names.join(" > ").replaceAll("\n", "¶")}`;
}

function findingText(finding: Finding): string {
  const { range } = finding.place;
  const facts = [
    ["found", factText(finding.found)],
    ["expected", factText(finding.expected)],
    ["difference", factText(finding.difference)],
    ["readings", finding.readings.join(" or ")],
    ["evidence", finding.evidence.map((cell) => cellAddress(cell.row, cell.column)).join(" ")],
    [
      "explained by",
      finding.explanations.map((one) => `${one.kind} ${one.cells.map((cell) => cellAddress(cell.row, cell.column)).join(" ")}`).join("; "),
    ],
  ].flatMap(([name = "", text = ""]) => (text === "" ? [] : [`${name} ${text}`]));
  return [`${SEVERITY[finding.code]} ${finding.code} ${range === null ? "sheet" : rangeAddress(range)}`, ...facts].join(", ");
}

function factText(fact: FactValue | null): string {
  if (fact === null) return "";
  return typeof fact === "bigint" ? millionText(fact) : String(fact).replaceAll("\n", "¶");
}
