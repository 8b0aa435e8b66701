/** Columns of the findings sheet, in order. */
export const FINDINGS_COLUMNS = [
  "number",
  "severity",
  "title",
  "place",
  "message",
  "found",
  "expected",
  "difference",
  "evidence",
  "explanations",
  "whatToDo",
  "status",
  "reason",
  "acceptedOn",
  "code",
  "key",
] as const;

/** One column of the findings sheet. */
export type FindingsColumn = (typeof FINDINGS_COLUMNS)[number];

/** Widths in characters. */
export const FINDINGS_WIDTHS: Readonly<Record<FindingsColumn, number>> = {
  number: 6,
  severity: 13,
  title: 22,
  place: 18,
  message: 52,
  found: 20,
  expected: 20,
  difference: 20,
  evidence: 18,
  explanations: 44,
  whatToDo: 44,
  status: 12,
  reason: 26,
  acceptedOn: 20,
  code: 20,
  key: 36,
};
