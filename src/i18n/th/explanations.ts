import type { ExplanationKind } from "#core/explain/explanation.ts";
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
        `ยอดรวมที่ ${format.cells(one.cells, here)} ต่างจากผลบวกของรายการ 1,000 หรือ 1,000,000 เท่าพอดี จึงอาจใช้หน่วยเงินต่างกัน (หน่วยอาจเป็นบาทหรือพันบาท)`,
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
      message: (one, format, here) =>
        (one.effect ?? 0n) > 0n
          ? `${format.cells(one.cells, here)} อ่านเป็นจำนวนเงินแน่นอนไม่ได้ จึงไม่อยู่ในผลบวก หากอ่านตามแบบที่เป็นไปได้แบบหนึ่ง ยอดรวมจะตรงกัน`
          : `ผลต่างเท่ากับจำนวนเงินที่เก็บเป็นข้อความที่ ${format.cells(one.cells, here)} พอดี สูตรรวมไม่นับข้อความ`,
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
    "digit-doubled": {
      title: "พิมพ์ตัวเลขซ้ำหนึ่งหลัก",
      message: (one, format, here) => `หากตัวเลขหลักหนึ่งใน ${format.cells(one.cells, here)} ถูกพิมพ์ซ้ำสองครั้ง ยอดรวมจะตรงกัน`,
    },
    "digit-dropped": {
      title: "พิมพ์ตัวเลขตกหนึ่งหลัก",
      message: (one, format, here) => `หากตัวเลขหลักหนึ่งใน ${format.cells(one.cells, here)} พิมพ์ตกไป ยอดรวมจะตรงกัน`,
    },
    "point-misplaced": {
      title: "จุดทศนิยมผิดตำแหน่ง",
      message: (one, format, here) => `หากจุดทศนิยมใน ${format.cells(one.cells, here)} เลื่อนไปหนึ่งหรือสองตำแหน่ง ยอดรวมจะตรงกัน`,
    },
    "last-year-left": {
      title: "ตัวเลขปีก่อนค้างอยู่",
      message: (one, format, here) => `ผลต่างเท่ากับตัวเลขปีก่อนลบตัวเลขปีนี้ของ ${format.cells(one.cells, here)} พอดี ยอดที่พิมพ์ไว้อาจยังใช้ตัวเลขปีก่อน`,
    },
    "lines-rounded": {
      title: "รายการปัดเศษไว้",
      message: (one, format) =>
        `ทุกรายการปัดเศษไว้ที่หลักเดียวกัน แต่ยอดที่เทียบละเอียดกว่า ผลต่างอยู่ในขอบเขตที่การปัดเศษทำให้เกิดได้${one.bound === null ? "" : ` (ไม่เกิน ${format.money(one.bound)})`}`,
    },
    "block-missing": {
      title: "รวมไม่ครบทั้งกลุ่ม",
      message: (one, format, here) =>
        `ผลต่างเท่ากับผลรวมของรายการทั้งหมดของหน่วยงานหรือกระทรวงหนึ่ง (${format.cells(one.cells, here)}) พอดี ยอดที่พิมพ์ไว้อาจไม่ได้รวมกลุ่มนี้`,
    },
    "block-unit-slip": {
      title: "หน่วยเงินของทั้งกลุ่มคลาดเคลื่อน",
      message: (one, format, here) =>
        `หากจำนวนเงินทั้งหมดของหน่วยงานหรือกระทรวงหนึ่ง (${format.cells(one.cells, here)}) อยู่คนละหน่วย (ต่างกัน 1,000 หรือ 1,000,000 เท่า หน่วยอาจเป็นบาท) ยอดรวมจะตรงกัน`,
    },
    "project-under-two-agencies": {
      title: "โครงการเดียวกันอยู่สองหน่วยงาน",
      message: (one, format, here) =>
        `โครงการชื่อเดียวกันและเงินเท่ากันอยู่สองหน่วยงาน (${format.cells(one.cells, here)}) ผลต่างเท่ากับเงินนั้นพอดี จึงอาจนับซ้ำ`,
    },
    "row-set-aside": {
      title: "แถวที่ไม่ได้นับเป็นรายการ",
      message: (one, format, here) => `ผลต่างเท่ากับจำนวนเงินที่ ${format.cells(one.cells, here)} พอดี แถวนี้ไม่ได้นับเป็นรายการ แต่ยอดที่เทียบอาจนับไว้ด้วย`,
    },
    "other-sheet-differs": {
      title: "อีกชีตระบุเงินไม่เท่ากัน",
      message: (one, format, here) =>
        `อีกชีตระบุจำนวนเงินของรายการที่ ${format.cells(one.cells, here)} ไม่เท่ากัน และยอดต่างกันเท่ากับส่วนนั้นพอดี ฝ่ายใดฝ่ายหนึ่งอาจไม่ถูกต้อง`,
    },
    "number-skipped": {
      title: "ลำดับที่ขาดหาย",
      message: (one, format, here) =>
        `ลำดับที่ของแถวข้าม ${format.list(one.names)} (${format.cells(one.cells, here)}) แถวที่หายไปอาจมีจำนวนเงิน${one.effect === null ? "เท่าผลต่าง" : ` ${format.money(one.effect)}`}`,
    },
    "name-missing": {
      title: "ขาดรายชื่อที่มีในชีตอื่น",
      message: (one, format, here) =>
        `ชีตอื่นมี ${format.list(one.names.map(format.quote))} (${format.cells(one.cells, here)}) แต่ในบัญชีนี้ไม่มี ${
          one.chance === null
            ? `จำนวนเงินที่ขาดอาจเป็น${one.effect === null ? "ผลต่าง" : ` ${format.money(one.effect)}`}`
            : "และจำนวนเงินในชีตนั้นเท่ากับผลต่างพอดี"
        }`,
    },
    "two-causes": {
      title: "สองสาเหตุพร้อมกัน",
      message: (one, format, here) =>
        `สองสาเหตุรวมกันได้ผลต่างพอดี: ${one.parts.map((part) => `${titleTh(part.kind)} ${format.cells(part.cells, here)} (${format.difference(part.effect)})`).join(" และ ")}`,
    },
    "spelled-twice": {
      title: "ชื่อเดียวเขียนสองแบบ",
      message: (one, format, here) => `ชื่อที่ ${format.cells(one.cells, here)} อาจเป็นชื่อเดียวกันที่เขียนต่างกัน จึงนับเกิน`,
    },
    "listed-twice": {
      title: "อยู่ในรายการสองครั้ง",
      message: (one, format, here) => `${format.cells(one.cells, here)} อาจเป็นโครงการเดียวกันที่อยู่สองที่ จึงนับเกิน`,
    },
    "listed-without-money": {
      title: "มีชื่อแต่ไม่มีเงินปีนี้",
      message: (one, format, here) => `${format.cells(one.cells, here)} มีชื่อในรายการแต่ไม่มีเงินปีนี้ จึงไม่ได้นับ จำนวนที่เทียบอาจนับไว้ด้วย`,
    },
    "expected-missing": {
      title: "ไม่มีในบัญชี แต่ควรมี",
      message: (one, format) => `ในรายชื่อหน่วยงานที่ต้องส่ง ไม่พบ ${format.list(one.names)} ในบัญชีนี้`,
    },
    "amount-unreadable": {
      title: "อ่านจำนวนเงินไม่ได้",
      message: (one, format, here) => `จำนวนเงินที่ ${format.cells(one.cells, here)} อ่านไม่ได้หรือเว้นว่าง จึงไม่ได้นับ`,
    },
  },
  chance: (one, format) =>
    one.chance === null
      ? one.effect === null
        ? "(จำนวนนับตรงกันโดยบังเอิญได้ง่าย จึงไม่บอกโอกาส)"
        : "(เห็นได้จากบัญชีเอง ไม่ได้เทียบจากจำนวนเงิน จึงไม่บอกโอกาส)"
      : `(โอกาสที่ผลต่างซึ่งไม่เกี่ยวข้องจะตรงกันโดยบังเอิญ ${format.chance(one.chance)})`,
  outcomes: {
    "nothing-fits": "ไม่มีความผิดพลาดแบบที่รู้จักข้อใดให้ผลต่างนี้พอดี",
    "anything-fits": "รายการนี้มีหลายแถวที่ตรงกับผลต่างได้โดยบังเอิญ จึงไม่ชี้แถวใด",
    stopped: "รายการยาวเกินขอบเขตการค้นหา จึงหยุดค้นหาก่อนครบทุกแถว",
  },
};

/** The name of a kind, to speak of it inside a sentence. */
function titleTh(kind: ExplanationKind): string {
  return explanationsTh.kinds[kind].title;
}
