import { random, type Random } from "./random.ts";

/** One line as it really is. Amounts in baht, multiples of 100. */
export interface TrueLine {
  readonly ministry: string;
  readonly agency: string;
  readonly project: string;
  readonly activity: string | null;
  readonly tier: "ต้นน้ำ" | "กลางน้ำ" | "ปลายน้ำ";
  readonly goal: string;
  readonly guideline: string;
  readonly amount: number;
  readonly previous: number;
}

const MINISTRIES: readonly (readonly [string, readonly string[]])[] = [
  ["กระทรวงศึกษาธิการ", ["สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน", "สำนักงานคณะกรรมการการอาชีวศึกษา", "สำนักงานปลัดกระทรวงศึกษาธิการ"]],
  ["กระทรวงคมนาคม", ["กรมทางหลวง", "กรมการขนส่งทางบก", "กรมเจ้าท่า", "สำนักงานนโยบายและแผนการขนส่งและจราจร"]],
  ["กระทรวงวัฒนธรรม", ["กรมศิลปากร", "หอภาพยนตร์ (องค์การมหาชน)"]],
  ["กระทรวงเกษตรและสหกรณ์", ["กรมชลประทาน", "กรมประมง", "กรมการข้าว", "สำนักงานเศรษฐกิจการเกษตร"]],
  ["กระทรวงการต่างประเทศ", ["สำนักงานปลัดกระทรวงการต่างประเทศ"]],
  ["สำนักนายกรัฐมนตรี", ["สำนักงบประมาณ", "กรมประชาสัมพันธ์", "สำนักงานคณะกรรมการกฤษฎีกา"]],
  ["กระทรวงพาณิชย์", ["กรมการค้าภายใน", "กรมทรัพย์สินทางปัญญา"]],
];
const WORKS = ["พัฒนาระบบ", "เชื่อมโยงข้อมูล", "ยกระดับบริการ", "จัดทำฐานข้อมูล", "ปรับปรุงโครงข่าย", "สร้างแพลตฟอร์ม", "เสริมทักษะบุคลากรด้าน"];
const THINGS = [
  "ทะเบียนกลาง",
  "ภูมิสารสนเทศ",
  "การอนุญาตอิเล็กทรอนิกส์",
  "ความมั่นคงไซเบอร์",
  "การเงินการคลัง",
  "สุขภาพดิจิทัล",
  "การเรียนรู้ออนไลน์",
  "น้ำและสภาพอากาศ",
  "โลจิสติกส์",
  "มรดกวัฒนธรรม",
];
const TIERS = ["ต้นน้ำ", "กลางน้ำ", "ปลายน้ำ"] as const;

/** What a plan is made with. */
export interface PlanShape {
  readonly seed: number;
  /** Share of lines without money this year. */
  readonly unfunded: number;
  /** Every project in activities of its own. */
  readonly activities: boolean;
  /** Projects named without the word โครงการ before them. */
  readonly bareNames: boolean;
}

/** A plan's lines, by ministry, agency and project. */
export function planTruth(shape: PlanShape): readonly TrueLine[] {
  const dice = random(shape.seed);
  const ministries = MINISTRIES.filter((_, index) => index < 3 || dice.chance(0.6));
  return ministries.flatMap(([ministry, agencies]) =>
    agencies.filter((_, index) => index === 0 || dice.chance(0.75)).flatMap((agency) => linesOf({ ministry, agency }, shape, dice)),
  );
}

function linesOf(body: { readonly ministry: string; readonly agency: string }, shape: PlanShape, dice: Random): readonly TrueLine[] {
  const names = new Set(
    Array.from({ length: 1 + dice.below(4) }, () => `${shape.bareNames ? "" : "โครงการ"}${dice.pick(WORKS)}${dice.pick(THINGS)}`),
  );
  return [...names].flatMap((project) => {
    const place = dice.below(3);
    const tagged = {
      ...body,
      project,
      tier: TIERS[place]!,
      goal: `เป้าหมายที่ ${String(place + 1)} : ยกระดับภาครัฐระยะที่ ${String(place + 1)}`,
      guideline: `แนวทางที่ ${String(place + 1)}.1 : ดำเนินการขั้นที่ ${String(place + 1)}`,
    };
    const activities = shape.activities
      ? Array.from({ length: 2 + dice.below(3) }, (_, index) => `กิจกรรมที่ ${String(index + 1)} ${dice.pick(WORKS)}ส่วนย่อย`)
      : [null];
    return activities.map((activity) => ({ ...tagged, activity, ...money(shape, dice) }));
  });
}

function money(shape: PlanShape, dice: Random): { readonly amount: number; readonly previous: number } {
  const amount = dice.chance(shape.unfunded) ? 0 : (1 + dice.below(900_000)) * 100;
  const previous = dice.chance(0.3) ? 0 : Math.max(1, Math.round((amount / 100) * (0.6 + dice.below(80) / 100))) * 100;
  return { amount, previous: amount === 0 ? 1_200_000 : previous };
}

/** What must come out of any sheet made of these lines. */
export function truthOf(lines: readonly TrueLine[]): {
  readonly baht: bigint;
  readonly lines: number;
  readonly funded: number;
  readonly agencies: number;
  readonly listed: number;
  readonly ministries: number;
  readonly projects: number;
} {
  const funded = lines.filter((line) => line.amount !== 0);
  return {
    baht: lines.reduce((sum, line) => sum + BigInt(line.amount), 0n),
    lines: lines.length,
    funded: funded.length,
    agencies: new Set(funded.map((line) => line.agency)).size,
    listed: new Set(lines.map((line) => line.agency)).size,
    ministries: new Set(funded.map((line) => line.ministry)).size,
    projects: new Set(funded.map((line) => `${line.agency}|${line.project}`)).size,
  };
}
