import type { CliWords } from "../cli-words.ts";
import { counted } from "./counted.ts";

/** The command line in English. */
export const cliEn: CliWords = {
  usage: `Usage: npm run --silent check -- FILE… [--sheet NAME] [--framework FILE|ID] [--expect-agencies FILE] [--amount COLUMN] [--year YEAR] [--unit UNIT] [--rows WORDS] [--lang th|en] [--json] [--lines] [--out REPORT.xlsx] [--mark COPY.xlsx] [--unmark COPY.xlsx]
  FILE          one or more .xlsx or .csv files
  --sheet       check this sheet only
  --framework   the budget framework: an id, or a .json file
  --expect-agencies  the agencies that should be there: a .csv, .txt or .xlsx file, one name a row
  --amount      the column of this year's money, by its letter
  --year        the fiscal year
  --unit        baht, thousand-baht or million-baht
  --rows        the words of the rows that count, where a column tells rows apart
  --lang        language of the output: th (the default) or en
  --json        output as JSON
  --lines       every line with its tier
  --out         write a report workbook
  --mark        write a copy of the file with the cells of its open findings highlighted; the file itself stays as it is
  --unmark      write a copy of the file without such highlights
No total can show errors that cancel each other: compare with an approved list, row by row (npm run --silent compare -- APPROVED FILE).
Exit code: 0 no errors, 1 errors found, 2 unreadable input or wrong usage`,
  noFiles: "No file to check was named",
  unknownOption: (option) => `Unknown option ${option}`,
  valueMissing: (option) => `Option ${option} needs a value`,
  valueUnknown: (option, value) => `Option ${option} does not take “${value}”`,
  markOneWorkbook: (option) => `${option} takes one .xlsx workbook`,
  outNotXlsx: (name) => `The report's name must end in .xlsx, not “${name}”`,
  withUsage: (problem, usage) => `${problem}. ${usage}`,
  frameworkUnknown: (name, known) => `There is no budget framework “${name}” (known: ${known})`,
  frameworkUnreadable: (file) => `The framework file “${file}” cannot be read or has another form`,
  tableOf: (file, sheet, range) => `${file} — sheet “${sheet}”, ${range}`,
  planOf: (tables) => `The whole plan — ${tables} tables together, the same money counted once`,
  skipped: (file, sheet, reason) => `${file} — sheet “${sheet}” was not read: ${reason}`,
  howRead: "How it was read",
  readAs: (encoding, separator) =>
    encoding === null ? "Excel workbook" : `text in ${encoding.toUpperCase()}, cells separated by “${separator ?? ","}”`,
  oddCounts: {
    raggedRows: (count) => `${count} rows of another width`,
    brokenQuotes: (count) => `${count} rows with a quote that is not closed`,
    damagedCells: (count) => `${count} cells with damaged characters`,
    repeatedCells: (count) => `${count} cells written twice`,
    missingTexts: (count) => `${count} cells whose text is missing in the file`,
    numbersUnderMerges: (count) => `${count} numbers under merged cells`,
    textsUnderMerges: (count) => `${count} texts under merged cells`,
    strayCells: (count) => `${count} lone cells far away left aside`,
  },
  skippedTabs: (names) => `tabs without cells: ${names}`,
  warning: "WARNING:",
  total: "Grand total",
  unit: "Unit in the table",
  unitUnknown: "unknown",
  fiscalYear: "Fiscal year",
  framework: "Framework",
  frameworkNone: "No framework fits this table's plan and year",
  frameworkMet: (plan) => `met (${plan})`,
  frameworkMissed: (plan, difference) => `not met (${plan}) ${difference}`,
  counts: "Counts",
  countsText: ({ ministries, agencies, projects, lines }) =>
    `${ministries === null ? "" : `${ministries} ministries, `}${agencies} agencies, ${projects} projects (${lines} lines with money)`,
  listedText: ({ agencies, lines }) => `${agencies} agencies and ${lines} lines are listed`,
  tierHeader: ["Tier", "Projects", "Agencies", "Million baht", "Percent"],
  lineHeader: ["Row", "Agency", "Project", "Tier", "Because", "Million baht"],
  sum: "Total",
  findings: (errors, warnings, infos) => `Findings: ${errors} errors, ${warnings} warnings, ${infos} notes`,
  noFindings: "Nothing is wrong",
  noFindingsUnproved: "Nothing contradicts this total, and nothing on the sheet proves it: no printed total, no framework",
  proof: "Proof",
  verdicts: { proved: "proved", question: "one question is open", unproved: "not proved" },
  witnesses: {
    "header-year": "the header names the year of the title",
    "sum-of-parts": "the column is the sum of its parts in every row",
    "printed-total": "printed totals hold",
    formula: "formulas add it up",
    "other-sheet": "another sheet states the same",
    framework: "the framework is met",
    "stated-figure": "a figure in words is met",
    "only-money": "it is the only money on the list",
    person: "a person chose the column",
  },
  accountedText: ({ numbers, lines, totals, aside }) =>
    `${numbers} numbers = ${lines} lines + ${totals} totals${aside === null ? "" : ` + ${aside} set aside`}`,
  whatToDo: "What to do",
  moreFindings: (count) => `and ${count} more (see all with --json or --out)`,
  nothingToReport: "No sheet holds a list of projects, so no report was written",
  ownMistake: (message) => `The program itself failed; your file is not to blame. Please report this message: ${message}`,
  strayRemarks: (cells) => `Comments or notes whose row is gone now stand below the table: ${cells}`,
  written: (path) => `Report written: ${path}`,
  marked: (path, highlighted, coloured) =>
    `${counted(highlighted, "cell")} highlighted in the copy ${path}${coloured === null ? "" : `; ${counted(coloured, "cell")} kept a colour of their own`}`,
  unmarked: (path, cells) => `${counted(cells, "highlight")} taken out in the copy ${path}`,
};
