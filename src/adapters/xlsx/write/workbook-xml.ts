import { attributeOf, encodeXml } from "../xml/xml-text.ts";
import { elementsIn, insertSection, insideOf, withElements } from "./xml-section.ts";

/** Parts of the workbook part that must stand behind the defined names. */
const AFTER_NAMES = [
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A tab to add. */
export interface NewTab {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
}

/** A name that belongs to one sheet. */
export interface SheetName {
  readonly name: string;
  readonly position: number;
  /** Without "=". */
  readonly formula: string;
  readonly isHidden: boolean;
}

/** The workbook part with a tab more, at the end. */
export function withTab(xml: string, tab: NewTab): string {
  const element = `<sheet name="${encodeXml(tab.name)}" sheetId="${String(tab.sheetId)}" xmlns:r="${RELATIONSHIPS}" r:id="${tab.relationshipId}"/>`;
  return withElements(
    xml,
    { name: "sheets", before: ["functionGroups", "externalReferences", "definedNames", ...AFTER_NAMES], root: "workbook" },
    [element],
  );
}

/** The workbook part with names added. */
export function withSheetNames(xml: string, names: readonly SheetName[]): string {
  const elements = names.map(
    ({ name, position, formula, isHidden }) =>
      `<definedName name="${name}" localSheetId="${String(position)}"${isHidden ? ' hidden="1"' : ""}>${encodeXml(formula)}</definedName>`,
  );
  return withElements(xml, { name: "definedNames", before: AFTER_NAMES, root: "workbook" }, elements);
}

/** The workbook part without the names that belong to the sheet at a position. */
export function withoutNamesOf(xml: string, position: number): string {
  return changeNames(xml, (at) => (at === position ? null : at));
}

/** The workbook part without a tab: its names go, those of the tabs behind it move up, the tab in front stays one there is. */
export function withoutTab(xml: string, position: number): string {
  const tabs = elementsIn(insideOf(xml, "sheets"));
  const gone = tabs[position] ?? "";
  const named = changeNames(xml.replace(gone, ""), (at) => (at === position ? null : at > position ? at - 1 : at));
  return named.replace(/\s(activeTab|firstSheet)="(\d+)"/g, (_, attribute: string, at: string) => {
    const moved = Number(at) >= position ? Math.max(0, Number(at) - 1) : Number(at);
    return ` ${attribute}="${String(moved)}"`;
  });
}

/** The workbook part asking for a full calculation when it is opened; its mode of calculation stays. */
export function withFullCalculation(xml: string): string {
  const tag = /<(?:\w+:)?calcPr\b[^>]*>/.exec(xml)?.[0];
  if (tag === undefined)
    return insertSection(
      xml,
      { name: "calcPr", before: AFTER_NAMES.slice(1), root: "workbook" },
      '<calcPr calcId="0" fullCalcOnLoad="1"/>',
    );
  const bare = tag.replace(/\sfullCalcOnLoad="[^"]*"/, "");
  return xml.replace(tag, bare.replace(/\s*(\/?)>$/, ' fullCalcOnLoad="1"$1>'));
}

/** Ids of the tabs, in tab order. */
export function tabIds(xml: string): readonly number[] {
  return elementsIn(insideOf(xml, "sheets")).map((tag) => Number(attributeOf(tag, "sheetId") ?? 0));
}

function changeNames(xml: string, change: (position: number) => number | null): string {
  const inside = insideOf(xml, "definedNames");
  if (inside === "") return xml;
  const kept = elementsIn(inside).flatMap((element) => {
    const position = attributeOf(/^<[^>]*>/.exec(element)?.[0] ?? "", "localSheetId");
    if (position === null) return [element];
    const moved = change(Number(position));
    return moved === null ? [] : [element.replace(/(\blocalSheetId=")\d+"/, `$1${String(moved)}"`)];
  });
  const changed = xml.replace(inside, () => kept.join(""));
  return kept.length > 0 ? changed : changed.replace(/<(\w+:)?definedNames\b[^>]*><\/(\w+:)?definedNames>/, "");
}
