const FIRST_SIZE = 1024;

/**
 * Numbers texts in the order met, putting each new one into `met`. An own hash table: texts from cells are new each time, so that
 * the engine's Map would work out their hash anyway, and grow more slowly.
 */
export function numberTexts(met: (string | null)[]): (text: string | null) => number {
  let slots = new Int32Array(FIRST_SIZE).fill(-1);
  const hashes: number[] = [];
  const grow = (): void => {
    slots = new Int32Array(slots.length * 4).fill(-1);
    hashes.forEach((hash, id) => {
      slots[freeSlot(slots, hash)] = id;
    });
  };
  return (text) => {
    const hash = hashOfText(text);
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot] ?? -1;
      if (id === -1) {
        slots[slot] = hashes.push(hash) - 1;
        met.push(text);
        if (hashes.length * 2 > slots.length) grow();
        return hashes.length - 1;
      }
      if (hashes[id] === hash && met[id] === text) return id;
    }
  };
}

function freeSlot(slots: Int32Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== -1) slot = (slot + 1) & mask;
  return slot;
}

function hashOfText(text: string | null): number {
  if (text === null) return 0;
  let hash = text.length;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}
