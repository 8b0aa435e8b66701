import { comparisonKey } from "../../text/comparison-key.ts";
import type { ColumnDraft } from "./seen-column.ts";

/** Headers of whoever carries the work out: a division, a branch, a partner. The budget is that of the agency it is given to. */
const DOERS = /รับผิดชอบ|ดำเนิน|ปฏิบัติ|เบิกจ่าย|เจ้าของ|เจ้าภาพ|responsible|owner|implement/;

/** Where a column names the agency that is given the budget, columns of those who carry it out are notes, unless a person says otherwise. */
export function withoutDoers(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const agencies = drafts.filter((draft) => draft.given?.role === "agency");
  const doers = new Set(agencies.filter(({ column, given }) => given?.reason === "header" && DOERS.test(comparisonKey(column.header))));
  if (doers.size === agencies.length) return drafts;
  return drafts.map((draft) => (draft.given !== null && doers.has(draft) ? { ...draft, given: { ...draft.given, role: "note" } } : draft));
}
