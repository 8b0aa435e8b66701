import type { ColumnRole } from "../../budget/column-role.ts";
import { looksNumeric } from "../header/column-content.ts";
import { saysMoney, type ColumnDraft } from "./seen-column.ts";

const WORK_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["project", "activity", "description", "output", "label"]);
const BODY_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["ministry", "agency"]);

/**
 * Where a column names bodies and none the work, the one column of other texts, nearly as many of them as there are rows, names it,
 * whatever its header says: `หน่วยงาน | สิ่งที่จะทำ | เงิน`. Of several, the one whose texts are by far the longest, as beside dates or
 * codes; where none is, the drafts as they are.
 */
export function withWork(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const roles = drafts.map(({ given }) => given?.role);
  const bodies = drafts.filter(({ given }) => given !== null && BODY_ROLES.has(given.role));
  if (bodies.length === 0 || roles.some((role) => role !== undefined && WORK_ROLES.has(role))) return drafts;
  const rows = Math.max(...bodies.map(({ column }) => column.content.texts));
  const [work, next] = drafts.filter((draft) => mayNameWork(draft, rows)).sort((a, b) => lengthOfTexts(b) - lengthOfTexts(a));
  if (work === undefined || (next !== undefined && lengthOfTexts(next) * 3 > lengthOfTexts(work))) return drafts;
  return drafts.map((draft) => (draft === work ? { ...draft, given: { role: "project", confidence: 0.6, reason: "content" } } : draft));
}

/** Letters in a text, on average. */
function lengthOfTexts({ column: { content } }: ColumnDraft): number {
  return content.letters / content.texts;
}

function mayNameWork({ column, given }: ColumnDraft, rows: number): boolean {
  const { content } = column;
  if (given !== null || looksNumeric(content) || saysMoney(column)) return false;
  return content.texts * 10 >= rows * 8 && content.distinct * 10 >= content.texts * 8;
}
