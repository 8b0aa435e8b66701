import type { RefObject } from "react";
import { useEffect, useLayoutEffect, useRef } from "react";

const STOPS = "button:not(:disabled), select:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex='0']";

/** Milliseconds in which what took the place of a pressed button may take the focus itself. */
const PATIENCE = 150;

/**
 * Keeps the keyboard in the pane: when what had the focus is gone, as a form after its last button, the focus goes to the
 * nearest thing that is still there. Some web views would answer no key until the next click.
 */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = root.current;
    return element === null ? undefined : keepFocus(element);
  }, []);
  return root;
}

function keepFocus(root: HTMLElement): () => void {
  let around: readonly Element[] = [];
  let timer = 0;
  const onFocus = (event: FocusEvent): void => {
    around = event.target instanceof Element ? ancestors(event.target, root) : [];
  };
  const isLost = (): boolean => around[0]?.isConnected === false && document.activeElement === document.body && document.hasFocus();
  const observer = new MutationObserver(() => {
    if (!isLost()) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (isLost()) nearestStop(around)?.focus();
    }, PATIENCE);
  });
  root.addEventListener("focusin", onFocus);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    root.removeEventListener("focusin", onFocus);
    observer.disconnect();
    window.clearTimeout(timer);
  };
}

/** An element and what it stands in, up to the pane. */
function ancestors(element: Element, root: Element): readonly Element[] {
  const parent = element.parentElement;
  return parent === null || element === root ? [element] : [element, ...ancestors(parent, root)];
}

function nearestStop(around: readonly Element[]): HTMLElement | null {
  for (const place of around) {
    const stop = place.isConnected ? place.querySelector<HTMLElement>(STOPS) : null;
    if (stop !== null) return stop;
  }
  return null;
}

/**
 * For what takes the place of a button that a person pressed: its button takes the focus that went with the other, so that
 * the keyboard goes on where it was. A focus that is elsewhere, or in the sheet, stays there.
 */
export function useLostFocus(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body && document.hasFocus()) place.current?.querySelector("button")?.focus();
  }, []);
  return place;
}

/** Gives the focus back to what had it before something was laid over it. */
export function useReturnedFocus(isCovered: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (isCovered) {
      before.current = document.activeElement;
      return;
    }
    const element = before.current;
    before.current = null;
    if (element instanceof HTMLElement && element.isConnected) element.focus();
  }, [isCovered]);
}
