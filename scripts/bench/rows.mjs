/**
 * Rows as Excel hands them over: 8 columns, Thai names, about 300 agencies, amounts 60 % numbers and 40 % text. Every
 * amount is a whole number of hundred baht, so plain integers keep the independent truth.
 */
const MINISTRIES = 20;
const AGENCIES = 300;
const TIERS = [
  ["upstream", "ต้นน้ำ"],
  ["midstream", "กลางน้ำ"],
  ["downstream", "ปลายน้ำ"],
];
const VERBS = ["พัฒนา", "ยกระดับ", "จัดทำ", "ปรับปรุง", "บูรณาการ", "ขยายผล"];
const THINGS = ["ระบบฐานข้อมูลกลาง", "แพลตฟอร์มบริการ", "เครือข่ายสื่อสาร", "ทักษะบุคลากร", "คลังข้อมูล", "มาตรฐานข้อมูล"];

/** A small deterministic generator (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const grouped = (text) => text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

export function makeRows(count) {
  const random = generator(2567);
  const below = (limit) => Math.floor(random() * limit);
  const values = [["ลำดับ", "กระทรวง", "หน่วยรับงบประมาณ", "โครงการ", "กิจกรรม", "ห่วงโซ่คุณค่า", "ปี 2566 (ล้านบาท)", "ปี 2567 (ล้านบาท)"]];
  const groups = new Map();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const agencyIndex = below(AGENCIES);
    const agency = `สำนักงานทดสอบที่ ${String(agencyIndex + 1)}`;
    const [tier, label] = TIERS[below(TIERS.length)];
    const hundreds = 1 + below(2_000_000);
    const million = (hundreds / 10_000).toFixed(4);
    const [whole, decimals] = million.split(".");
    const shown = random() < 0.6 ? Number(million) : `${grouped(whole)}.${decimals}`;
    const project = `โครงการ${VERBS[below(VERBS.length)]}${THINGS[below(THINGS.length)]} ระยะที่ ${String(below(40) + 1)}`;
    values.push([
      index + 1,
      `กระทรวงที่ ${String((agencyIndex % MINISTRIES) + 1)}`,
      agency,
      project,
      `กิจกรรมที่ ${String(index + 1)}`,
      label,
      below(20_000) / 10,
      shown,
    ]);
    const key = `${tier}\u0000${agency}`;
    groups.set(key, (groups.get(key) ?? 0) + hundreds);
    total += hundreds;
  }
  return { values, groups, totalBaht: (BigInt(total) * 100n).toString() };
}
