/** What each type of action does to a slice of the state; types that are absent change nothing. */
export type Handlers<Slice, Action extends { readonly type: string }> = {
  readonly [Type in Action["type"]]?: (slice: Slice, action: Extract<Action, { readonly type: Type }>) => Slice;
};

/** Makes the reducer of a slice from its table of handlers. It may be given every action there is and minds its own. */
export function reduceBy<Slice, Action extends { readonly type: string }>(
  handlers: Handlers<Slice, Action>,
): (slice: Slice, action: { readonly type: string }) => Slice {
  const byType: ReadonlyMap<string, (slice: Slice, action: never) => Slice> = new Map(Object.entries(handlers));
  return (slice, action) => {
    const handle = byType.get(action.type);
    return handle === undefined ? slice : handle(slice, action as never);
  };
}
