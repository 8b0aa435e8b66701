/** Makes pages for a browser out of the guides in docs/, so that help is at hand where the add-in is, also on a closed network. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fromRoot } from "../config/vite-builds.mjs";
import { markdownToHtml, plainText } from "./markdown.mjs";

/** Each guide and the page it becomes. Links between these follow; a link to another document of the project becomes plain text. */
const PAGES = new Map([
  ["user-guide.th.md", "index.html"],
  ["user-guide.en.md", "index.en.html"],
  ["findings.th.md", "findings.html"],
  ["findings.en.md", "findings.en.html"],
  ["from-pivot-tables.th.md", "from-pivot-tables.html"],
  ["from-pivot-tables.en.md", "from-pivot-tables.en.html"],
]);

const STYLE = `
:root { color-scheme: light dark; --ink: #242424; --paper: #fff; --quiet: #616161; --line: #d6d6d6; --accent: #0b5c57; --code: #f3f3f3; }
@media (prefers-color-scheme: dark) { :root { --ink: #f5f5f5; --paper: #1f1f1f; --quiet: #c7c7c7; --line: #4a4a4a; --accent: #6fd0c2; --code: #2b2b2b; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.7 "Segoe UI", "Leelawadee UI", Thonburi, "Noto Sans Thai", sans-serif; }
main, nav { max-width: 860px; margin: 0 auto; padding: 8px 16px; }
nav { color: var(--quiet); font-size: 14px; border-bottom: 1px solid var(--line); }
a { color: var(--accent); }
img { max-width: 100%; height: auto; border: 1px solid var(--line); }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: 4px 10px; text-align: left; vertical-align: top; }
pre, code { background: var(--code); font-family: Consolas, Menlo, monospace; font-size: 14px; }
pre { padding: 10px 12px; overflow-x: auto; } code { padding: 1px 4px; } pre code { padding: 0; }
h1, h2, h3 { line-height: 1.35; margin: 1.4em 0 0.4em; }
`;

/** Writes every page, its pictures and one style sheet into a folder. */
export function writeHelpPages(folder) {
  mkdirSync(`${folder}/images`, { recursive: true });
  writeFileSync(`${folder}/help.css`, STYLE.trimStart());
  for (const [source, page] of PAGES) {
    const text = readFileSync(fromRoot(`docs/${source}`), "utf8");
    for (const [, picture] of text.matchAll(/!\[[^\]]*\]\(images\/([\w.-]+)\)/g))
      cpSync(fromRoot(`docs/images/${picture}`), `${folder}/images/${picture}`);
    writeFileSync(`${folder}/${page}`, helpPage(text, source.includes(".en.") ? "en" : "th", page));
  }
}

/** The administrator's guide as one page that stands alone, for whoever unpacks the package. */
export function adminPage(language) {
  const text = readFileSync(fromRoot(`docs/administrator.${language}.md`), "utf8");
  return page({ text, language, links: inSite, head: `<style>${STYLE}</style>`, navigation: "" });
}

/** Where a link leads among the pages of the site; null for documents that are not among them. */
function inSite(address) {
  if (/^(https?:|#|mailto:)/.test(address)) return address;
  const [file, part] = address.split("#");
  const target = PAGES.get(path.posix.basename(file));
  if (target === undefined) return null;
  return part === undefined ? target : `${target}#${part}`;
}

const titleOf = (text) => plainText(/^# (.*)$/m.exec(text)?.[1] ?? "");

function helpPage(text, language, target) {
  const others = [...PAGES]
    .filter(([source]) => source.includes(".en.") === (language === "en"))
    .map(([source, page]) => `<a href="${page}">${titleOf(readFileSync(fromRoot(`docs/${source}`), "utf8"))}</a>`);
  const twin = language === "en" ? target.replace(".en.html", ".html") : target.replace(".html", ".en.html");
  const other = language === "en" ? `<a href="${twin}" lang="th">ไทย</a>` : `<a href="${twin}" lang="en">English</a>`;
  const navigation = `<nav>${[...others, other].join(" · ")}</nav>`;
  return page({ text, language, links: inSite, head: `<link rel="stylesheet" href="help.css" />`, navigation });
}

function page({ text, language, links, head, navigation }) {
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${titleOf(text)}</title>
    <link rel="icon" href="data:," />
    ${head}
  </head>
  <body>
    ${navigation}
    <main>
${markdownToHtml(text, links)}
    </main>
  </body>
</html>
`;
}
