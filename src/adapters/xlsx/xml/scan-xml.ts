import { WorkbookError } from "#sheet/workbook-error.ts";
import { decodeXml } from "./xml-text.ts";

/**
 * What a scan calls back with, for elements in the namespace of the root: names come without prefix; `tag` is the inside
 * of the tag, for `attributeOf`. Elements of other namespaces (extensions of later versions) are passed over.
 */
export interface XmlHandler {
  readonly open?: (name: string, tag: string) => void;
  readonly text?: (text: string) => void;
  /** Also called for an element that closes itself. */
  readonly close?: (name: string) => void;
}

/** Takes an XML text piece by piece. Both calls fail with file-damaged where the text is not well-formed. */
export interface XmlScanner {
  /** The next piece; pieces may end anywhere. */
  feed(piece: string): void;
  /** Says that no piece follows. */
  end(): void;
}

/** Walks an XML text once. Fails with file-damaged where it is not well-formed. */
export function scanXml(xml: string, handler: XmlHandler): void {
  const scanner = xmlScanner(handler);
  scanner.feed(xml);
  scanner.end();
}

/** Characters of one tag, comment or instruction; no spreadsheet has longer ones. */
const LONGEST_MARKUP = 4_000_000;
const [LESS, GREATER, SLASH, EQUALS, BANG, QUESTION] = [60, 62, 47, 61, 33, 63];

/** One open element. */
interface OpenElement {
  /** As written, with its prefix. */
  readonly qualified: string;
  /** Name without prefix where it is in the root's namespace; else null. */
  readonly name: string | null;
  /** Namespaces before this element declared its own; null where it declared none. */
  readonly before: ReadonlyMap<string, string> | null;
}

interface Scan {
  readonly handler: XmlHandler;
  readonly open: OpenElement[];
  /** Addresses of namespaces by prefix. */
  namespaces: ReadonlyMap<string, string>;
  /** Namespace of the root; null before it begins. */
  root: string | null;
  buffer: string;
}

/**
 * A scanner that keeps a stack of open elements, so that `<row …><c …></row>` or a mistyped tag is damage and not a row
 * less. Document types are damage too: spreadsheets must not have any, and their entities can be bombs.
 */
export function xmlScanner(handler: XmlHandler): XmlScanner {
  const scan: Scan = {
    handler,
    open: [],
    namespaces: new Map([
      ["xml", "xml"],
      ["", ""],
    ]),
    root: null,
    buffer: "",
  };
  return {
    feed: (piece) => {
      scan.buffer = scan.buffer === "" ? piece : scan.buffer + piece;
      const done = walk(scan);
      scan.buffer = scan.buffer.slice(done);
      if (scan.buffer.length > LONGEST_MARKUP) throw damage("endless markup");
    },
    end: () => {
      if (scan.buffer !== "" && scan.buffer.includes("<")) throw damage("torn at the end");
      addText(scan, scan.buffer);
      if (scan.open.length > 0 || scan.root === null) throw damage("ends before its root does");
    },
  };
}

function damage(what: string): WorkbookError {
  return new WorkbookError("file-damaged", null, new Error(`XML: ${what}`));
}

/** Takes what is whole in the buffer; answers how much that was. */
function walk(scan: Scan): number {
  const { buffer } = scan;
  let at = 0;
  for (;;) {
    const start = buffer.indexOf("<", at);
    if (start === -1) return at + takeLooseText(scan, at);
    if (start > at) addText(scan, buffer.slice(at, start));
    const next = takeMarkup(scan, start);
    if (next === -1) return start;
    at = next;
  }
}

/** Text before the end of a piece, but for what may be half an entity; answers its length. */
function takeLooseText(scan: Scan, from: number): number {
  const { buffer } = scan;
  const entity = buffer.indexOf("&", Math.max(from, buffer.length - 12));
  const end = entity === -1 ? buffer.length : entity;
  if (end > from) addText(scan, buffer.slice(from, end));
  return end - from;
}

function addText(scan: Scan, text: string): void {
  if (text === "") return;
  if (scan.open.length === 0) {
    if (text.trim() !== "" && text !== "\uFEFF") throw damage("text outside the root");
    return;
  }
  scan.handler.text?.(text.includes("&") ? knownEntities(text) : text);
}

function knownEntities(text: string): string {
  if (/&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);)/.test(text)) throw damage("an unknown entity");
  return decodeXml(text);
}

/** Takes one piece of markup; answers where the text goes on, -1 where its end is not there yet. */
function takeMarkup(scan: Scan, start: number): number {
  const { buffer } = scan;
  const code = buffer.charCodeAt(start + 1);
  if (code === SLASH) return closingTag(scan, start);
  if (code === BANG || code === QUESTION) return special(scan, start);
  return openingTag(scan, start);
}

function closingTag(scan: Scan, start: number): number {
  const { buffer, open } = scan;
  const last = open.pop();
  if (last === undefined) throw damage("closes what never opened");
  const close = closingBracket(buffer, start + 2, last.qualified);
  if (close === -1) open.push(last);
  else closeElement(scan, last);
  return close === -1 ? -1 : close + 1;
}

/** Index of the ">" that ends the closing tag of a name; -1 where it is not there yet. */
function closingBracket(text: string, from: number, name: string): number {
  const end = from + name.length;
  const isName = text.startsWith(name, from);
  if (isName && text.charCodeAt(end) === GREATER) return end;
  if (text.indexOf(">", from) === -1) return -1;
  const close = afterSpace(text, end);
  if (!isName || text.charCodeAt(close) !== GREATER) throw damage(`another tag closes where ${name} is open`);
  return close;
}

function closeElement(scan: Scan, { name, before }: OpenElement): void {
  if (before !== null) scan.namespaces = before;
  if (name !== null) scan.handler.close?.(name);
}

function openingTag(scan: Scan, start: number): number {
  const { buffer } = scan;
  const nameEnd = endOfName(buffer, start + 1);
  const end = endOfTag(buffer, nameEnd);
  if (end === -1) return -1;
  if (nameEnd === start + 1) throw damage("a tag without a name");
  if (scan.open.length === 0 && scan.root !== null) throw damage("a second root");
  const closesItself = buffer.charCodeAt(end - 1) === SLASH;
  const tag = buffer.slice(start + 1, closesItself ? end - 1 : end);
  const element = openElement(scan, buffer.slice(start + 1, nameEnd), tag);
  if (element.name !== null) scan.handler.open?.(element.name, tag);
  if (closesItself) closeElement(scan, element);
  else scan.open.push(element);
  return end + 1;
}

function openElement(scan: Scan, qualified: string, tag: string): OpenElement {
  const before = tag.includes("xmlns") ? scan.namespaces : null;
  if (before !== null) scan.namespaces = declared(before, tag);
  const colon = qualified.indexOf(":");
  const namespace = scan.namespaces.get(colon === -1 ? "" : qualified.slice(0, colon));
  if (namespace === undefined) throw damage(`the prefix of ${qualified} stands for nothing`);
  scan.root ??= namespace;
  return { qualified, name: namespace === scan.root ? qualified.slice(colon + 1) : null, before };
}

function declared(before: ReadonlyMap<string, string>, tag: string): ReadonlyMap<string, string> {
  const namespaces = new Map(before);
  for (const [, prefix = "", double, single] of tag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    namespaces.set(prefix, decodeXml(double ?? single ?? ""));
  }
  return namespaces;
}

function endOfName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === GREATER || code === SLASH) break;
    if (isSign(code)) throw damage("a name with a sign in it");
  }
  return at;
}

/** Index of the ">" that ends a tag, its attributes being well-formed; -1 where it is not there yet. */
function endOfTag(text: string, from: number): number {
  let at = from;
  for (;;) {
    const next = afterSpace(text, at);
    const code = text.charCodeAt(next);
    if (code === GREATER) return next;
    if (next >= text.length) return -1;
    if (code === SLASH) return endAfterSlash(text, next);
    if (next === at) throw damage("attributes without a space between");
    at = endOfAttribute(text, next);
    if (at === -1) return -1;
  }
}

function endAfterSlash(text: string, at: number): number {
  if (at + 1 >= text.length) return -1;
  if (text.charCodeAt(at + 1) !== GREATER) throw damage("a slash inside a tag");
  return at + 1;
}

/** Index behind the closing quote of an attribute; -1 where it is not there yet. */
function endOfAttribute(text: string, from: number): number {
  const equals = afterSpace(text, endOfAttributeName(text, from));
  if (equals >= text.length) return -1;
  if (text.charCodeAt(equals) !== EQUALS) throw damage("an attribute without a value");
  const start = afterSpace(text, equals + 1);
  if (start >= text.length) return -1;
  const quote = text.charAt(start);
  if (quote !== '"' && quote !== "'") throw damage("an attribute without quotes");
  const end = text.indexOf(quote, start + 1);
  return end === -1 ? -1 : end + 1;
}

function endOfAttributeName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === EQUALS || code <= 32) break;
    if (isSign(code) || code === GREATER || code === LESS) throw damage("an attribute with a sign in its name");
  }
  return at;
}

/** Quotes, brackets and other signs that no name holds; a hyphen and a dot are letters of names. */
function isSign(code: number): boolean {
  return code < 48 && code !== 45 && code !== 46;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** Comments, character data and instructions. */
const SPECIALS = [
  { open: "<!--", close: "-->" },
  { open: "<![CDATA[", close: "]]>" },
  { open: "<?", close: "?>" },
] as const;

function special(scan: Scan, start: number): number {
  const { buffer } = scan;
  const found = SPECIALS.find(({ open }) => buffer.startsWith(open, start));
  if (found === undefined) {
    if (buffer.length - start < 9) return -1;
    throw damage("a document type");
  }
  const end = buffer.indexOf(found.close, start + found.open.length);
  if (end === -1) return -1;
  if (found.close === "]]>") scan.handler.text?.(buffer.slice(start + 9, end));
  return end + found.close.length;
}
