/** Steps of a decimal digit, coarse to fine. */
const STEPS = [5n, 2n, 1n];
/** Of the amounts, this share must be whole multiples of a step; the rest are taken for odd ones out. */
const MOST = 0.8;
/** Amounts looked at; more of them tell nothing new. */
const SAMPLE = 500;

/**
 * How many different values an amount of this list could just as well have had: its largest amount over the step that most
 * amounts are multiples of. It tells how likely two unrelated amounts are equal by chance, without a word read.
 *
 * 12.5, 4.25, 30.125 and 8 are multiples of 0.125 at the most; the step is 0.005, and 30.125 / 0.005 makes 6,025 values.
 */
export function resolutionOf(amounts: readonly bigint[]): number {
  const every = Math.ceil(amounts.length / SAMPLE);
  const sizes = amounts.filter((amount, at) => amount !== 0n && at % every === 0).map((amount) => (amount < 0n ? -amount : amount));
  const most = sizes.reduce((largest, size) => (size > largest ? size : largest), 0n);
  if (most === 0n) return 1;
  return Number(most / commonStep(sizes, most));
}

/** The largest step of 1, 2 or 5 times a power of ten that most sizes are multiples of. */
function commonStep(sizes: readonly bigint[], most: bigint): bigint {
  const enough = Math.ceil(sizes.length * MOST);
  let power = 1n;
  while (power * 10n <= most) power *= 10n;
  for (; power > 0n; power /= 10n) {
    const step = STEPS.map((times) => times * power).find((one) => sizes.filter((size) => size % one === 0n).length >= enough);
    if (step !== undefined) return step;
  }
  return 1n;
}
