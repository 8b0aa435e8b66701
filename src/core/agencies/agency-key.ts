import { comparisonKey } from "../text/comparison-key.ts";

/** Labels that stand before a name in the same cell, only with a colon. */
const LABEL = /^(?:หน่วยรับงบประมาณ|หน่วยงาน|ส่วนราชการ|กระทรวง|agency|ministry):(?=.)/;
/** Numbering, bullets and bureau codes before a name: `1.`, `(๒)`, `-`, `01036`, `7510A`. */
const NUMBERING = /^(?:\(?\d+(?:[.\-/]\d+)*[a-z]?[).:]*|[-•*·–:]+)+(?=[\u0e01-\u0e5b])/;
/** Endings that say nothing about which body it is: legal form, page number of a printed book, `(ต่อ)`, an abbreviation in brackets. */
const ENDING =
  /(?:[([]?องค์(?:การ|กร)มหาชน[)\]]?|[([](?:\d{1,3}|ต่อ|publicorganization|[a-z]{2,8}|(?:[\u0e01-\u0e2e]{1,4}\.){1,5}[\u0e01-\u0e2e]{0,4})[)\]])$/;

/**
 * The key of an agency's or ministry's name: two names with the same key are the same body. The Thai comparison key,
 * and only differences that never tell two bodies apart: numbering before the name, legal form and page suffix behind
 * it, `สำนักปลัด` for `สำนักงานปลัด`, kinds of bodies written short (`สนง.`, `อบจ.`), dots and hyphens. Never a lost letter or mark (rule R21).
 */
export function agencyKey(name: string): string {
  const whole = comparisonKey(name);
  const bare = withoutEndings(whole.replace(LABEL, "").replace(NUMBERING, ""));
  const spelled = writtenOut(bare)
    .replace(/^สำนักปลัด/, "สำนักงานปลัด")
    .replace(/&/g, "และ");
  return spelled.replace(/[.,'"\-–—:;/]/g, "") || whole;
}

/** Kinds of bodies as forms abbreviate them before a name; with the dot, but for one that begins no word. */
const KINDS: readonly (readonly [string, string])[] = [
  ["สนง.", "สำนักงาน"],
  ["สนง", "สำนักงาน"],
  ["มรภ.", "มหาวิทยาลัยราชภัฏ"],
  ["มทร.", "มหาวิทยาลัยเทคโนโลยีราชมงคล"],
  ["อบจ.", "องค์การบริหารส่วนจังหวัด"],
  ["อบต.", "องค์การบริหารส่วนตำบล"],
  ["ทน.", "เทศบาลนคร"],
  ["ทม.", "เทศบาลเมือง"],
  ["ทต.", "เทศบาลตำบล"],
  ["รพ.", "โรงพยาบาล"],
  ["ม.", "มหาวิทยาลัย"],
];

/** The kind of body in full, where a name of three letters or more follows its abbreviation. */
function writtenOut(key: string): string {
  const kind = KINDS.find(([short]) => key.startsWith(short) && /^[\u0e01-\u0e4e]{3}/.test(key.slice(short.length)));
  return kind === undefined ? key : kind[1] + key.slice(kind[0].length);
}

function withoutEndings(key: string): string {
  let rest = key;
  for (;;) {
    const shorter = rest.replace(ENDING, "");
    if (shorter === rest || shorter === "") return rest;
    rest = shorter;
  }
}
