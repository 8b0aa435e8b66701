import type { WorkbookErrorWords } from "../workbook-error-words.ts";

const named = (before: string, detail: string | null, after: string): string =>
  (detail === null ? `${before}${after}` : `${before} “${detail}” ${after}`).trim();

/** Failures of the workbook, in Thai. */
export const problemsTh: WorkbookErrorWords = {
  "file-missing": {
    title: "ไม่พบไฟล์",
    message: (detail) => named("ไม่พบไฟล์", detail, ""),
    whatToDo: "โปรดตรวจสอบชื่อและที่อยู่ของไฟล์",
  },
  "file-is-folder": {
    title: "เป็นโฟลเดอร์",
    message: (detail) => named("", detail, "เป็นโฟลเดอร์ ไม่ใช่ไฟล์"),
    whatToDo: "โปรดระบุไฟล์ .xlsx หรือ .csv ที่อยู่ในโฟลเดอร์",
  },
  "file-empty": {
    title: "ไฟล์ว่าง",
    message: (detail) => named("ไฟล์", detail, "ไม่มีข้อมูล"),
    whatToDo: "โปรดขอไฟล์ใหม่จากผู้ส่ง หรือดาวน์โหลดอีกครั้ง",
  },
  "file-not-a-workbook": {
    title: "ไม่ใช่ไฟล์ Excel",
    message: (detail) => named("ไฟล์", detail, "ไม่ใช่สมุดงาน Excel (.xlsx) และไม่ใช่ไฟล์ข้อความ (.csv) ที่อ่านได้"),
    whatToDo: "โปรดเปิดไฟล์ใน Excel แล้วบันทึกเป็น .xlsx หรือบันทึกเป็น .csv",
  },
  "file-old-xls": {
    title: "เป็นไฟล์ Excel รุ่นเก่า (.xls)",
    message: (detail) => named("ไฟล์", detail, "เป็นรูปแบบ .xls รุ่นเก่า ซึ่งอ่านไม่ได้"),
    whatToDo: "โปรดเปิดไฟล์ใน Excel แล้วเลือก บันทึกเป็น “Excel Workbook (.xlsx)”",
  },
  "file-encrypted": {
    title: "ไฟล์มีรหัสผ่าน",
    message: (detail) => named("ไฟล์", detail, "ถูกเข้ารหัสด้วยรหัสผ่าน"),
    whatToDo: "โปรดเปิดไฟล์ใน Excel ด้วยรหัสผ่าน แล้วบันทึกสำเนาที่ไม่มีรหัสผ่าน",
  },
  "file-damaged": {
    title: "ไฟล์เสียหาย",
    message: (detail) => named("ไฟล์", detail, "เสียหายหรือไม่ครบถ้วน จึงอ่านไม่ได้"),
    whatToDo: "โปรดขอไฟล์ใหม่จากผู้ส่ง หรือให้ Excel ซ่อมแซมแล้วบันทึกใหม่",
  },
  "file-too-large": {
    title: "ไฟล์ใหญ่เกินไป",
    message: (detail) => (detail === null ? "ไฟล์มีข้อมูลเกินขนาดที่อ่านได้" : `ไฟล์มีข้อมูลเกินขนาดที่อ่านได้ (${detail})`),
    whatToDo: "โปรดแยกข้อมูลเป็นหลายไฟล์ หรือลบชีตที่ไม่เกี่ยวข้องออก",
  },
  "file-unreadable": {
    title: "เปิดไฟล์ไม่ได้",
    message: (detail) => named("ไม่สามารถเปิดไฟล์", detail, "เพื่ออ่านได้"),
    whatToDo: "โปรดตรวจสอบสิทธิ์การเข้าถึง และปิดไฟล์ในโปรแกรมอื่นก่อน",
  },
  "file-not-writable": {
    title: "บันทึกไฟล์ไม่ได้",
    message: (detail) => named("ไม่สามารถบันทึกไฟล์", detail, "ได้"),
    whatToDo: "โปรดปิดไฟล์นี้ใน Excel ตรวจสอบสิทธิ์ของโฟลเดอร์ หรือเลือกชื่อไฟล์อื่น",
  },
  "file-would-overwrite-input": {
    title: "จะเขียนทับไฟล์ต้นทาง",
    message: (detail) => named("ไฟล์รายงาน", detail, "เป็นไฟล์เดียวกับไฟล์ที่ตรวจสอบ จึงไม่เขียนทับ"),
    whatToDo: "โปรดตั้งชื่อไฟล์รายงานเป็นชื่ออื่น",
  },
  "host-missing": {
    title: "ไม่ได้เปิดใน Excel",
    message: () => "หน้านี้ไม่ได้เปิดอยู่ใน Excel จึงอ่านสมุดงานไม่ได้",
    whatToDo: "โปรดเปิดสมุดงานใน Excel แล้วเปิดโปรแกรมเสริมจากแถบเครื่องมือ",
  },
  "host-too-old": {
    title: "Excel รุ่นนี้เก่าเกินไป",
    message: (detail) => (detail === null ? "Excel รุ่นนี้ไม่รองรับความสามารถที่จำเป็น" : `Excel รุ่นนี้ไม่รองรับความสามารถที่จำเป็น (${detail})`),
    whatToDo: "โปรดใช้ Excel 2021 ขึ้นไป Microsoft 365 หรือ Excel บนเว็บ",
  },
  "host-busy": {
    title: "Excel ยังไม่พร้อม",
    message: () => "Excel กำลังทำงานอื่นอยู่ จึงยังไม่รับคำสั่ง",
    whatToDo: "โปรดรอสักครู่แล้วลองใหม่",
  },
  "host-cell-edit": {
    title: "กำลังแก้ไขเซลล์อยู่",
    message: () => "มีเซลล์ที่กำลังแก้ไขอยู่ Excel จึงไม่รับคำสั่งอื่น",
    whatToDo: "โปรดกด Enter หรือ Esc เพื่อจบการแก้ไขเซลล์ แล้วลองใหม่",
  },
  "host-request-too-large": {
    title: "ข้อมูลที่จะเขียนมากเกินไป",
    message: () => "ข้อมูลที่จะเขียนในครั้งเดียวเกินขนาดที่ Excel รับได้",
    whatToDo: "โปรดเลือกตรวจสอบช่วงที่เล็กลง หรือใช้ Excel บนเครื่องคอมพิวเตอร์",
  },
  "host-response-too-large": {
    title: "ข้อมูลที่จะอ่านมากเกินไป",
    message: (detail) => named("ข้อมูลของชีต", detail, "มีขนาดเกินกว่าที่ Excel ส่งให้ได้ในครั้งเดียว"),
    whatToDo: "โปรดเลือกเฉพาะช่วงที่เป็นตารางแล้วตรวจสอบใหม่",
  },
  "host-session-lost": {
    title: "การเชื่อมต่อกับ Excel ขาดหาย",
    message: () => "การเชื่อมต่อกับสมุดงานสิ้นสุดลงระหว่างทำงาน",
    whatToDo: "โปรดเปิดสมุดงานใหม่ แล้วเปิดโปรแกรมเสริมอีกครั้ง",
  },
  "host-access-denied": {
    title: "ไม่ได้รับอนุญาต",
    message: () => "Excel ไม่อนุญาตให้โปรแกรมเสริมเข้าถึงสมุดงานนี้",
    whatToDo: "โปรดตรวจสอบว่าไฟล์ไม่ได้อยู่ในมุมมองที่ได้รับการป้องกัน หรือสอบถามผู้ดูแลระบบ",
  },
  "host-unknown": {
    title: "Excel แจ้งข้อผิดพลาด",
    message: (detail) => (detail === null ? "Excel ทำงานไม่สำเร็จโดยไม่แจ้งสาเหตุ" : `Excel ทำงานไม่สำเร็จ (${detail})`),
    whatToDo: "โปรดลองใหม่อีกครั้ง หากยังไม่สำเร็จให้ปิดแล้วเปิดสมุดงานใหม่",
  },
  "sheet-missing": {
    title: "ไม่พบชีต",
    message: (detail) => named("ไม่พบชีต", detail, "ในสมุดงาน"),
    whatToDo: "ชีตอาจถูกลบหรือเปลี่ยนชื่อ โปรดเลือกชีตใหม่",
  },
  "sheet-protected": {
    title: "ชีตถูกป้องกัน",
    message: (detail) => named("ชีต", detail, "ถูกป้องกันไว้ จึงเขียนไม่ได้"),
    whatToDo: "โปรดยกเลิกการป้องกันชีตด้วยตนเอง (ตรวจทาน > ยกเลิกการป้องกันแผ่นงาน) หรือดูผลในบานหน้าต่างโดยไม่เขียนรายงาน",
  },
  "sheet-name-taken": {
    title: "ชื่อชีตซ้ำ",
    message: (detail) => named("มีชีตชื่อ", detail, "อยู่แล้ว และไม่ใช่ชีตที่โปรแกรมสร้าง จึงไม่เขียนทับ"),
    whatToDo: "โปรดเปลี่ยนชื่อชีตเดิม แล้วเขียนรายงานใหม่",
  },
  "table-missing": {
    title: "ไม่พบตาราง",
    message: (detail) => named("ไม่พบตาราง", detail, "ในสมุดงาน"),
    whatToDo: "ตารางอาจถูกลบหรือเปลี่ยนชื่อ โปรดเลือกแหล่งข้อมูลใหม่",
  },
  "selection-unusable": {
    title: "ช่วงที่เลือกใช้ไม่ได้",
    message: () => "สิ่งที่เลือกไว้ไม่ใช่ช่วงเซลล์ช่วงเดียว",
    whatToDo: "โปรดเลือกช่วงเซลล์ที่ติดกันหนึ่งช่วง รวมแถวหัวตารางด้วย",
  },
  "workbook-protected": {
    title: "โครงสร้างสมุดงานถูกป้องกัน",
    message: () => "สมุดงานถูกป้องกันโครงสร้างไว้ จึงเพิ่มชีตรายงานไม่ได้",
    whatToDo: "โปรดยกเลิกการป้องกันโครงสร้างสมุดงาน หรือบันทึกสำเนาแล้วตรวจสอบในสำเนา",
  },
  "workbook-read-only": {
    title: "สมุดงานอ่านได้อย่างเดียว",
    message: () => "สมุดงานเปิดแบบอ่านอย่างเดียว จึงตรวจสอบได้แต่เขียนรายงานไม่ได้",
    whatToDo: "โปรดเลือก เปิดใช้งานการแก้ไข หรือบันทึกสำเนาแล้วเขียนรายงานในสำเนา",
  },
  "target-hidden": {
    title: "เซลล์ปลายทางถูกซ่อน",
    message: (detail) => named("เซลล์", detail, "อยู่ในแถว คอลัมน์ หรือชีตที่ซ่อนไว้"),
    whatToDo: "โปรดเลิกซ่อนแถว คอลัมน์ หรือชีตนั้นก่อน แล้วลองใหม่",
  },
  "target-merged": {
    title: "เซลล์ปลายทางผสานอยู่",
    message: (detail) => named("เซลล์", detail, "อยู่ในช่วงที่ผสานเซลล์ จึงไม่เขียน"),
    whatToDo: "โปรดยกเลิกการผสานเซลล์ในช่วงนั้น หรือกรอกค่าด้วยตนเอง",
  },
  "target-filtered": {
    title: "ชีตกำลังกรองข้อมูล",
    message: (detail) => named("ชีต", detail, "กำลังกรองข้อมูลอยู่ การเขียนผ่านตัวกรองอาจลงผิดแถว จึงไม่เขียน"),
    whatToDo: "โปรดล้างตัวกรองก่อน แล้วลองใหม่",
  },
  "target-not-empty": {
    title: "เซลล์ปลายทางมีข้อมูลแล้ว",
    message: (detail) => named("เซลล์", detail, "มีข้อมูลอยู่แล้ว จึงไม่เขียนทับ"),
    whatToDo: "โปรดตรวจสอบข้อมูลเดิม แล้วตรวจสอบตารางใหม่อีกครั้ง",
  },
  cancelled: {
    title: "ยกเลิกแล้ว",
    message: () => "ยกเลิกการทำงานตามคำสั่งแล้ว ไม่มีการเปลี่ยนแปลงในสมุดงาน",
    whatToDo: "เริ่มใหม่ได้ทุกเมื่อ",
  },
};
