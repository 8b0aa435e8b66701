import type { TierTable } from "#core/value-chain/tier-table.ts";

/** A year's table in the shape of the official ones, with goals and guidelines. */
export const YEAR_TABLE: TierTable = {
  tiers: [
    {
      id: "upstream",
      label: { th: "ต้นน้ำ", en: "Upstream" },
      name: { th: "ยกระดับการเปลี่ยนผ่านดิจิทัลภาครัฐ", en: "Digital Government Transformation" },
      synonyms: ["ต้นทาง"],
    },
    {
      id: "midstream",
      label: { th: "กลางน้ำ", en: "Midstream" },
      name: { th: "สนับสนุนการพัฒนาแพลตฟอร์มกลางภาครัฐ", en: "Digital Common Platform" },
      synonyms: ["กลางทาง"],
    },
    {
      id: "downstream",
      label: { th: "ปลายน้ำ", en: "Downstream" },
      name: { th: "บูรณาการข้อมูลและบริการภาครัฐ", en: "End-to-End Digital Services" },
      synonyms: ["ปลายทาง"],
    },
  ],
  goals: [
    {
      number: "1",
      text: { th: "เพิ่มขีดความสามารถภาครัฐ", en: "Capable government" },
      tier: "upstream",
      guidelines: [
        { number: "1.1", text: "จัดทำข้อมูลเปิดของภาครัฐ" },
        { number: "1.2", text: "ยกระดับทักษะบุคลากร" },
      ],
    },
    { number: "2", text: { th: "พัฒนาเครื่องมือกลาง", en: null }, tier: "midstream", guidelines: [{ number: "2.1", text: "สร้างเครื่องมือกลาง" }] },
    {
      number: "3",
      text: { th: "ให้บริการแบบเบ็ดเสร็จ", en: null },
      tier: "downstream",
      guidelines: [{ number: "3.1", text: "การมีส่วนร่วมของประชาชน" }],
    },
  ],
};

/** A plan that prints goals but no tiers. */
export const GOALS_ONLY: TierTable = {
  tiers: [],
  goals: [{ number: "1", text: { th: "ลดความเหลื่อมล้ำ", en: null }, tier: null, guidelines: [] }],
};
