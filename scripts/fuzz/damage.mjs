/** Ways to damage bytes: each takes the bytes and a generator, and answers other bytes. */
const BYTE_DAMAGES = [
  function flipBit(bytes, random) {
    const copy = Uint8Array.from(bytes);
    copy[random.below(copy.length)] ^= 1 << random.below(8);
    return copy;
  },
  function overwrite(bytes, random) {
    const copy = Uint8Array.from(bytes);
    copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  function cutOut(bytes, random) {
    const from = random.below(bytes.length);
    return joined(bytes.subarray(0, from), bytes.subarray(from + 1 + random.below(20)));
  },
  function insert(bytes, random) {
    const at = random.below(bytes.length);
    const added = Uint8Array.from({ length: 1 + random.below(8) }, () => random.below(256));
    return joined(bytes.subarray(0, at), added, bytes.subarray(at));
  },
  function repeat(bytes, random) {
    const from = random.below(bytes.length);
    const to = Math.min(bytes.length, from + 1 + random.below(200));
    return joined(bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to));
  },
  function breakOff(bytes, random) {
    return bytes.slice(0, random.below(bytes.length));
  },
];

function joined(...pieces) {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Damages bytes in one of the ways. */
export function damagedBytes(bytes, random) {
  const damage = random.of(BYTE_DAMAGES);
  return { how: damage.name, bytes: damage(bytes, random) };
}

/** Replaces one match of a pattern, chosen at random; the text as it is when there is none. */
function replaceOne(text, pattern, random, change) {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = random.of(matches);
  return text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length);
}

const letter = (random) => String.fromCharCode(97 + random.below(26));

/** Ways to damage XML that leave a package whole: what a program with a mistake, or a hand, makes of it. */
const XML_DAMAGES = [
  ["dropTag", (xml, random) => replaceOne(xml, /<[^>]*>/g, random, () => "")],
  ["repeatTag", (xml, random) => replaceOne(xml, /<[^>]*>/g, random, (tag) => tag + tag)],
  ["renameTag", (xml, random) => replaceOne(xml, /<\/?\w+/g, random, (tag) => tag.slice(0, -1) + letter(random))],
  ["renameElement", renameElement],
  ["dropElement", (xml, random) => replaceOne(xml, /<(\w+)\b[^>]*>[^<]*<\/\1>/g, random, () => "")],
  ["repeatElement", (xml, random) => replaceOne(xml, /<(\w+)\b[^>]*>[^<]*<\/\1>/g, random, (one) => one + one)],
  ["repeatRow", (xml, random) => replaceOne(xml, /<(?:\w+:)?row\b.*?<\/(?:\w+:)?row>/g, random, (row) => row + row)],
  ["dropAttribute", (xml, random) => replaceOne(xml, /\s[\w:]+="[^"]*"/g, random, () => "")],
  ["renameAttribute", (xml, random) => replaceOne(xml, /\s[\w:]+="/g, random, (one) => `${one.slice(0, -3)}${letter(random)}="`)],
  ["changeAttribute", (xml, random) => replaceOne(xml, /"[^"]{1,40}"/g, random, (value) => `"${letter(random)}${value.slice(2)}`)],
  ["changeDigit", (xml, random) => replaceOne(xml, /\d/g, random, () => String(random.below(10)))],
  ["swapTags", swapTags],
  ["control", (xml, random) => replaceOne(xml, />/g, random, () => `>${String.fromCharCode(random.below(32))}`)],
];

function renameElement(xml, random) {
  const name = random.of([...xml.matchAll(/<(\w+)/g)])?.[1] ?? "row";
  const other = name.slice(0, -1) + letter(random);
  return replaceOne(xml, new RegExp(`<${name}\\b([^>]*)>[^<]*</${name}>`, "g"), random, (one) => one.replaceAll(name, other));
}

function swapTags(xml, random) {
  return replaceOne(xml, /<[^>]*>[^<]*<[^>]*>/g, random, (pair) => {
    const [, first, text, second] = /^(<[^>]*>)([^<]*)(<[^>]*>)$/.exec(pair) ?? [];
    return `${second}${text}${first}`;
  });
}

/** Damages one part of a workbook, mostly one of the `likely` ones: its XML, or the part as a whole. */
export function damagedParts(parts, likely, random) {
  const copy = new Map(parts);
  const path = random.of(random.below(4) === 0 ? [...copy.keys()] : likely);
  if (random.below(40) === 0) {
    copy.delete(path);
    return { how: "dropPart", parts: copy };
  }
  const [how, damage] = random.of(XML_DAMAGES);
  copy.set(path, damage(copy.get(path), random));
  return { how, parts: copy };
}

/** Ways to damage lines of separated text. */
const LINE_DAMAGES = [
  ["dropSeparator", (text, random, separator) => replaceOne(text, new RegExp(`\\${separator}`, "g"), random, () => "")],
  ["addSeparator", (text, random, separator) => replaceOne(text, /[^\r\n]/g, random, (one) => one + separator)],
  ["addQuote", (text, random) => replaceOne(text, /[^\r\n]/g, random, (one) => `"${one}`)],
  ["dropQuote", (text, random) => replaceOne(text, /"/g, random, () => "")],
  ["dropLineEnd", (text, random) => replaceOne(text, /\r?\n/g, random, () => "")],
  ["addLineEnd", (text, random) => replaceOne(text, /[^\r\n]/g, random, (one) => `${one}\n`)],
  ["repeatLine", (text, random) => replaceOne(text, /[^\r\n]+\r?\n/g, random, (line) => line + line)],
  ["dropLine", (text, random) => replaceOne(text, /[^\r\n]+\r?\n/g, random, () => "")],
  ["unquoteAll", (text) => text.replaceAll('"', "")],
];

/** Damages the lines of a text in UTF-8. */
export function damagedLines(bytes, random) {
  const text = new TextDecoder().decode(bytes);
  const separator = text.includes(";") ? ";" : ",";
  const [how, damage] = random.of(LINE_DAMAGES);
  return { how, bytes: new TextEncoder().encode(damage(text, random, separator)) };
}

/** Damages JSON: a value of another sort somewhere, a key gone, or the text itself. */
export function damagedJson(json, random) {
  const paths = [];
  const walk = (value, path) => {
    paths.push(path);
    if (typeof value === "object" && value !== null) for (const key of Object.keys(value)) walk(value[key], [...path, key]);
  };
  walk(json, []);
  const path = random.of(paths);
  const odd = random.of([null, undefined, 0, -1, 1e308, "", "\u0000", [], {}, [[]], true, "__proto__", "9".repeat(400), NaN]);
  return { how: `${path.join(".")} = ${String(JSON.stringify(odd))}`, json: replaced(json, path, odd) };
}

function replaced(value, [key, ...rest], odd) {
  if (key === undefined) return odd;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  if (rest.length === 0 && odd === undefined) delete copy[key];
  else copy[key] = replaced(value[key], rest, odd);
  return copy;
}
