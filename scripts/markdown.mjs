/**
 * The part of Markdown that the guides are written in, as HTML: headings, paragraphs, lists (also in lists), tables, code,
 * pictures, links, bold and italics. Everything else stands as it is; nothing of the source is ever taken for markup of its own.
 */

const escapeHtml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** A text without its markup, escaped. */
export const plainText = (text) => escapeHtml(text.replaceAll(/[*`]/g, "").replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1"));

/** A heading's address within the page, as GitHub makes it. */
const anchor = (text) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");

/** @param link gives the address of a link as the page needs it; null where the page has nothing to link to */
export function markdownToHtml(text, link) {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const out = [];
  for (let at = 0; at < lines.length;) {
    const block = blockAt(lines, at, link);
    out.push(block.html);
    at = block.next;
  }
  return out.filter((html) => html !== "").join("\n");
}

function blockAt(lines, at, link) {
  const line = lines[at];
  if (line.trim() === "") return { html: "", next: at + 1 };
  if (line.startsWith("```")) return codeAt(lines, at);
  const heading = /^(#{1,4}) (.*)$/.exec(line);
  if (heading !== null) {
    const level = heading[1].length;
    return { html: `<h${level} id="${escapeHtml(anchor(plainText(heading[2])))}">${inline(heading[2], link)}</h${level}>`, next: at + 1 };
  }
  if (line.startsWith("|") && /^\|[\s:|-]+\|$/.test(lines[at + 1] ?? "")) return tableAt(lines, at, link);
  if (itemOf(line) !== null) return listAt(lines, at, link);
  return paragraphAt(lines, at, link);
}

function codeAt(lines, at) {
  let end = at + 1;
  while (end < lines.length && !lines[end].startsWith("```")) end += 1;
  return { html: `<pre><code>${escapeHtml(lines.slice(at + 1, end).join("\n"))}</code></pre>`, next: end + 1 };
}

const cellsOf = (line) =>
  line
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

function tableAt(lines, at, link) {
  const row = (line, tag) =>
    `<tr>${cellsOf(line)
      .map((cell) => `<${tag}>${inline(cell, link)}</${tag}>`)
      .join("")}</tr>`;
  let end = at + 2;
  while (lines[end]?.startsWith("|")) end += 1;
  const body = lines.slice(at + 2, end).map((line) => row(line, "td"));
  return { html: `<table><thead>${row(lines[at], "th")}</thead><tbody>${body.join("")}</tbody></table>`, next: end };
}

/** A line that starts an item: how far it is indented, its list and its text. */
function itemOf(line) {
  const match = /^(\s*)([-*]|\d+\.) (.*)$/.exec(line);
  return match === null ? null : { indent: match[1].length, tag: /\d/.test(match[2]) ? "ol" : "ul", text: match[3] };
}

function listAt(lines, at, link) {
  const { indent, tag } = itemOf(lines[at]);
  const items = [];
  let next = at;
  while (next < lines.length) {
    const item = itemOf(lines[next]);
    if (item !== null && item.indent === indent && item.tag === tag) {
      items.push({ text: item.text, inner: "" });
      next += 1;
    } else if (item !== null && item.indent > indent) {
      const inner = listAt(lines, next, link);
      items.at(-1).inner += inner.html;
      next = inner.next;
    } else if (item === null && lines[next].trim() !== "" && /^\s/.test(lines[next])) {
      items.at(-1).text += ` ${lines[next].trim()}`;
      next += 1;
    } else break;
  }
  return { html: `<${tag}>${items.map(({ text, inner }) => `<li>${inline(text, link)}${inner}</li>`).join("")}</${tag}>`, next };
}

function paragraphAt(lines, at, link) {
  let end = at + 1;
  while (end < lines.length && lines[end].trim() !== "" && !/^(#{1,4} |```|\|)/.test(lines[end]) && itemOf(lines[end]) === null) end += 1;
  return { html: `<p>${inline(lines.slice(at, end).join(" "), link)}</p>`, next: end };
}

/** Marks within a line. Code first: nothing inside it is markup. */
function inline(text, link) {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? `<code>${escapeHtml(part.slice(1, -1))}</code>` : marks(part, link)))
    .join("");
}

/** A character that a backslash makes plain, as one that no mark can be part of, and back again. */
const hide = (text) => text.replaceAll(/\\([*_|<>[\]])/g, (_, mark) => `\u0001${mark.charCodeAt(0)}\u0002`);
const show = (html) => html.replaceAll(/\u0001(\d+)\u0002/g, (_, code) => escapeHtml(String.fromCharCode(Number(code))));

function marks(text, link) {
  const html = escapeHtml(hide(text))
    .replaceAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g, (_, alt, address) => `<img src="${address}" alt="${alt}" />`)
    .replaceAll(/\[([^\]]*)\]\(([^)\s]+)\)/g, (_, label, address) => {
      const target = link(address);
      return target === null ? label : `<a href="${target}">${label}</a>`;
    })
    .replaceAll(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replaceAll(/(?<![\p{L}\p{N}*])\*([^*\s][^*]*)\*(?![\p{L}\p{N}*])/gu, "<em>$1</em>");
  return show(html);
}
