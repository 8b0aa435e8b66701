import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { Analysis } from "../analysis.ts";
import { textCell } from "../budget/text-places.ts";
import { ZERO } from "../money/money.ts";
import type { UnsentAgency } from "./plan-analysis.ts";

/** From so many agencies on a table is a list of the plan, not what one agency sent. */
const LIST_OF_AGENCIES = 3;

/**
 * Who has not sent yet: agencies of the list given that no table names; and, where some tables are of single agencies
 * and one lists many, the agencies with money in that list that no other table names.
 */
export function unsentAgencies(analyses: readonly Analysis[], expected: readonly string[], agencies: AgencyIndex): readonly UnsentAgency[] {
  const named = analyses.map((analysis) => agenciesWithMoney(analysis, agencies));
  const all = new Set(named.flatMap((one) => [...one.keys()]));
  const ofList = expected
    .filter((name) => !all.has(agencies.keyOf(name)))
    .map((agency): UnsentAgency => ({ agency, ministry: null, expectedFrom: "list", listedAt: null }));
  return [...ofList, ...unsentOfTable(named)];
}

type NamedAgencies = ReadonlyMap<string, Omit<UnsentAgency, "expectedFrom">>;

function unsentOfTable(named: readonly NamedAgencies[]): readonly UnsentAgency[] {
  const list = [...named].sort((a, b) => b.size - a.size)[0];
  const others = named.filter((one) => one !== list);
  if (
    list === undefined ||
    list.size < LIST_OF_AGENCIES ||
    !others.some((one) => one.size === 1 && [...one.keys()].every((key) => list.has(key)))
  )
    return [];
  const sent = new Set(others.flatMap((one) => [...one.keys()]));
  return [...list].flatMap(([key, agency]) => (sent.has(key) ? [] : [{ ...agency, expectedFrom: "table" as const }]));
}

function agenciesWithMoney({ table }: Analysis, agencies: AgencyIndex): NamedAgencies {
  const named = new Map<string, Omit<UnsentAgency, "expectedFrom">>();
  for (const line of table.lines) {
    const { agency, ministry, amount } = line;
    if (agency === null || amount === ZERO) continue;
    const key = agencies.keyOf(agency, ministry);
    if (!named.has(key)) named.set(key, { agency, ministry, listedAt: textCell(line, "agency") ?? line.amountCell });
  }
  return named;
}
