import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { Finding } from "#core/finding.ts";

/** A name found in the workbook that may be a known agency. */
export interface WaitingAlias {
  readonly found: string;
  readonly official: string;
}

function waitingIn(finding: Finding): readonly WaitingAlias[] {
  if (finding.code === "agency-unknown" && finding.facts.suggestion !== null)
    return [{ found: finding.facts.name, official: finding.facts.suggestion }];
  if (finding.code !== "agency-name-variant" || finding.facts.areJoined) return [];
  const [official, found] = finding.facts.names;
  return [{ found, official }];
}

/** Names that wait for a person to say whether they are the same agency; those approved are gone from the list. */
export function waitingAliases(findings: readonly Finding[], approved: readonly AgencyAlias[]): readonly WaitingAlias[] {
  const done = new Set(approved.map((alias) => alias.alias));
  const waiting = findings.flatMap(waitingIn).filter(({ found }) => !done.has(found));
  return [...new Map(waiting.map((one) => [one.found, one])).values()];
}
