import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { Analysis } from "../analysis.ts";
import { textCell } from "../budget/text-places.ts";
import { ZERO } from "../money/money.ts";
import type { UnsentAgency } from "./plan-analysis.ts";

/** From so many agencies on a table is a list of the plan, not what one agency sent. */
const LIST_OF_AGENCIES = 3;
/** Agencies send tables of their own when so many have, and these are no less than one in so many of the list. */
const FEWEST_SENDERS = 2;
const ONE_IN = 3;

/**
 * Who has not sent yet (rule R32): agencies of the list given that no table names; and, where agencies of a list of many
 * send tables of their own, the agencies with money in that list that no other table names. One agency's table beside a
 * ministry's list is its details, and says nothing of the others.
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
  if (list === undefined || list.size < LIST_OF_AGENCIES) return [];
  const others = named.filter((one) => one !== list);
  const senders = new Set(others.filter((one) => one.size === 1).flatMap((one) => [...one.keys()].filter((key) => list.has(key))));
  if (senders.size < FEWEST_SENDERS || senders.size * ONE_IN < list.size) return [];
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
