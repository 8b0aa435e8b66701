import type { ColumnRole } from "../../budget/column-role.ts";
import { labelClass, numberingOf } from "./label-words.ts";
import { partIn } from "./part-words.ts";

/** Words that only say what kind of name follows, by role. */
const KIND_BEFORE_NAME: Partial<Record<ColumnRole, RegExp>> = {
  project: /^(?:ชื่อ)?(?:โครงการ|project)\s*(?:ที่|no\.?)?\s*[\d๐-๙.]*\s*[:：]\s*(?=\S)/i,
  agency: /^(?:ชื่อ)?(?:หน่วยงาน|หน่วยรับงบประมาณ|ส่วนราชการ|agency|department)\s*(?:ที่)?\s*[\d๐-๙.]*\s*[:：]\s*(?=\S)/i,
  ministry: /^(?:ต้นสังกัด|สังกัด|กระทรวง|ministry)\s*(?:ที่)?\s*[\d๐-๙.]*\s*[:：]\s*(?=\S)/i,
  activity: /^(?:กิจกรรม|activity)\s*(?:ที่)?\s*[\d๐-๙.]*\s*[:：]\s*(?=\S)/i,
};
/** Roles whose numbers mean something of their own (goal 2, guideline 2.1). */
const KEEPS_NUMBER: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["goal", "guideline", "tier"]);

/** The last words in brackets. */
const BEHIND = /\s*[(（]([^()（）]+)[)）]\s*$/;

/** The tier that stands in brackets behind the name of a body, `กรมประมง (ต้นน้ำ)`; null where none does. */
export function tierBehind(name: string): string | null {
  const [, words] = BEHIND.exec(name) ?? [];
  return words !== undefined && partIn(words)?.by === "tier" ? words : null;
}

/** The unit of what stands below a heading, behind its name. */
const UNIT_BEHIND = /\s*[([]\s*หน่วย\s*[:：][^()[\]]*[)\]]\s*$/;

/** The name itself, without list numbering and without a word such as `โครงการ :` before it. No letter of the name changes. */
export function plainName(text: string, role: ColumnRole): string {
  const bare = text.slice(numberingOf(text).length).replace(UNIT_BEHIND, "");
  if (KEEPS_NUMBER.has(role)) return labelClass(bare) === role ? bare : text;
  if (role === "agency" && tierBehind(bare) !== null) return bare.replace(BEHIND, "");
  const kind = KIND_BEFORE_NAME[role];
  return kind === undefined ? bare : bare.replace(kind, "");
}
