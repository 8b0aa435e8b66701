const DAY_MS = 86_400_000;
/** Day 0 of Excel's serial numbers, as the 1900 system counts from March 1900 on. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** The serial number after 31 December 9999. */
const LAST_SERIAL = 2_958_466;
const BUDDHIST_OFFSET = 543;
const MONTHS: readonly (readonly string[])[] = [
  ["มกราคม", "ม.ค.", "january", "jan"],
  ["กุมภาพันธ์", "ก.พ.", "february", "feb"],
  ["มีนาคม", "มี.ค.", "march", "mar"],
  ["เมษายน", "เม.ย.", "april", "apr"],
  ["พฤษภาคม", "พ.ค.", "may", "may"],
  ["มิถุนายน", "มิ.ย.", "june", "jun"],
  ["กรกฎาคม", "ก.ค.", "july", "jul"],
  ["สิงหาคม", "ส.ค.", "august", "aug"],
  ["กันยายน", "ก.ย.", "september", "sep"],
  ["ตุลาคม", "ต.ค.", "october", "oct"],
  ["พฤศจิกายน", "พ.ย.", "november", "nov"],
  ["ธันวาคม", "ธ.ค.", "december", "dec"],
];

/**
 * A date as people leave it in a cell, as an ISO date (Gregorian): an Excel serial number, 2023-01-26, 26/1/2566,
 * 26 มกราคม 2566, 26 January 2566 (2023). Years from 2400 on are Buddhist. Null when it is no date.
 */
export function parseWrittenDate(value: unknown): string | null {
  if (typeof value === "number")
    return value > 0 && value < LAST_SERIAL ? isoDate(new Date(EXCEL_EPOCH + Math.floor(value) * DAY_MS)) : null;
  return typeof value === "string" ? parseDateText(value.trim().toLowerCase()) : null;
}

function parseDateText(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (slashed !== null) return dateOf(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  return parseLongDate(text);
}

function parseLongDate(text: string): string | null {
  const long = /^(\d{1,2})\s+(\S+)\s+(\d{4})/.exec(text);
  if (long === null) return null;
  const month = MONTHS.findIndex((names) => names.includes(long[2] ?? ""));
  return month < 0 ? null : dateOf(Number(long[3]), month + 1, Number(long[1]));
}

function dateOf(year: number, month: number, day: number): string | null {
  const gregorian = year >= 2400 ? year - BUDDHIST_OFFSET : year;
  const date = new Date(Date.UTC(gregorian, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? isoDate(date) : null;
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
