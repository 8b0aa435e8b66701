import { describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { SEVERITY } from "#core/finding-severity.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { findingGuide } from "./finding-guide.ts";

const codes = Object.keys(SEVERITY);
const codesIn = (markdown: string): readonly string[] => [...markdown.matchAll(/^`([a-z0-9-]+)`$/gmu)].map(([, code = ""]) => code);

describe.each(["th", "en"] as const)("the page on every finding code, %s", (language) => {
  const page = readFileSync(`docs/findings.${language}.md`, "utf8");

  it("holds every code of the program once, and no other; `npm run guides` writes it anew", () => {
    expect([...codesIn(page)].sort()).toEqual([...codes].sort());
  });

  it("has each code under its severity", () => {
    const { severities } = dictionaryOf(language);
    const sections = page.split(/^## /gmu).slice(1);
    for (const [severity, { name }] of Object.entries(severities)) {
      const section = sections.find((text) => text.startsWith(`${name} (`)) ?? "";
      expect([...codesIn(section)].sort()).toEqual(codes.filter((code) => SEVERITY[code as keyof typeof SEVERITY] === severity).sort());
    }
  });

  it("gives a sentence, what to do, a reason and an example for each", () => {
    const made = findingGuide(language);
    expect(made.match(/^- \*\*/gmu)?.length).toBe(codes.length * 4);
    expect(made).not.toMatch(/undefined|\[object/u);
  });
});
