/** What a header says of the money below it, beside unit, year and stage. */
export type HeaderTrait =
  | "percent"
  | "change"
  | "after-change"
  | "off-budget"
  | "commitment"
  | "forward"
  | "actual"
  | "count"
  | "unit-price"
  | "indicator"
  | "previous"
  | "granted"
  | "current"
  | "money"
  | "total"
  | "period"
  | "source";

const MONTHS =
  "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|" +
  "ม\\.?ค\\.?|ก\\.?พ\\.?|มี\\.?ค\\.?|เม\\.?ย\\.?|พ\\.?ค\\.?|มิ\\.?ย\\.?|ก\\.?ค\\.?|ส\\.?ค\\.?|ก\\.?ย\\.?|ต\\.?ค\\.?|พ\\.?ย\\.?|ธ\\.?ค\\.?|" +
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** A quarter or a month and nothing else, with its year at most: part of a year's money. */
const PERIOD = new RegExp(`^(?:(?:ไตรมาส(?:ที่)?|quarter|qtr\\.?|q)[1-4]|(?:${MONTHS}))(?:[-/'’]?(?:\\d{2}|\\d{4}))?$`);
/** Half a year and nothing else. */
export const HALF_YEAR = /^(?:(?:6|หก)เดือน(?:แรก|หลัง)|ครึ่งปี(?:แรก|หลัง)|(?:first|second|1st|2nd)half|h[12])$/;

const TRAIT_WORDS: readonly (readonly [HeaderTrait, RegExp])[] = [
  ["percent", /ร้อยละ|%|percent|สัดส่วน|share|อัตรา/],
  ["change", /ปรับลด|ตัดลด|เพิ่ม|ลดลง|\/ลด|^ลด|ผลต่าง|ส่วนต่าง|เปลี่ยนแปลง|increase|decrease|change|difference|variance|\+\/-/],
  [
    "off-budget",
    /นอก(?:งบ|งปม)|ช่วยเหลือ|บริจาค|grant(?!ed)|donat|non-?budget|off-?budget|สมทบ|เงินรายได้|เงินกู้|เงินบำรุง|ownrevenue|extra-?budget/,
  ],
  [
    "commitment",
    /วงเงินทั้งสิ้น|วงเงินรวม|ตลอดโครงการ|ตลอดระยะ|ทั้งโครงการ|ผูกพัน|วงเงินโครงการ|มูลค่าโครงการ|totalcost|totalproject|projectcost|commit|multi-?year|lifetime/,
  ],
  ["forward", /ล่วงหน้า|ประมาณการ|forward|estimate|projection|ปีต่อ|ปีถัดไป|mtef/],
  ["actual", /เบิกจ่าย|ใช้จ่ายจริง|สัญญา|contract|ผลการใช้จ่าย|disburse|actual|spent|คงเหลือ(?!หลัง)|balance/],
  ["count", /จำนวน(?:โครงการ|หน่วย|กิจกรรม|รายการ|กระทรวง|วัน|คน|เดือน)|numberof|(?:^|[^a-z])count|^จำนวน\(?(?:คน|แห่ง|ระบบ|เครื่อง|ชุด)/],
  ["unit-price", /(?:ต่อ|\/)หน่วย(?!งาน|รับ)|หน่วยละ|ราคากลาง|unit(?:price|cost)|(?:price|cost)perunit/],
  ["indicator", /ตัวชี้วัด|ค่าเป้าหมาย|ผลประโยชน์|benefit|หน่วยนับ|ผลสัมฤทธิ์|indicator|kpi|target/],
  ["source", /แหล่งเงิน|แหล่งงบ|sourceoffund|fundingsource/],
  ["previous", /ปีที่แล้ว|ปีก่อน|ปีที่ผ่านมา|กันไว้เบิก|กันเงิน|เหลื่อมปี|carr(?:y|ied)-?(?:over|forward)|lastyear|previousyear|prioryear/],
  ["granted", /อนุมัติ|จัดสรร|เห็นชอบ|เห็นควร|ผลการพิจารณา|ได้รับ(?!ผิดชอบ)|granted|approved|allocated/],
  ["current", /ปีนี้|ปีปัจจุบัน|thisyear|currentyear/],
  [
    "money",
    /งบ|งปม|วงเงิน|จำนวนเงิน|เงิน|มูลค่า|ราคา|บาท|จัดสรร|คำขอ|กรอบ|คงเหลือหลัง|พ\.?ร\.?บ|amount|budget|allocat|cost|expenditure|request|approv|baht|thb|appropriat|ceiling|fund|framework|draftbill|act$/,
  ],
  ["total", /^(?:ยอด)?รวม|รวม$|รวม\(|ทั้งสิ้น|ทั้งหมด|total|^sum/],
];

/** What stands after a change is the money itself and no change: `คงเหลือหลังปรับลด`, `budget after cuts`. */
const AFTER_CHANGE =
  /(?:ปรับ|ตัด)(?:เพิ่ม|ลด|\/)+แล้ว|หลัง(?:จาก)?(?:การ)?(?:พิจารณา)?(?:ปรับ|ตัด|เพิ่ม|ลด|เปลี่ยนแปลง|แปรญัตติ|โอน|\/)+|after(?:the)?(?:cuts?|adjust(?:ments?|ed)?|changes?|reductions?|decreases?|increases?)/g;

/** The traits that the comparison key of a header shows. */
export function traitsOf(key: string): ReadonlySet<HeaderTrait> {
  const plain = key.replace(AFTER_CHANGE, "หลัง");
  const traits = new Set(TRAIT_WORDS.flatMap(([trait, words]) => (words.test(plain) ? [trait] : [])));
  const bare = plain.replace(/[([][^()[\]]*[)\]]/g, "");
  if (PERIOD.test(bare) || HALF_YEAR.test(bare)) traits.add("period");
  return plain === key ? traits : traits.add("after-change");
}
