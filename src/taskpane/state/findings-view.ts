import type { FindingsFilter } from "../findings/findings-filter.ts";
import { NO_FILTER } from "../findings/findings-filter.ts";
import { reduceBy } from "./pane-store.ts";
import type { SetupAction } from "./setup-state.ts";

/** How the list of findings is looked at. */
export interface FindingsView {
  readonly filter: FindingsFilter;
  /** Groups folded by the person. */
  readonly folded: ReadonlySet<string>;
  /** The finding shown in full, by its subject; one at a time keeps the list calm. A new check leaves it open. */
  readonly opened: string | null;
}

/** What a person does to the view. */
export type FindingsAction =
  | { readonly type: "findings/filtered"; readonly filter: Partial<FindingsFilter> }
  | { readonly type: "findings/filter-cleared" }
  | { readonly type: "findings/group-toggled"; readonly group: string }
  | { readonly type: "findings/toggled"; readonly id: string }
  | { readonly type: "findings/opened"; readonly id: string; readonly group: string };

/** Everything shown, nothing opened. */
export const FIRST_FINDINGS_VIEW: FindingsView = { filter: NO_FILTER, folded: new Set(), opened: null };

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The view after an action. Accepting the opened finding closes it: its place in the list is gone. */
export const reduceFindingsView = reduceBy<FindingsView, FindingsAction | SetupAction>({
  "findings/filtered": (state, { filter }) => ({ ...state, filter: { ...state.filter, ...filter } }),
  "findings/filter-cleared": (state) => ({ ...state, filter: { ...NO_FILTER, shown: state.filter.shown } }),
  "findings/group-toggled": (state, { group }) => ({ ...state, folded: toggled(state.folded, group) }),
  "findings/toggled": (state, { id }) => ({ ...state, opened: state.opened === id ? null : id }),
  "findings/opened": (state, { id, group }) => ({
    ...state,
    opened: id,
    folded: state.folded.has(group) ? toggled(state.folded, group) : state.folded,
  }),
  "finding/accepted": (state) => ({ ...state, opened: null }),
});
