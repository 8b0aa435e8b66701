import { HOST_PAGES } from "#i18n/host-pages.ts";
import type { HostTrouble } from "#i18n/host-page-words.ts";
import { LANGUAGES } from "#i18n/language.ts";

/**
 * Shows why the pane cannot open and what to do, in every language, as Excel has not told its own yet. Plain elements:
 * this page must stand when all else fails.
 */
export function showHostPage(element: HTMLElement, trouble: HostTrouble): void {
  const main = document.createElement("main");
  main.className = "host-page";
  main.dataset["trouble"] = trouble;
  LANGUAGES.forEach((language, index) => {
    const { title, explanation, steps } = HOST_PAGES[language].pages[trouble];
    const section = document.createElement("section");
    section.lang = language;
    section.append(textElement(index === 0 ? "h1" : "h2", title), textElement("p", explanation), list(steps));
    main.append(section);
  });
  main.append(tryAgainButton());
  element.replaceChildren(main);
}

function textElement(tag: "h1" | "h2" | "p" | "li" | "button", text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function list(steps: readonly string[]): HTMLElement {
  const ordered = document.createElement("ol");
  ordered.append(...steps.map((step) => textElement("li", step)));
  return ordered;
}

function tryAgainButton(): HTMLElement {
  const button = textElement("button", LANGUAGES.map((language) => HOST_PAGES[language].tryAgain).join(" · "));
  button.addEventListener("click", () => {
    window.location.reload();
  });
  return button;
}
