/** A word found: its index in the list given, and the stretch of the text, `to` exclusive. */
export interface FoundWord {
  readonly word: number;
  readonly from: number;
  readonly to: number;
}

/** Finds all occurrences of all words, overlapping ones too, in one pass over the text. */
export type WordFinder = (text: string) => readonly FoundWord[];

interface Trie {
  readonly step: Int32Array;
  readonly letters: ReadonlyMap<number, number>;
  readonly width: number;
  readonly endsAt: readonly (readonly number[])[];
}

/** Makes a finder: the automaton of Aho and Corasick, so that the time does not depend on how many words there are. */
export function wordFinder(words: readonly string[]): WordFinder {
  const trie = withFallbacks(trieOf(words));
  return (text) => {
    const found: FoundWord[] = [];
    let state = 0;
    for (let index = 0; index < text.length; index += 1) {
      const letter = trie.letters.get(text.charCodeAt(index));
      state = letter === undefined ? 0 : at(trie.step, state * trie.width + letter);
      for (const word of trie.endsAt[state] ?? []) found.push({ word, from: index + 1 - (words[word]?.length ?? 0), to: index + 1 });
    }
    return found;
  };
}

function trieOf(words: readonly string[]): Trie {
  const letters = new Map<number, number>();
  for (const word of words) {
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index);
      if (!letters.has(code)) letters.set(code, letters.size);
    }
  }
  const width = Math.max(1, letters.size);
  const step = new Int32Array((words.reduce((sum, word) => sum + word.length, 0) + 1) * width);
  const endsAt: number[][] = [[]];
  words.forEach((word, number) => {
    let state = 0;
    for (let index = 0; index < word.length; index += 1) {
      const slot = state * width + (letters.get(word.charCodeAt(index)) ?? 0);
      if (step[slot] === 0) step[slot] = endsAt.push([]) - 1;
      state = at(step, slot);
    }
    if (state !== 0) endsAt[state]?.push(number);
  });
  return { step, letters, width, endsAt };
}

/** Fills every missing step with that of the longest suffix that is the start of a word, shortest states first. */
function withFallbacks(trie: Trie): Trie {
  const { step, width } = trie;
  const fallback = new Int32Array(trie.endsAt.length);
  const endsAt = trie.endsAt.map((words) => [...words]);
  const queue = [0];
  for (const state of queue) {
    for (let letter = 0; letter < width; letter += 1) {
      const slot = state * width + letter;
      const next = at(step, slot);
      const behind = state === 0 ? 0 : at(step, at(fallback, state) * width + letter);
      if (next === 0) {
        step[slot] = behind;
        continue;
      }
      fallback[next] = behind;
      endsAt[next]?.push(...(endsAt[behind] ?? []));
      queue.push(next);
    }
  }
  return { ...trie, endsAt };
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}
