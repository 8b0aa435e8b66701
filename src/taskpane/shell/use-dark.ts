import { useSyncExternalStore } from "react";
import type { PaneDeps } from "../pane-deps.ts";
import type { ThemeChoice } from "../state/settings.ts";

const QUERY = "(prefers-color-scheme: dark)";

function subscribe(listener: () => void): () => void {
  if (!("matchMedia" in globalThis)) return () => undefined;
  const query = globalThis.matchMedia(QUERY);
  query.addEventListener("change", listener);
  return () => {
    query.removeEventListener("change", listener);
  };
}

function systemIsDark(): boolean {
  return "matchMedia" in globalThis && globalThis.matchMedia(QUERY).matches;
}

/** Whether to draw dark: the person's choice, else what the host says, else the system's preference. */
export function useDark(choice: ThemeChoice, hostTheme: PaneDeps["hostTheme"]): boolean {
  const system = useSyncExternalStore(subscribe, systemIsDark);
  if (choice !== "auto") return choice === "dark";
  return hostTheme === undefined ? system : hostTheme === "dark";
}
