const FIRST_SIZE = 1024;

/** Pairs of whole numbers, numbered in the order met. */
export interface PairNumbers {
  readonly idOf: (first: number, second: number) => number;
  /** By id. */
  readonly firsts: readonly number[];
  readonly seconds: readonly number[];
}

/** Numbers pairs. An own hash table of both numbers: joining them to one key costs more than twice as much in the engine's Map. */
export function numberPairs(): PairNumbers {
  let slots = new Int32Array(FIRST_SIZE).fill(-1);
  const firsts: number[] = [];
  const seconds: number[] = [];
  const grow = (): void => {
    slots = new Int32Array(slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    firsts.forEach((first, id) => {
      let slot = slotOf(first, seconds[id] ?? 0) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = id;
    });
  };
  const idOf = (first: number, second: number): number => {
    const mask = slots.length - 1;
    for (let slot = slotOf(first, second) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] ?? -1;
      if (id === -1) {
        slots[slot] = firsts.push(first) - 1;
        seconds.push(second);
        if (firsts.length * 2 > slots.length) grow();
        return firsts.length - 1;
      }
      if (firsts[id] === first && seconds[id] === second) return id;
    }
  };
  return { idOf, firsts, seconds };
}

function slotOf(first: number, second: number): number {
  const mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
