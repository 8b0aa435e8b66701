/** Hundredths of a percent as text with two decimals: 3491 -> "34.91". */
export function percentText(hundredths: number | bigint): string {
  const isNegative = hundredths < 0;
  const digits = String(hundredths).replace("-", "").padStart(3, "0");
  return `${isNegative ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
