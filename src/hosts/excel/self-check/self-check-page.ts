import type { SelfCheckWords } from "#i18n/self-check-words.ts";
import type { RunSelfCheck, SelfCheckOutcome } from "#taskpane/setup/self-check.ts";
import { selfCheckVerdict } from "#taskpane/setup/self-check.ts";

/** The page of the self-check, of plain elements: what it does, a button, how far it is, and the result to copy. */
export function selfCheckPage(words: SelfCheckWords, run: RunSelfCheck): HTMLElement {
  const main = element("main", null, "host-page");
  const status = element("p", "");
  status.setAttribute("role", "status");
  const start = element("button", words.start);
  const result = element("div", null);
  start.addEventListener("click", () => {
    start.disabled = true;
    result.replaceChildren();
    void run((done, total) => {
      status.textContent = words.running(String(done), String(total));
    }).then(
      (outcome) => {
        status.textContent = selfCheckVerdict(words, outcome);
        result.replaceChildren(...resultToCopy(words, outcome));
        start.disabled = false;
      },
      (error: unknown) => {
        status.textContent = String(error);
        start.disabled = false;
      },
    );
  });
  main.append(element("h1", words.title), element("p", words.explanation), start, status, result);
  return main;
}

function resultToCopy(words: SelfCheckWords, { text, recording }: SelfCheckOutcome): readonly HTMLElement[] {
  const area = element("textarea", null);
  area.readOnly = true;
  area.rows = 20;
  area.value = text;
  area.setAttribute("aria-label", words.result);
  const copy = copyButton(words, words.copy, text);
  copy.addEventListener("click", () => {
    // Web views without rights to the clipboard: the text is selected, Ctrl+C takes it.
    area.select();
  });
  if (recording === null) return [area, copy];
  return [area, copy, element("p", words.recordingHint), copyButton(words, words.copyRecording, recording)];
}

function copyButton({ copied }: SelfCheckWords, label: string, text: string): HTMLButtonElement {
  const button = element("button", label);
  button.addEventListener("click", () => {
    void navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = copied;
      },
      () => undefined,
    );
  });
  return button;
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string | null, className?: string): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (text !== null) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}
