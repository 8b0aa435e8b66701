import type { FindingsSheetWords } from "../report-findings-words.ts";

/** The findings sheet, in Thai. */
export const findingsSheetTh: FindingsSheetWords = {
  title: "ข้อค้นพบ",
  note: "หากพิจารณาแล้วยอมรับเรื่องใด โปรดเลือกสถานะ “ยอมรับ” พร้อมเหตุผลและวันที่ สถานะจะคงอยู่เมื่อตรวจสอบใหม่ และจะกลับเป็น “เปิด” เมื่อค่าที่พบเปลี่ยนไป",
  none: "ไม่มีข้อค้นพบ",
  open: "เปิด",
  accepted: "ยอมรับ",
  reopened: (reason, date) => `เคยยอมรับ${date === null ? "" : `เมื่อ ${date}`} เหตุผล: ${reason} (ค่าเปลี่ยนแปลงแล้ว โปรดพิจารณาใหม่)`,
  titles: {
    number: "ลำดับ",
    severity: "ระดับ",
    title: "เรื่อง",
    place: "ตำแหน่ง",
    message: "ข้อค้นพบ",
    found: "ค่าที่พบ",
    expected: "ค่าที่ควรเป็น",
    difference: "ผลต่าง",
    evidence: "หลักฐาน",
    explanations: "สาเหตุที่เป็นไปได้",
    whatToDo: "สิ่งที่ควรดำเนินการ",
    status: "สถานะ",
    reason: "เหตุผลที่ยอมรับ",
    acceptedOn: "วันที่ยอมรับ",
    owner: "ผู้รับผิดชอบ",
    dueDate: "กำหนดแล้วเสร็จ",
    acceptedBy: "ผู้ยอมรับ",
    code: "รหัสเรื่อง",
    key: "รหัสอ้างอิง",
  },
};
