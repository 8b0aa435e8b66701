import { noticeText } from "./command-notice.ts";

/** Shows the notice that the page's address names. Plain elements, no link to Excel: it must show whatever else fails. */
const element = document.getElementById("notice");
if (element === null) throw new Error("the page lacks a place for the notice");
const { language, title, sentences } = noticeText(window.location.search);
document.documentElement.lang = language;
document.title = title;
const main = document.createElement("main");
main.className = "host-page";
const heading = document.createElement("h1");
heading.textContent = title;
main.append(
  heading,
  ...sentences.map((sentence) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = sentence;
    return paragraph;
  }),
);
element.replaceChildren(main);
