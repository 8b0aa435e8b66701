import type { FormWords } from "../report-form-words.ts";

/** The form for the committee, in Thai. */
export const formTh: FormWords = {
  titles: {
    "form-tiers": "สรุปงบประมาณจำแนกตามห่วงโซ่คุณค่า",
    "form-ministries": "สรุปงบประมาณจำแนกตามห่วงโซ่คุณค่าและกระทรวง",
    "form-agencies": "สรุปงบประมาณจำแนกตามหน่วยงานและห่วงโซ่คุณค่า",
    "form-projects": "รายละเอียดงบประมาณจำแนกตามกระทรวง หน่วยงาน และโครงการ",
    "form-goals": "สรุปงบประมาณจำแนกตามเป้าหมายและแนวทาง",
    "form-categories": "สรุปงบประมาณจำแนกตามงบรายจ่าย",
    "form-certificate": "ใบแสดงผลการตรวจยอดงบประมาณ",
    "form-years": "เปรียบเทียบงบประมาณสองปีจำแนกตามกระทรวงและหน่วยงาน",
  },
  attachment: (number) => `เอกสารแนบหมายเลข ${String(number)}`,
  asOf: (date) => `ข้อมูล ณ วันที่ ${date}`,
  name: "รายการ",
  tierAndMinistry: "ห่วงโซ่คุณค่า / กระทรวง / หน่วยงาน",
  ministryAndAgency: "กระทรวง / หน่วยงาน",
  goalAndGuideline: "เป้าหมาย / แนวทาง",
  howMany: ({ ministries, agencies, projects }) =>
    [
      ministries === null ? "" : `${ministries} กระทรวง`,
      agencies === null ? "" : `${agencies} หน่วยงาน`,
      projects === null ? "" : `${projects} โครงการ`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  inAll: (amount) => `รวมทั้งสิ้น ${amount} ล้านบาท`,
  inWords: (words) => `(${words})`,
  withoutAmount: (lines) => `หมายเหตุ มี ${String(lines)} รายการที่ไม่มีจำนวนเงินหรืออ่านไม่ได้ ไม่รวมอยู่ในยอดใดของตารางนี้`,
  retired: (checkedAt) => `การตรวจเมื่อ ${checkedAt} ไม่มีตารางนี้ ตัวเลขของการตรวจครั้งก่อนถูกนำออกแล้ว จะลบชีตนี้ก็ได้`,
  verdict: "ผลการตรวจตามกระดาษทำการ : ",
  signers: ["ผู้จัดทำ", "ผู้ตรวจสอบ", "ผู้รับรอง"],
  signature: (signer) => `ลงชื่อ ................................ ${signer}`,
  signedName: "(ชื่อ ................................)",
  position: "ตำแหน่ง .....................................",
  signedOn: "วันที่ ........ / ................ / ............",
  page: "หน้า",
  certificate: {
    checked: "ข้อมูลที่ตรวจสอบ",
    program: "ตรวจสอบเมื่อ / รุ่นของโปรแกรม",
    codes: "รหัสข้อมูล / รหัสชุดกฎ",
    counts: "จำนวน",
    framework: "เทียบกับกรอบ",
    tests: "การทดสอบ",
    accepted: "ข้อที่ยอมรับพร้อมเหตุผล",
    acceptedNone: "ไม่มี",
    acceptedBy: (reason, by, on) =>
      `${reason}${by === null && on === null ? "" : ` (${[by === null ? "" : `ผู้ยอมรับ ${by}`, on === null ? "" : `เมื่อ ${on}`].filter((part) => part !== "").join(" ")})`}`,
    acceptedMore: (count) => `และอีก ${String(count)} ข้อ ดูชีตข้อค้นพบ`,
    met: (name, amount) => `${name} : ${amount} ล้านบาท ตรงกัน`,
    missed: (name, amount, difference) => `${name} : ${amount} ล้านบาท ไม่ตรงกัน (${difference})`,
  },
};
