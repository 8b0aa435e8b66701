import { showHostPage } from "./host-page.ts";
import { loadOffice } from "./load-office.ts";
import { loadReference } from "./load-reference.ts";

/** Waits for Excel and puts the pane in its place, or a page that says what to do. The pane's parts and data load meanwhile. */
export async function openPane(element: HTMLElement, address: string): Promise<void> {
  const parts = Promise.all([import("./show-pane.ts"), loadReference()]);
  const trouble = await loadOffice(address);
  if (trouble !== null) {
    showHostPage(element, trouble);
    return;
  }
  const [{ showPane }, reference] = await parts;
  showPane(element, reference);
}
