import type { AcceptedFinding } from "#report/findings/accepted-finding.ts";
import { findingStatus } from "#report/findings/finding-key.ts";
import type { FindingItem } from "./finding-item.ts";

/** Whether a finding stands accepted: one whose value changed since is open again. */
export function acceptedTest(accepted: readonly AcceptedFinding[]): (item: FindingItem) => boolean {
  const bySubject = new Map(accepted.map((one) => [one.subject, one]));
  return (item) => findingStatus(item.key, bySubject).kind === "accepted";
}
