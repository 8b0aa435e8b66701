import { asciiDigits } from "../../text/thai-digits.ts";
import { comparisonKey } from "../../text/comparison-key.ts";

/** What kind of row a label announces, by its words alone. */
export type LabelClass =
  | "tier"
  | "goal"
  | "guideline"
  | "ministry"
  | "agency"
  | "plan"
  | "output"
  | "project"
  | "activity"
  | "category"
  | "item"
  | "off-budget"
  | "source"
  | "indicator"
  | "note"
  | "signature"
  | "page"
  | "person"
  | "other";

/** Beginnings of labels by class, matched against the comparison key without its numbering. Order decides. */
const CLASS_WORDS: readonly (readonly [LabelClass, RegExp])[] = [
  ["page", /^(?:หน้า|page)(?:ที่)?\d+(?:\/\d+|จาก\d+|of\d+)?$|^-\d+-$|^(?:เลข)?หน้า(?:ที่)?$/],
  ["note", /^(?:หมายเหตุ|ที่มา|แหล่งที่มา|แหล่งข้อมูล|ข้อมูลณ|\*|note|remark|source|asof|พิมพ์เมื่อ|ข้อสังเกต|คำอธิบาย|สรุปโดย|จัดทำโดย)/],
  [
    "signature",
    /^(?:\(?ลงชื่อ|ลงนาม|ผู้จัดทำ|ผู้ตรวจ|ผู้อนุมัติ|ผู้รายงาน|ผู้รับรอง|ผู้บันทึก|ผู้เสนอ|ผู้ประสาน|ตำแหน่ง|วันที่|โทร|signed|preparedby|approvedby|checkedby|\(?\.{4,}|\(?_{4,}|…{2,}|\((?:นาย|นาง|ดร\.))/,
  ],
  [
    "person",
    /^(?:นาย(?!ก)|นางสาว|นาง(?!เลิ้ง)|น\.ส\.|ด\.?ร\.|(?:ผศ|รศ|ศ)\.(?:ดร\.)?|ว่าที่ร\.?ต\.?|(?:พล|พัน)\.?[ตทอ]\.?[ตทอ]?\.|(?:mr|mrs|ms|miss|dr|prof)\.)/,
  ],
  [
    "indicator",
    /^(?:ตัวชี้วัด|เชิงปริมาณ|เชิงคุณภาพ|เชิงเวลา|เชิงต้นทุน|ผลสัมฤทธิ์|ค่าเป้าหมาย|ผลลัพธ์|kpi|indicator|target|เป้าหมาย(?:เชิง|ตัวชี้วัด|การให้บริการ|โครงการ|ผลผลิต)|ร้อยละ|สัดส่วน|จำนวน(?:โครงการ|หน่วยงาน|หน่วยรับงบ|กระทรวง|รายการ|กิจกรรม)|(?:ผล|ส่วน)ต่าง|เพิ่ม(?:ขึ้น)?[\s(/-]*ลด|(?:วงเงิน|งบประมาณ|เงิน)?คงเหลือ|percent|numberof|share(?:of|$)|(?:net)?(?:change|difference)(?:$|from)|variance)/,
  ],
  ["off-budget", /^(?:รวม)?(?:เงิน)?นอกงบ|^(?:off|non)-?budget|^เงิน(?:รายได้|กู้|บำรุง|สมทบ)/],
  ["source", /^(?:รวม)?เงินงบประมาณ|^แหล่งเงิน/],
  ["project", /^(?:ชุด)?โครงการ|^project(?!s?total)/],
  ["activity", /^กิจกรรม|^activity|^task\d/],
  ["plan", /^(?:ชื่อ)?แผน(?:งาน|บูรณาการ|ปฏิบัติ)|^(?:budget|integrated|work)plan|^program/],
  ["output", /^ผลผลิต|^output/],
  ["goal", /^เป้าหมาย|^เป้าประสงค์|^goal|^objective/],
  ["guideline", /^แนวทาง|^กลยุทธ์|^guideline|^strategy/],
  ["category", /^(?:งบ|รายจ่าย)(?:บุคลากร|ดำเนินงาน|ลงทุน|เงินอุดหนุน|รายจ่ายอื่น|อื่น|ประจำ)|^เงินอุดหนุน/],
  ["item", /^(?:ค่า(?!ย)|ครุภัณฑ์|ที่ดิน|สิ่งก่อสร้าง|รายการ|จัดซื้อ|จ้าง|จัดหา)/],
  [
    "ministry",
    /^(?:กระทรวง|ทบวง|ministry(?:of|:)|ส่วนราชการไม่สังกัด|ส่วนราชการในพระองค์|หน่วยงาน(?:ของ|อื่นของ|อิสระ)|องค์กร(?:อิสระ|ตามรัฐธรรมนูญ|อัยการ|ปกครองส่วนท้องถิ่น)|รัฐวิสาหกิจ|จังหวัดและกลุ่มจังหวัด|ทุนหมุนเวียน|สภากาชาด|สำนักนายกรัฐมนตรี(?:$|\(|\d|\/))|^officeoftheprimeminister$|^ต้นสังกัด/,
  ],
  [
    "agency",
    /^(?:กรม|สำนักงาน|สำนัก|สถาบัน|องค์การ|องค์กร|มหาวิทยาลัย|วิทยาลัย|ราชวิทยาลัย|ราชบัณฑิต|กองทัพ|กองบัญชาการ|กองทุน|กองอำนวยการ|ธนาคาร|บริษัท|บรรษัท|มูลนิธิ|สมาคม|ราชสำนัก|วชิรพยาบาล|การ(?:ไฟฟ้า|ประปา|รถไฟ|ท่องเที่ยว|ยาง|เคหะ|ทางพิเศษ|นิคม|กีฬา|ท่าเรือ|สื่อสาร)|สภา|ศาล|จังหวัด|เทศบาล|องค์การบริหาร|คณะกรรมการ|โรงพยาบาล|กรุงเทพมหานคร|กลุ่มจังหวัด|เมืองพัทยา|คุรุสภา|ศูนย์(?:คุณธรรม|มานุษย|ความเป็นเลิศ|ชีววิทยาศาสตร์|อำนวยการ|เทคโนโลยีอิเล็ก)|หน่วย(?:งาน|รับงบประมาณ|บริหาร)|พิพิธภัณฑ์|หอภาพยนตร์|โรงเรียน|department|officeof|bureau|agency|institute|university|authority|office(?:$|of))/,
  ],
];

/** All classes in one pattern, a group for each: asking one after the other takes several times as long. */
const ANY_CLASS = new RegExp(CLASS_WORDS.map(([, words]) => `(${words.source})`).join("|"));
/** An agency by the end of its name, when its beginning tells nothing. */
const PUBLIC_ORGANIZATION = /\(องค์(?:การ|กร)มหาชน\)/;

/** Numbering before a label: `1.`, `๑)`, `1.2.3`, `(1)`, `ก.`, `-`, `•`. The style tells levels apart. */
export interface Numbering {
  /** `n1`, `n2` by depth of dotted numbers, `paren`, `open`, `letter`, `roman`, `dash`, `bullet`; empty for none. */
  readonly style: string;
  readonly length: number;
}

const NO_NUMBERING: Numbering = { style: "", length: 0 };
const NUMBERINGS: readonly (readonly [string, RegExp])[] = [
  ["dotted", /^(\d{1,3}(?:\.\d{1,3})+)\.?\)?\s*(?=[^\d\s.,%])/],
  ["n1", /^\d{1,3}\.\s*(?=[^\d\s])/],
  ["n1", /^\d{1,3}\s+(?=เป้าหมาย|แนวทาง|กระทรวง|แผนงาน|ผลผลิต|โครงการ|กิจกรรม)/],
  ["paren", /^\(\d{1,3}\)\s*(?=\S)/],
  ["open", /^\d{1,3}\)\s*(?=\S)/],
  ["letter", /^\(?[ก-ฮ]\)\s*(?=\S)|^[ก-ฮ]\.\s+(?=\S)/],
  ["latin", /^\(?[a-zA-Z]\)\s*(?=\S)|^[a-zA-Z]\.\s+(?=\S)/],
  ["roman", /^(?:[IVX]{2,4}|[ivx]{2,4})[.)]\s*(?=\S)/],
  ["dash", /^[-–—]\s*(?=[^\d\s-])/],
  ["bullet", /^[•●○◦▪■·*→>]\s*(?=\S)/],
];

/** The numbering a label begins with. */
export function numberingOf(label: string): Numbering {
  if (beginsWithWord(label)) return NO_NUMBERING;
  const text = asciiDigits(label);
  for (const [style, pattern] of NUMBERINGS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const depth = match[1] === undefined ? style : `n${String(match[1].split(".").length)}`;
    return { style: depth, length: match[0].length };
  }
  return NO_NUMBERING;
}

/** Whether a Thai letter begins the label that no point or bracket follows. */
function beginsWithWord(label: string): boolean {
  const first = label.charCodeAt(0);
  if (first < 0x0e01 || first > 0x0e4f) return false;
  const second = label.charCodeAt(1);
  return second !== POINT && second !== BRACKET;
}

const POINT = 0x2e;
const BRACKET = 0x29;

/** A tier word that stands for itself, not as the beginning of a name. */
const TIER_BANNER =
  /^(?:(?:ห่วงโซ่คุณค่า|ห่วงโซ่|value chain|vc|กลุ่ม|ระดับ|ช่วง|ส่วน|ด้าน|tier|stage)\s*(?:ที่)?\s*\d*\s*[:.)(-]*\s*)*(?:ต้นน้ำ|กลางน้ำ|ปลายน้ำ|ต้นทาง|กลางทาง|ปลายทาง|upstream|midstream|downstream)(?=$|[\s:()\-–,/\d])/i;

/** `โครงการต้นน้ำ`: the work of a tier and no name of its own, which would go on. */
const WORK_OF_TIER = /^(?:โครงการ|กิจกรรม|งาน)\s*(?:ใน|ระดับ|กลุ่ม|ช่วง|ด้าน|ส่วน)*\s*(?:ต้นน้ำ|กลางน้ำ|ปลายน้ำ|ต้นทาง|กลางทาง|ปลายทาง)\s*(?:$|\(|:)/;

/** The class of a label (its numbering aside). */
export function labelClass(label: string): LabelClass {
  const name = label.slice(numberingOf(label).length);
  if (TIER_BANNER.test(name) || WORK_OF_TIER.test(name)) return "tier";
  const key = comparisonKey(name);
  const found = ANY_CLASS.exec(key);
  if (found !== null) return CLASS_WORDS[found.indexOf(found[0], 1) - 1]?.[0] ?? "other";
  return PUBLIC_ORGANIZATION.test(key) ? "agency" : "other";
}
