import { refusal, type Refusal } from "./refusal.ts";

const THAI_MONTH =
  "(?:ม\\.?ค\\.?|ก\\.?พ\\.?|มี\\.?ค\\.?|เม\\.?ย\\.?|พ\\.?ค\\.?|มิ\\.?ย\\.?|ก\\.?ค\\.?|ส\\.?ค\\.?|ก\\.?ย\\.?|ต\\.?ค\\.?|พ\\.?ย\\.?|ธ\\.?ค\\.?|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม)";
const ENGLISH_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const MONTH = "(?:0?[1-9]|1[0-2])";
const YEAR = "(?:(?:19|20|24|25|26)\\d\\d)";

const DATES: readonly RegExp[] = [
  new RegExp(`^${DAY}([/.-])${MONTH}\\1(?:${YEAR}|\\d\\d)$`),
  new RegExp(`^${YEAR}([/.-])${MONTH}\\1${DAY}$`),
  new RegExp(`^(?:${DAY}[ -]?)?(?:${THAI_MONTH}|${ENGLISH_MONTH})[ -]?(?:พ\\.ศ\\. ?)?(?:${YEAR}|\\d\\d)?$`, "i"),
];

/** A date is no amount and has no reading. */
export function refuseDate(text: string): Refusal | null {
  return DATES.some((pattern) => pattern.test(text)) ? refusal("date") : null;
}
