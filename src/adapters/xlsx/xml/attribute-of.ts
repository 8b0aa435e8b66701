import { decodeXml } from "./decode-xml.ts";

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
