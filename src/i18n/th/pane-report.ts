/** The Report tab in Thai. */
export const paneReportTh = {
  notYet: "ยังไม่ได้ตรวจ กด “ตรวจ” ในแท็บแรกก่อน",
  chooseTitle: "รายงานที่จะเขียน",
  scope: "รายงานของ",
  scopes: {
    plan: (count: string) => `ทั้งแผน รวม ${count} ตารางเป็นรายงานเดียว`,
    "each-table": (count: string) => `ทั้ง ${count} ตาราง แยกส่วนของแต่ละตาราง`,
    "table-in-view": () => "เฉพาะตารางที่เลือก",
  },
  scopeHints: {
    plan: "เงินที่อยู่ในหลายตารางนับครั้งเดียว",
    "each-table": "ไม่รวมยอดข้ามตาราง",
    "table-in-view": "เลือกตารางได้ด้านล่าง",
  },
  sheets: {
    summary: { name: "สรุป", note: "ห่วงโซ่คุณค่า หน่วยงาน กระทรวง พร้อมสูตรและแผนภูมิ พิมพ์ลง A4 ได้ทันที" },
    findings: { name: "ข้อค้นพบ", note: "พร้อมตำแหน่ง สถานะรับทราบ และเหตุผล" },
    "budget-lines": { name: "รายการงบประมาณ", note: "หนึ่งแถวต่อรายการ เป็นตาราง Excel ใช้ทำ Pivot ต่อได้" },
    setup: { name: "ตั้งค่าและหลักฐาน", note: "จำกรอบ กฎ ชื่อเรียก ความหมายคอลัมน์ และประวัติการตรวจ" },
  },
  preview: "ดูตัวอย่างก่อนเขียน",
  previewRows: (shown: string, total: string) => `แสดง ${shown} จาก ${total} แถว`,
  previewOf: (name: string) => `ตัวอย่างชีต ${name}`,
  write: "เขียนรายงาน",
  refresh: "เขียนใหม่ให้เป็นปัจจุบัน",
  remove: "ลบชีตรายงาน",
  removeSure: (names: string) => `จะลบชีต ${names} ข้อมูลเดิมของท่านไม่ถูกแตะต้อง`,
  removeConfirm: "ลบชีตรายงาน",
  existing: (names: string) => `สมุดงานนี้มีชีตรายงานแล้ว: ${names}`,
  staleFirst: "สมุดงานถูกแก้ไขหลังการตรวจ ตรวจใหม่ก่อนเขียนรายงาน",
  openErrors: (count: string) => `ยังมีข้อที่ต้องแก้ไข ${count} ข้อ รายงานจะแสดงไว้ด้วย`,
  writing: "กำลังเขียนรายงาน",
  written: (names: string) => `เขียนแล้ว: ${names}`,
  removed: "ลบชีตรายงานแล้ว",
  undo: "เลิกทำการเขียน",
  undone: (count: string) => `คืนค่าเดิมแล้ว ${count} เซลล์`,
  refused: (count: string) => `${count} เซลล์ไม่ถูกคืนค่า เพราะมีผู้แก้ไขหลังจากเขียน`,
  goTo: (place: string) => `ไปที่ ${place}`,
  // memo
  memoTitle: "ข้อความสำหรับบันทึกเสนอ",
  memoNote: "ตัวเลขทุกตัวมาจากผลตรวจครั้งนี้",
  copyTh: "คัดลอกข้อความไทย",
  copyEn: "คัดลอกข้อความอังกฤษ",
  memoCheckTitle: "ตรวจตัวเลขในข้อความ",
  memoCheckLabel: "วางบันทึกหรือข่าวที่นี่",
  memoCheckHint: "ทุกตัวเลขจะถูกเทียบกับสมุดงาน",
  memoFigures: (matched: string, total: string) => `ตรงกับสมุดงาน ${matched} จาก ${total} ตัวเลข`,
  memoNoFigures: "ไม่พบตัวเลขในข้อความ",
  memoResult: "ผลการเทียบตัวเลข",
};

/** The shape of the Report tab's words. */
export type PaneReportWords = typeof paneReportTh;
