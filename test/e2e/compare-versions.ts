import assert from "node:assert/strict";
import { compareEn } from "#i18n/en/compare.ts";
import type { Language } from "#i18n/language.ts";
import { compareTh } from "#i18n/th/compare.ts";
import type { Demo, E2eTask } from "./harness.ts";
import { button, check, enterOn, officer } from "./pane-person.ts";
import { until } from "./pane-steps.ts";
import { plainSheet, workbookOf } from "./plain-sheet.ts";

const WORDS = { th: compareTh, en: compareEn } as const;

type Row = readonly [agency: string, project: string, tier: string, amount: number];

const FRAMEWORK: readonly Row[] = [
  ["สำนักงานสถิติแห่งชาติ", "บัญชีข้อมูลภาครัฐ", "กลางน้ำ", 80.4509],
  ["สำนักงานสถิติแห่งชาติ", "อบรมผู้ดูแลข้อมูลภาครัฐทุกจังหวัด", "ต้นน้ำ", 6.251],
  ["กรมอุตุนิยมวิทยา", "ข้อมูลพยากรณ์แบบเปิด", "ปลายน้ำ", 9.9999],
  ["สำนักงานคณะกรรมการพัฒนาระบบราชการ", "ระบบติดตามบริการภาครัฐ", "ปลายน้ำ", 11.1538],
];

/** What was asked for: one amount higher, one project in another tier, one that was not approved, one that came later. */
const REQUEST: readonly Row[] = [
  ["สำนักงานสถิติแห่งชาติ", "บัญชีข้อมูลภาครัฐ", "กลางน้ำ", 127.2297],
  ["สำนักงานสถิติแห่งชาติ", "อบรมผู้ดูแลข้อมูลภาครัฐทุกจังหวัด", "กลางน้ำ", 6.251],
  ["กรมอุตุนิยมวิทยา", "ข้อมูลพยากรณ์แบบเปิด", "ปลายน้ำ", 9.9999],
  ["กรมอุตุนิยมวิทยา", "ศูนย์เตือนภัยล่วงหน้าแห่งใหม่", "ปลายน้ำ", 45.0003],
];

function sheetOf(name: string, title: string, rows: readonly Row[]): ReturnType<typeof plainSheet> {
  const total = Math.round(rows.reduce((sum, [, , , amount]) => sum + amount, 0) * 10_000) / 10_000;
  return plainSheet(
    name,
    [
      [title],
      ["หน่วย : ล้านบาท"],
      ["ลำดับ", "หน่วยงาน", "โครงการ", "ห่วงโซ่คุณค่า", "งบประมาณ ปี 2567"],
      ...rows.map((row, at) => [at + 1, ...row]),
      ["รวมทั้งสิ้น", null, null, null, total],
    ],
    { widths: [8, 36, 40, 14, 18], frozenRows: 3 },
  );
}

function versions(): Promise<Uint8Array> {
  return workbookOf([
    sheetOf("กรอบ", "แผนงานบูรณาการตัวอย่าง กรอบวงเงิน ปีงบประมาณ พ.ศ. 2567", FRAMEWORK),
    sheetOf("คำขอ", "แผนงานบูรณาการตัวอย่าง คำขอ ปีงบประมาณ พ.ศ. 2567", REQUEST),
  ]);
}

async function compared(demo: Demo, language: Language, press: (name: string) => Promise<unknown>): Promise<void> {
  const words = WORDS[language];
  await press(words.card.withSheet);
  const bridge = demo.pane.getByRole("group", { name: words.title });
  await bridge.waitFor();
  for (const kind of ["removed", "added", "changed", "moved"] as const)
    assert.match(await bridge.innerText(), new RegExp(words.kinds[kind], "u"));
  assert.match(await bridge.innerText(), /−80\.6253/u);
  await bridge.scrollIntoViewIfNeeded();
  await demo.screenshot(`compare-${language}-bridge`);
  await demo.pane.getByRole("button", { name: words.card.write }).scrollIntoViewIfNeeded();
  await demo.screenshot(`compare-${language}-changes`);
  await press(words.card.write);
  await until(async () => (await demo.sheetNames()).length === 3, "the sheet of the comparison");
  await press(words.card.close);
  await bridge.waitFor({ state: "detached" });
}

/** The request beside the framework, in one language by mouse and in the other by keys; in the narrow pane as always. */
export const tasks: readonly E2eTask[] = [
  {
    title: "compares the framework with the request by mouse and writes the bridge as a sheet",
    run: async (demo) => {
      const one = officer(demo, "th");
      await demo.openFile("สองฉบับ.xlsx", await versions());
      await check(one);
      await compared(demo, "th", (name) => button(one, name).click());
    },
  },
  {
    title: "compares the framework with the request by keys in English",
    options: { language: "en" },
    run: async (demo) => {
      const one = officer(demo, "en");
      await demo.openFile("two-versions.xlsx", await versions());
      await check(one);
      await compared(demo, "en", (name) => enterOn(one, name));
    },
  },
];
