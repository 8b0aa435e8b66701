import type { AcceptedFinding } from "#report/findings/accepted-finding.ts";
import { findingStatus } from "#report/findings/finding-key.ts";
import type { FindingItem } from "./finding-item.ts";

/** Whether one finding stands accepted. */
export function isAcceptedNow({ key }: Pick<FindingItem, "key">, accepted: readonly AcceptedFinding[]): boolean {
  return accepted.some(({ subject }) => subject === key.subject) && acceptedTest(accepted)({ key });
}

/** Whether a finding stands accepted: one whose value changed since is open again. */
export function acceptedTest(accepted: readonly AcceptedFinding[]): (item: Pick<FindingItem, "key">) => boolean {
  const bySubject = new Map(accepted.map((one) => [one.subject, one]));
  return (item) => findingStatus(item.key, bySubject).kind === "accepted";
}
