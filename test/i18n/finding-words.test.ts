import { describe, expect, it } from "@jest/globals";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { renderExplanation } from "#i18n/explanation-words.ts";
import { findingText } from "#i18n/finding-text.ts";
import { formatFor } from "#i18n/format-for.ts";
import { LANGUAGES } from "#i18n/language.ts";
import { SAMPLE_FINDINGS, sampleOf } from "./sample-findings.ts";

const DAMAGED = /undefined|null|NaN|\[object|function|\$\{/;

describe.each(LANGUAGES)("findings in words (%s)", (language) => {
  const format = formatFor(language);

  it.each(SAMPLE_FINDINGS.map((finding) => [finding.code, finding] as const))(
    "%s says what, what to do, why, and an example",
    (_, finding) => {
      const said = findingText(finding, format);
      for (const text of Object.values<string>({ ...said })) {
        expect(text.trim().length).toBeGreaterThan(3);
        expect(text).not.toMatch(DAMAGED);
        expect(text).not.toMatch(/ {2}|\s[,.](?!csv)|: *$|,[.)]/);
        if (language === "th") expect(text).toMatch(/\p{Script=Thai}/u);
        else expect(text).toMatch(/[a-z]{3}/);
      }
    },
  );

  it("says found, expected and the signed difference of a total", () => {
    const { message } = findingText(sampleOf("total-mismatch"), format);
    expect(message).toContain("12.5000");
    expect(message).toContain("12.0000");
    expect(message).toContain(language === "th" ? "เกิน 0.5000 ล้านบาท" : "over by 0.5000 million baht");
  });

  it("names the exact cell of an amount and every reading of it", () => {
    const { message, whatToDo } = findingText(sampleOf("amount-malformed"), format);
    expect(message).toContain("I12");
    expect(message).toContain("5523.911");
    expect(message).toContain("55239110");
    expect(whatToDo).toContain("I12");
  });

  it("explains a gap with its chance", () => {
    const [explanation] = sampleOf("total-mismatch").explanations;
    if (explanation === undefined) throw new Error("The sample has an explanation");
    const text = renderExplanation(explanation, dictionaryOf(language).explanations, { format, here: "งบ" });
    expect(text).toContain("I30");
    expect(text).toContain("0.1 %");
    expect(text).not.toContain("งบ!I30");
  });
});

describe("what to do about a framework that is missed", () => {
  it("depends on whether the total is over or short", () => {
    const over = sampleOf("framework-mismatch");
    const short = { ...over, difference: over.difference === null ? null : -1 };
    const format = formatFor("th");
    expect(findingText(over, format).whatToDo).not.toBe(findingText(short, format).whatToDo);
  });
});
