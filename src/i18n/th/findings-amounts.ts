import type { AmountCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import { refusalsTh, repairsTh } from "./amounts.ts";

const PARTS = { category: "งบรายจ่าย", period: "รายไตรมาสหรือรายเดือน" } as const;

/** Findings about one amount, in Thai. */
export const amountFindingsTh: SomeFindingWords<AmountCode> = {
  "amount-malformed": {
    title: "จำนวนเงินผิดรูปแบบ",
    message: (finding, format) =>
      `${format.at(finding.place)}${finding.found === null ? "" : ` พบ ${format.value(finding.found)}`} อ่านเป็นจำนวนเงินไม่ได้ เพราะ${refusalsTh[finding.facts.reason]}` +
      (finding.readings.length === 0 ? "" : ` อาจหมายถึง ${finding.readings.join(" หรือ ")}`) +
      " จึงยังไม่นับรวมในยอดใด",
    whatToDo: (finding, format) => `โปรดตรวจสอบกับเอกสารต้นฉบับ แล้วพิมพ์จำนวนที่ถูกต้องลงใน${format.at(finding.place)}`,
    why: "จำนวนเงินที่อ่านได้หลายทางต้องให้เจ้าหน้าที่เป็นผู้ตัดสิน ระบบไม่เลือกแทนและไม่นับเป็นศูนย์",
    example: "“5,523,9110” อาจหมายถึง 5,523.9110 หรือ 55,239,110",
  },
  "amount-with-remark": {
    title: "มีข้อความต่อท้ายจำนวนเงิน",
    message: ({ place, found, facts }, format) =>
      `${format.at(place)}${found === null ? "" : ` พบ ${format.value(found)}`} อ่านเป็น ${facts.digits} เพราะยอดรวมที่พิมพ์ไว้ตรงเมื่ออ่านเช่นนี้เท่านั้น แต่สูตร SUM ของ Excel จะข้ามช่องนี้`,
    whatToDo: ({ place }, format) => `โปรดเหลือเฉพาะตัวเลขไว้ใน${format.at(place)} แล้วย้ายข้อความไปไว้ช่องข้าง ๆ`,
    why: "ตัวเลขที่มีข้อความต่อท้ายเป็นข้อความ สูตรจึงไม่นำไปรวม แม้คนอ่านจะนับรวม",
    example: "“36.2600 (ปีแรก)” ในบัญชีที่ยอดรวม 88.2600 รวม 36.2600 ไว้แล้ว",
  },
  "amount-not-a-number": {
    title: "ไม่ใช่จำนวนเงิน",
    message: (finding, format) =>
      `${format.at(finding.place)} ควรเป็นจำนวนเงินแต่${finding.found === null ? "ไม่ใช่" : `พบ ${format.value(finding.found)}`} (${refusalsTh[finding.facts.reason]}) แถวนี้ยังไม่นับรวมในยอดใด`,
    whatToDo: (finding, format) => `โปรดพิมพ์จำนวนเงินลงใน${format.at(finding.place)} หากไม่มีงบประมาณให้ใส่ 0 หรือ “-”`,
    why: "ช่องจำนวนเงินที่ไม่ใช่ตัวเลขไม่ถือเป็นศูนย์",
    example: "พิมพ์ “รอยืนยัน” ไว้ในช่องงบประมาณ",
  },
  "amount-is-error": {
    title: "จำนวนเงินเป็นข้อผิดพลาดของสูตร",
    message: (finding, format) => `${format.at(finding.place)} แสดง ${finding.facts.error} จึงไม่มีจำนวนเงินให้นับรวม`,
    whatToDo: (finding, format) => `โปรดแก้ไขสูตรใน${format.at(finding.place)} ให้แสดงจำนวนเงิน แล้วตรวจใหม่`,
    why: "ข้อผิดพลาดของสูตรไม่ใช่ศูนย์ ยอดรวมที่ขาดแถวนี้จึงเชื่อถือไม่ได้",
    example: "สูตรอ้างถึงชีตที่ถูกลบ จึงแสดง #REF!",
  },
  "amount-missing": {
    title: "ไม่มีจำนวนเงิน",
    message: (finding, format) => `${format.at(finding.place)} ว่างอยู่ แถวนี้มีชื่อรายการแต่ไม่มีจำนวนเงิน จึงไม่นับรวมในยอดใด`,
    whatToDo: (finding, format) => `โปรดพิมพ์จำนวนเงินลงใน${format.at(finding.place)} หากไม่ได้รับงบประมาณให้ใส่ 0 หรือ “-”`,
    why: "ช่องว่างอาจหมายถึงยังไม่ได้กรอก ส่วนขีด “-” หมายถึงศูนย์",
    example: "โครงการที่หน่วยงานยังไม่ได้ส่งตัวเลข",
  },
  "amount-not-calculated": {
    title: "สูตรที่ยังไม่มีผลลัพธ์",
    message: (finding, format) =>
      `${format.at(finding.place)} มีสูตร ${format.count(finding.facts.cells)} เซลล์ที่ไฟล์ไม่ได้เก็บผลลัพธ์ไว้ จึงไม่มีจำนวนเงินให้นับรวม`,
    whatToDo: () => "เปิดไฟล์ด้วย Excel กด F9 เพื่อคำนวณ บันทึก แล้วตรวจใหม่",
    why: "ไฟล์ที่โปรแกรมอื่นสร้างอาจเก็บเฉพาะสูตร ยอดรวมจึงยังเชื่อถือไม่ได้จนกว่าจะคำนวณ",
    example: "เซลล์ =E6*F6 ที่ไม่เคยเปิดด้วย Excel",
  },
  "amount-without-name": {
    title: "ตัวเลขที่ไม่มีชื่อรายการ",
    message: (finding, format) => `${format.at(finding.place)} มีตัวเลขอยู่ใต้ยอดรวมทั้งสิ้นโดยไม่มีชื่อรายการ จึงไม่นับรวมในยอดใด`,
    whatToDo: (finding, format) => `โปรดตรวจสอบ${format.at(finding.place)} หากเป็นงบประมาณของโครงการให้ใส่ชื่อและย้ายไว้เหนือยอดรวม`,
    why: "ตัวเลขใต้ยอดรวมมักเป็นวันที่ หมายเลขโทรศัพท์ หรือตัวเลขช่วยคำนวณ",
    example: "วันที่ลงนามที่เก็บเป็นตัวเลข 45231",
  },
  "amount-added-from-categories": {
    title: "จำนวนเงินบวกจากหลายคอลัมน์",
    message: (finding, format) =>
      `ตารางนี้ไม่มีคอลัมน์ยอดรวม จำนวนเงินของแต่ละแถวจึงเป็นผลบวกของ${PARTS[finding.facts.by]}ในคอลัมน์ ${format.columns(finding.facts.columns)}`,
    whatToDo: () => "ไม่ต้องดำเนินการ หากมีคอลัมน์ที่ไม่ควรบวกรวม โปรดเปลี่ยนความหมายของคอลัมน์นั้น",
    why: "งบรายจ่ายทุกประเภท หรือทุกไตรมาสทุกเดือนของปี รวมกันเป็นงบประมาณของรายการ แต่ละช่องบวกครั้งเดียว",
    example: "มีคอลัมน์งบดำเนินงาน งบลงทุน และงบรายจ่ายอื่น แต่ไม่มีคอลัมน์รวม",
  },
  "amount-negative": {
    title: "จำนวนเงินติดลบ",
    message: (finding, format) =>
      `${format.at(finding.place)} เป็นจำนวนลบ${finding.found === null ? "" : ` ${format.value(finding.found)}`} และนับรวมเป็นค่าลบ`,
    whatToDo: () => "โปรดตรวจสอบว่าเป็นการปรับลดจริงหรือพิมพ์เครื่องหมายผิด",
    why: "งบประมาณของโครงการโดยปกติไม่ติดลบ ค่าลบมักเป็นคอลัมน์เพิ่ม/ลดที่ปนเข้ามา",
    example: "(1,200.5000) ในคอลัมน์งบประมาณ",
  },
  "amount-float-residue": {
    title: "มีเศษทศนิยมจากการคำนวณ",
    message: (finding, format) =>
      `${format.at(finding.place)} ${finding.facts.cells > 1 ? `และเซลล์อื่นรวม ${format.count(finding.facts.cells)} เซลล์ ` : ""}มีเศษทศนิยมที่เกิดจากการคำนวณของโปรแกรม อ่านเป็น ${finding.facts.exact}`,
    whatToDo: () => "ไม่ต้องดำเนินการ หากต้องการให้เรียบร้อยให้ใช้ ROUND(…,4) ในสูตร",
    why: "โปรแกรมตารางคำนวณเก็บตัวเลขเป็นเลขฐานสอง ผลบวกทศนิยมจึงอาจมีเศษเล็กน้อย ระบบตัดเศษนี้ออกก่อนเทียบยอด",
    example: "9887.608900000001 อ่านเป็น 9887.6089",
  },
  "amount-finer-than-100-baht": {
    title: "ละเอียดกว่า 100 บาท",
    message: (finding, format) =>
      `${format.at(finding.place)} ${finding.facts.cells > 1 ? `และเซลล์อื่นรวม ${format.count(finding.facts.cells)} เซลล์ ` : ""}มีเศษต่ำกว่า 100 บาท ซึ่งไม่แสดงในทศนิยมสี่ตำแหน่งของล้านบาท`,
    whatToDo: () => "โปรดทราบว่าตารางสี่ตำแหน่งอาจดูรวมไม่ตรงเพียงหลักสุดท้าย ระบบใช้ค่าเต็มในการรวม",
    why: "หน่วยเล็กที่สุดที่ใช้จัดทำงบประมาณคือ 100 บาท (0.0001 ล้านบาท)",
    example: "25,104,650 บาท เท่ากับ 25.10465 ล้านบาท",
  },
  "amount-beyond-excel-precision": {
    title: "จำนวนหลักเกินความละเอียดของ Excel",
    message: (finding, format) =>
      `${format.at(finding.place)} มี ${format.count(finding.facts.digits)} หลัก แต่ Excel เก็บตัวเลขได้ถูกต้องเพียง 15 หลัก`,
    whatToDo: (finding, format) => `โปรดเทียบ ${format.at(finding.place)} กับเอกสารต้นฉบับ และเก็บเป็นข้อความหากต้องการครบทุกหลัก`,
    why: "หลักที่เกิน 15 ถูก Excel เปลี่ยนเป็นศูนย์โดยไม่แจ้งเตือน",
    example: "1234567890123456789 ถูกเก็บเป็น 1234567890123450000",
  },
  "number-stored-as-text": {
    title: "ตัวเลขเก็บเป็นข้อความ",
    message: (finding, format) =>
      `${format.at(finding.place)} ${finding.facts.cells > 1 ? `และเซลล์อื่นรวม ${format.count(finding.facts.cells)} เซลล์ ` : ""}เก็บตัวเลขเป็นข้อความ อ่านเป็นจำนวนเงินได้และนับรวมแล้ว`,
    whatToDo: () => "ควรแปลงเป็นตัวเลข (เลือกช่วง > แปลงเป็นตัวเลข) เพราะสูตร SUM ของ Excel ไม่นับข้อความ",
    why: "สูตร SUM ข้ามเซลล์ข้อความ ยอดรวมในชีตจึงอาจขาด",
    example: "เซลล์มีรูปสามเหลี่ยมสีเขียวที่มุม",
  },
  "text-repaired": {
    title: "อ่านหลังปรับรูปแบบ",
    message: (finding, format) =>
      `${format.at(finding.place)} ${finding.facts.cells > 1 ? `และเซลล์อื่นรวม ${format.count(finding.facts.cells)} เซลล์ ` : ""}อ่านเป็น “${finding.facts.repaired}” (${format.list(finding.facts.repairs.map((repair) => repairsTh[repair]))})`,
    whatToDo: () => "ไม่ต้องดำเนินการ ข้อมูลต้นทางไม่ถูกแก้ไข โปรดดูว่าค่าที่อ่านตรงกับที่ตั้งใจ",
    why: "ระบบปรับเฉพาะรูปแบบที่ความหมายชัดเจนแน่นอน และแจ้งทุกครั้ง",
    example: "“๕,๕๒๓.๙๑๑๐” อ่านเป็น 5,523.9110",
  },
};
