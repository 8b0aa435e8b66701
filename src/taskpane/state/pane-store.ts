/** Holds one state, changes it by a pure reducer and tells who listens. */
export interface Store<State, Action> {
  readonly getState: () => State;
  readonly dispatch: (action: Action) => void;
  /** Calls back after each change until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Makes a store. */
export function createStore<State, Action>(reduce: (state: State, action: Action) => State, initial: State): Store<State, Action> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What each type of action does to a slice of the state; types that are absent change nothing. */
type Handlers<Slice, Action extends { readonly type: string }> = {
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
