import type { FileFlawCode } from "#core/finding-facts.ts";
import type { FindingBase } from "#core/finding.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import type { Format } from "../format.ts";

/** Findings about the file itself, in English. */
export const fileFindingsEn: SomeFindingWords<FileFlawCode> = {
  "quotes-broken": {
    title: "A quote is not closed",
    message: (finding, format) =>
      `${place(finding, format)} ${one(finding, "holds a quote that is never closed in its row", "hold quotes that are never closed in their rows")}${shown(finding, format)}; it was read as a plain character, so that no row after it is swallowed.`,
    whatToDo: () =>
      "Compare the row with the source, mend the quotes and save the file again (best as an Excel workbook), then check again.",
    why: "A quote without its end can hide separators and whole rows, so no total of the file is sure.",
    example: '`5,"Dept. of Lands,1,200` lacks the quote behind “Lands”.',
  },
  "bytes-damaged": {
    title: "Damaged characters",
    message: (finding, format) =>
      `${place(finding, format)} ${one(finding, "holds", "hold")} bytes that are no text in the encoding of the file${shown(finding, format)}.`,
    whatToDo: () => "Ask the sender for the file again, or put the characters right from the source document.",
    why: "A damaged byte may have been a digit or a separator, so no total of the file is sure.",
    example: "A file in UTF-8 was cut and pasted together by a program that knows no Thai.",
  },
  "cell-written-twice": {
    title: "A cell stands twice in the file",
    message: (finding, format) =>
      `The file holds ${place(finding, format)} more than once; the first is read, another says${shown(finding, format) || " nothing"}.`,
    whatToDo: () => "Open the file in Excel, let it repair the file, look at these cells, save and check again.",
    why: "Two values for one cell mean that the file is damaged, and nothing tells which one a person meant.",
    example: "A program wrote row 12 a second time with another amount.",
  },
  "text-missing": {
    title: "A text is missing in the file",
    message: (finding, format) =>
      `${place(finding, format)} ${one(finding, "points at a text that the file does not hold; it is", "point at texts that the file does not hold; they are")} read as empty.`,
    whatToDo: () => "Ask the sender for the file again, or put the text right from the source document.",
    why: "What stood there, a name or an amount, is lost, so no total of the file is sure.",
    example: "The list of texts in the file ends before the number that the cell names.",
  },
  "money-under-merge": {
    title: "A number under merged cells",
    message: (finding, format) =>
      `Under merged cells, where nobody sees ${one(finding, "it", "them")}, ${one(finding, "stands a number", "stand numbers")}${shown(finding, format)} (${place(finding, format)}); sums in Excel add ${one(finding, "it", "them")} all the same.`,
    whatToDo: () => "Unmerge the cells, delete the number or give it a row of its own, then check again.",
    why: "A number that nobody sees makes a total that nobody can follow.",
    example: "I12:I13 are merged, I13 still holds 1,200.",
  },
  "cell-far-away": {
    title: "A lone cell far from the rest",
    message: (finding, format) =>
      `${place(finding, format)} ${one(finding, "lies", "lie")} far from everything else on the sheet${shown(finding, format)} and ${one(finding, "was", "were")} left aside.`,
    whatToDo: () => "Press Ctrl+End in Excel, look at that cell, and delete it or move it to the table.",
    why: "Such cells are mostly typed by accident; reading up to them would cost more than the table itself.",
    example: "The list ends at row 80, and XFD1048576 holds a full stop.",
  },
};

type Counted = FindingBase & { readonly facts: { readonly cells: number } };

function one({ facts }: Counted, single: string, several: string): string {
  return facts.cells === 1 ? single : several;
}

function place(finding: Counted, format: Format): string {
  const at = format.at(finding.place);
  return finding.facts.cells === 1 ? at : `${at} and ${format.count(finding.facts.cells - 1)} more`;
}

function shown({ found }: Counted, format: Format): string {
  return typeof found === "string" && found !== "" ? ` ${format.quote(found)}` : "";
}
