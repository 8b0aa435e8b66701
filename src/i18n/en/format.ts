import { englishDate } from "../format-date.ts";
import type { FormatWords } from "../format-words.ts";

/** Numbers, dates and places in English. */
export const formatEn: FormatWords = {
  language: "en",
  million: (digits) => `${digits} million baht`,
  baht: (digits) => `${digits} baht`,
  date: englishDate,
  dateTime: (date, clock) => `${date}, ${clock}`,
  fiscalYear: (year) => `fiscal year ${String(year)} (${String(year - 543)})`,
  place: (address, single) => (single ? `cell ${address}` : `range ${address}`),
  sheet: (name) => `sheet “${name}”`,
  quote: (text) => `“${text}”`,
  andMore: (shown, more) => `${shown} and ${more} more`,
  found: (value) => `found ${value},`,
  expected: (value) => `expected ${value},`,
  difference: (sign, size) => (sign === 0 ? "equal" : `${sign > 0 ? "over" : "short"} by ${size}`),
  noTier: "No tier yet",
  tiers: { upstream: "Upstream", midstream: "Midstream", downstream: "Downstream" },
};
