/**
 * The function with its results kept for as long as the object it was given is: for tables made of the reference data,
 * which never changes while a list is checked many times.
 */
export function keptWith<Given extends object, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const made = new WeakMap<Given, { readonly value: Made }>();
  return (given) => {
    const before = made.get(given);
    if (before !== undefined) return before.value;
    const value = make(given);
    made.set(given, { value });
    return value;
  };
}
