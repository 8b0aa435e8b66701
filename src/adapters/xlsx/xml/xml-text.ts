const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML text as the characters it stands for; what is no known entity stays as written. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => NAMED[name] ?? character(name) ?? whole);
}

/** The character of `#3588` or `#xE04`; null when it is neither. */
function character(name: string): string | null {
  if (!/^#(?:\d+|[xX][0-9a-fA-F]+)$/.test(name)) return null;
  const code = Number(`0${name.slice(1)}`.replace(/^0(?=\d)/, ""));
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** A text as XML writes it, in content and in quoted attributes; characters that XML cannot hold are left out. */
export function encodeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Excel's own escape for characters that XML cannot hold, `_x000D_`, as the character. */
export function decodeExcelEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A text in Excel's own escape: characters that XML cannot hold or would change, and what already looks like an escape. */
export function encodeExcelEscapes(text: string): string {
  return text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x")
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

/** The value of an attribute in the inside of a tag; null when it is not there. A name without prefix also finds a prefixed one. */
export function attributeOf(tag: string, name: string): string | null {
  const at = valueStart(tag, name);
  if (at === -1) return null;
  const end = tag.indexOf(tag.charAt(at), at + 1);
  return end === -1 ? null : decodeXml(tag.slice(at + 1, end));
}

/** Whether an attribute is set to true, in any of the ways XML schema allows. */
export function isSet(tag: string, name: string): boolean {
  const value = attributeOf(tag, name);
  return value === "1" || value === "true" || value === "on";
}

/** Index of the opening quote of the attribute's value; -1 when it is not there. */
function valueStart(tag: string, name: string): number {
  for (let at = tag.indexOf(name); at !== -1; at = tag.indexOf(name, at + 1)) {
    if (!startsName(tag.charCodeAt(at - 1))) continue;
    let next = at + name.length;
    while (tag.charCodeAt(next) <= 32) next += 1;
    if (tag.charAt(next) !== "=") continue;
    next += 1;
    while (tag.charCodeAt(next) <= 32) next += 1;
    if (/["']/.test(tag.charAt(next)) && isOutsideQuotes(tag, at)) return next;
  }
  return -1;
}

/** White space or the colon of a prefix stand before an attribute's name. */
function startsName(before: number): boolean {
  return before <= 32 || before === 58;
}

function isOutsideQuotes(tag: string, at: number): boolean {
  let quote = 0;
  for (let index = 0; index < at; index += 1) {
    const code = tag.charCodeAt(index);
    if (code === quote) quote = 0;
    else if (quote === 0 && (code === 34 || code === 39)) quote = code;
  }
  return quote === 0;
}
