import type { CompareWords } from "../compare-words.ts";

const projectsEn = (count: string): string => (count === "1" ? "1 project" : `${count} projects`);

/** Two versions of a list, in English. */
export const compareEn: CompareWords = {
  usage: `Usage: npm run --silent compare -- OLD NEW [--sheet NAME] [--old-sheet NAME] [--new-sheet NAME] [--lang th|en] [--json] [--out COMPARISON.xlsx]
  OLD NEW      .xlsx or .csv: two versions of one list
  --sheet      read only this sheet of both files
  --old-sheet  read only this sheet of OLD
  --new-sheet  read only this sheet of NEW
  --lang       language of the output: th (default) or en
  --json       output as JSON
  --out        write a workbook with the comparison
Errors that cancel each other leave every total right: only a list that is approved, row by row, shows them here.
Exit code: 0 compared, 2 unreadable input or wrong usage`,
  twoFiles: "Two files are needed: the old version, then the new one.",
  noList: (file) => `No sheet of ${file} is a list of projects, so there is nothing to compare.`,
  title: "Two versions of a list",
  oldList: "Old version",
  newList: "New version",
  difference: "Difference",
  notProven: (list, errors) => `${list}: ${errors} findings are errors, so its total is not proven. Check this file first.`,
  kinds: {
    added: "Added",
    removed: "Removed",
    changed: "Amount changed",
    renamed: "Renamed",
    moved: "Moved to another tier or agency",
    unit: "Unit changed",
  },
  stepHeader: ["Step", "Projects", "Million baht", "Running total"],
  drawnHeader: ["Chart: below", "Chart: total or more", "Chart: less"],
  changeHeader: {
    number: "No.",
    kind: "Change",
    agency: "Agency",
    project: "Project",
    oldAmount: "Old (million baht)",
    newAmount: "New (million baht)",
    difference: "Difference (million baht)",
    oldCell: "Old cell",
    newCell: "New cell",
    note: "Note",
  },
  unchanged: (projects) => `${projectsEn(projects)} ${projects === "1" ? "is" : "are"} the same in both versions.`,
  nothingChanged: "Every project is the same in both versions.",
  moreChanges: (count) => `and ${count} more projects (all of them with --json or --out)`,
  changeOf: (sign, money) => (sign === 0 ? "the same amount" : sign > 0 ? `${money} more` : `${money} less`),
  renamedFrom: (name) => `was ${name}`,
  movedFrom: (from, to) => `from ${from} to ${to}`,
  unitNote: "The same figure, 1,000 or 1,000,000 times apart: this difference may be no money at all.",
  unread: "The amount is blank or cannot be read in one version, so it is in no total.",
  nameless: "(no name)",
  check: "The steps lead to the new total",
  checkGood: "Agrees",
  checkBad: "Does not agree",
  card: {
    title: "Compare with another version",
    intro: "See which projects moved the total: request against framework, before and after a cut, last year against this year.",
    sheet: "Sheet of the other version",
    withSheet: "Compare with this sheet",
    file: "Or open a file with the other version (.xlsx)",
    before: (when) => `Compare with the check of ${when}`,
    from: (from, when) => (when === "" ? from : `the check of ${when}`),
    total: "Difference in all",
    noLines: (from) => `${from} holds no project list to compare with.`,
    changes: (count) => `${projectsEn(count)} changed`,
    projects: projectsEn,
    write: "Write the comparison as a sheet",
    close: "Stop comparing",
    axis: "The axis does not start at zero, so that the changes can be seen.",
  },
  chartTitle: "From the old version to the new one (million baht)",
  note: "Unit: million baht · matched by agency and project name · what cannot be matched for sure is shown as removed and added",
};
