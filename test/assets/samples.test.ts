import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import type { Analysis } from "#core/analysis.ts";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import { analyze } from "#core/analyze.ts";
import { millionText } from "#core/money/format-money.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { shippedReference } from "#test/shipped-reference.ts";

const SAMPLES = join(__dirname, "../../assets/samples");

async function analysisOf(name: string): Promise<Analysis> {
  const workbook = await readWorkbookFile(readFileSync(join(SAMPLES, name)), name);
  const [sheet] = await workbook.listSheets();
  const outcome = analyze(await workbook.readSheet(sheet?.name ?? ""), { reference: shippedReference(), decisions: NO_DECISIONS });
  if (outcome.kind === "skipped") throw new Error(outcome.skipped.reason);
  return outcome.analysis;
}

describe("the samples the project ships", () => {
  it("the good one meets the published framework to the last digit and has nothing wrong", async () => {
    const { summary, framework, findings, tierTable } = await analysisOf("fy2567-illustrative.xlsx");
    expect([millionText(summary.total), summary.projects, summary.agencies]).toEqual(["5523.9110", 78, 51]);
    expect(framework).toMatchObject({ met: true });
    expect(findings).toEqual([]);
    for (const tier of tierTable.tiers) expect(summary.tiers.find((one) => one.tier === tier.id)?.projects).toBeGreaterThan(20);
  });

  it("says in the file, in both languages, what is published and what is made up", async () => {
    const workbook = await readWorkbookFile(readFileSync(join(SAMPLES, "fy2567-illustrative.xlsx")), "sample.xlsx");
    const texts = (await workbook.readSheet("โครงการ 2567")).values.flat().filter((value) => typeof value === "string");
    expect(texts.some((text) => /สมมติ/u.test(text) && /ยอดรวม/u.test(text))).toBe(true);
    expect(texts.some((text) => /made up/.test(text) && /published/.test(text))).toBe(true);
  });

  const truth = readFileSync(join(SAMPLES, "fy2567-illustrative-faulty.txt"), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));

  it("the faulty one has a dozen faults of different kinds", () => {
    expect(new Set(truth.map(([, code]) => code)).size).toBe(12);
  });

  it.each(truth)("the fault at %s is found as %s (%s)", async (cell, code) => {
    const { findings } = await analysisOf("fy2567-illustrative-faulty.xlsx");
    const row = Number(/\d+/.exec(cell)?.[0]) - 1;
    const found = findings.filter((finding) => finding.code === code).map(({ place }) => place.range);
    expect(found.some((range) => range !== null && range.firstRow <= row && row <= range.lastRow)).toBe(true);
  });

  it("nothing but the seeded faults and what follows from them is an error in the faulty one", async () => {
    const { findings } = await analysisOf("fy2567-illustrative-faulty.xlsx");
    const seeded = new Set(truth.map(([cell, code]) => [code, cell].join(" ")));
    const codes = findings
      .filter(({ code, place }) => {
        const { range } = place;
        return range === null || !seeded.has(`${code} ${cellAddress(range.firstRow, range.firstColumn)}`);
      })
      .map(({ code }) => code);
    const consequences = ["framework-mismatch", "project-count-mismatch", "agency-count-mismatch", "subtotal-mismatch", "total-typed-over"];
    const notes = ["tier-missing", "hidden-rows", "tier-suggested", "number-stored-as-text"];
    expect(codes.filter((code) => ![...consequences, ...notes].includes(code))).toEqual([]);
  });
});
