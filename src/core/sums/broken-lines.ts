import { standingIn, type Pattern } from "./pattern.ts";
import type { Strip } from "./strip.ts";

/** A sum must hold in so many lines before another line breaks it, and in so many for each where several are broken. */
const LEAST_HITS = 4;
const HITS_FOR_EACH = 8;
/** A broken total is still near its parts, or a power of ten away from them. */
const NEAR = 0.5;
const NEAR_POWER = 0.02;
const POWERS = [10, 100, 1_000, 1_000_000];
/** Decimals up to which a number is taken for typed; finer ones carry the tail of a calculation. */
const TYPED_DECIMALS = 4;
/** Lines that a sum of scattered parts must hold in before another line breaks it. */
const HITS_OF_SCATTERED = 20;
/** Powers of ten that must speak against rounding before a sum within it is broken. */
const NEVER_ROUNDED = 2.5;

/**
 * The lines in which a sum is broken: it holds in the others, and here a total of about that size stands. A line in which other things stand
 * (years, shares, averages) is far off and breaks nothing.
 *
 * Eleven columns add up to their last row and the twelfth prints 12,997 for 13,433: the twelfth is broken.
 */
export function brokenLines(strip: Strip, pattern: Pattern): readonly number[] {
  const off: number[] = [];
  const rounded: number[] = [];
  let exact = 0;
  for (let line = pattern.from; line <= pattern.to; line += 1) {
    const standing = standingIn(strip, pattern, line);
    if (standing === "exact") exact += 1;
    if (standing === "rounded") rounded.push(line);
    if (standing === "off") off.push(line);
  }
  const held = exact + rounded.length;
  const least = pattern.layout === "beside" || pattern.layout === "apart" ? LEAST_HITS : HITS_OF_SCATTERED;
  const isFew = (lines: readonly number[]): boolean => held >= least && lines.length <= Math.max(1, Math.floor(held / HITS_FOR_EACH));
  const isSlip = isNeverRounded(exact, pattern) && rounded.length * HITS_FOR_EACH * 2 <= exact;
  const slips = isSlip ? rounded.filter((line) => (strip.scale[line] ?? 0) <= TYPED_DECIMALS) : [];
  return isFew([...off, ...slips]) ? [...off.filter((line) => isNear(strip, pattern, line)), ...slips] : [];
}

/** Whether so many exact sums would be unlikely of rounded numbers: two of them add up exactly three times in four. */
function isNeverRounded(exact: number, { parts }: Pattern): boolean {
  const chanceOfExact = Math.min(0.75, 1 / Math.sqrt((Math.PI * (parts.length + 1)) / 6));
  return -Math.log10(chanceOfExact) * exact >= NEVER_ROUNDED;
}

function isNear({ value, lines }: Strip, { at, parts }: Pattern, line: number): boolean {
  const total = value[at * lines + line] ?? 0;
  const numbers = parts.map((part) => value[part * lines + line] ?? 0).filter((one) => !Number.isNaN(one) && one !== 0);
  const sum = numbers.reduce((all, one) => all + one, 0);
  if (numbers.length < 2 || total === 0 || sum === 0) return false;
  const ratio = total / sum;
  if (Math.abs(ratio - 1) <= NEAR) return true;
  return POWERS.some((power) => Math.abs(ratio * power - 1) <= NEAR_POWER || Math.abs(ratio / power - 1) <= NEAR_POWER);
}
