import { createRoot } from "react-dom/client";
import { fetchActions, loadCalculation } from "./effects/load-calculation.ts";
import { startCommands } from "./effects/start-commands.ts";
import type { PaneDeps } from "./pane-deps.ts";
import { Pane } from "./pane.tsx";
import { PaneContext } from "./shell/pane-context.ts";
import { fetchRooms } from "./shell/rooms.tsx";
import { openingState } from "./state/other-version.ts";
import { reducePane } from "./state/pane-state.ts";
import { createStore } from "./state/pane-store.ts";
import { languageOfHost } from "./state/settings.ts";

/** Shows the pane in an element that has a height of its own, until the returned function is called. */
export function mountPane(element: HTMLElement, deps: PaneDeps): () => void {
  const root = createRoot(element);
  let stop = (): void => undefined;
  let startCount = 0;
  const start = (): void => {
    startCount += 1;
    const opening = openingState(languageOfHost(deps.hostLanguage), () => window.sessionStorage, Date.now());
    const store = createStore(reducePane, opening);
    const commands = startCommands({ deps, store });
    stop = commands.close;
    const startAgain = (): void => {
      stop();
      start();
    };
    root.render(
      <PaneContext key={startCount} value={{ store, commands }}>
        <Pane hostTheme={deps.hostTheme} onStartAgain={startAgain} />
      </PaneContext>,
    );
  };
  start();
  fetchLater();
  return () => {
    stop();
    root.unmount();
  };
}

/** How long the first paint is left alone, in milliseconds. */
const AFTER = 300;

/**
 * Fetches what the first paint does not need: the calculation, the other tabs and what writes, so that their first use is quick, and
 * so that nothing is missing when a new version takes the place of this one on the server while the pane is open.
 */
function fetchLater(): void {
  setTimeout(() => {
    loadCalculation().catch(() => undefined);
    fetchRooms();
    fetchActions();
  }, AFTER);
}
