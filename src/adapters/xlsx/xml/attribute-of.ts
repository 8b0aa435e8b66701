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
    if (!/[\s:]/.test(tag.charAt(at - 1))) continue;
    const match = /^\s*=\s*(?=["'])/.exec(tag.slice(at + name.length, at + name.length + 12));
    if (match !== null && isOutsideQuotes(tag, at)) return at + name.length + match[0].length;
  }
  return -1;
}

function isOutsideQuotes(tag: string, at: number): boolean {
  let quote = "";
  for (let index = 0; index < at; index += 1) {
    const character = tag.charAt(index);
    if (quote === "" && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = "";
  }
  return quote === "";
}
