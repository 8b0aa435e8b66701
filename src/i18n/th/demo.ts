import type { DemoWords } from "../demo-words.ts";

/** The demo page in Thai. */
export const demoTh: DemoWords = {
  title: "ทดลองใช้โปรแกรมตรวจแผนงานบูรณาการ",
  simulation: "โปรแกรมจำลอง ไม่ใช่ Microsoft Excel",
  simulationDetail: "ตารางนี้จำลองการทำงานเพื่อทดลองใช้ add-in ในเบราว์เซอร์ ไฟล์ที่เปิดไม่ออกจากเครื่องของท่าน",
  openSample: "เปิดตัวอย่าง",
  openFaultySample: "เปิดตัวอย่างที่มีข้อผิด",
  openFile: "เปิดไฟล์ .xlsx ของฉัน",
  saveFile: "บันทึกเป็น .xlsx",
  samples: "ตัวอย่าง",
  language: "English",
  dark: "พื้นมืด",
  light: "พื้นสว่าง",
  ribbon: "แถบเครื่องมือ",
  closePane: "ปิดบานหน้าต่าง",
  pane: "บานหน้าต่างตรวจแผนงาน",
  grid: "ชีต",
  charts: "แผนภูมิของชีตนี้ (ภาพแทน)",
  opening: (name) => `กำลังเปิด ${name}`,
  saved: (name) => `บันทึก ${name} แล้ว`,
  savedName: (name) => `${name} (บันทึกจากโปรแกรมจำลอง).xlsx`,
  failed: (reason) => `ทำไม่สำเร็จ: ${reason}`,
};
