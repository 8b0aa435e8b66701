import type { ReadingCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import { columnsTh, unitsTh } from "./labels.ts";

const AGAINST = {
  list: "จำนวนอื่นในบัญชี",
  twin: "จำนวนเดียวกันที่เขียนไว้ในอีกหน่วยเงิน",
  "previous-year": "งบประมาณปีก่อนของแถวเดียวกัน",
  parent: "ยอดรวมของกลุ่ม",
  statement: "ข้อความระบุหน่วยเงินอีกแห่ง",
} as const;

/** Findings about how the sheet was read, in Thai. */
export const readingFindingsTh: SomeFindingWords<ReadingCode> = {
  "header-not-found": {
    title: "ไม่พบหัวตาราง",
    message: (finding, format) => `ไม่พบแถวหัวตารางที่ระบุหน่วยงานหรือโครงการพร้อมจำนวนเงิน ใน${format.sheet(finding.place.sheet)}`,
    whatToDo: () => "โปรดเลือกช่วงตารางพร้อมแถวหัวตาราง หรือกำหนดประเภทข้อมูลของแต่ละคอลัมน์ แล้วตรวจใหม่",
    why: "ระบบทราบว่าคอลัมน์ใดเป็นจำนวนเงินจากหัวตารางเท่านั้น และจะไม่คาดเดา",
    example: "หัวตารางที่อ่านได้ เช่น “ลำดับ | หน่วยรับงบประมาณ | โครงการ | งบประมาณ ปี 2567”",
  },
  "column-ambiguous": {
    title: "คอลัมน์ไม่ชัดเจน",
    message: (finding, format) =>
      `คอลัมน์ ${format.columns(finding.facts.columns)} อาจเป็น “${columnsTh[finding.facts.role]}” ได้เท่ากัน` +
      (finding.facts.chosen === null ? " จึงยังไม่ได้เลือกคอลัมน์ใด" : ` ขณะนี้ใช้คอลัมน์ ${format.columns([finding.facts.chosen])}`),
    whatToDo: (finding) => `โปรดกำหนดว่าคอลัมน์ใดเป็น “${columnsTh[finding.facts.role]}” แล้วตรวจใหม่`,
    why: "หากเลือกคอลัมน์ผิด ยอดรวมจะผิดทั้งตาราง จึงต้องให้เจ้าหน้าที่ยืนยัน",
    example: "มีทั้งคอลัมน์ “งบประมาณ ปี 2567” และ “ปี 2567 (ปรับลด)”",
  },
  "unit-unknown": {
    title: "ไม่ทราบหน่วยเงิน",
    message: (finding, format) =>
      `${format.at(finding.place)} ไม่มีข้อความระบุหน่วยเงิน` +
      (finding.facts.assumed === null ? " จึงยังไม่สรุปยอดเป็นบาทได้" : ` ขณะนี้อ่านเป็น${unitsTh[finding.facts.assumed]} ซึ่งต้องได้รับการยืนยัน`),
    whatToDo: () => "โปรดเลือกหน่วยเงินของตาราง หรือเพิ่มข้อความ เช่น “หน่วย : ล้านบาท” เหนือตาราง แล้วตรวจใหม่",
    why: "หน่วยเงินที่ต่างกันทำให้ยอดต่างกัน 1,000 หรือ 1,000,000 เท่า ระบบจึงไม่กำหนดให้เอง",
    example: "ตารางแสดง 5,523.9110 โดยไม่บอกว่าเป็นล้านบาท",
  },
  "unit-conflict": {
    title: "หน่วยเงินขัดแย้งกัน",
    message: (finding, format) =>
      [
        `${format.at(finding.place)} หน่วยเงินไม่สอดคล้องกับ${AGAINST[finding.facts.against]}`,
        finding.facts.units.length > 0 ? `(${format.list(finding.facts.units.map((unit) => unitsTh[unit]))})` : "",
        finding.facts.factor === null ? "" : `ต่างกัน ${format.count(finding.facts.factor)} เท่า`,
        finding.facts.rows > 1 ? `จำนวน ${format.count(finding.facts.rows)} แถว` : "",
        finding.facts.likely === undefined ? "" : `หน่วยอาจเป็น${unitsTh[finding.facts.likely]}`,
        format.bracketed(finding).trim(),
      ]
        .filter((part) => part !== "")
        .join(" "),
    whatToDo: (finding, format) => `โปรดตรวจสอบกับเอกสารต้นฉบับว่า ${format.at(finding.place)} เป็นหน่วยเงินใด แล้วแก้ไขจำนวนเงินหรือข้อความระบุหน่วย`,
    why: "เงินจำนวนเดียวกันในหน่วยต่างกันต้องเท่ากันเมื่อแปลงเป็นบาท",
    example: "แถวเดียวกันเขียน 25,104,600 บาท และ 25,104.6000 ล้านบาท",
  },
  "unit-stated-twice": {
    title: "ระบุหน่วยเงินไว้ต่างกัน",
    message: (finding, format) =>
      `หัวคอลัมน์ที่${format.at(finding.place)} ระบุหน่วยเป็น${unitsTh[finding.facts.counted]} แต่ข้อความที่ ${format.cells(finding.evidence, finding.place.sheet)} ระบุเป็น${unitsTh[finding.facts.other]} ระบบใช้${unitsTh[finding.facts.counted]}ตามหัวคอลัมน์ซึ่งอยู่ใกล้จำนวนเงินกว่า`,
    whatToDo: (finding, format) => `โปรดตรวจสอบกับเอกสารต้นฉบับ แล้วแก้ไขหัวคอลัมน์ที่${format.at(finding.place)} หรือข้อความระบุหน่วยให้ตรงกัน`,
    why: "หน่วยเงินที่ผิดทำให้ยอดต่างกัน 1,000 หรือ 1,000,000 เท่า เจ้าหน้าที่จึงต้องเป็นผู้ยืนยัน",
    example: "หัวคอลัมน์เขียน “งบประมาณ (ล้านบาท)” แต่เหนือตารางเขียน “หน่วย : บาท”",
  },
  "unit-misspelt": {
    title: "หน่วยเงินสะกดผิด",
    message: (finding, format) =>
      `หน่วยเงินที่${format.at(finding.place)}${finding.found === null ? "" : ` ${format.value(finding.found)}`} สะกดผิดไปหนึ่งตัว ระบบอ่านเป็น${unitsTh[finding.facts.unit]}`,
    whatToDo: () => "โปรดตรวจสอบว่าหมายถึงหน่วยนี้จริง แล้วแก้คำสะกด",
    why: "ผู้อ่านต่อไม่ควรต้องเดาหน่วยเงิน และหากจำนวนเงินเป็นหน่วยนี้ไม่ได้ ระบบจะไม่ใช้หน่วยนี้",
    example: "เหนือตารางเขียน “หน่วย : ล้านบทา”",
  },
  "formula-like-text": {
    title: "ข้อความคล้ายสูตร",
    message: (finding, format) =>
      `${format.at(finding.place)} เป็นข้อความที่ขึ้นต้นเหมือนสูตร${finding.found === null ? "" : ` ${format.value(finding.found)}`}`,
    whatToDo: () => "โปรดตรวจสอบว่าเป็นข้อความที่ตั้งใจพิมพ์ ระบบคัดลอกไปยังรายงานเป็นข้อความเท่านั้น ไม่ทำงานเป็นสูตร",
    why: "ข้อความที่ขึ้นต้นด้วย = + - @ อาจกลายเป็นสูตรเมื่อคัดลอกหรือบันทึกเป็น .csv",
    example: "“=HYPERLINK(…)” หรือ “@ชื่อ” ในช่องชื่อโครงการ",
  },
  "hidden-rows": {
    title: "มีแถวที่ซ่อนอยู่",
    message: (finding, format) =>
      `มีแถวที่ซ่อนอยู่ ${format.count(finding.facts.rows)} แถว ในจำนวนนี้เป็นรายการงบประมาณ ${format.count(finding.facts.lines)} รายการ รวม ${format.money(finding.facts.amount)} ซึ่งนับรวมในยอดแล้ว`,
    whatToDo: () => "โปรดเลิกซ่อนแถวแล้วตรวจสอบว่าควรอยู่ในตารางหรือไม่ หากไม่ควรให้ลบออก",
    why: "แถวที่มองไม่เห็นอาจทำให้ยอดที่ผู้อ่านเห็นไม่เท่ากับยอดที่รวมจริง",
    example: "ซ่อนแถวของหน่วยงานที่ถูกตัดงบไว้แทนการลบ",
  },
  "filtered-rows": {
    title: "มีแถวที่ถูกกรองออก",
    message: (finding, format) =>
      `ตัวกรองซ่อนไว้ ${format.count(finding.facts.rows)} แถว ในจำนวนนี้เป็นรายการงบประมาณ ${format.count(finding.facts.lines)} รายการ รวม ${format.money(finding.facts.amount)} ซึ่งนับรวมในยอดแล้ว`,
    whatToDo: () => "โปรดล้างตัวกรองเพื่อดูทุกแถว หากต้องการตรวจเฉพาะบางส่วนให้เลือกช่วงเซลล์แทน",
    why: "ระบบตรวจสอบทุกแถวของตาราง ไม่เฉพาะแถวที่ตัวกรองแสดงอยู่",
    example: "กรองเฉพาะกระทรวงเดียวไว้ แล้วยอด SUBTOTAL แสดงเพียงบางส่วน",
  },
  "hidden-sheet": {
    title: "ชีตที่ซ่อนอยู่",
    message: (finding, format) =>
      `${format.sheet(finding.place.sheet)} ถูกซ่อนไว้${finding.facts.veryHidden ? " และเลิกซ่อนจากเมนูปกติไม่ได้" : ""}`,
    whatToDo: () => "โปรดตรวจสอบว่าเป็นข้อมูลปัจจุบันหรือข้อมูลเก่าที่ค้างอยู่ หากเป็นข้อมูลเก่าไม่ควรนำมารวม",
    why: "ชีตที่ซ่อนไว้มักเป็นข้อมูลฉบับเก่า",
    example: "ชีต “สำเนา ธ.ค.” ที่ซ่อนไว้มีโครงการชุดเดิม",
  },
  "calculation-stale": {
    title: "สูตรยังไม่คำนวณใหม่",
    message: (finding, format) => `ค่าใน${format.sheet(finding.place.sheet)} อาจเก่ากว่าสูตร เนื่องจากตั้งการคำนวณแบบด้วยตนเองหรือไฟล์ยังไม่เคยคำนวณ`,
    whatToDo: () => "โปรดกด F9 ใน Excel เพื่อคำนวณใหม่ บันทึก แล้วตรวจใหม่",
    why: "ระบบอ่านค่าที่บันทึกไว้ล่าสุดของสูตร หากไม่คำนวณใหม่ยอดอาจไม่เป็นปัจจุบัน",
    example: "แก้จำนวนเงินแล้วแต่ยอดรวมยังแสดงค่าเดิม",
  },
  "precision-as-displayed": {
    title: "คำนวณตามค่าที่แสดง",
    message: () => "สมุดงานตั้งค่าให้คำนวณตามทศนิยมที่แสดง ค่าที่ละเอียดกว่านั้นจึงถูกตัดทิ้งถาวร",
    whatToDo: () => "โปรดตรวจสอบที่ ไฟล์ > ตัวเลือก > ขั้นสูง > “ตั้งค่าความแม่นยำตามที่แสดง” และเทียบจำนวนเงินกับเอกสารต้นฉบับ",
    why: "เมื่อเปิดการตั้งค่านี้ Excel จะปัดเศษค่าที่พิมพ์ไว้จริง ไม่ใช่เพียงการแสดงผล",
    example: "พิมพ์ 36.00714 แต่ถูกเก็บเป็น 36.01",
  },
  "merges-unknown": {
    title: "ไม่ทราบว่าเซลล์ใดผสานกัน",
    message: (finding, format) =>
      `Excel ไม่บอกว่าเซลล์ใดใน${format.sheet(finding.place.sheet)} ถูกผสาน ชื่อในเซลล์ที่ผสานลงมาหลายแถวจึงอาจถูกอ่านว่าว่าง`,
    whatToDo: () => "หากมีแถวที่ขาดกระทรวง หน่วยงาน หรือโครงการ โปรดเลิกผสานเซลล์แล้วเติมชื่อให้ครบทุกแถว หรือบันทึกเป็นสมุดงาน Excel แล้วตรวจจากไฟล์",
    why: "เซลล์ที่ผสานเก็บค่าไว้ที่มุมซ้ายบนเท่านั้น Excel บางรุ่นไม่ตอบเมื่อมีเซลล์ผสานมากเกินไป",
    example: "ชื่อกรมผสานลงมาสิบแถว แต่เก้าแถวหลังอ่านได้ว่าไม่มีหน่วยงาน",
  },
  "fiscal-year-mixed": {
    title: "มีหลายปีงบประมาณ",
    message: (finding, format) =>
      `${format.at(finding.place)} มีข้อมูลหลายปีงบประมาณปนกัน ได้แก่ พ.ศ. ${format.list(finding.facts.years.map(String))}`,
    whatToDo: () => "โปรดระบุปีงบประมาณที่ต้องการตรวจสอบ หรือแยกรายการของปีอื่นออก",
    why: "ยอดของแผนงานต้องเป็นเงินของปีงบประมาณเดียว",
    example: "บางแถวเป็นปี 2566 บางแถวเป็นปี 2567 ในคอลัมน์เดียวกัน",
  },
  "fiscal-year-unknown": {
    title: "ไม่ทราบปีงบประมาณ",
    message: (finding, format) => `ไม่พบปีงบประมาณในชื่อเรื่องหรือหัวตารางของ${format.sheet(finding.place.sheet)}`,
    whatToDo: () => "โปรดระบุปีงบประมาณ เพื่อเทียบกับกรอบงบประมาณของปีนั้น",
    why: "กรอบงบประมาณและห่วงโซ่คุณค่ากำหนดเป็นรายปี",
    example: "ชื่อเรื่องเขียนเพียง “บัญชีโครงการ” โดยไม่มีปี",
  },
  "sheet-protected": {
    title: "ชีตถูกป้องกัน",
    message: (finding, format) => `${format.sheet(finding.place.sheet)} ถูกป้องกันไว้ ตรวจสอบได้แต่เขียนลงชีตนี้ไม่ได้`,
    whatToDo: () => "ไม่ต้องดำเนินการ หากต้องการให้เขียนห่วงโซ่คุณค่ากลับลงชีต โปรดยกเลิกการป้องกันด้วยตนเองก่อน",
    why: "ระบบไม่ยกเลิกการป้องกันชีตของผู้อื่น",
    example: "ชีตที่หน่วยงานเจ้าภาพป้องกันไว้ไม่ให้แก้ไข",
  },
  "table-left-out": {
    title: "มีตารางโครงการอีกชุดที่ไม่ได้อ่าน",
    message: (finding, format) =>
      `${format.at(finding.place)} เป็นตารางโครงการอีกชุดหนึ่ง มี ${format.count(finding.facts.lines)} รายการ ${finding.facts.amount === null ? "ไม่มีคอลัมน์เงินของปีนี้ " : `รวม ${format.money(finding.facts.amount)} `}ซึ่งไม่ได้อ่านและไม่อยู่ในยอดใด เพราะอ่านเฉพาะตารางที่ยาวที่สุดของชีต`,
    whatToDo: () => "โปรดเลือกช่วงของตารางนั้นแล้วตรวจสอบแยก หรือย้ายไปไว้ในชีตของตนเอง",
    why: "ตารางที่มีหัวตารางต่างกันอาจเป็นเงินคนละชุด จึงไม่นำมารวมกันเอง",
    example: "ชีตเดียวมีตารางของปีนี้และตารางของหน่วยงานอื่นต่อท้าย",
  },
  "sheet-truncated": {
    title: "อ่านได้ไม่ครบทั้งชีต",
    message: (finding, format) =>
      `อ่าน${format.sheet(finding.place.sheet)} ได้ถึงแถว ${format.count(finding.facts.afterRow + 1)} เท่านั้น แถวถัดไปไม่อยู่ในยอดรวม`,
    whatToDo: () => "โปรดเลือกเฉพาะช่วงของตาราง หรือแยกตารางเป็นหลายชีต แล้วตรวจใหม่",
    why: "ยอดรวมของตารางที่อ่านไม่ครบเชื่อถือไม่ได้",
    example: "ชีตมีข้อมูลเกินห้าล้านเซลล์",
  },
};
