import type { CellValue } from "#sheet/cell.ts";

/** What a cell says in a column that is ticked: chosen, a cross (which may mean either), not chosen, or something else. */
export type MarkKind = "mark" | "cross" | "none" | "other";

/** Ticks, slashes, dots and full boxes, also as Wingdings letters (ü, þ) and Wingdings 2 letters (P, R) show them. */
const TICK = /^(?:[/\\✓✔☑✅√vy*+●•◉⬤■▪◆oO○◯1๑üþPR]|yes|ใช่|true)$/iu;
/** Crosses; û and ý are crosses in Wingdings. */
const CROSS = /^[xX×✕✖✗✘☒ûý]$/u;
/** Words and signs for nothing: empty boxes (also ¨ of Wingdings), dashes, zero. */
const NOT = /^(?:[-–—−☐□¨0๐]|no|n|ไม่|ไม่ใช่|false)?$/iu;

/** Reads a cell as a mark. Several of one sign (`//`, `✓✓`) are one. */
export function markKind(value: CellValue): MarkKind {
  if (value === null) return "none";
  if (typeof value === "object") return "other";
  const text = signOnce(String(value).replace(/\s+/g, ""));
  if (NOT.test(text)) return "none";
  if (CROSS.test(text)) return "cross";
  return TICK.test(text) ? "mark" : "other";
}

function signOnce(text: string): string {
  return text.replace(/^([^\p{L}\p{N}])\1{1,2}$/u, "$1");
}

/** Quotation marks in any form and pairs of commas, with or without dashes around them; a dash alone says nothing of what stands above. */
const DITTO_MARKS = /^[-–—\s]*(?:["“”„‟″〃'‘’‚‛′]{1,3}|[,،]{2,3})[-–—\s]*$/u;
const DITTO_WORDS = /^[-–—"“”.(\s]*(?:do|ditto|idem|เช่นเดียวกัน|เช่นเดิม|ดังกล่าว|(?:เหมือน|ตาม|เช่น)?ข้างบน|ข้างต้น)[-–—"“”.)\s]*$/iu;

/** Whether a cell says that what stands above holds here too: `"`, `〃`, `-''-`, `,,`, `- do -`. */
export function isDitto(text: string): boolean {
  return text.length <= 24 && (DITTO_MARKS.test(text) || DITTO_WORDS.test(text));
}
