import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createAgencyIndex } from "#core/agencies/agency-index.ts";
import { knownNames } from "#core/agencies/known-names.ts";
import { agencyVariantFindings, ministryVariantFindings } from "#core/agencies/agency-findings.ts";
import { namedBodies } from "#core/agencies/spoken-names.ts";
import { unknownAgencyFindings } from "#core/agencies/agency-findings.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { Finding } from "#core/finding.ts";
import { lineAt } from "../value-chain/lines.ts";

const ALIASES = [{ agency: "สำนักงานสถิติแห่งชาติ", alias: "สสช.", kind: "abbreviation" as const }];
const INDEX = createAgencyIndex(ALIASES);
const KNOWN = knownNames(
  [
    { agency: "สำนักงานสถิติแห่งชาติ", ministry: "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม" },
    { agency: "กรมศุลกากร", ministry: "กระทรวงการคลัง" },
    { agency: "กรมศิลปากร", ministry: "กระทรวงวัฒนธรรม" },
    { agency: "กรมส่งเสริมคุณภาพสิ่งแวดล้อม", ministry: "กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม" },
    { agency: "สำนักงานคณะกรรมการดิจิทัลเพื่อเศรษฐกิจและสังคมแห่งชาติ", ministry: "กระทรวงดิจิทัลเพื่อเศรษฐกิจและสังคม" },
    { agency: "เทศบาลเมืองคลองยาง", ministry: "องค์กรปกครองส่วนท้องถิ่น" },
  ],
  ALIASES,
  INDEX,
);

function agencies(...names: readonly string[]): readonly BudgetLine[] {
  return names.map((agency, row) => lineAt(row, { agency }));
}

function agencyVariants(lines: readonly BudgetLine[]): readonly Finding[] {
  return agencyVariantFindings(namedBodies(lines, "agency", INDEX), INDEX, KNOWN);
}

function ministryVariants(lines: readonly BudgetLine[]): readonly Finding[] {
  return ministryVariantFindings(namedBodies(lines, "ministry", INDEX), INDEX, KNOWN);
}

function unknownAgencies(lines: readonly BudgetLine[], known = KNOWN): readonly Finding[] {
  return unknownAgencyFindings(namedBodies(lines, "agency", INDEX), known);
}

function said(findings: readonly Finding[]): readonly unknown[] {
  return findings.map((finding) => [finding.place.range?.firstRow, finding.facts]);
}

describe("agency names in one table", () => {
  it("are said once for each other spelling, at its row", () => {
    const lines = agencies("สำนักงานสถิติแห่งชาติ", "กรมที่ดิน", "สํานักงานสถิติแห่งชาติ", "สำนักงานสถิติแห่งชาติ", "สสช.");
    expect(said(agencyVariants(lines))).toEqual([
      [2, { names: ["สำนักงานสถิติแห่งชาติ", "สํานักงานสถิติแห่งชาติ"], basis: "key", areJoined: true, others: 0 }],
      [4, { names: ["สำนักงานสถิติแห่งชาติ", "สสช."], basis: "alias", areJoined: true, others: 0 }],
    ]);
  });

  it("are not said for spaces, numbering or a page break", () => {
    const lines = agencies("กรมที่ดิน", " กรมที่ดิน ", "1. กรมที่ดิน", "กรมที่ดิน (ต่อ)");
    expect(agencyVariants(lines)).toEqual([]);
  });

  it("damaged by a PDF are suggested as one, the whole name first", () => {
    const lines = agencies("สานกังานสถติแิหง่ชาติ", "สำนักงานสถิติแห่งชาติ");
    expect(said(agencyVariants(lines))).toEqual([
      [0, { names: ["สำนักงานสถิติแห่งชาติ", "สานกังานสถติแิหง่ชาติ"], basis: "damaged", areJoined: false, others: 0 }],
    ]);
  });

  it("of different bodies are never taken for one", () => {
    expect(agencyVariants(agencies("ตำบลคลองโยง", "ตำบลคลองยาง", "กรมศุลกากร", "กรมศิลปากร"))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ["กรมส่งเสริมคุณภาพสิ่งแวดล้อม", "กรมส่งเสริมคุณภาพสิ่งแวดดล้อม", "a letter doubled"],
    ["กรมส่งเสริมคุณภาพสิ่งแวดล้อม", "กรมส่งเสิมคุณภาพสิ่งแวดล้อม", "a letter lost"],
    ["กรมส่งเสริมคุณภาพสิ่งแวดล้อม", "กรมส่งเสริมคุณภาบสิ่งแวดล้อม", "another letter in an unknown name"],
    ["สำนักงานที่ไม่มีในทะเบียน", "สำนักงานที่ไม่มมีในทะเบียน", "a letter doubled, both unknown"],
  ])("mistyped by a letter are asked about, and not joined: %s, %s (%s)", (main, other) => {
    expect(said(agencyVariants(agencies(main, other, main)))).toEqual([
      [1, { names: [main, other], basis: "mistyped", areJoined: false, others: 0 }],
    ]);
  });

  it.each([
    ["เทศบาลเมืองคลองยาง", "เทศบาลเมืองคลองโยง"],
    ["สำนักงานตัวอย่าง ก", "สำนักงานตัวอย่าง ข"],
    ["สำนักงานเขต 1 กลาง", "สำนักงานเขต 2 กลาง"],
    ["สำนักงานสายกลางใหม่", "สำนักงานสายกวางใหม่"],
    ["กรม ก", "กรม กก"],
  ])("that differ as names of two bodies do are not asked about: %s, %s", (one, other) => {
    expect(agencyVariants(agencies(one, other))).toEqual([]);
  });

  it("that differ in form only, more than three of them, are one habit and one finding", () => {
    const lines = agencies(
      "กรมที่ดิน",
      "กรม ที่ ดิน",
      "กรมศุลกากร",
      "กรมศุล กากร",
      "กรมศิลปากร",
      "กรมศิลปา กร",
      "กรม ศิลปากร",
      "สสช.",
      "สำนักงานสถิติแห่งชาติ",
    );
    expect(said(agencyVariants(lines))).toEqual([
      [7, { names: ["สำนักงานสถิติแห่งชาติ", "สสช."], basis: "alias", areJoined: true, others: 0 }],
      [1, { names: ["กรมที่ดิน", "กรม ที่ ดิน"], basis: "key", areJoined: true, others: 3 }],
    ]);
  });

  it("are judged alike for ministries; the page number of a printed book is no other spelling", () => {
    const lines = ["กระทรวงการคลัง", "กระทรวงการคลัง (4)", "กระทรวง การคลัง"].map((ministry, row) => lineAt(row, { ministry }));
    expect(said(ministryVariants(lines))).toEqual([
      [2, { names: ["กระทรวงการคลัง", "กระทรวง การคลัง"], basis: "key", areJoined: true, others: 0 }],
    ]);
  });

  it("give the same findings in any order of rows", () => {
    const names = fc.array(fc.constantFrom("กรมที่ดิน", "กรมที่ดิน (4)", "สสช.", "สำนักงานสถิติแห่งชาติ", "สานักงานสถิติแห่งชาติ"), { maxLength: 8 });
    fc.assert(
      fc.property(names, (all) => {
        const lines = agencies(...all);
        const sorted = (findings: readonly Finding[]): readonly string[] =>
          said(findings)
            .map((one) => JSON.stringify(one))
            .sort();
        expect(sorted(agencyVariants([...lines].reverse()))).toEqual(sorted(agencyVariants(lines)));
      }),
    );
  });
});

describe("an agency that no list knows", () => {
  it.each<[string, string | null]>([
    ["สานักงานสถติแิห่งชาติ", "สำนักงานสถิติแห่งชาติ"],
    ["กรมส่งเสริมคุณภาพิ่งแวดล้อม", "กรมส่งเสริมคุณภาพสิ่งแวดล้อม"],
    ["สำนักงานคณะกรรมการดิจิทัลฯ", "สำนักงานคณะกรรมการดิจิทัลเพื่อเศรษฐกิจและสังคมแห่งชาติ"],
    ["เทศบาลเมืองคลองโยง", null],
    ["กรมที่ไม่มีใครรู้จัก", null],
    ["สำนักงานฯ", null],
    ["สำนักงานสถิติแห่งชาติ", null],
    ["สสช", null],
  ])("%j may stand for %j", (name, suggestion) => {
    expect(KNOWN.suggest(name)).toBe(suggestion);
  });

  it("is said once with its suggestion", () => {
    const lines = agencies("กรมศุลกากร", "กรมศิลปากร", "กรมส่งเสริมคุณภาพิ่งแวดล้อม", "กรมส่งเสริมคุณภาพิ่งแวดล้อม");
    expect(said(unknownAgencies(lines))).toEqual([[2, { name: "กรมส่งเสริมคุณภาพิ่งแวดล้อม", suggestion: "กรมส่งเสริมคุณภาพสิ่งแวดล้อม" }]]);
  });

  it("is not said when the list is about other bodies, nor for local bodies", () => {
    expect(unknownAgencies(agencies("หน่วย ก", "หน่วย ข"))).toEqual([]);
    expect(unknownAgencies(agencies("กรมศุลกากร", "เทศบาลนครยะลา"))).toEqual([]);
    expect(unknownAgencies(agencies("กรมใด"), knownNames([], [], INDEX))).toEqual([]);
  });
});
