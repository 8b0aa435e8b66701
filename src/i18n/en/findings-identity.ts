import type { Format } from "../format.ts";
import type { IdentityCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import { counted } from "./counted.ts";

const BASIS = {
  key: "they differ only in blanks, marks or the form of characters",
  alias: "the list of names says they are the same",
  damaged: "they are very alike; one may be damaged by copying",
  mistyped: "one may be mistyped by a letter",
} as const;

function moreSpellings(others: number, format: Format): string {
  return others === 0
    ? ""
    : `, and ${counted(format.count(others), "other spelling differs", "other spellings differ")} in the same way from the usual one`;
}

/** Findings about lines, agencies and projects, in English. */
export const identityFindingsEn: SomeFindingWords<IdentityCode> = {
  "duplicate-line": {
    title: "Identical lines",
    message: (finding, format) =>
      `Rows ${format.rows(finding.facts.rows)} name the same agency and project with the same amount, and all are counted${finding.found === null ? "" : ` (${format.value(finding.found)} each)`}.`,
    whatToDo: () => "Ask the agency whether there is really more than one, or whether a row was typed twice; delete it if so.",
    why: "Such lines do exist, so this is a question and not a mistake.",
    example: "The same agency, project and amount in two rows.",
  },
  "same-project-other-amount": {
    title: "One project, different amounts",
    message: (finding, format) => {
      const { project, agency, rows } = finding.facts;
      const name = project === "" ? format.quote(agency) : `Project ${format.quote(project)} of ${format.quote(agency)}`;
      return finding.expected === null
        ? `${name} stands in rows ${format.rows(rows)} with different amounts, and all are counted.`
        : `${name} has another amount at ${format.at(finding.place)} than in the more detailed table, which counts for the plan: ${format.comparison(finding)}.`;
    },
    whatToDo: () => "Check whether these are several parts of one project, or two versions of which one must go.",
    why: "Two versions of one project make the total too large.",
    example: "One row has 12.5000, another 12.0000 after a cut.",
  },
  "agency-name-variant": {
    title: "Agency spelled in several ways",
    message: (finding, format) =>
      `${format.at(finding.place)} writes ${format.quote(finding.facts.names[1])} for the agency that is ${format.quote(finding.facts.names[0])} elsewhere (${BASIS[finding.facts.basis]})${moreSpellings(finding.facts.others, format)}.`,
    whatToDo: (finding) =>
      !finding.facts.areJoined
        ? "Confirm whether they are one agency; they are not joined yet."
        : "Use the official name in every row, or confirm the name in the list of names.",
    why: "Several spellings make the number of agencies wrong and split its summary in two.",
    example: "“สำนักงานปลัดกระทรวง” and “สํานักงานปลัดกระทรวง”.",
  },
  "ministry-name-variant": {
    title: "Ministry spelled in several ways",
    message: (finding, format) =>
      `${format.at(finding.place)} writes ${format.quote(finding.facts.names[1])} for the ministry that is ${format.quote(finding.facts.names[0])} elsewhere (${BASIS[finding.facts.basis]})${moreSpellings(finding.facts.others, format)}.`,
    whatToDo: (finding) =>
      !finding.facts.areJoined
        ? "Confirm whether they are one ministry; they are not joined yet."
        : "Spell the ministry the same way in every row.",
    why: "Several spellings split the ministry's summary in two.",
    example: "“กระทรวงมหาดไทย” and “กระทรวงมหาดไทย (4)”.",
  },
  "project-name-variant": {
    title: "Project spelled in several ways",
    message: (finding, format) =>
      `${format.at(finding.place)} writes ${format.quote(finding.facts.names[1])} for a project that ${format.quote(finding.facts.agency)} also has as ${format.quote(finding.facts.names[0])} (${BASIS[finding.facts.basis]})${moreSpellings(finding.facts.others, format)}.`,
    whatToDo: (finding) =>
      finding.facts.areJoined
        ? "They are counted as one project. Spell it the same way in every row of the agency."
        : "Are they one project? They are counted as two. If they are one, spell it the same way in every row.",
    why: "Several spellings make the number of projects wrong.",
    example: "“โครงการ เเพลตฟอร์มกลาง” and “โครงการแพลตฟอร์มกลาง”.",
  },
  "agency-missing": {
    title: "Agency missing",
    message: (finding, format) => {
      const { expectedFrom, agencies } = finding.facts;
      if (expectedFrom === "row") return `${format.at(finding.place)} names no agency, though the row has an amount.`;
      return expectedFrom === "list"
        ? `${finding.expected === null ? "An agency of the list" : format.value(finding.expected)} is in none of the tables.`
        : `${format.count(agencies.length)} ${agencies.length === 1 ? "agency stands" : "agencies stand"} in the table of all agencies on ${format.sheet(finding.place.sheet)} but ${agencies.length === 1 ? "has" : "have"} no table of their own: ${format.list(agencies)}. Their money is counted from that table.`;
    },
    whatToDo: (finding, format) => {
      const { expectedFrom } = finding.facts;
      if (expectedFrom === "row") return `Type the agency's name into ${format.at(finding.place)}.`;
      return expectedFrom === "list"
        ? "Ask the agency for its data, or confirm that it has no project in the plan."
        : "Ask these agencies for their own tables, or go on with the figures of the table of all agencies.";
    },
    why: "Money without an agency is in no agency's summary, and an agency that has not sent leaves the total short.",
    example: "A project row copied without its agency.",
  },
  "agency-unknown": {
    title: "Agency not in the list",
    message: (finding, format) =>
      `${format.quote(finding.facts.name)} in ${format.at(finding.place)} is not in the list of known agencies.` +
      (finding.facts.suggestion === null ? "" : ` It may mean ${format.quote(finding.facts.suggestion)}.`),
    whatToDo: (finding) =>
      finding.facts.suggestion === null
        ? "Check its spelling; if the agency is new, nothing needs doing."
        : "Confirm or refuse the suggested name in the list of names.",
    why: "An unknown name may be mistyped, a former name, or a new body.",
    example: "“กรมการปกครองท้องถิ่น” for “กรมส่งเสริมการปกครองท้องถิ่น”.",
  },
  "same-money-elsewhere": {
    title: "The same money on another sheet",
    message: (finding, format) =>
      `${counted(format.count(finding.facts.lines), "line is", "lines are")} exactly as on ${format.sheet(finding.facts.otherSheet)} and counted once.`,
    whatToDo: () => "Confirm that they are the same data; if not, check the names of projects and agencies.",
    why: "The same data often stands on the ministry's and on the agency's sheet; counted twice, the total is too large.",
    example: "A sheet “all” and one sheet per agency list the same projects.",
  },
  "total-of-sheets": {
    title: "A total over several sheets",
    message: ({ place, found, facts }, format) =>
      `${found === null ? "The total" : format.value(found)} in ${format.at(place)} is the sum of ${counted(format.count(facts.sheets), "sheet", "sheets")}, from ${format.sheet(facts.from)} on, and holds.`,
    whatToDo: () => "Nothing needs doing.",
    why: "A list that goes on over sheets prints its total on the last one; it is held against the lines of all of them.",
    example: "The third sheet says “grand total 90”; the three sheets hold 20, 30 and 40.",
  },
  "sheets-agree": {
    title: "This sheet agrees with another in every amount",
    message: (finding, format) =>
      `The money of ${counted(format.count(finding.facts.lines), "line", "lines")} in ${format.at(finding.place)} also stands on ${format.sheet(finding.facts.otherSheet)}${finding.facts.sheets > 1 ? ` and ${counted(format.count(finding.facts.sheets - 1), "other sheet", "other sheets")}` : ""}, and every amount agrees. It is counted once, where it is more detailed.`,
    whatToDo: () => "Nothing needs doing.",
    why: "Sums that two sheets print alike are evidence for each other; counted twice, the total would be double.",
    example: "A sheet “summary” gives each ministry's sum, and each ministry's sheet lists its projects.",
  },
  "list-versions": {
    title: "One list in two versions",
    message: (finding, format) =>
      `${format.sheet(finding.place.sheet)} and ${format.sheet(finding.facts.otherSheet)} share ${counted(format.count(finding.facts.shared), "project", "projects")}, ${format.count(finding.facts.differing)} of them with other amounts: ${format.comparison(finding)}. Only ${format.sheet(finding.facts.otherSheet)} is counted, because ${finding.facts.because === "hidden" ? "the other is hidden" : "its name says that it is the later one"}.`,
    whatToDo: () => "If that is the wrong version, check with --rows and the name of the right sheet, or remove the old version.",
    why: "Two versions of one list cannot be added: every project would count twice.",
    example: "The sheets “draft” and “final” hold the same 20 projects with 5 other amounts.",
  },
  "sheets-differ": {
    title: "Two sheets give different amounts",
    message: (finding, format) =>
      `${format.quote(finding.facts.name)} in ${format.at(finding.place)} is not what ${format.sheet(finding.facts.otherSheet)} adds up to: ${format.comparison(finding)}. The plan's total uses the latter, which is more detailed.`,
    whatToDo: () =>
      "Check which sheet is right and make them agree. If they are different money and both count, check with --rows and both names with “ + ” between.",
    why: "A summary that differs from its details means that one of them is not the last version.",
    example: "The sheet “summary” gives an agency 24.2500; the agency's own sheet adds up to 25.2500.",
  },
};
