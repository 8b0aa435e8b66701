import type { FileFlawCode } from "#core/finding-facts.ts";
import type { FindingBase } from "#core/finding.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import type { Format } from "../format.ts";

/** Findings about the file itself, in Thai. */
export const fileFindingsTh: SomeFindingWords<FileFlawCode> = {
  "quotes-broken": {
    title: "เครื่องหมายอัญประกาศไม่ปิด",
    message: (finding, format) =>
      `${place(finding, format)} มีเครื่องหมายอัญประกาศ (") ที่ไม่ปิดภายในแถว${shown(finding, format)} จึงอ่านเป็นอักขระธรรมดา เพื่อไม่ให้กลืนแถวถัดไป`,
    whatToDo: () => "โปรดเทียบแถวนี้กับต้นฉบับ แก้เครื่องหมายให้ครบคู่ บันทึกใหม่ (ควรเป็นสมุดงาน Excel) แล้วตรวจใหม่",
    why: "เครื่องหมายที่ไม่ปิดอาจบังตัวคั่นหรือกลืนทั้งแถว ยอดรวมของไฟล์จึงยังยืนยันไม่ได้",
    example: '`5,"กรมที่ดิน,1,200` ขาดเครื่องหมายปิดหลัง “กรมที่ดิน”',
  },
  "bytes-damaged": {
    title: "มีอักขระเสียหาย",
    message: (finding, format) => `${place(finding, format)} มีข้อมูลที่ไม่เป็นอักขระตามรหัสอักขระของไฟล์${shown(finding, format)}`,
    whatToDo: () => "โปรดขอไฟล์ใหม่จากผู้ส่ง หรือแก้อักขระให้ตรงกับต้นฉบับ",
    why: "ข้อมูลที่เสียหายอาจเคยเป็นตัวเลขหรือตัวคั่น ยอดรวมของไฟล์จึงยังยืนยันไม่ได้",
    example: "ไฟล์ UTF-8 ถูกตัดต่อด้วยโปรแกรมที่ไม่รู้จักอักษรไทย",
  },
  "cell-written-twice": {
    title: "ไฟล์มีเซลล์เดียวกันซ้ำ",
    message: (finding, format) =>
      `ไฟล์มี${place(finding, format)} มากกว่าหนึ่งครั้ง อ่านเฉพาะครั้งแรก อีกครั้งหนึ่งเป็น${shown(finding, format) || "ค่าว่าง"}`,
    whatToDo: () => "โปรดเปิดไฟล์ใน Excel ให้ซ่อมแซม ตรวจดูเซลล์เหล่านี้ บันทึก แล้วตรวจใหม่",
    why: "เซลล์เดียวมีสองค่าแสดงว่าไฟล์เสียหาย และไม่มีสิ่งใดบอกว่าค่าใดถูก",
    example: "โปรแกรมเขียนแถว 12 ซ้ำอีกครั้งด้วยจำนวนเงินอื่น",
  },
  "text-missing": {
    title: "ข้อความในไฟล์หาย",
    message: (finding, format) => `${place(finding, format)} อ้างถึงข้อความที่ไม่มีอยู่ในไฟล์ จึงอ่านเป็นค่าว่าง`,
    whatToDo: () => "โปรดขอไฟล์ใหม่จากผู้ส่ง หรือแก้ข้อความให้ตรงกับต้นฉบับ",
    why: "สิ่งที่เคยอยู่ตรงนั้น ไม่ว่าชื่อหรือจำนวนเงิน หายไปแล้ว ยอดรวมของไฟล์จึงยังยืนยันไม่ได้",
    example: "รายการข้อความในไฟล์สั้นกว่าเลขที่เซลล์อ้างถึง",
  },
  "money-under-merge": {
    title: "มีตัวเลขใต้เซลล์ที่ผสาน",
    message: (finding, format) =>
      `มีตัวเลขอยู่ใต้เซลล์ที่ผสานซึ่งมองไม่เห็น${shown(finding, format)} (${place(finding, format)}) แต่สูตรรวมใน Excel ยังนับอยู่`,
    whatToDo: () => "โปรดยกเลิกการผสานเซลล์ ลบตัวเลขนั้นหรือย้ายไปไว้ในแถวของตนเอง แล้วตรวจใหม่",
    why: "ตัวเลขที่มองไม่เห็นทำให้ยอดรวมตรวจตามไม่ได้",
    example: "ผสาน I12:I13 ไว้ แต่ I13 ยังมี 1,200",
  },
  "cell-far-away": {
    title: "มีเซลล์อยู่ไกลจากตารางมาก",
    message: (finding, format) => `${place(finding, format)} อยู่ไกลจากข้อมูลอื่นทั้งหมดของชีต${shown(finding, format)} จึงไม่นำมาอ่าน`,
    whatToDo: () => "โปรดกด Ctrl+End ใน Excel ดูเซลล์นั้น แล้วลบหรือย้ายเข้ามาในตาราง",
    why: "เซลล์เช่นนี้มักพิมพ์ลงไปโดยไม่ตั้งใจ การอ่านไปถึงที่นั่นใช้เวลามากกว่าตัวตารางเอง",
    example: "รายการจบที่แถว 80 แต่ XFD1048576 มีจุดหนึ่งจุด",
  },
};

type Counted = FindingBase & { readonly facts: { readonly cells: number } };

function place(finding: Counted, format: Format): string {
  const at = format.at(finding.place);
  return finding.facts.cells === 1 ? at : `${at} และอีก ${format.count(finding.facts.cells - 1)} แห่ง`;
}

function shown({ found }: Counted, format: Format): string {
  return typeof found === "string" && found !== "" ? ` ${format.quote(found)}` : "";
}
