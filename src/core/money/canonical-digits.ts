/**
 * Canonical form of plain digits ("-007.50" -> "-7.5"): no needless zeros, "-" only before a non-zero number.
 * Expects an optional "-", digits, and at most one point; does not check.
 */
export function canonicalDigits(plain: string): string {
  const isNegative = plain.startsWith("-");
  const [whole = "", fraction = ""] = (isNegative ? plain.slice(1) : plain).split(".");
  const integer = whole.replace(/^0+(?=\d)/, "") || "0";
  const decimals = fraction.replace(/0+$/, "");
  const digits = decimals === "" ? integer : `${integer}.${decimals}`;
  return isNegative && digits !== "0" ? `-${digits}` : digits;
}
