import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { NO_DECISIONS } from "#core/analyze-options.ts";
import { analyze } from "#core/analyze.ts";
import { outcomeText } from "./golden/outcome-text.ts";
import { caseNames, chosenFramework, GOLDEN, readCase } from "./golden/read-case.ts";
import { shippedReference } from "./shipped-reference.ts";

// GOLDEN=rewrite writes what comes out as the expected text: only to be used when a person then reads every change.
const isRewriting = process.env["GOLDEN"] === "rewrite";
const reference = shippedReference();

describe("sheets as officers write them", () => {
  it.each(caseNames())("%s", (name) => {
    const expected = join(GOLDEN, name, "expected.txt");
    const text = outcomeText(analyze(readCase(name), { reference, decisions: { ...NO_DECISIONS, frameworkId: chosenFramework(name) } }));
    if (isRewriting) writeFileSync(expected, text);
    expect(text).toBe(readFileSync(expected, "utf8"));
  });

  it("says for every case what it is about", () => {
    expect(caseNames().length).toBeGreaterThanOrEqual(25);
    for (const name of caseNames()) expect(readFileSync(join(GOLDEN, name, "about.md"), "utf8")).toMatch(/^# .+\n\n.+/u);
  });
});
