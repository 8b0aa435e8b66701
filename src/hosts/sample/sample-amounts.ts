/** Numbers from 0 to 1, always the same ones: made-up amounts must not change from build to build. */
function* fixedSequence(): Generator<number, never> {
  let state = 2567;
  for (;;) {
    state = (state * 16_807) % 2_147_483_647;
    yield state / 2_147_483_647;
  }
}

/** `count` whole numbers above zero that add up to exactly `total`, few large and many small, as budgets are. */
export function sampleAmounts(count: number, total: number): readonly number[] {
  const numbers = fixedSequence();
  const weights = Array.from({ length: count }, () => 0.02 + numbers.next().value ** 4);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const amounts = weights.map((weight) => Math.floor((weight / sum) * total));
  const rest = total - amounts.reduce((all, amount) => all + amount, 0);
  return amounts.map((amount, index) => (index < rest ? amount + 1 : amount));
}
