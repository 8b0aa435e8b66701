import { attributeOf } from "../xml/xml-text.ts";
import type { PackageEdit } from "./package-edit.ts";
import { elementsIn, insideOf, withElements } from "./xml-section.ts";

const STYLES = "xl/styles.xml";
/** A cell of text that Excel would take for a formula when it is typed again. */
const FORMULA_LIKE = /<c\b([^>]*)>(?=<is><t\b[^>]*>[=+\-@])/g;

/**
 * Gives texts that start like a formula the mark that an apostrophe gives them in Excel: a person who opens such a cell and leaves it
 * gets the same text, and no formula.
 */
export async function markTexts(book: PackageEdit, sheets: readonly string[]): Promise<void> {
  const styles = await book.text(STYLES);
  const formats = elementsIn(insideOf(styles, "cellXfs"));
  const marked = new Map<number, number>();
  const added: string[] = [];
  const markedFormat = (id: number): number => {
    const known = marked.get(id) ?? formats.length + added.length;
    if (!marked.has(id)) added.push((formats[id] ?? "<xf/>").replace(/^<xf\b/, '<xf quotePrefix="1"'));
    marked.set(id, known);
    return known;
  };
  for (const path of sheets) {
    const xml = await book.text(path);
    const changed = xml.replace(FORMULA_LIKE, (cell, attributes: string) => {
      const format = markedFormat(Number(attributeOf(cell, "s") ?? 0));
      return `<c${attributes.replace(/\ss="\d*"/, "")} s="${String(format)}">`;
    });
    if (changed !== xml) book.set(path, changed);
  }
  book.set(STYLES, withElements(styles, { name: "cellXfs", before: ["cellStyles", "dxfs"], root: "styleSheet" }, added));
}
