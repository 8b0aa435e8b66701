/** Namespace of spreadsheet elements, stated on what is inserted so that it holds in files that use a prefix. */
const NAMESPACE = ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** The inside of the first element of that name; "" when it is empty or missing. */
export function insideOf(xml: string, name: string): string {
  const found = sectionOf(xml, name);
  return found === null ? "" : found.inside;
}

/** The top-level elements inside an XML fragment, each as written. */
export function elementsIn(fragment: string): readonly string[] {
  const elements: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of fragment.matchAll(/<(\/?)[^!?](?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g)) {
    if (match[1] === "" && depth === 0) start = match.index;
    if (match[1] === "/") depth -= 1;
    else if (match[2] !== "/") depth += 1;
    if (depth === 0) elements.push(fragment.slice(start, match.index + match[0].length));
  }
  return elements;
}

/** Where a section may stand: its name and the names of those that must come after it. */
export interface SectionPlace {
  readonly name: string;
  readonly before: readonly string[];
  readonly root: string;
}

/** The XML with elements added at the end of a section, which is made where it is missing. Counts are left to the reader: they are optional. */
export function withElements(xml: string, place: SectionPlace, elements: readonly string[]): string {
  if (elements.length === 0) return xml;
  const isPrefixed = new RegExp(`<\\w+:${place.root}\\b`).test(xml);
  const added = elements.map((element) => (isPrefixed ? element.replace(/^<[\w]+/, (open) => open + NAMESPACE) : element)).join("");
  const found = sectionOf(xml, place.name);
  if (found === null) return insertSection(xml, place, `<${place.name}${isPrefixed ? NAMESPACE : ""}>${added}</${place.name}>`);
  const open = found.open.replace(/\s(?:count|uniqueCount)="\d*"/g, "").replace(/\s*\/>$/, ">");
  return `${xml.slice(0, found.start)}${open}${found.inside}${added}</${found.qualified}>${xml.slice(found.end)}`;
}

/** The XML with a section of its own put in its place; unchanged when there is no place. */
export function insertSection(xml: string, place: SectionPlace, section: string): string {
  const next = new RegExp(`<(?:\\w+:)?(?:${place.before.join("|")})\\b|</(?:\\w+:)?${place.root}>`).exec(xml);
  return next === null ? xml : xml.slice(0, next.index) + section + xml.slice(next.index);
}

interface Section {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly inside: string;
  /** Name with its prefix. */
  readonly qualified: string;
}

function sectionOf(xml: string, name: string): Section | null {
  const match = new RegExp(`<((?:\\w+:)?${name})(?:\\s[^>]*)?>`).exec(xml);
  if (match === null) return null;
  const [open, qualified = name] = match;
  const from = match.index + open.length;
  if (open.endsWith("/>")) return { start: match.index, end: from, open, inside: "", qualified };
  const close = xml.indexOf(`</${qualified}>`, from);
  return close === -1 ? null : { start: match.index, end: close + qualified.length + 3, open, inside: xml.slice(from, close), qualified };
}
