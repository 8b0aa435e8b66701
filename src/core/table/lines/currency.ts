import type { TablePlace } from "../rows/table-place.ts";

/** Words for other currencies, as headers and unit notes write them. */
const OTHER_CURRENCY =
  /ดอลลาร์[^\s)]*(?:\s*(?:สรอ\.?|สหรัฐ\S*))?|เหรียญสหรัฐ\S*|ยูโร|เยน|หยวน|ปอนด์|us\$|\b(?:usd|eur|jpy|cny|gbp|sgd|dollars?|euros?|yen|yuan|pounds?)\b|[€£¥]|(?<![\w.])\$/i;
const BAHT = /บาท|baht|thb|฿/i;

/** The currency that the header of the money column names where it is not baht; null where it names none. */
export function currencyOf({ place }: { readonly place: TablePlace }): string | null {
  const { amount, readings } = place.columns;
  const header = readings.find((one) => one.column === amount?.column)?.header ?? "";
  return foreignCurrency(header);
}

/** The currency other than baht that a header names; null where it names none. */
export function foreignCurrency(header: string): string | null {
  return BAHT.test(header) ? null : (OTHER_CURRENCY.exec(header)?.[0] ?? null);
}
