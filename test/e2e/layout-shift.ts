import type { Frame } from "playwright-core";

/** Something in the pane that moved by itself. */
export interface Shift {
  /** Share of the window that moved, times how far; 0.1 in all is what people do not notice yet. */
  readonly value: number;
  /** Milliseconds since the pane was opened. */
  readonly at: number;
  /** It followed a person's press within half a second, and is no fault. */
  readonly followsInput: boolean;
  /** What moved, and from where to where. */
  readonly moved: readonly string[];
}

interface LayoutShiftEntry extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

declare global {
  interface Window {
    recordedShifts?: Shift[];
  }
}

/** Records from now on what moves in the pane. */
export async function recordShifts(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const shifts: Shift[] = [];
    window.recordedShifts = shifts;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShiftEntry[])
        shifts.push({
          value: entry.value,
          at: Math.round(entry.startTime),
          followsInput: entry.hadRecentInput,
          moved: entry.sources.map(
            ({ node, previousRect, currentRect }) =>
              `${node?.nodeName ?? ""} ${(node?.textContent ?? "").slice(0, 40)}: ${String(Math.round(previousRect.top))}+${String(Math.round(previousRect.height))} to ${String(Math.round(currentRect.top))}+${String(Math.round(currentRect.height))}`,
          ),
        });
    }).observe({ type: "layout-shift", buffered: false });
  });
}

/** What moved since. */
export function shiftsOf(frame: Frame): Promise<readonly Shift[]> {
  return frame.evaluate(() => window.recordedShifts ?? []);
}
