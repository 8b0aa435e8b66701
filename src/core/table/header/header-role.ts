import { comparisonKey } from "../../text/comparison-key.ts";
import { editDistance } from "../../text/edit-distance.ts";
import { markFreeKey } from "../../text/mark-free-key.ts";
import { HEADER_NAMES, type NamedRole } from "../header-names.ts";

/** How a header names a role: in its exact words, with damaged marks, with a letter off, or at the head of a longer name. */
export type HeaderFit = "exact" | "damaged" | "near" | "head";

/** A role that a header names. */
export interface NamedRoleMatch {
  readonly role: NamedRole;
  readonly fit: HeaderFit;
}

/** How far each fit can be trusted, 0 to 1. */
export const TRUST_OF_FIT: Readonly<Record<HeaderFit, number>> = { exact: 1, head: 0.85, damaged: 0.75, near: 0.6 };

interface KnownName {
  readonly role: NamedRole;
  readonly key: string;
  readonly bare: string;
  readonly head: "first" | "last";
}

const KNOWN: readonly KnownName[] = Object.entries(HEADER_NAMES).flatMap(([role, names]) => [
  ...names.thai.map((name) => known(role as NamedRole, name, "first")),
  ...names.english.map((name) => known(role as NamedRole, name, "last")),
]);
const EXACT: ReadonlyMap<string, NamedRole> = new Map(KNOWN.map((name) => [name.key, name.role]));
/** Names that may stand for a longer header by their beginning or end; shorter ones say too little. */
const HEADS = KNOWN.filter((name) => name.key.length >= 4 || name.key === "กรม").sort((a, b) => b.key.length - a.key.length);
const LONG_NAMES = KNOWN.filter((name) => name.bare.length >= 6);
/** Words over money that resemble names of other columns. */
const MONEY_NAMES = ["งบประมาณ", "งบประมาณรายจ่าย", "งบรายจ่ายอื่น", "งบดำเนินงาน", "จำนวนเงิน"].map(markFreeKey);
/** A header longer than this is a sentence. */
const LONGEST_HEADER = 60;

/** Whether a key ends in a whole word: two letters before it are none, as in `allocation`, which is no location. */
function endsInWord(key: string, word: string): boolean {
  const before = key.length - word.length;
  return key.endsWith(word) && (before === 0 || before > 2);
}

function known(role: NamedRole, name: string, head: "first" | "last"): KnownName {
  return { role, key: comparisonKey(name), bare: markFreeKey(name), head };
}

/** The role that one part of a header names; null when none. `key` is a comparison key without units and years. */
export function roleOfPart(key: string): NamedRoleMatch | null {
  if (key === "" || key.length > LONGEST_HEADER) return null;
  const exact = EXACT.get(key) ?? EXACT.get(withoutModifiers(key));
  if (exact !== undefined) return { role: exact, fit: "exact" };
  if (EXACT.get(key.replace(/^รหัส|code$/, "")) === "tier") return { role: "tier", fit: "exact" };
  const head = HEADS.find((name) => (name.head === "first" ? key.startsWith(name.key) : endsInWord(key, name.key)));
  if (head !== undefined) return { role: head.role, fit: "head" };
  return damagedRole(markFreeKey(key));
}

/** Words that say which one, or that a name follows; what they stand by is still the same column. Comparison keys. */
const BEFORE =
  /^(?:(?:ขั้นตอน|ขั้น|ช่วง|ระดับ|ตำแหน่ง|กลุ่ม)(?:ของ|ใน|ตาม)|รายชื่อ|ชื่อ|ขั้น|ช่วง)(?=..)|^(?:lead|responsible|implementing|main|host|executing|proposing|requesting|chain|nameof|positionin|stageof)/;
const AFTER =
  /(?:ที่|ผู้)?(?:รับผิดชอบ|ดำเนินการ|ดำเนินงาน|เสนอ(?:ขอ|โครงการ)?|ขอรับ(?:งบประมาณ|การจัดสรร)?|เกี่ยวข้อง)(?:หลัก|ร่วม)?$|เจ้า(?:ของ|ภาพ|สังกัด)(?:เรื่อง|โครงการ|หลัก)?$|ต้นสังกัด$|(?:หลัก|ร่วม|สำคัญ)$/;

function withoutModifiers(key: string): string {
  return key.replace(BEFORE, "").replace(AFTER, "");
}

function damagedRole(bare: string): NamedRoleMatch | null {
  if (bare.length < 4) return null;
  const same = KNOWN.find((name) => name.bare === bare);
  if (same !== undefined) return { role: same.role, fit: "damaged" };
  if (bare.length < 6) return null;
  if (MONEY_NAMES.some((name) => isNear(bare, name) && Math.abs(bare.length - name.length) < 2)) return null;
  const near = LONG_NAMES.find((name) => isNear(bare, name.bare));
  return near === undefined ? null : { role: near.role, fit: "near" };
}

/** At most one letter wrong, missing or extra; two in a name of ten letters or more. */
function isNear(a: string, b: string): boolean {
  const allowed = b.length >= 10 ? 2 : 1;
  return Math.abs(a.length - b.length) <= allowed && editDistance(a, b) <= allowed;
}
