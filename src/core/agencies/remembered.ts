/** So many names are remembered; a longer list forgets and begins again, so that what is kept between runs stays small. */
const MOST_REMEMBERED = 20_000;

/** The function with its results remembered by name. */
export function remembered<Result>(judge: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before.result;
    const result = judge(name);
    if (known.size === MOST_REMEMBERED) known.clear();
    known.set(name, { result });
    return result;
  };
}
