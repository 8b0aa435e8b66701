import type { Language } from "#i18n/language.ts";

/** What a button does: opens a page beside the sheet, or calls a function of the commands' page. */
export type RibbonAction =
  { readonly kind: "show-page"; readonly page: string } | { readonly kind: "call-function"; readonly page: string; readonly name: string };

/** A button of the ribbon as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tipText: string;
  /** File name of the icon for a large button. */
  readonly icon: string;
  readonly action: RibbonAction;
}

/** A group of buttons. */
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** Locale of the manifest's overrides; its own texts are Thai. */
const ENGLISH = "en-US";

/** The add-in's own tab of the ribbon, read from the manifest that Excel reads. */
export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** Reads the tab in one language. */
export function ribbonTab(manifest: Document, language: Language): RibbonTab {
  const tab = manifest.querySelector("CustomTab");
  return { label: tab === null ? "" : resourceText(manifest, resid(tab, ":scope > Label"), language), groups: groups(manifest, language) };
}

function groups(manifest: Document, language: Language): readonly RibbonGroup[] {
  const text = (parent: Element, path: string): string => resourceText(manifest, resid(parent, path), language);
  return [...manifest.querySelectorAll("CustomTab > Group")].map((group) => ({
    label: text(group, ":scope > Label"),
    buttons: [...group.querySelectorAll(":scope > Control")].map((control) => ({
      id: control.id,
      label: text(control, ":scope > Label"),
      tipTitle: text(control, "Supertip > Title"),
      tipText: text(control, "Supertip > Description"),
      icon: fileName(text(control, "Icon > *[size='32']")),
      action: actionOf(manifest, control),
    })),
  }));
}

function actionOf(manifest: Document, control: Element): RibbonAction {
  const name = control.querySelector("Action > FunctionName")?.textContent;
  const parent = name === undefined ? control : manifest;
  const page = fileName(resourceText(manifest, resid(parent, name === undefined ? "Action > SourceLocation" : "FunctionFile"), "th"));
  return name === undefined ? { kind: "show-page", page } : { kind: "call-function", page, name };
}

function fileName(address: string): string {
  return address.replace(/^.*\//u, "");
}

function resid(parent: ParentNode, path: string): string {
  return parent.querySelector(path)?.getAttribute("resid") ?? "";
}

/** A text of the manifest's resources in one language. */
function resourceText(manifest: Document, id: string, language: Language): string {
  const resource = [...manifest.querySelectorAll("Resources *[id]")].find((element) => element.id === id);
  const override = language === "en" ? resource?.querySelector(`[Locale='${ENGLISH}']`)?.getAttribute("Value") : null;
  return override ?? resource?.getAttribute("DefaultValue") ?? "";
}
