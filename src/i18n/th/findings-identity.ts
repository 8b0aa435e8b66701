import type { Format } from "../format.ts";
import type { IdentityCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";

const BASIS = {
  key: "ต่างกันเพียงช่องว่าง วรรณยุกต์ หรือรูปแบบอักขระ",
  alias: "เป็นชื่อเดียวกันตามทะเบียนชื่อ",
  damaged: "คล้ายกันมาก อาจเป็นข้อความที่เสียหายจากการคัดลอก",
  mistyped: "ต่างกันเพียงตัวอักษรเดียว อาจพิมพ์ผิด",
} as const;

function moreSpellings(others: number, format: Format): string {
  return others === 0 ? "" : ` และมีอีก ${format.count(others)} แบบที่ต่างจากชื่อปกติในลักษณะเดียวกัน`;
}

/** Findings about lines, agencies and projects, in Thai. */
export const identityFindingsTh: SomeFindingWords<IdentityCode> = {
  "duplicate-line": {
    title: "รายการซ้ำ",
    message: (finding, format) =>
      `แถว ${format.rows(finding.facts.rows)} มีหน่วยงาน โครงการ และจำนวนเงินเดียวกัน และนับรวมทุกแถว${finding.found === null ? "" : ` (แถวละ ${format.value(finding.found)})`}`,
    whatToDo: () => "โปรดสอบถามหน่วยงานว่าเป็นรายการที่มีจริงมากกว่าหนึ่งรายการหรือพิมพ์ซ้ำ หากซ้ำให้ลบออก",
    why: "รายการเช่นนี้มีได้จริง จึงเป็นคำถามให้เจ้าหน้าที่ยืนยัน ไม่ใช่ข้อผิดพลาด",
    example: "หน่วยงาน โครงการ และจำนวนเงินเดียวกันปรากฏสองแถว",
  },
  "same-project-other-amount": {
    title: "โครงการเดียวกันต่างจำนวนเงิน",
    message: (finding, format) => {
      const { project, agency, rows } = finding.facts;
      const name = project === "" ? format.quote(agency) : `โครงการ ${format.quote(project)} ของ ${format.quote(agency)}`;
      return finding.expected === null
        ? `${name} อยู่ในแถว ${format.rows(rows)} ด้วยจำนวนเงินต่างกัน และนับรวมทุกแถว`
        : `ยอดของ${name} ที่${format.at(finding.place)} ไม่ตรงกับตารางที่ละเอียดกว่าซึ่งนับเป็นยอดของแผน: ${format.comparison(finding)}`;
    },
    whatToDo: () => "โปรดตรวจสอบว่าเป็นหลายรายการของโครงการเดียว หรือเป็นตัวเลขคนละฉบับที่ต้องเหลือเพียงแถวเดียว",
    why: "ตัวเลขสองฉบับของโครงการเดียวทำให้ยอดรวมเกิน",
    example: "แถวหนึ่ง 12.5000 อีกแถวหนึ่ง 12.0000 หลังปรับลด",
  },
  "agency-name-variant": {
    title: "ชื่อหน่วยงานเขียนหลายแบบ",
    message: (finding, format) =>
      `${format.at(finding.place)} เขียนชื่อหน่วยงานว่า ${format.quote(finding.facts.names[1])} แต่ที่อื่นเขียนว่า ${format.quote(finding.facts.names[0])} (${BASIS[finding.facts.basis]})${moreSpellings(finding.facts.others, format)}`,
    whatToDo: (finding) =>
      !finding.facts.areJoined ? "โปรดยืนยันว่าเป็นหน่วยงานเดียวกันหรือไม่ ระบบยังไม่รวมให้" : "โปรดใช้ชื่อทางการชื่อเดียวกันทุกแถว หรือยืนยันชื่อในทะเบียนชื่อหน่วยงาน",
    why: "ชื่อที่ต่างกันทำให้นับจำนวนหน่วยงานผิดและสรุปรายหน่วยงานแยกเป็นสองบรรทัด",
    example: "“สำนักงานปลัดกระทรวง” และ “สํานักงานปลัดกระทรวง”",
  },
  "ministry-name-variant": {
    title: "ชื่อกระทรวงเขียนหลายแบบ",
    message: (finding, format) =>
      `${format.at(finding.place)} เขียนชื่อกระทรวงว่า ${format.quote(finding.facts.names[1])} แต่ที่อื่นเขียนว่า ${format.quote(finding.facts.names[0])} (${BASIS[finding.facts.basis]})${moreSpellings(finding.facts.others, format)}`,
    whatToDo: (finding) => (!finding.facts.areJoined ? "โปรดยืนยันว่าเป็นกระทรวงเดียวกันหรือไม่ ระบบยังไม่รวมให้" : "โปรดใช้ชื่อกระทรวงแบบเดียวกันทุกแถว"),
    why: "ชื่อที่ต่างกันทำให้สรุปรายกระทรวงแยกเป็นสองบรรทัด",
    example: "“กระทรวงมหาดไทย” และ “กระทรวงมหาดไทย (4)”",
  },
  "project-name-variant": {
    title: "ชื่อโครงการเขียนหลายแบบ",
    message: (finding, format) =>
      `${format.at(finding.place)} เขียนชื่อโครงการว่า ${format.quote(finding.facts.names[1])} แต่ ${format.quote(finding.facts.agency)} มีโครงการชื่อ ${format.quote(finding.facts.names[0])} อยู่แล้ว (${BASIS[finding.facts.basis]})${moreSpellings(finding.facts.others, format)}`,
    whatToDo: (finding) =>
      finding.facts.areJoined
        ? "นับเป็นโครงการเดียวแล้ว โปรดใช้ชื่อโครงการแบบเดียวกันทุกแถวของหน่วยงาน"
        : "เป็นโครงการเดียวกันหรือไม่ ขณะนี้นับเป็นสองโครงการ หากเป็นโครงการเดียวกัน โปรดใช้ชื่อแบบเดียวกันทุกแถว",
    why: "ชื่อที่ต่างกันทำให้นับจำนวนโครงการผิด",
    example: "“โครงการ เเพลตฟอร์มกลาง” และ “โครงการแพลตฟอร์มกลาง”",
  },
  "agency-missing": {
    title: "ไม่มีชื่อหน่วยงาน",
    message: (finding, format) => {
      const { expectedFrom, agencies } = finding.facts;
      if (expectedFrom === "row") return `${format.at(finding.place)} ไม่มีชื่อหน่วยรับงบประมาณ แต่แถวนี้มีจำนวนเงิน`;
      return expectedFrom === "list"
        ? `ไม่พบ${finding.expected === null ? "หน่วยงานที่อยู่ในบัญชีรายชื่อ" : `หน่วยงาน ${format.value(finding.expected)} ที่อยู่ในบัญชีรายชื่อ`} ในทุกตาราง`
        : `มี ${format.count(agencies.length)} หน่วยงานที่มีชื่อในตารางรวมทุกหน่วยงาน (${format.sheet(finding.place.sheet)}) แต่ไม่พบตารางของหน่วยงานเอง ได้แก่ ${format.list(agencies)} จึงนับเงินจากตารางรวม`;
    },
    whatToDo: (finding, format) => {
      const { expectedFrom } = finding.facts;
      if (expectedFrom === "row") return `โปรดพิมพ์ชื่อหน่วยงานใน${format.at(finding.place)}`;
      return expectedFrom === "list"
        ? "โปรดติดตามข้อมูลจากหน่วยงานนี้ หรือยืนยันว่าไม่มีโครงการในแผนงาน"
        : "โปรดติดตามตารางของหน่วยงานเหล่านี้ หรือใช้ตัวเลขจากตารางรวมต่อไป";
    },
    why: "เงินที่ไม่มีหน่วยงานสรุปรายหน่วยงานไม่ได้ และหน่วยงานที่ยังไม่ส่งทำให้ยอดขาด",
    example: "แถวโครงการที่คัดลอกมาโดยไม่มีชื่อหน่วยงาน",
  },
  "agency-unknown": {
    title: "ไม่พบชื่อในทะเบียนหน่วยงาน",
    message: (finding, format) =>
      `${format.quote(finding.facts.name)} ที่${format.at(finding.place)} ไม่อยู่ในทะเบียนหน่วยงานที่รู้จัก` +
      (finding.facts.suggestion === null ? "" : ` อาจหมายถึง ${format.quote(finding.facts.suggestion)}`),
    whatToDo: (finding) =>
      finding.facts.suggestion === null ? "โปรดตรวจสอบตัวสะกด หากเป็นหน่วยงานใหม่ไม่ต้องดำเนินการ" : "โปรดยืนยันหรือปฏิเสธชื่อที่เสนอในทะเบียนชื่อหน่วยงาน",
    why: "ชื่อที่ไม่รู้จักอาจพิมพ์ผิด เป็นชื่อเดิม หรือเป็นหน่วยงานตั้งใหม่",
    example: "“กรมการปกครองท้องถิ่น” แทน “กรมส่งเสริมการปกครองท้องถิ่น”",
  },
  "same-money-elsewhere": {
    title: "เงินจำนวนเดียวกันอยู่ในชีตอื่น",
    message: (finding, format) =>
      `มี ${format.count(finding.facts.lines)} รายการตรงกับ${format.sheet(finding.facts.otherSheet)} ทุกประการ จึงนับเพียงครั้งเดียว`,
    whatToDo: () => "โปรดยืนยันว่าเป็นข้อมูลชุดเดียวกัน หากเป็นคนละรายการโปรดตรวจสอบชื่อโครงการและหน่วยงาน",
    why: "ข้อมูลชุดเดียวกันมักอยู่ทั้งในชีตของกระทรวงและของหน่วยงาน หากนับทั้งสองที่ยอดจะเกิน",
    example: "ชีต “รวม” และชีตของแต่ละหน่วยงานมีโครงการชุดเดียวกัน",
  },
  "total-of-sheets": {
    title: "ยอดรวมของหลายชีต",
    message: ({ place, found, facts }, format) =>
      `ยอด${found === null ? "" : ` ${format.value(found)}`} ใน${format.at(place)} เป็นผลรวมของ ${format.count(facts.sheets)} ชีต ตั้งแต่${format.sheet(facts.from)} และตรงกัน`,
    whatToDo: () => "ไม่ต้องดำเนินการใด",
    why: "บัญชีที่ต่อกันหลายชีตพิมพ์ยอดรวมไว้ชีตท้าย จึงเทียบกับรายการของทุกชีตรวมกัน",
    example: "ชีตที่สามพิมพ์ “รวมทั้งสิ้น 90” ส่วนสามชีตมี 20, 30 และ 40",
  },
  "sheets-agree": {
    title: "ชีตนี้ตรงกับอีกชีตทุกยอด",
    message: (finding, format) =>
      `เงินทั้ง ${format.count(finding.facts.lines)} รายการใน${format.at(finding.place)} มีอยู่แล้วใน${format.sheet(finding.facts.otherSheet)}${finding.facts.sheets > 1 ? ` และอีก ${format.count(finding.facts.sheets - 1)} ชีต` : ""} ตรงกันทุกยอด จึงนับตามชีตที่ละเอียดกว่าเพียงครั้งเดียว`,
    whatToDo: () => "ไม่ต้องดำเนินการใด",
    why: "ยอดที่สองชีตพิมพ์ไว้ตรงกันเป็นหลักฐานของกันและกัน หากนับทั้งสองที่ยอดจะเป็นสองเท่า",
    example: "ชีต “สรุป” ระบุยอดของแต่ละกระทรวง และชีตของแต่ละกระทรวงระบุโครงการ",
  },
  "list-versions": {
    title: "บัญชีเดียวกันมีสองฉบับ",
    message: (finding, format) =>
      `${format.sheet(finding.place.sheet)}กับ${format.sheet(finding.facts.otherSheet)} มีโครงการเดียวกัน ${format.count(finding.facts.shared)} โครงการ เงินต่างกัน ${format.count(finding.facts.differing)} โครงการ: ${format.comparison(finding)} นับเฉพาะ${format.sheet(finding.facts.otherSheet)} เพราะ${finding.facts.because === "hidden" ? "อีกชีตซ่อนอยู่" : "ชื่อชีตบอกว่าเป็นฉบับหลัง"}`,
    whatToDo: () => "หากฉบับที่นับไม่ถูกต้อง ให้ตรวจด้วย --rows ตามด้วยชื่อชีตที่ถูกต้อง หรือนำฉบับเดิมออก",
    why: "สองฉบับของบัญชีเดียวกันบวกกันไม่ได้ ทุกโครงการจะนับสองครั้ง",
    example: "ชีต “ร่าง” และ “ฉบับสุดท้าย” มี 20 โครงการเดียวกัน ต่างกัน 5 จำนวน",
  },
  "sheets-differ": {
    title: "สองชีตระบุเงินไม่เท่ากัน",
    message: (finding, format) =>
      `${format.quote(finding.facts.name)} ที่${format.at(finding.place)} ไม่เท่ากับที่รวมได้ใน${format.sheet(finding.facts.otherSheet)}: ${format.comparison(finding)} ยอดรวมของแผนงานใช้ชีตหลังซึ่งละเอียดกว่า`,
    whatToDo: () => "โปรดตรวจสอบว่าชีตใดถูกต้องแล้วแก้ให้ตรงกัน หากเป็นเงินคนละก้อนและนับทั้งสองชีต ให้ตรวจด้วย --rows ตามด้วยชื่อทั้งสองชีตคั่นด้วย “ + ”",
    why: "ชีตสรุปที่ไม่ตรงกับรายละเอียดแปลว่าชีตใดชีตหนึ่งยังไม่ใช่ฉบับสุดท้าย",
    example: "ชีต “สรุป” ระบุกรมสรรพากร 24.2500 แต่ชีตของกรมรวมได้ 25.2500",
  },
};
