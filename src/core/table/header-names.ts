import type { ColumnRole } from "../budget/column-role.ts";

/** Roles a header can name by words alone. */
export type NamedRole = Extract<
  ColumnRole,
  | "sequence"
  | "ministry"
  | "agency"
  | "budgetPlan"
  | "output"
  | "project"
  | "activity"
  | "description"
  | "goal"
  | "guideline"
  | "tier"
  | "category"
  | "fiscalYear"
  | "unit"
  | "indicator"
  | "note"
  | "page"
>;

/**
 * Words that officers put over their columns, Thai and English. Thai puts the head first, English last, so a Thai
 * header is read by its beginning and an English one by its end. This is evidence for reading, never shown to people.
 */
export const HEADER_NAMES: Readonly<Record<NamedRole, { readonly thai: readonly string[]; readonly english: readonly string[] }>> = {
  sequence: {
    thai: ["ลำดับ", "ลำดับที่", "ที่", "ข้อ", "ข้อที่", "เลขที่", "อันดับ", "ลำดับโครงการ", "ลำดับความสำคัญ"],
    english: ["no", "no.", "#", "seq", "sequence", "item no", "item no.", "number", "order", "s/n", "rank", "row"],
  },
  ministry: {
    thai: [
      "กระทรวง",
      "กระทรวงต้นสังกัด",
      "ต้นสังกัด",
      "สังกัด",
      "ชื่อกระทรวง",
      "กระทรวง/ทบวง",
      "หน่วยงานต้นสังกัด",
      "กระทรวงหรือเทียบเท่า",
      "กระทรวง หรือหน่วยงานเทียบเท่ากระทรวง",
      "ส่วนราชการระดับกระทรวง",
      "หน่วยงานระดับกระทรวง",
      "หน่วยงานเทียบเท่ากระทรวง",
    ],
    english: ["ministry", "ministries", "ministry name", "parent ministry", "line ministry"],
  },
  agency: {
    thai: [
      "หน่วยรับงบประมาณ",
      "หน่วยงาน",
      "ส่วนราชการ",
      "กรม",
      "หน่วยรับงบ",
      "ผู้รับผิดชอบ",
      "หน่วยดำเนินการ",
      "หน่วยดำเนินงาน",
      "เจ้าของโครงการ",
      "เจ้าภาพ",
      "ชื่อหน่วยงาน",
      "หน่วยงานที่รับผิดชอบ",
      "องค์กร",
      "องค์การ",
      "หน่วยขอรับงบประมาณ",
      "ผู้ดำเนินการ",
      "ผู้ดำเนินโครงการ",
      "หน่วยปฏิบัติ",
      "หน่วยเบิกจ่าย",
    ],
    english: [
      "agency",
      "agencies",
      "department",
      "organization",
      "organisation",
      "responsible unit",
      "spending unit",
      "budget unit",
      "entity",
      "institution",
      "office",
      "bureau",
      "owner",
      "implementer",
      "agency name",
      "department name",
      "responsible party",
      "budget recipient",
    ],
  },
  budgetPlan: {
    thai: ["แผนงาน", "ชื่อแผนงาน", "แผนบูรณาการ", "ยุทธศาสตร์"],
    english: ["plan", "budget plan", "work plan", "program", "programme", "integrated plan"],
  },
  output: { thai: ["ผลผลิต"], english: ["output", "outputs"] },
  project: {
    thai: ["โครงการ", "ชื่อโครงการ", "ข้อเสนอโครงการ", "รายชื่อโครงการ", "ชื่อรายการโครงการ", "ชื่องาน", "งาน/โครงการ", "คก."],
    english: ["project", "projects", "project name", "project title", "name of project", "initiative", "title"],
  },
  activity: {
    thai: ["กิจกรรม", "กิจกรรมหลัก", "กิจกรรมย่อย", "ชื่อกิจกรรม"],
    english: ["activity", "activities", "task", "sub-activity", "subproject"],
  },
  description: {
    thai: ["รายการ", "รายละเอียด", "คำอธิบาย", "รายจ่าย", "รายการย่อย", "ชื่อรายการ"],
    english: ["item", "items", "description", "detail", "details", "line item", "particulars", "name"],
  },
  goal: {
    thai: ["เป้าหมาย", "เป้าหมายแผนงาน", "เป้าหมายที่", "เป้าประสงค์", "วัตถุประสงค์แผนงาน"],
    english: ["goal", "goals", "objective", "plan goal"],
  },
  guideline: { thai: ["แนวทาง", "แนวทางการดำเนินงาน", "แนวทางที่", "กลยุทธ์"], english: ["guideline", "guidelines", "approach", "strategy"] },
  tier: {
    thai: [
      "ห่วงโซ่คุณค่า",
      "ห่วงโซ่",
      "ต้นน้ำ/กลางน้ำ/ปลายน้ำ",
      "ต้นน้ำ กลางน้ำ ปลายน้ำ",
      "ต้นน้ำ-กลางน้ำ-ปลายน้ำ",
      "ต้นทาง/กลางทาง/ปลายทาง",
      "ระดับห่วงโซ่",
      "ช่วงห่วงโซ่",
      "ตำแหน่งห่วงโซ่",
      "กลุ่มห่วงโซ่",
      "ระดับน้ำ",
    ],
    english: [
      "value chain",
      "tier",
      "value chain tier",
      "value chain stage",
      "vc",
      "stream",
      "value chain position",
      "value-chain",
      "valuechain",
    ],
  },
  category: {
    thai: ["ประเภทงบ", "ประเภทรายจ่าย", "หมวดรายจ่าย", "หมวดงบ", "งบรายจ่าย", "ลักษณะรายจ่าย", "ประเภทงบรายจ่าย", "หมวดเงิน"],
    english: [
      "category",
      "expenditure category",
      "expense category",
      "type of expenditure",
      "expenditure type",
      "budget category",
      "object",
    ],
  },
  fiscalYear: { thai: ["ปีงบประมาณ", "ปี", "พ.ศ.", "ปีงบ", "ปี พ.ศ.", "ปีที่ขอ"], english: ["year", "fiscal year", "fy", "budget year"] },
  unit: { thai: ["หน่วย", "หน่วยนับ", "หน่วยเงิน", "หน่วยของเงิน"], english: ["unit", "units", "uom", "unit of measure", "currency"] },
  indicator: {
    thai: [
      "ตัวชี้วัด",
      "ค่าเป้าหมาย",
      "ผลสัมฤทธิ์",
      "เชิงปริมาณ",
      "เชิงคุณภาพ",
      "เป้าหมายตัวชี้วัด",
      "ผลลัพธ์",
      "เป้าหมายการให้บริการ",
      "ค่าตัวชี้วัด",
      "เป้าหมาย (หน่วยนับ)",
    ],
    english: ["indicator", "indicators", "kpi", "kpis", "target", "targets", "outcome", "baseline"],
  },
  note: {
    thai: [
      "หมายเหตุ",
      "เหตุผล",
      "รหัส",
      "สถานะ",
      "ความเห็น",
      "ข้อสังเกต",
      "สถานที่",
      "พื้นที่",
      "ระยะเวลา",
      "วัตถุประสงค์",
      "ผู้ประสานงาน",
      "โทรศัพท์",
      "โทรสาร",
      "เบอร์",
      "อีเมล",
      "วันที่",
      "แหล่งเงิน",
      "แหล่งที่มา",
      "ประเภท",
      "ประโยชน์",
      "จังหวัด",
      "ความพร้อม",
      "เอกสาร",
      "ผู้บันทึก",
      "ความสอดคล้อง",
      "ลิงก์",
      "สถานภาพ",
      "ความคืบหน้า",
      "อ้างอิง",
    ],
    english: [
      "note",
      "notes",
      "remark",
      "remarks",
      "comment",
      "comments",
      "code",
      "id",
      "status",
      "reason",
      "location",
      "duration",
      "contact",
      "date",
      "source",
      "type",
      "reference",
      "link",
      "province",
    ],
  },
  page: { thai: ["หน้า", "เลขหน้า", "หน้าที่"], english: ["page", "page no", "page no.", "p."] },
};
