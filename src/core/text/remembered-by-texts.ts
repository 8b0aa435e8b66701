/** Some texts of a line, in a fixed order. */
export type Texts = readonly (string | null)[];

interface Branch<Value> {
  readonly branches: Map<string | null, Branch<Value>>;
  judged: { readonly value: Value } | null;
}

/** The function with its results remembered by the texts it was given: rows repeat few texts, and each distinct set is judged once. */
export function rememberedByTexts<Value>(judge: (texts: Texts) => Value): (texts: Texts) => Value {
  const root: Branch<Value> = { branches: new Map(), judged: null };
  return (texts) => {
    let at = root;
    for (const text of texts) {
      let next = at.branches.get(text);
      if (next === undefined) {
        next = { branches: new Map(), judged: null };
        at.branches.set(text, next);
      }
      at = next;
    }
    at.judged ??= { value: judge(texts) };
    return at.judged.value;
  };
}
