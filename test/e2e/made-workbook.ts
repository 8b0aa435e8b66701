import { plainSheet, workbookOf } from "./plain-sheet.ts";

/** Ministries with their agencies, and each agency's projects: tier and hundreds of baht. */
const BLOCKS = [
  {
    ministry: "สำนักนายกรัฐมนตรี",
    agencies: [
      {
        agency: "สำนักงานคณะกรรมการพัฒนาระบบราชการ",
        projects: [
          ["ระบบติดตามบริการภาครัฐ", "ปลายน้ำ", 131_538],
          ["คลังความรู้ของข้าราชการ", "ต้นน้ำ", 45_003],
        ],
      },
      { agency: "สำนักงบประมาณ", projects: [["ระบบกลางจัดทำงบประมาณ", "กลางน้ำ", 1_272_297]] },
    ],
  },
  {
    ministry: "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม",
    agencies: [
      {
        agency: "สำนักงานสถิติแห่งชาติ",
        projects: [
          ["บัญชีข้อมูลภาครัฐ", "กลางน้ำ", 804_509],
          ["อบรมผู้ดูแลข้อมูล", "ต้นน้ำ", 6_251],
        ],
      },
      { agency: "กรมอุตุนิยมวิทยา", projects: [["ข้อมูลพยากรณ์แบบเปิด", "ปลายน้ำ", 99_999]] },
    ],
  },
] as const;

const HEADERS = ["ที่", "กระทรวง - หน่วยงาน - โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณ ปี 2567"] as const;

/** Million baht of hundreds of baht, as the double that Excel holds. */
const million = (hundreds: number): number => hundreds / 10_000;

/** An .xlsx in the printed form: titles, ministry and agency rows with subtotals, projects below, the grand total last. */
export function ministryBlocksWorkbook(): Promise<Uint8Array> {
  const rows: (readonly (string | number | null)[])[] = [
    ["แผนงานบูรณาการตัวอย่าง จำแนกตามกระทรวง ปีงบประมาณ พ.ศ. 2567"],
    [null, null, null, "หน่วย : ล้านบาท"],
    HEADERS,
  ];
  let grand = 0;
  for (const { ministry, agencies } of BLOCKS) {
    const ofMinistry = agencies.flatMap(({ projects }) => projects.map(([, , amount]) => amount)).reduce((sum, amount) => sum + amount, 0);
    grand += ofMinistry;
    rows.push([null, ministry, null, million(ofMinistry)]);
    agencies.forEach(({ agency, projects }, index) => {
      rows.push([index + 1, agency, null, million(projects.reduce((sum, [, , amount]) => sum + amount, 0))]);
      for (const [project, tier, amount] of projects) rows.push([null, `   - ${project}`, tier, million(amount)]);
    });
  }
  rows.push([null, "รวมทั้งสิ้น", null, million(grand)]);
  return workbookOf([plainSheet("จำแนกตามกระทรวง", rows, { widths: [6, 60, 14, 18], frozenRows: 3, titleColumns: 4 })]);
}
