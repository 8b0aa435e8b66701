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
