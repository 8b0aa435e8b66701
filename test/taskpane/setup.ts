import { configure } from "@testing-library/react";

// jsdom has no layout: give virtual lists something to measure.
class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizeObserver;
Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: 320 });
Object.defineProperty(HTMLElement.prototype, "offsetHeight", { configurable: true, value: 48 });
// Asking jsdom for the computed style of every ancestor takes seconds a page; what is hidden here is not in the page at all.
configure({ asyncUtilTimeout: 60_000, defaultHidden: true });
