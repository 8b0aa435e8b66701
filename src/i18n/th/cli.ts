import type { CliWords } from "../cli-words.ts";

/** The command line in Thai. */
export const cliTh: CliWords = {
  usage: `วิธีใช้: npm run --silent check -- ไฟล์… [--sheet ชื่อชีต] [--framework ไฟล์|รหัส] [--expect-agencies ไฟล์] [--amount COLUMN] [--year YEAR] [--unit UNIT] [--rows WORDS] [--lang th|en] [--json] [--lines] [--out รายงาน.xlsx] [--mark สำเนา.xlsx] [--unmark สำเนา.xlsx]
  ไฟล์           .xlsx หรือ .csv หนึ่งไฟล์หรือหลายไฟล์
  --sheet       ตรวจสอบเฉพาะชีตนี้
  --framework   กรอบงบประมาณ: รหัส หรือไฟล์ .json
  --expect-agencies  รายชื่อหน่วยงานที่ต้องมี: ไฟล์ .csv .txt หรือ .xlsx แถวละหนึ่งชื่อ
  --amount      ตัวอักษรของคอลัมน์งบประมาณปีนี้
  --year        ปีงบประมาณ
  --unit        baht (บาท), thousand-baht (พันบาท) หรือ million-baht (ล้านบาท)
  --rows        ข้อความของแถวที่นับ เมื่อมีคอลัมน์แบ่งแถวออกเป็นหลายแบบ
  --lang        ภาษาของผลลัพธ์: th (ค่าเริ่มต้น) หรือ en
  --json        ผลลัพธ์เป็น JSON
  --lines       แสดงทุกรายการพร้อมห่วงโซ่คุณค่า
  --out         เขียนสมุดงานรายงาน
  --mark        เขียนสำเนาของไฟล์ ระบายสีเซลล์ของข้อค้นพบที่ยังเปิดอยู่ ไฟล์เดิมไม่ถูกแตะต้อง
  --unmark      เขียนสำเนาของไฟล์ที่เอาสีนั้นออกแล้ว
ยอดรวมแสดงความผิดพลาดที่หักล้างกันไม่ได้ โปรดเทียบกับบัญชีที่อนุมัติแล้วทีละรายการ (npm run --silent compare -- ฉบับอนุมัติ ไฟล์)
รหัสออก: 0 ไม่พบข้อผิดพลาด, 1 พบข้อผิดพลาด, 2 อ่านไฟล์ไม่ได้หรือสั่งผิดวิธี`,
  noFiles: "ยังไม่ได้ระบุไฟล์ที่จะตรวจสอบ",
  unknownOption: (option) => `ไม่รู้จักตัวเลือก ${option}`,
  valueMissing: (option) => `ตัวเลือก ${option} ต้องมีค่าตามหลัง`,
  valueUnknown: (option, value) => `ตัวเลือก ${option} รับค่า “${value}” ไม่ได้`,
  markOneWorkbook: (option) => `${option} ใช้กับสมุดงาน .xlsx ทีละไฟล์`,
  outNotXlsx: (name) => `ชื่อไฟล์ที่จะเขียนต้องลงท้ายด้วย .xlsx ไม่ใช่ “${name}”`,
  withUsage: (problem, usage) => `${problem} ${usage}`,
  frameworkUnknown: (name, known) => `ไม่พบกรอบงบประมาณ “${name}” (มี: ${known})`,
  frameworkUnreadable: (file) => `ไฟล์กรอบงบประมาณ “${file}” อ่านไม่ได้หรือรูปแบบไม่ถูกต้อง`,
  tableOf: (file, sheet, range) => `${file} — ชีต “${sheet}” ช่วง ${range}`,
  planOf: (tables) => `ทั้งแผนงาน — รวม ${tables} ตาราง เงินก้อนเดียวกันนับครั้งเดียว`,
  skipped: (file, sheet, reason) => `${file} — ชีต “${sheet}” ไม่ได้อ่าน: ${reason}`,
  howRead: "อ่านไฟล์เป็น",
  readAs: (encoding, separator) =>
    encoding === null ? "สมุดงาน Excel" : `ข้อความรหัส ${encoding.toUpperCase()} คั่นช่องด้วย “${separator ?? ","}”`,
  oddCounts: {
    raggedRows: (count) => `${count} แถวมีจำนวนช่องไม่เท่าแถวอื่น`,
    brokenQuotes: (count) => `${count} แถวมีเครื่องหมายอัญประกาศไม่ปิด`,
    damagedCells: (count) => `${count} เซลล์มีอักขระเสียหาย`,
    repeatedCells: (count) => `${count} เซลล์เขียนซ้ำในไฟล์`,
    missingTexts: (count) => `${count} เซลล์ที่ข้อความหายไปจากไฟล์`,
    numbersUnderMerges: (count) => `${count} ตัวเลขใต้เซลล์ที่ผสาน`,
    textsUnderMerges: (count) => `${count} ข้อความใต้เซลล์ที่ผสาน`,
    strayCells: (count) => `${count} เซลล์ที่อยู่ไกลมากไม่ได้นำมาอ่าน`,
  },
  skippedTabs: (names) => `แท็บที่ไม่มีเซลล์: ${names}`,
  warning: "ข้อควรระวัง:",
  total: "รวมทั้งสิ้น",
  unit: "หน่วยในตาราง",
  unitUnknown: "ไม่ทราบหน่วย",
  fiscalYear: "ปีงบประมาณ",
  framework: "กรอบงบประมาณ",
  frameworkNone: "ไม่มีกรอบงบประมาณที่ตรงกับแผนและปีของตารางนี้",
  frameworkMet: (plan) => `ตรงตามกรอบ (${plan})`,
  frameworkMissed: (plan, difference) => `ไม่ตรงตามกรอบ (${plan}) ${difference}`,
  counts: "จำนวน",
  countsText: ({ ministries, agencies, projects, lines }) =>
    `${ministries === null ? "" : `${ministries} กระทรวง `}${agencies} หน่วยงาน ${projects} โครงการ (${lines} รายการที่มีเงิน)`,
  listedText: ({ agencies, lines }) => `ในตารางมีชื่อ ${agencies} หน่วยงาน ${lines} รายการ`,
  tierHeader: ["ห่วงโซ่คุณค่า", "โครงการ", "หน่วยงาน", "ล้านบาท", "ร้อยละ"],
  lineHeader: ["แถว", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "ที่มา", "ล้านบาท"],
  sum: "รวม",
  findings: (errors, warnings, infos) => `ข้อค้นพบ: ต้องแก้ไข ${errors} ควรตรวจสอบ ${warnings} เพื่อทราบ ${infos}`,
  noFindings: "ไม่พบสิ่งผิดปกติ",
  noFindingsUnproved: "ไม่มีสิ่งใดขัดแย้งกับยอดนี้ แต่ไม่มีสิ่งใดในชีตยืนยันเช่นกัน (ไม่มียอดที่พิมพ์ไว้และไม่มีกรอบ)",
  proof: "หลักฐาน",
  verdicts: { proved: "พิสูจน์แล้ว", question: "มีคำถามค้างอยู่", unproved: "ยังไม่มีสิ่งยืนยัน" },
  witnesses: {
    "header-year": "หัวคอลัมน์ระบุปีเดียวกับชื่อเรื่อง",
    "sum-of-parts": "คอลัมน์เป็นผลรวมของส่วนย่อยทุกแถว",
    "printed-total": "ยอดที่พิมพ์ไว้ตรง",
    formula: "มีสูตรรวมยอด",
    "other-sheet": "อีกชีตระบุยอดเดียวกัน",
    framework: "ตรงกับกรอบ",
    "stated-figure": "ตรงกับตัวเลขในข้อความ",
    "only-money": "เป็นเงินคอลัมน์เดียวในบัญชี",
    person: "ผู้ใช้เลือกคอลัมน์",
  },
  accountedText: ({ numbers, lines, totals, aside }) =>
    `ตัวเลข ${numbers} = บรรทัด ${lines} + ยอดรวม ${totals}${aside === null ? "" : ` + กันไว้ ${aside}`}`,
  whatToDo: "สิ่งที่ควรทำ",
  moreFindings: (count) => `และอีก ${count} ข้อ (ดูทั้งหมดด้วย --json หรือ --out)`,
  nothingToReport: "ไม่มีชีตใดที่เป็นบัญชีรายการโครงการ จึงไม่ได้เขียนรายงาน",
  ownMistake: (message) => `โปรแกรมทำงานผิดพลาดเอง ไม่ใช่ความผิดของไฟล์ โปรดแจ้งผู้พัฒนาพร้อมข้อความนี้: ${message}`,
  strayRemarks: (cells) => `ความเห็นหรือโน้ตที่แถวเดิมไม่อยู่แล้ว ย้ายไปไว้ใต้ตาราง: ${cells}`,
  written: (path) => `เขียนรายงานแล้ว: ${path}`,
  marked: (path, highlighted, coloured) =>
    `ระบายสี ${highlighted} เซลล์ในสำเนา ${path}${coloured === null ? "" : ` อีก ${coloured} เซลล์มีสีอยู่แล้วจึงไม่ระบายทับ`}`,
  unmarked: (path, cells) => `เอาสีออกจาก ${cells} เซลล์ในสำเนา ${path}`,
};
