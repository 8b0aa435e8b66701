import { SAMPLE_AGENCIES } from "./sample-agencies.ts";
import { sampleAmounts } from "./sample-amounts.ts";

/** One project of the sample; `amount` in units of 100 baht, the smallest in use (0.0001 million baht). */
export interface SampleProject {
  readonly ministry: string;
  readonly agency: string;
  readonly project: string;
  readonly tier: "ต้นน้ำ" | "กลางน้ำ" | "ปลายน้ำ";
  readonly amount: number;
}

/** Projects of the published framework. */
const PROJECTS = 78;
/** 5,523.9110 million baht in units of 100 baht. */
const TOTAL = 55_239_110;

/** Made-up project names by tier: what such projects are usually about, none of them a real one. */
const NAMES: Readonly<Record<SampleProject["tier"], readonly string[]>> = {
  ต้นน้ำ: [
    "โครงการยกระดับทักษะดิจิทัลของบุคลากร",
    "โครงการปรับกระบวนงานภายในให้เป็นดิจิทัล",
    "โครงการจัดทำธรรมาภิบาลข้อมูลและบัญชีข้อมูลหน่วยงาน",
    "โครงการแปลงเอกสารสำคัญให้อยู่ในรูปแบบดิจิทัล",
  ],
  กลางน้ำ: [
    "โครงการพัฒนาแพลตฟอร์มกลางเพื่อใช้ร่วมกันในกลุ่มภารกิจ",
    "โครงการพัฒนาเครื่องมือกลางสำหรับวิเคราะห์ข้อมูล",
    "โครงการเสริมความมั่นคงปลอดภัยของโครงสร้างพื้นฐานดิจิทัล",
    "โครงการพัฒนาระบบยืนยันตัวตนสำหรับผู้รับบริการ",
  ],
  ปลายน้ำ: [
    "โครงการให้บริการประชาชนแบบเบ็ดเสร็จผ่านช่องทางออนไลน์",
    "โครงการเชื่อมโยงข้อมูลเพื่อออกใบอนุญาตโดยไม่เรียกสำเนา",
    "โครงการพัฒนาบริการภาครัฐบนแพลตฟอร์มศูนย์รวมบริการ",
    "โครงการติดตามสถานะคำขอรับบริการแบบทันที",
  ],
};
const TIERS = ["ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"] as const;

/** The 78 projects of 51 agencies, in the order of the sheet; they add up to exactly 5,523.9110 million baht. */
export function sampleProjects(): readonly SampleProject[] {
  const agencies = SAMPLE_AGENCIES.flatMap(([ministry, names]) => names.map((agency) => ({ ministry, agency })));
  const second = PROJECTS - agencies.length;
  const amounts = sampleAmounts(PROJECTS, TOTAL);
  // Every second agency has a second project until all 78 are placed.
  const rows = agencies
    .flatMap((one, index) => (index % 2 === 0 || index >= 2 * (agencies.length - second) ? [one, one] : [one]))
    .slice(0, PROJECTS);
  return rows.map((one, index) => {
    const tier = TIERS[(index * 2 + Math.floor(index / 3)) % 3] ?? "ต้นน้ำ";
    const names = NAMES[tier];
    return { ...one, project: names[index % names.length] ?? "", tier, amount: amounts[index] ?? 0 };
  });
}
