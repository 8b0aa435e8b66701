import type { RefObject } from "react";
import { useEffect, useRef } from "react";

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
