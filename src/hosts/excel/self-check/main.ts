import { SELF_CHECK_WORDS } from "#i18n/self-check-texts.ts";
import { languageOfHost } from "#taskpane/state/settings.ts";
import { showHostPage } from "../host-page.ts";
import { loadOffice } from "../load-office.ts";
import { selfCheck } from "./self-check.ts";
import { selfCheckPage } from "./self-check-page.ts";

/** A page of its own, which works where the pane does not. */
const address = document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content;
const element = document.getElementById("self-check");
if (address === undefined || element === null) throw new Error("the page lacks its place or the address of Office.js");
void open(element, address);

async function open(place: HTMLElement, officeJs: string): Promise<void> {
  const trouble = await loadOffice(officeJs);
  if (trouble !== null) {
    showHostPage(place, trouble);
    return;
  }
  const language = languageOfHost(Office.context.displayLanguage);
  document.documentElement.lang = language;
  place.replaceChildren(selfCheckPage(SELF_CHECK_WORDS[language], selfCheck));
}
