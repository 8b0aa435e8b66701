import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { Analysis } from "../analysis.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import type { ReferenceData } from "../reference-data.ts";
import { comparisonKey } from "../text/comparison-key.ts";

/** Shorter names stand inside too many others. */
const SHORTEST_NAME = 6;

/**
 * Names what a file leaves to its title: the agency of a table without any, where its titles, sheet or file name one
 * known agency and no other; and the ministry of an agency, where another table of the plan states it.
 */
export function withOwnAgencies(analyses: readonly Analysis[], reference: ReferenceData, agencies: AgencyIndex): readonly Analysis[] {
  const names = candidateNames(analyses, reference, agencies);
  const named = analyses.map((analysis) => {
    const agency = isUnnamed(analysis, { names, agencies }) ? ownAgency(analysis, names, agencies) : null;
    return agency === null ? analysis : withLines(analysis, (line) => ({ ...line, agency }));
  });
  const ministries = statedMinistries(named, agencies);
  return named.map((analysis) =>
    analysis.table.lines.every((line) => line.ministry !== null)
      ? analysis
      : withLines(analysis, (line) => withMinistry(line, ministries, agencies)),
  );
}

/**
 * No line names its agency, or all have the one that stands above the list, where nobody else knows it or the sheet bears the name of another: it
 * may be the committee or office that drew up the sheet.
 */
function isUnnamed({ table }: Analysis, { names, agencies }: Naming): boolean {
  const top = table.headerRows[0] ?? 0;
  const ofSheet = agenciesIn(table.sheet, names, agencies);
  return table.lines.every(({ agency, textPlaces }) => {
    if (agency === null) return true;
    if ((textPlaces.rows.agency ?? top) >= top) return false;
    return !names.has(comparisonKey(agency)) || (ofSheet.length === 1 && agencies.keyOf(ofSheet[0] ?? "") !== agencies.keyOf(agency));
  });
}

interface Naming {
  readonly names: ReadonlyMap<string, string>;
  readonly agencies: AgencyIndex;
}

/** Full names of agencies by comparison key: those the plan's tables name and those known, longest first. */
function candidateNames(analyses: readonly Analysis[], reference: ReferenceData, agencies: AgencyIndex): ReadonlyMap<string, string> {
  const stated = analyses.flatMap(({ table }) =>
    table.lines.flatMap(({ agency, textPlaces }) =>
      agency === null || (textPlaces.rows.agency ?? Infinity) < (table.headerRows[0] ?? 0) ? [] : [agency],
    ),
  );
  const known = reference.knownAgencies.map((one) => one.agency);
  const other = reference.agencyAliases.flatMap((one) => [one.agency, one.alias]);
  const all = [...new Set([...stated, ...known, ...other])].filter((name) => name.length >= SHORTEST_NAME);
  const keys = all.map((name): readonly [string, string] => [comparisonKey(name), agencies.officialName(name) ?? name]);
  return new Map([...keys].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1)));
}

function ownAgency({ table }: Analysis, names: ReadonlyMap<string, string>, agencies: AgencyIndex): string | null {
  const file = table.workbook?.replace(/^.*[\\/]/, "").replace(/\.[a-z]+$/i, "");
  const texts = [...table.titles, table.sheet, ...(file === undefined ? [] : [file])];
  const theOnly = (among: readonly string[]): string | null => {
    const found = among.flatMap((text) => agenciesIn(text, names, agencies));
    const [only, ...others] = new Map(found.map((name) => [agencies.keyOf(name), name])).values();
    return only !== undefined && others.length === 0 ? only : null;
  };
  return theOnly([table.sheet]) ?? theOnly(texts);
}

/** Agencies a text names: by abbreviation when it is nothing else, or by full names, none inside a longer one. */
function agenciesIn(text: string, names: ReadonlyMap<string, string>, agencies: AgencyIndex): readonly string[] {
  const whole = agencies.officialName(text);
  if (whole !== null) return [whole];
  let rest = comparisonKey(text);
  const found: string[] = [];
  for (const [key, name] of names) {
    if (!rest.includes(key)) continue;
    found.push(name);
    rest = rest.replaceAll(key, "|");
  }
  return found;
}

/** Ministries by agency, where the plan's tables agree on one. */
function statedMinistries(analyses: readonly Analysis[], agencies: AgencyIndex): ReadonlyMap<string, string | null> {
  const stated = new Map<string, string | null>();
  for (const { agency, ministry } of analyses.flatMap(({ table }) => table.lines)) {
    if (agency === null || ministry === null) continue;
    const key = agencies.keyOf(agency, ministry);
    const before = stated.get(key);
    const isSame = before === undefined || (before !== null && agencies.keyOf(before) === agencies.keyOf(ministry));
    stated.set(key, isSame ? (before ?? ministry) : null);
  }
  return stated;
}

function withMinistry(line: BudgetLine, ministries: ReadonlyMap<string, string | null>, agencies: AgencyIndex): BudgetLine {
  if (line.ministry !== null || line.agency === null) return line;
  const ministry = ministries.get(agencies.keyOf(line.agency)) ?? null;
  return ministry === null ? line : { ...line, ministry };
}

/** The analysis with its lines changed one by one, tagged lines alike. */
function withLines(analysis: Analysis, change: (line: BudgetLine) => BudgetLine): Analysis {
  const lines = analysis.lines.map((tagged) => ({ ...tagged, line: change(tagged.line) }));
  return { ...analysis, lines, table: { ...analysis.table, lines: lines.map((tagged) => tagged.line) } };
}
