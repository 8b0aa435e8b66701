import type { Theme } from "@fluentui/react-components";
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { PaneDeps } from "../pane-deps.ts";
import type { ThemeChoice } from "../state/settings.ts";

/** Fonts that show Thai well on Windows, Mac and elsewhere. */
const THAI_FIRST = { fontFamilyBase: "'Segoe UI','Leelawadee UI',Thonburi,'Noto Sans Thai',sans-serif" };

/** The pane's colours by day. */
export const LIGHT: Theme = { ...webLightTheme, ...THAI_FIRST };

/** The pane's colours by night. */
export const DARK: Theme = { ...webDarkTheme, ...THAI_FIRST };

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
