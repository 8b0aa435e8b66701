import { MAX_COLUMNS } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";

/** The last day a spreadsheet knows, 31 December 9999; a larger number under a date's format is shown as ####. */
const LAST_DAY = 2_958_465;
/** Serial number of 1 January 1970. */
const UNIX_EPOCH = 25_569;
const MILLISECONDS_OF_DAY = 86_400_000;

/**
 * The grid with dates as the text that people see. A spreadsheet keeps a date as a number of days; read as a number,
 * `17/02/2024` would be 45,339 of money. As text it is refused like every other text that is no amount.
 */
export function withDatesAsText(grid: Grid): Grid {
  const ofDates = new Set([...new Set(grid.numberFormats.values())].filter(isDateFormat));
  if (ofDates.size === 0) return grid;
  const dates = [...grid.numberFormats].filter(([, format]) => ofDates.has(format)).map(([key]) => key);
  if (dates.length === 0) return grid;
  const values = [...grid.values];
  for (const key of dates) {
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    const text = dateText(values[row]?.[column] ?? null);
    if (text !== null) values[row] = (values[row] ?? []).map((value, at) => (at === column ? text : value));
  }
  return { ...grid, values };
}

/** Whether an Excel number format shows a date or a time of day. */
export function isDateFormat(format: string): boolean {
  const [first = ""] = format.replaceAll(/"[^"]*"|\\.|[_*]./gu, "").split(";");
  const bare = first.replaceAll(/\[(?:h+|m+|s+)\]/giu, "h").replaceAll(/\[[^\]]*\]/gu, "");
  if (/general|[#?%@]/iu.test(bare)) return false;
  return /[dmyhsb]/iu.test(bare) || /ว+.ด+.ป+/u.test(bare);
}

/** A serial number as day/month/year of the Gregorian calendar; null for what is no day. */
function dateText(value: CellValue): string | null {
  if (typeof value !== "number" || value < 1 || value > LAST_DAY) return null;
  const date = new Date((Math.floor(value) - UNIX_EPOCH) * MILLISECONDS_OF_DAY);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${String(date.getUTCFullYear())}`;
}
