import type { ReadingCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import { columnsEn, unitsEn } from "./labels.ts";
import { counted } from "./counted.ts";

const AGAINST = {
  list: "the other amounts of the list",
  twin: "the same amount written in another unit",
  "previous-year": "last year's amount of the same row",
  parent: "the total of its group",
  statement: "another statement of the unit",
} as const;

/** Findings about how the sheet was read, in English. */
export const readingFindingsEn: SomeFindingWords<ReadingCode> = {
  "header-not-found": {
    title: "No header found",
    message: (finding, format) =>
      `No header row that names agencies or projects together with amounts was found in ${format.sheet(finding.place.sheet)}.`,
    whatToDo: () => "Select the table with its header row, or say what each column holds, then check again.",
    why: "Only the header says which column is money; it is never guessed.",
    example: "A header that can be read: “No. | Agency | Project | Budget 2567”.",
  },
  "column-ambiguous": {
    title: "Column unclear",
    message: (finding, format) =>
      `Columns ${format.columns(finding.facts.columns)} may all be “${columnsEn[finding.facts.role]}”; ` +
      (finding.facts.chosen === null ? "none was chosen." : `column ${format.columns([finding.facts.chosen])} is used for now.`),
    whatToDo: (finding) => `Say which column is “${columnsEn[finding.facts.role]}”, then check again.`,
    why: "The wrong column makes every total wrong, so a person must confirm it.",
    example: "Both “Budget 2567” and “2567 (reduced)” stand in the header.",
  },
  "unit-unknown": {
    title: "Unit of money unknown",
    message: (finding, format) =>
      `Nothing states the unit of the amounts (${format.at(finding.place)}); ` +
      (finding.facts.assumed === null
        ? "no total can be given in baht."
        : `they are read as ${unitsEn[finding.facts.assumed]} until a person confirms it.`),
    whatToDo: () => "Choose the unit of the table, or write a note such as “Unit: million baht” above it, then check again.",
    why: "A wrong unit makes a total 1,000 or 1,000,000 times off, so none is assumed in silence.",
    example: "The table shows 5,523.9110 without saying million baht.",
  },
  "unit-conflict": {
    title: "Units contradict each other",
    message: (finding, format) =>
      `${[
        `The unit at ${format.at(finding.place)} does not agree with ${AGAINST[finding.facts.against]}`,
        finding.facts.units.length > 0 ? `(${format.list(finding.facts.units.map((unit) => unitsEn[unit]))})` : "",
        finding.facts.factor === null ? "" : `by a factor of ${format.count(finding.facts.factor)}`,
        finding.facts.rows > 1 ? `in ${format.count(finding.facts.rows)} rows` : "",
        finding.facts.likely === undefined ? "" : `(the unit may be ${unitsEn[finding.facts.likely]})`,
        format.bracketed(finding).trim(),
      ]
        .filter((part) => part !== "")
        .join(" ")}.`,
    whatToDo: (finding, format) =>
      `Look up in the source document which unit ${format.at(finding.place)} is in, then mend the amount or the statement of the unit.`,
    why: "The same money in two units must be equal once both are in baht.",
    example: "One row holds 25,104,600 baht and 25,104.6000 million baht.",
  },
  "unit-stated-twice": {
    title: "Two units stated",
    message: (finding, format) =>
      `The header in ${format.at(finding.place)} says ${unitsEn[finding.facts.counted]}, but ${format.cells(finding.evidence, finding.place.sheet)} says ${unitsEn[finding.facts.other]}. ${unitsEn[finding.facts.counted]} was used, since the header stands nearer to the amounts.`,
    whatToDo: (finding, format) =>
      `Look up the unit in the source document, then make the header in ${format.at(finding.place)} and the note agree.`,
    why: "A wrong unit makes a total wrong a thousand or a million times, so a person has to confirm it.",
    example: "The header says “Budget (million baht)” and a note above the table “Unit: baht”.",
  },
  "unit-misspelt": {
    title: "Unit spelled wrongly",
    message: (finding, format) =>
      `The unit in ${format.at(finding.place)}${finding.found === null ? "" : ` (${format.value(finding.found)})`} is a letter off and was read as ${unitsEn[finding.facts.unit]}.`,
    whatToDo: () => "Check that this unit is meant, and correct the spelling.",
    why: "Whoever reads on should not have to guess the unit; where the amounts cannot be of it, it is not used.",
    example: "“Unit: million bahht” above the table.",
  },
  "formula-like-text": {
    title: "Text that looks like a formula",
    message: (finding, format) =>
      `The text in ${format.at(finding.place)} starts like a formula${finding.found === null ? "" : `: ${format.value(finding.found)}`}.`,
    whatToDo: () => "Check that it was typed on purpose. Reports carry it as text; it never runs.",
    why: "Text that starts with = + - @ can turn into a formula when it is copied or saved as .csv.",
    example: "“=HYPERLINK(…)” or “@name” in a project name.",
  },
  "hidden-rows": {
    title: "Hidden rows",
    message: (finding, format) =>
      `${counted(format.count(finding.facts.rows), "row is", "rows are")} hidden; ${counted(format.count(finding.facts.lines), "of them is a budget line", "of them are budget lines")} with ${format.money(finding.facts.amount)}, which is counted in the totals.`,
    whatToDo: () => "Unhide the rows and decide whether they belong to the table; if not, delete them.",
    why: "Rows that nobody sees make the total differ from what the reader can add up.",
    example: "The rows of an agency that was cut are hidden instead of deleted.",
  },
  "filtered-rows": {
    title: "Rows filtered out",
    message: (finding, format) =>
      `A filter hides ${counted(format.count(finding.facts.rows), "row", "rows")}; ${counted(format.count(finding.facts.lines), "of them is a budget line", "of them are budget lines")} with ${format.money(finding.facts.amount)}, which is counted in the totals.`,
    whatToDo: () => "Clear the filter to see all rows; to check only a part, select its cells instead.",
    why: "All rows of the table are checked, not only those a filter shows.",
    example: "One ministry is filtered, and SUBTOTAL shows only its part.",
  },
  "hidden-sheet": {
    title: "Hidden sheet",
    message: (finding, format) =>
      `The ${format.sheet(finding.place.sheet)} is hidden${finding.facts.veryHidden ? ", so deeply that the usual menu cannot show it" : ""}.`,
    whatToDo: () => "Check whether it holds current data or old data left behind; old data should not be added.",
    why: "Hidden sheets often hold an earlier version.",
    example: "A hidden sheet “copy Dec” lists the same projects.",
  },
  "calculation-stale": {
    title: "Formulas not recalculated",
    message: (finding, format) =>
      `The values in ${format.sheet(finding.place.sheet)} may be older than their formulas: calculation is manual, or the file was never calculated.`,
    whatToDo: () => "Press F9 in Excel, save, and check again.",
    why: "What is read is the last stored result of each formula.",
    example: "An amount was changed, but the total still shows the old figure.",
  },
  "precision-as-displayed": {
    title: "Precision as displayed",
    message: () => "The workbook calculates with the decimals it shows; everything finer is lost for good.",
    whatToDo: () => "Look at File > Options > Advanced > “Set precision as displayed”, and compare the amounts with the source document.",
    why: "With this setting Excel rounds the stored values, not only what is shown.",
    example: "36.00714 was typed and 36.01 is stored.",
  },
  "merges-unknown": {
    title: "Merged cells not known",
    message: (finding, format) =>
      `Excel does not say which cells of ${format.sheet(finding.place.sheet)} are merged: a name merged down over several rows may have been read as blank.`,
    whatToDo: () =>
      "If rows lack a ministry, an agency or a project, unmerge them and fill the name into each row, or save the workbook and check the file.",
    why: "A merged cell holds its value in the top left corner only, and some versions of Excel give no answer where too many cells are merged.",
    example: "The name of a department is merged down ten rows, and the last nine are read as having none.",
  },
  "fiscal-year-mixed": {
    title: "Several fiscal years",
    message: (finding, format) =>
      `${format.at(finding.place)} mixes several fiscal years: ${format.list(finding.facts.years.map(String))}.`,
    whatToDo: () => "Say which fiscal year is to be checked, or take the lines of other years out.",
    why: "A plan's total is the money of one fiscal year.",
    example: "Some rows are of 2566 and some of 2567 in the same column.",
  },
  "fiscal-year-unknown": {
    title: "Fiscal year unknown",
    message: (finding, format) => `Neither the title nor the header of ${format.sheet(finding.place.sheet)} states a fiscal year.`,
    whatToDo: () => "State the fiscal year, so that the total can be held against that year's framework.",
    why: "Frameworks and tier tables are set year by year.",
    example: "The title says only “List of projects”.",
  },
  "sheet-protected": {
    title: "Sheet is protected",
    message: (finding, format) => `The ${format.sheet(finding.place.sheet)} is protected: it can be checked, but not written to.`,
    whatToDo: () => "Nothing needs doing. To have tiers written back, unprotect the sheet yourself first.",
    why: "A protection that somebody set is never removed for them.",
    example: "The host agency protected its form.",
  },
  "table-left-out": {
    title: "Another project table was not read",
    message: (finding, format) =>
      `${format.at(finding.place)} holds another table of ${format.count(finding.facts.lines)} project lines${finding.facts.amount === null ? ", without a column of this year's money" : `, ${format.money(finding.facts.amount)} together`}; it was not read and is in no total, because the longest table of the sheet is.`,
    whatToDo: () => "Select that table and check it by itself, or move it to a sheet of its own.",
    why: "Tables under different headers may be different money, so they are never added together unasked.",
    example: "A sheet holds this year's table and another agency's table below it.",
  },
  "sheet-truncated": {
    title: "Sheet not read to its end",
    message: (finding, format) =>
      `The ${format.sheet(finding.place.sheet)} could be read only up to row ${format.count(finding.facts.afterRow + 1)}; the rows below are in no total.`,
    whatToDo: () => "Select only the table, or split it over several sheets, then check again.",
    why: "The total of a table that was not read whole cannot be trusted.",
    example: "The sheet has more than five million cells.",
  },
};
