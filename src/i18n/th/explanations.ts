import type { ExplanationWords } from "../explanation-words.ts";

/** What may explain a gap, in Thai. */
export const explanationsTh: ExplanationWords = {
  kinds: {
    "row-missing": {
      title: "รวมไม่ครบแถว",
      message: (one, format, here) => `ผลต่างเท่ากับจำนวนเงินที่ ${format.cells(one.cells, here)} พอดี ยอดที่พิมพ์ไว้อาจไม่ได้รวมแถวนี้`,
    },
    "row-duplicated": {
      title: "นับแถวซ้ำ",
      message: (one, format, here) => `ผลต่างเท่ากับจำนวนเงินที่ ${format.cells(one.cells, here)} พอดี แถวนี้อาจถูกนับสองครั้ง`,
    },
    "row-unit-slip": {
      title: "หน่วยเงินของแถวคลาดเคลื่อน",
      message: (one, format, here) =>
        `หากจำนวนเงินที่ ${format.cells(one.cells, here)} พิมพ์ผิดหน่วย (ต่างกัน 1,000 หรือ 1,000,000 เท่า) ยอดรวมจะตรงกัน`,
    },
    "total-unit-slip": {
      title: "หน่วยเงินของยอดรวมคลาดเคลื่อน",
      message: (one, format, here) =>
        `ยอดรวมที่ ${format.cells(one.cells, here)} ต่างจากผลบวกของรายการ 1,000 หรือ 1,000,000 เท่าพอดี จึงอาจใช้หน่วยเงินต่างกัน`,
    },
    "subtotal-counted": {
      title: "นับยอดรวมย่อยซ้ำ",
      message: (one, format, here) => `ผลต่างเท่ากับยอดรวมย่อยที่ ${format.cells(one.cells, here)} พอดี ยอดนี้อาจถูกบวกซ้ำกับรายการของตน`,
    },
    "rows-hidden": {
      title: "แถวที่ซ่อนอยู่",
      message: (one, format, here) => `ผลต่างเท่ากับผลรวมของแถวที่ซ่อนอยู่ ${format.cells(one.cells, here)} พอดี`,
    },
    "text-amount-left-out": {
      title: "จำนวนเงินที่เก็บเป็นข้อความ",
      message: (one, format, here) => `ผลต่างเท่ากับจำนวนเงินที่เก็บเป็นข้อความที่ ${format.cells(one.cells, here)} พอดี สูตรรวมไม่นับข้อความ`,
    },
    "digits-swapped": {
      title: "ตัวเลขสลับหลัก",
      message: (one, format, here) => `หากสลับตัวเลขสองหลักที่ติดกันใน ${format.cells(one.cells, here)} ยอดรวมจะตรงกัน (ผลต่างหารด้วย 9 ลงตัว)`,
    },
    "sign-flipped": {
      title: "เครื่องหมายกลับด้าน",
      message: (one, format, here) => `ผลต่างเป็นสองเท่าของจำนวนเงินที่ ${format.cells(one.cells, here)} เครื่องหมายบวกหรือลบอาจกลับกัน`,
    },
    "rounded-before-adding": {
      title: "ปัดเศษก่อนรวม",
      message: () => "หากปัดเศษแต่ละแถวก่อนแล้วจึงรวม จะได้ยอดที่พิมพ์ไว้พอดี",
    },
    "row-subset": {
      title: "บางแถวรวมกัน",
      message: (one, format, here) => `ผลต่างเท่ากับผลรวมของ ${format.cells(one.cells, here)} พอดี แถวเหล่านี้อาจไม่ได้รวมอยู่ หรือถูกนับซ้ำ`,
    },
  },
  chance: (one, format) => `(โอกาสที่ผลต่างซึ่งไม่เกี่ยวข้องจะตรงกันโดยบังเอิญ ${format.chance(one.chance)})`,
};
