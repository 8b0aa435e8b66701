declare const moneyBrand: unique symbol;

/**
 * An exact amount of baht. Opaque: a whole number of nano-baht (10⁻⁹ baht), so that every amount a double of 15
 * digits can state in million baht is held without rounding and survives a structured clone. Made and read only by
 * the functions of this folder.
 */
export type Money = bigint & { readonly [moneyBrand]: "nano-baht" };

/** Nano-baht in one baht. */
export const NANO_PER_BAHT = 1_000_000_000n;

/** No money. */
export const ZERO = 0n as Money;

/** Brands a whole number of nano-baht; only for functions of this folder. */
export function moneyOfNano(nano: bigint): Money {
  return nano as Money;
}

/** a + b, exact. */
export function addMoney(a: Money, b: Money): Money {
  return (a + b) as Money;
}

/** a - b, exact. */
export function subtractMoney(a: Money, b: Money): Money {
  return (a - b) as Money;
}

/** The sum of all amounts, exact; zero for none. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum as Money;
}

/** Negative, zero or positive, as a sorts before, with or after b. */
export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The amount with its sign turned. */
export function negateMoney(amount: Money): Money {
  return (0n - amount) as Money;
}

/** The amount without its sign. */
export function absoluteMoney(amount: Money): Money {
  return (amount < 0n ? 0n - amount : amount) as Money;
}

/** `times` × amount, exact; `times` is a whole number. */
export function multiplyMoney(amount: Money, times: number): Money {
  return (amount * BigInt(times)) as Money;
}

/** amount ÷ `by` where that leaves nothing over; null otherwise. */
export function divideExactly(amount: Money, by: number): Money | null {
  const divisor = BigInt(by);
  return amount % divisor === 0n ? ((amount / divisor) as Money) : null;
}
