import { showHostPage } from "./host-page.ts";
import { loadOffice } from "./load-office.ts";

/** Waits for Excel and puts the pane in its place, or a page that says what to do. */
export async function openPane(element: HTMLElement, address: string): Promise<void> {
  const trouble = await loadOffice(address);
  if (trouble !== null) showHostPage(element, trouble);
}
