import { refusal, type Refusal } from "./refusal.ts";

const SPACED_GROUPS = /^-?\d{1,3}(?:[ '’]\d{3})+(?:\.\d+)?$/;
const BROKEN_BY_SPACE = /^-?\d[\d,]* ?[.,] ?\d+$/;

/** Numbers whose commas, points or spaces do not stand where thousands and decimals stand. */
export function refuseGrouping(text: string): Refusal | null {
  if (SPACED_GROUPS.test(text)) return refusal("grouping-broken", text.replace(/[ '’]/g, ""));
  if (/ /.test(text) && BROKEN_BY_SPACE.test(text)) return refusal("grouping-broken", text.replaceAll(" ", ""));
  const isNegative = /^\(.*\)$/.test(text) || text.startsWith("-");
  const digits = text.replace(/^[-(]|\)$/g, "");
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) return null;
  const { reason, readings } = refuseSeparators(digits);
  return refusal(reason, ...readings.map((reading) => (isNegative ? `-${reading}` : reading)));
}

/** Digits, commas and points only, in an order that is no number. */
function refuseSeparators(text: string): Refusal {
  const points = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  if (points > 1) return refuseTwoPoints(text, commas);
  if (points === 1) return refusePointAndCommas(text, commas);
  return commas === 1 ? refuseOneComma(text) : refuseManyCommas(text);
}

/** `2.529.4523`: the last point is the decimal one, or all are thousands signs. */
function refuseTwoPoints(text: string, commas: number): Refusal {
  if (commas === 1 && /^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) {
    return refusal("decimal-comma", text.replaceAll(".", "").replace(",", "."));
  }
  const bare = text.replaceAll(",", "");
  const readings = [pointAt(bare, bare.lastIndexOf(".")), bare.replaceAll(".", "")];
  const areGroups = /^\d{1,3}(?:\.\d{3})+$/.test(bare);
  return refusal("two-decimal-points", ...(areGroups ? readings.reverse() : readings));
}

/** `1.234,56` is a decimal comma; `12,34.56` a group of the wrong size. */
function refusePointAndCommas(text: string, commas: number): Refusal {
  const isDecimalComma = commas === 1 && text.indexOf(",") > text.indexOf(".");
  if (!isDecimalComma) return refusal("grouping-broken", text.replaceAll(",", ""));
  return refusal("decimal-comma", text.replace(".", "").replace(",", "."), text.replace(",", ""));
}

/** `12,34`: a decimal comma, or a thousands sign in the wrong place. */
function refuseOneComma(text: string): Refusal {
  const isInside = /^\d+,\d+$/.test(text);
  return isInside
    ? refusal("decimal-comma", text.replace(",", "."), text.replace(",", ""))
    : refusal("grouping-broken", text.replace(",", ""));
}

/** `5,523,9110`: the last comma stands for the point, or all are thousands signs. */
function refuseManyCommas(text: string): Refusal {
  const plain = text.replaceAll(",", "");
  const lastIsPoint = /^[1-9]\d{0,2}(?:,\d{3})+,\d+$/.test(text);
  return lastIsPoint
    ? refusal("grouping-broken", pointAt(text.replace(/,(?=\d+$)/, "."), text.lastIndexOf(",")), plain)
    : refusal("grouping-broken", plain);
}

/** All separators out but the point at this index. */
function pointAt(text: string, index: number): string {
  const digitsOf = (part: string): string => part.replace(/[.,]/g, "");
  return `${digitsOf(text.slice(0, index))}.${digitsOf(text.slice(index + 1))}`;
}
