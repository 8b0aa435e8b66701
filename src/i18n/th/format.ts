import { thaiDate } from "../format-date.ts";
import type { FormatWords } from "../format-words.ts";

/** Numbers, dates and places in Thai. */
export const formatTh: FormatWords = {
  language: "th",
  million: (digits) => `${digits} ล้านบาท`,
  baht: (digits) => `${digits} บาท`,
  date: thaiDate,
  dateTime: (date, clock) => `${date} เวลา ${clock} น.`,
  fiscalYear: (year) => `ปีงบประมาณ พ.ศ. ${String(year)}`,
  place: (address, single) => (single ? `เซลล์ ${address}` : `ช่วง ${address}`),
  sheet: (name) => `ชีต “${name}”`,
  quote: (text) => `“${text}”`,
  andMore: (shown, more) => `${shown} และอีก ${more} รายการ`,
  found: (value) => `พบ ${value}`,
  expected: (value) => `ควรเป็น ${value}`,
  difference: (sign, size) => (sign === 0 ? "ตรงกัน" : `${sign > 0 ? "เกิน" : "ขาด"} ${size}`),
  noTier: "ยังไม่ระบุ",
  tiers: { upstream: "ต้นน้ำ", midstream: "กลางน้ำ", downstream: "ปลายน้ำ" },
};
