import type { ReferenceData } from "#core/reference-data.ts";
import { showHostPage } from "./host-page.ts";
import { loadOffice } from "./load-office.ts";
import { loadReference } from "./load-reference.ts";

/** Waits for Excel and puts the pane in its place, or a page that says what to do. The pane's parts and data load meanwhile. */
export async function openPane(element: HTMLElement, address: string): Promise<void> {
  const pane = import("./show-pane.ts");
  const reference = readReference();
  const trouble = await loadOffice(address);
  if (trouble !== null) {
    showHostPage(element, trouble);
    return;
  }
  (await pane).showPane(element, reference);
}

/** The data that come with the program, fetched and read beside the pane: its first paint waits for neither. */
async function readReference(): Promise<ReferenceData> {
  const [{ parseReference }, files] = await Promise.all([import("#app/reference/parse-reference.ts"), loadReference()]);
  return parseReference(files);
}
