import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneWords } from "#i18n/pane-words.ts";
import { paneWords } from "#i18n/pane-words.ts";
import type { PaneCommands } from "../effects/start-commands.ts";
import type { PaneAction, PaneState } from "../state/pane-state.ts";
import type { Store } from "../state/pane-store.ts";

/** What every component reaches: the state, actions on it, and commands that do something outside. */
interface PaneHandle {
  readonly store: Store<PaneState, PaneAction>;
  readonly commands: PaneCommands;
}

/** Set once by the pane. */
export const PaneContext = createContext<PaneHandle | null>(null);

function useHandle(): PaneHandle {
  const handle = useContext(PaneContext);
  if (handle === null) throw new Error("A component of the pane stands outside the pane.");
  return handle;
}

/** A part of the state; the component renders again when that part changes. `select` must return parts, not new objects. */
export function usePane<Part>(select: (state: PaneState) => Part): Part {
  const { store } = useHandle();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** Asks for the state when something happens, without rendering again as it changes. */
export function useStateNow(): () => PaneState {
  return useHandle().store.getState;
}

/** Sends actions. */
export function useDispatch(): (action: PaneAction) => void {
  return useHandle().store.dispatch;
}

/** What the person can make the pane do. */
export function useCommands(): PaneCommands {
  return useHandle().commands;
}

/** The pane's words in the language chosen. */
export function useWords(): PaneWords {
  return paneWords(usePane((state) => state.settings.language));
}
