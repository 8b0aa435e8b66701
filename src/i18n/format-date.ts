const BANGKOK = "Asia/Bangkok";
const PARTS = { day: "numeric", month: "long", year: "numeric", timeZone: BANGKOK } as const;
const THAI_DATE = new Intl.DateTimeFormat("th-TH-u-ca-buddhist-nu-latn", PARTS);
const ENGLISH_DATE = new Intl.DateTimeFormat("en-GB-u-ca-gregory-nu-latn", PARTS);
const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: BANGKOK });

/** Years between the Buddhist and the Gregorian count. */
const BUDDHIST_OFFSET = 543;

/** A date as Thai letters write it, in Bangkok: `26 มกราคม 2566`. */
export function thaiDate(date: Date): string {
  const parts = new Map(THAI_DATE.formatToParts(date).map((part) => [part.type, part.value]));
  return [parts.get("day"), parts.get("month"), parts.get("year")].join(" ");
}

/** A date in English with both years, so that neither count can be taken for the other: `26 January 2566 (2023)`. */
export function englishDate(date: Date): string {
  const parts = new Map(ENGLISH_DATE.formatToParts(date).map((part) => [part.type, part.value]));
  const gregorian = Number(parts.get("year"));
  return [parts.get("day"), parts.get("month"), String(gregorian + BUDDHIST_OFFSET), `(${String(gregorian)})`].join(" ");
}

/** The clock in Bangkok, 24 hours: `14:05`. */
export function clockTime(date: Date): string {
  return CLOCK.format(date);
}
