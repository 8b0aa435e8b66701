import { createOfficeWorkbook, fetchWriters } from "#adapters/office/office-workbook.ts";
import { parseReference } from "#app/reference/parse-reference.ts";
import type { RibbonCommand } from "#app/ribbon-command.ts";
import { RIBBON_COMMANDS, runRibbonCommand } from "#app/ribbon-command.ts";
import type { Language } from "#i18n/language.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { isMissingPart } from "#taskpane/missing-part.ts";
import { languageOfHost } from "#taskpane/state/settings.ts";
import { loadOffice } from "../load-office.ts";
import { loadReference } from "../load-reference.ts";
import type { CommandNotice } from "./command-notice.ts";
import { noticeQuery } from "./command-notice.ts";

/** Excel loads this page, unseen, when a button of the ribbon is pressed, and calls the function that the manifest names. */
const address = document.querySelector<HTMLMetaElement>('meta[name="office-js"]')?.content;
if (address === undefined) throw new Error("the page lacks the address of Office.js");
// Named before Excel has answered, as it may call at once. Where Excel stays away nobody is there to be told.
void loadOffice(address, offerCommands);

function offerCommands(): void {
  // Excel may keep this page for the next press, and an update on the server takes this version's files away meanwhile.
  fetchWriters();
  for (const command of RIBBON_COMMANDS)
    Office.actions.associate(command, (event: Office.AddinCommands.Event) => {
      void answer(command, event);
    });
}

async function answer(command: RibbonCommand, event: Office.AddinCommands.Event): Promise<void> {
  const language = languageOfHost(Office.context.displayLanguage);
  const notice = await noticeOf(command, language);
  if (notice !== null) await show(notice, language);
  event.completed();
}

/** Runs a command; what it has to say beside what now stands in the workbook, null for nothing. */
async function noticeOf(command: RibbonCommand, language: Language): Promise<CommandNotice | null> {
  const { requirements } = Office.context;
  const workbook = createOfficeWorkbook({ excel: Excel, isSetSupported: (name, version) => requirements.isSetSupported(name, version) });
  try {
    const reference = parseReference(await loadReference());
    const outcome = await runRibbonCommand(command, { workbook, reference, language, now: new Date() });
    return outcome.kind === "nothing-read" || outcome.kind === "nothing-to-remove" ? outcome : null;
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: "host-failed", problem: error.problem };
    return { kind: isMissingPart(error) ? "other-version" : "own-mistake" };
  }
}

/** Shows a notice in a window of Excel until the person closes it; where Excel shows none, in a window of the browser. */
function show(notice: CommandNotice, language: Language): Promise<void> {
  const page = new URL(`notice.html?${noticeQuery(notice, language)}`, window.location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page, { height: 35, width: 30, displayInIframe: true }, (result) => {
      if (result.status === Office.AsyncResultStatus.Failed) {
        window.open(page, "_blank", "popup,width=520,height=360");
        resolve();
        return;
      }
      result.value.addEventHandler(Office.EventType.DialogEventReceived, () => {
        resolve();
      });
    });
  });
}
