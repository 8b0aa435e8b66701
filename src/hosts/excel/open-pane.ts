import { showHostPage } from "./host-page.ts";
import { loadOffice } from "./load-office.ts";

/** Waits for Excel and puts the pane in its place, or a page that says what to do. The pane's parts load meanwhile. */
export async function openPane(element: HTMLElement, address: string): Promise<void> {
  const parts = import("./show-pane.ts");
  const trouble = await loadOffice(address);
  if (trouble === null) (await parts).showPane(element);
  else showHostPage(element, trouble);
}
