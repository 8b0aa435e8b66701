import type { HostPageWords } from "../host-page-words.ts";

/** Pages before the pane, in Thai. */
export const hostPagesTh: HostPageWords = {
  pages: {
    "outside-excel": {
      title: "หน้านี้ใช้งานภายใน Excel",
      explanation: "โปรแกรมตรวจแผนงานบูรณาการทำงานเป็นบานหน้าต่างข้างชีต จึงเปิดในเบราว์เซอร์โดยตรงไม่ได้",
      steps: [
        "เปิดสมุดงานที่มีรายการโครงการใน Excel",
        "ติดตั้ง add-in ด้วยไฟล์ manifest.xml (ดูวิธีในคู่มือ) หากยังไม่ได้ติดตั้ง",
        "กดปุ่ม “ตรวจแผนงาน” บนแท็บ “แผนงานบูรณาการ”",
      ],
    },
    "office-unreachable": {
      title: "โหลดส่วนเชื่อมต่อกับ Excel ไม่สำเร็จ",
      explanation: "ไฟล์ Office.js ของ Microsoft โหลดไม่ได้ อาจเพราะไม่มีอินเทอร์เน็ต หรือเครือข่ายของหน่วยงานปิดกั้นที่อยู่นี้ ข้อมูลในสมุดงานไม่ถูกแตะต้อง",
      steps: [
        "ตรวจว่าเครื่องต่ออินเทอร์เน็ตได้ แล้วกด “ลองอีกครั้ง”",
        "หากเครือข่ายปิดกั้น ขอให้ผู้ดูแลระบบเปิดที่อยู่ appsforoffice.microsoft.com",
        "เครือข่ายปิด: ให้ผู้ดูแลระบบติดตั้งชุดที่มี Office.js อยู่ในตัว (npm run package -- --office-js local)",
      ],
    },
    "excel-too-old": {
      title: "Excel รุ่นนี้เก่าเกินไป",
      explanation: "โปรแกรมต้องใช้ ExcelApi 1.9 ขึ้นไป",
      steps: ["ใช้ Excel 2021 ขึ้นไป, Microsoft 365 หรือ Excel บนเว็บ", "หากมีรุ่นใหม่แล้ว ให้อัปเดต Office แล้วเปิด Excel ใหม่"],
    },
  },
  tryAgain: "ลองอีกครั้ง",
};
