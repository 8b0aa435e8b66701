import type { Money } from "#core/money/money.ts";
import type { TotalCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import { refusalsTh } from "./amounts.ts";
import { levelsTh, measuresTh, stagesTh } from "./labels.ts";

/** Findings about totals and counts, in Thai. */
export const totalFindingsTh: SomeFindingWords<TotalCode> = {
  "total-mismatch": {
    title: "ยอดรวมทั้งสิ้นไม่ตรง",
    message: (finding, format) =>
      `ยอด ${format.quote(finding.facts.label)} ที่${format.at(finding.place)} ไม่ตรงกับผลบวกของ ${format.count(finding.facts.lines)} รายการ: ${format.comparison(finding)}`,
    whatToDo: (finding, format) =>
      finding.explanations.length > 0
        ? "โปรดตรวจสอบแถวที่อาจเป็นสาเหตุก่อน แล้วแก้ไขแถวหรือยอดรวมตามเอกสารต้นฉบับ"
        : `โปรดเทียบแต่ละรายการกับเอกสารต้นฉบับ แล้วแก้ไขรายการหรือยอดที่${format.at(finding.place)}`,
    why: "ยอดรวมทั้งสิ้นต้องเท่ากับผลบวกของรายการทุกแถวที่ทศนิยมสี่ตำแหน่งโดยไม่มีส่วนต่าง",
    example: "รวมทั้งสิ้น 2,529.4523 แต่รายการรวมได้ 2,519.4523 เกิน 10.0000 ล้านบาท",
  },
  "subtotal-mismatch": {
    title: "ยอดรวมย่อยไม่ตรง",
    message: (finding, format) =>
      `${levelsTh[finding.facts.level]} ${format.quote(finding.facts.label)} ที่${format.at(finding.place)} ไม่ตรงกับผลบวกของ ${format.count(finding.facts.lines)} รายการ: ${format.comparison(finding)}`,
    whatToDo: (finding, format) =>
      finding.explanations.length > 0
        ? "โปรดตรวจสอบแถวที่อาจเป็นสาเหตุก่อน แล้วแก้ไขแถวหรือยอดรวมย่อย"
        : `โปรดเทียบรายการในกลุ่มนี้กับเอกสารต้นฉบับ แล้วแก้ไขรายการหรือยอดที่${format.at(finding.place)}`,
    why: "ยอดของกระทรวง หน่วยงาน หรือกลุ่ม ต้องเท่ากับผลบวกของรายการในกลุ่มนั้น",
    example: "รวมกระทรวง 120.0000 แต่หน่วยงานในกระทรวงรวมได้ 125.0000 ขาด 5.0000 ล้านบาท",
  },
  "heading-equals-one-descendant": {
    title: "ยอดหัวข้อเท่ากับรายการเดียว",
    message: (finding, format) =>
      `ยอด ${format.quote(finding.facts.label)} ที่${format.at(finding.place)} เท่ากับ ${format.quote(finding.facts.descendant)} เพียงรายการเดียว ทั้งที่มี ${format.count(finding.facts.descendants)} รายการในหัวข้อนี้: ${format.comparison(finding)}`,
    whatToDo: (finding, format) => `โปรดแก้ไขยอดที่${format.at(finding.place)} ให้เป็นผลรวมของทุกรายการในหัวข้อ`,
    why: "หัวข้อที่มีหลายรายการแต่ยอดเท่ากับรายการเดียว มักเกิดจากคัดลอกยอดผิดบรรทัด",
    example: "ยอดกระทรวงเท่ากับยอดของหน่วยงานแรก ทั้งที่มีสามหน่วยงาน",
  },
  "total-range-short": {
    title: "สูตรรวมไม่ครบแถว",
    message: (finding, format) =>
      `สูตรของ ${format.quote(finding.facts.label)} ที่${format.at(finding.place)} รวมเพียงช่วง ${format.range(finding.facts.covered)} ขาดแถว ${format.rows(finding.facts.missed)}${format.bracketed(finding)}`,
    whatToDo: (finding, format) => `โปรดแก้ไขสูตรที่${format.at(finding.place)} ให้ครอบคลุมแถว ${format.rows(finding.facts.missed)} ด้วย`,
    why: "แถวที่แทรกภายหลังมักไม่อยู่ในช่วงของสูตร SUM",
    example: "=SUM(I6:I40) ทั้งที่รายการสุดท้ายอยู่แถว 46",
  },
  "total-visible-only": {
    title: "ยอดรวมเฉพาะแถวที่มองเห็น",
    message: (finding, format) =>
      `สูตรของ ${format.quote(finding.facts.label)} ที่${format.at(finding.place)} รวมเฉพาะแถวที่มองเห็น (SUBTOTAL)${format.bracketed(finding)}`,
    whatToDo: (finding, format) => `โปรดล้างตัวกรองหรือเลิกซ่อนแถว หรือเปลี่ยนสูตรที่${format.at(finding.place)} เป็น SUM`,
    why: "SUBTOTAL ให้ยอดต่างกันตามแถวที่กรองหรือซ่อน จึงใช้เป็นยอดของแผนงานไม่ได้",
    example: "=SUBTOTAL(109,I6:I46) ขณะกรองเพียงกระทรวงเดียว",
  },
  "total-typed-over": {
    title: "ยอดรวมพิมพ์ทับสูตร",
    message: (finding, format) =>
      `ยอด ${format.quote(finding.facts.label)} ที่${format.at(finding.place)} เป็นตัวเลขที่พิมพ์ไว้ ขณะที่ยอดอื่นในแนวเดียวกันเป็นสูตร${format.bracketed(finding)}`,
    whatToDo: (finding, format) => `โปรดใส่สูตรรวมที่${format.at(finding.place)} แทนตัวเลข เพื่อให้ยอดเปลี่ยนตามรายการ`,
    why: "ยอดที่พิมพ์ทับไว้จะไม่เปลี่ยนเมื่อแก้ไขรายการ",
    example: "ยอดรวมกระทรวงอื่นเป็น =SUM(…) แต่ของกระทรวงนี้พิมพ์ 120.0000",
  },
  "stated-count-mismatch": {
    title: "จำนวนที่ระบุไว้ไม่ตรงกับรายการ",
    message: (finding, format) =>
      `ข้อความ ${format.quote(finding.facts.label)} ที่${format.at(finding.place)} ระบุ${measuresTh[finding.facts.measure]}ไม่ตรงกับรายการที่ได้รับงบประมาณ: ${format.comparison(finding)} (มีชื่อในรายการ ${format.count(finding.facts.listed)})`,
    whatToDo: (finding, format) => `โปรดตรวจสอบรายการที่ขาดหรือเกินและชื่อที่สะกดต่างกัน แล้วแก้ไขรายการหรือข้อความที่${format.at(finding.place)}`,
    why: "จำนวนที่ระบุในหัวเรื่องหรือหมายเหตุเป็นข้ออ้างเช่นเดียวกับยอดรวม ต้องเท่ากับจำนวนที่นับได้จากรายการ",
    example: "หัวเรื่องระบุ 78 โครงการ 51 หน่วยงาน แต่รายการมี 77 โครงการ ขาด 1",
  },
  "stated-figure-differs": {
    title: "ตัวเลขในข้อความอาจไม่ตรงกับรายการ",
    message: (finding, format) =>
      `ข้อความ ${format.quote(finding.facts.label)} ที่${format.at(finding.place)} ระบุ${measuresTh[finding.facts.measure]}ต่างจากรายการ: ${format.comparison(finding)}`,
    whatToDo: () => "หากข้อความนี้หมายถึงรายการในตาราง โปรดแก้ไขให้ตรงกัน หากหมายถึงเรื่องอื่น ให้ยอมรับข้อค้นพบนี้พร้อมเหตุผล",
    why: "ข้อความไม่ได้บอกชัดว่าหมายถึงรายการทั้งหมดในตาราง จึงเป็นคำถาม ไม่ใช่ข้อผิดพลาด",
    example: "หัวเรื่องระบุ “วงเงิน 34.5000 ล้านบาท” แต่รายการรวมได้ 33.5000 ล้านบาท",
  },
  "total-malformed": {
    title: "ยอดรวมผิดรูปแบบ",
    message: (finding, format) =>
      `ยอด ${format.quote(finding.facts.label)} ที่${format.at(finding.place)}${finding.found === null ? "" : ` พบ ${format.value(finding.found)}`} อ่านเป็นจำนวนเงินไม่ได้ เพราะ${refusalsTh[finding.facts.reason]}` +
      (finding.readings.length === 0 ? "" : ` อาจหมายถึง ${finding.readings.join(" หรือ ")}`) +
      (finding.expected === null ? "" : ` (รายการรวมได้ ${format.value(finding.expected)})`) +
      (finding.evidence.length === 0 ? "" : ` พบเช่นเดียวกันที่เซลล์ ${format.cells(finding.evidence, finding.place.sheet)}`),
    whatToDo: (finding, format) => `โปรดแก้ไขยอดที่${format.at(finding.place)} ตามเอกสารต้นฉบับ และไม่ควรนำยอดนี้ไปอ้างอิงก่อนแก้ไข`,
    why: "ยอดที่อ่านได้หลายทางต่างกันได้ถึงหมื่นเท่า ระบบไม่เลือกแทน",
    example: "หัวข้อพิมพ์ “5,523,9110 ล้านบาท” อาจหมายถึง 5,523.9110 หรือ 55,239,110",
  },
  "framework-mismatch": {
    title: "ยอดไม่เท่ากรอบงบประมาณ",
    message: (finding, format) =>
      `ยอดรวมไม่เท่ากับ${stagesTh[finding.facts.stage]}ของ${finding.facts.plan.th} ${format.fiscalYear(finding.facts.fiscalYear)}: ${format.comparison(finding)}`,
    whatToDo: (finding, format) =>
      finding.difference !== null && finding.difference > 0
        ? `โปรดตรวจสอบรายการที่เกินกรอบ หรือเลือกกรอบให้ตรงกับขั้นตอนของเอกสาร (${format.fiscalYear(finding.facts.fiscalYear)})`
        : `โปรดตรวจสอบว่าได้รับข้อมูลครบทุกหน่วยงาน หรือเลือกกรอบให้ตรงกับขั้นตอนของเอกสาร (${format.fiscalYear(finding.facts.fiscalYear)})`,
    why: "ยอดรวมของแผนงานต้องเท่ากับจำนวนที่คณะกรรมการหรือรัฐสภาเห็นชอบในขั้นตอนนั้น ทศนิยมสี่ตำแหน่ง",
    example: "กรอบ 5,523.9110 ล้านบาท รายการรวมได้ 5,523.8110 ล้านบาท ขาด 0.1000 ล้านบาท",
  },
  "framework-not-to-the-baht": {
    title: "ตรงกรอบ แต่ต่างไม่ถึง 100 บาท",
    message: (finding, format) =>
      `ยอดของบัญชีกับกรอบ${format.quote(finding.facts.plan.th)} ปี ${String(finding.facts.fiscalYear)} ตรงกันที่ทศนิยม 4 ตำแหน่งของล้านบาท แต่ต่างกัน ${finding.difference === null ? "ไม่ถึง 100 บาท" : format.baht(finding.difference as Money)}${format.bracketed(finding)}`,
    whatToDo: () => "โปรดหาจำนวนเงินที่ไม่เป็นหลักร้อยบาท แล้วแก้หากพิมพ์ผิด",
    why: "กรอบพิมพ์ด้วยทศนิยม 4 ตำแหน่งของล้านบาท เศษที่ไม่ถึง 100 บาทจึงมองไม่เห็น",
    example: "บัญชีรวม 183.66564 กรอบ 183.6656 จึงเกิน 40 บาท",
  },
  "project-count-mismatch": {
    title: "จำนวนโครงการไม่ตรงกรอบ",
    message: (finding, format) => `จำนวนโครงการที่ได้รับงบประมาณไม่ตรงกับกรอบ: ${format.comparison(finding)} โครงการ`,
    whatToDo: () => "โปรดตรวจสอบโครงการที่ขาดหรือเกิน รวมทั้งชื่อโครงการที่สะกดต่างกันในหน่วยงานเดียวกัน",
    why: "นับโครงการเป็นรายหน่วยงาน ชื่อเดียวกันต่างหน่วยงานนับแยกกัน และนับเฉพาะที่มีงบประมาณ",
    example: "กรอบระบุ 78 โครงการ ในตารางมี 77 โครงการ ขาด 1",
  },
  "agency-count-mismatch": {
    title: "จำนวนหน่วยงานไม่ตรงกรอบ",
    message: (finding, format) =>
      `จำนวนหน่วยรับงบประมาณที่ได้รับงบประมาณไม่ตรงกับกรอบ: ${format.comparison(finding)} หน่วยงาน (มีชื่อในตาราง ${format.count(finding.facts.listed)} หน่วยงาน)`,
    whatToDo: () => "โปรดตรวจสอบหน่วยงานที่ยังไม่ส่งข้อมูล และชื่อหน่วยงานที่สะกดต่างกัน",
    why: "หน่วยงานเดียวกันที่เขียนชื่อหลายแบบทำให้นับเกิน หน่วยงานที่ยังไม่ส่งทำให้นับขาด",
    example: "กรอบระบุ 51 หน่วยงาน ในตารางมี 52 เพราะชื่อเดียวกันสะกดสองแบบ",
  },
  "commitment-total-mismatch": {
    title: "วงเงินผูกพันไม่เท่าผลรวมรายปี",
    message: (finding, format) =>
      `วงเงินทั้งสิ้นที่${format.at(finding.place)} ไม่เท่ากับผลรวมรายปี (พ.ศ. ${format.list(finding.facts.years.map(String))}): ${format.comparison(finding)}`,
    whatToDo: (finding, format) => `โปรดตรวจสอบวงเงินแต่ละปีและวงเงินทั้งสิ้นที่${format.at(finding.place)}`,
    why: "วงเงินทั้งสิ้นของงบผูกพันต้องเท่ากับผลรวมของทุกปี",
    example: "วงเงินทั้งสิ้น 100.0000 แต่สามปีรวมได้ 99.0000",
  },
  "total-rounded-for-display": {
    title: "ยอดรวมปัดเศษเพื่อแสดงผล",
    message: (finding, format) =>
      `ยอด ${format.quote(finding.facts.label)} ที่${format.at(finding.place)} คือผลบวกที่ปัดเศษเหลือทศนิยม ${format.count(finding.facts.decimals)} ตำแหน่ง: ${format.comparison(finding)}`,
    whatToDo: () => "ไม่ต้องแก้ไข หากต้องการให้ตรงทุกหลัก โปรดพิมพ์ยอดด้วยทศนิยมสี่ตำแหน่ง",
    why: "ยอดที่พิมพ์ด้วยทศนิยมน้อยกว่ารายการจะต่างจากผลบวกไม่เกินครึ่งหนึ่งของหลักสุดท้าย",
    example: "รายการรวมได้ 2,529.4523 พิมพ์ยอดรวมเป็น 2,529.45",
  },
  "rounding-mismatch": {
    title: "ต่างกันจากการปัดเศษ",
    message: (finding, format) =>
      `ยอด ${format.quote(finding.facts.label)} ที่${format.at(finding.place)} ต่างจากผลบวกเพราะปัดเศษแต่ละแถวที่ทศนิยม ${format.count(finding.facts.decimals)} ตำแหน่งก่อนรวม: ${format.comparison(finding)}`,
    whatToDo: () => "โปรดรวมจากจำนวนเต็มก่อนแล้วจึงปัดเศษ หรือระบุหมายเหตุว่ายอดอาจไม่ตรงเพราะการปัดเศษ",
    why: "ผลรวมของค่าที่ปัดเศษแล้วอาจต่างจากค่าปัดเศษของผลรวม",
    example: "0.04 + 0.04 ปัดเป็น 0.0 + 0.0 = 0.0 แต่ผลรวมจริง 0.08 ปัดเป็น 0.1",
  },
};
