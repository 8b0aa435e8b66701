import type { Language } from "#i18n/language.ts";

/** A button of the ribbon as the manifest describes it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tipText: string;
  /** File name of the icon for a large button. */
  readonly icon: string;
}

/** A group of buttons. */
export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** Locale of the manifest's overrides; its own texts are Thai. */
const ENGLISH = "en-US";

/** The add-in's own part of the ribbon, read from the manifest that Excel reads. */
export function ribbonGroups(manifest: Document, language: Language): readonly RibbonGroup[] {
  const text = (parent: Element, path: string): string => resourceText(manifest, resid(parent, path), language);
  return [...manifest.querySelectorAll("OfficeTab > Group")].map((group) => ({
    label: text(group, ":scope > Label"),
    buttons: [...group.querySelectorAll(":scope > Control")].map((control) => ({
      id: control.id,
      label: text(control, ":scope > Label"),
      tipTitle: text(control, "Supertip > Title"),
      tipText: text(control, "Supertip > Description"),
      icon: text(control, "Icon > *[size='32']").replace(/^.*\//u, ""),
    })),
  }));
}

function resid(parent: Element, path: string): string {
  return parent.querySelector(path)?.getAttribute("resid") ?? "";
}

/** A text of the manifest's resources in one language. */
function resourceText(manifest: Document, id: string, language: Language): string {
  const resource = [...manifest.querySelectorAll("Resources *[id]")].find((element) => element.id === id);
  const override = language === "en" ? resource?.querySelector(`[Locale='${ENGLISH}']`)?.getAttribute("Value") : null;
  return override ?? resource?.getAttribute("DefaultValue") ?? "";
}
