import type { FormWords } from "../report-form-words.ts";
import { counted } from "./counted.ts";

/** The form for the committee, in English. */
export const formEn: FormWords = {
  titles: {
    "form-tiers": "Budget by value-chain tier",
    "form-ministries": "Budget by value-chain tier and ministry",
    "form-agencies": "Budget by agency and value-chain tier",
    "form-projects": "Budget by ministry, agency and project",
    "form-goals": "Budget by goal and guideline",
    "form-categories": "Budget by expenditure category",
    "form-certificate": "Certificate of the check",
    "form-years": "Two years compared, by ministry and agency",
  },
  attachment: (number) => `Attachment ${String(number)}`,
  asOf: (date) => `As of ${date}`,
  name: "Item",
  tierAndMinistry: "Tier / ministry / agency",
  ministryAndAgency: "Ministry / agency",
  goalAndGuideline: "Goal / guideline",
  howMany: ({ ministries, agencies, projects }) =>
    [
      ministries === null ? "" : counted(ministries, "ministry", "ministries"),
      agencies === null ? "" : counted(agencies, "agency", "agencies"),
      projects === null ? "" : counted(projects, "project", "projects"),
    ]
      .filter((part) => part !== "")
      .join(", "),
  inAll: (amount) => `Total ${amount} million baht`,
  inWords: (words) => `(${words})`,
  withoutAmount: (lines) =>
    `Note: ${counted(String(lines), "line", "lines")} without an amount that can be read; in no total of this table`,
  retired: (checkedAt) =>
    `The check of ${checkedAt} has no such table. The figures of the earlier check were taken out; this sheet may be deleted.`,
  verdict: "Verdict of the working papers: ",
  signers: ["Prepared by", "Checked by", "Certified by"],
  signature: (signer) => `Signed ............................ ${signer}`,
  signedName: "(name ..............................)",
  position: "Position ....................................",
  signedOn: "Date ........ / ................ / ............",
  page: "Page",
  certificate: {
    checked: "What was checked",
    program: "Checked at / version",
    codes: "Code of the data / of the rules",
    counts: "Counts",
    framework: "Against the framework",
    tests: "Tests",
    accepted: "Accepted with a reason",
    acceptedNone: "none",
    acceptedBy: (reason, by, on) =>
      `${reason}${by === null && on === null ? "" : ` (${[by === null ? "" : `by ${by}`, on === null ? "" : `on ${on}`].filter((part) => part !== "").join(", ")})`}`,
    acceptedMore: (count) => `and ${String(count)} more, see the findings sheet`,
    met: (name, amount) => `${name}: ${amount} million baht, met`,
    missed: (name, amount, difference) => `${name}: ${amount} million baht, not met (${difference})`,
  },
};
