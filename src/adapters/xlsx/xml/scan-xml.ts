import { WorkbookError } from "#sheet/workbook-error.ts";
import { decodeXml } from "./xml-text.ts";

/** What a scan calls back with. Names come without namespace prefix; `tag` is the inside of the tag, for `attributeOf`. */
export interface XmlHandler {
  readonly open?: (name: string, tag: string) => void;
  readonly text?: (text: string) => void;
  /** Also called for an element that closes itself. */
  readonly close?: (name: string) => void;
}

/**
 * Walks an XML text once. Document type declarations are skipped, so no entity of theirs is ever expanded. Fails
 * with file-damaged on a torn tag, and on a text that ends before its root does: the rest of the rows is missing.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  let depth = 0;
  walkXml(xml, {
    ...handler,
    open: (name, tag) => {
      depth += 1;
      handler.open?.(name, tag);
    },
    close: (name) => {
      depth -= 1;
      handler.close?.(name);
    },
  });
  if (depth > 0) throw new WorkbookError("file-damaged");
}

function walkXml(xml: string, handler: XmlHandler): void {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    const textEnd = start === -1 ? xml.length : start;
    if (textEnd > at) handler.text?.(decodeXml(xml.slice(at, textEnd)));
    if (start === -1) return;
    at =
      xml.charCodeAt(start + 1) === 33 || xml.charCodeAt(start + 1) === 63
        ? skipSpecial(xml, start, handler)
        : element(xml, start, handler);
  }
}

function element(xml: string, start: number, handler: XmlHandler): number {
  const end = tagEnd(xml, start);
  if (xml.charCodeAt(start + 1) === 47) {
    handler.close?.(localName(xml.slice(start + 2, end)));
    return end + 1;
  }
  const closesItself = xml.charCodeAt(end - 1) === 47;
  const tag = xml.slice(start + 1, closesItself ? end - 1 : end);
  const name = localName(tag);
  handler.open?.(name, tag);
  if (closesItself) handler.close?.(name);
  return end + 1;
}

const GREATER = 62;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/** Where the tag ends: a ">" inside a quoted attribute is none. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote === 0 && code === GREATER) return at;
    if (code === quote) quote = 0;
    else if (quote === 0 && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)) quote = code;
  }
  throw new WorkbookError("file-damaged");
}

function skipSpecial(xml: string, start: number, handler: XmlHandler): number {
  const closing = xml.startsWith("<!--", start)
    ? "-->"
    : xml.startsWith("<![CDATA[", start)
      ? "]]>"
      : xml.startsWith("<?", start)
        ? "?>"
        : ">";
  const end = xml.indexOf(closing, start);
  if (end === -1) throw new WorkbookError("file-damaged");
  if (closing === "]]>") handler.text?.(xml.slice(start + 9, end));
  return end + closing.length;
}

const COLON = 58;
const SLASH = 47;
const SPACE = 32;

/** The name at the start of a tag, without prefix. */
function localName(tag: string): string {
  let start = 0;
  let end = 0;
  for (; end < tag.length; end += 1) {
    const code = tag.charCodeAt(end);
    if (code === COLON) start = end + 1;
    else if (code <= SPACE || code === SLASH) break;
  }
  return tag.slice(start, end);
}
