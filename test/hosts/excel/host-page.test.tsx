import { describe, expect, it } from "@jest/globals";
import { showHostPage } from "#hosts/excel/host-page.ts";
import { themeOf } from "#hosts/excel/theme-of.ts";

describe("the page before the pane", () => {
  it.each(["outside-excel", "office-unreachable", "excel-too-old"] as const)("says for %s in Thai and English what to do", (trouble) => {
    const element = document.createElement("div");
    element.textContent = "…";
    showHostPage(element, trouble);
    const [thai, english] = element.querySelectorAll("section");
    expect(thai?.lang).toBe("th");
    expect(thai?.textContent).toMatch(/\p{Script=Thai}/u);
    expect(english?.lang).toBe("en");
    expect(english?.textContent).not.toMatch(/\p{Script=Thai}/u);
    expect(thai?.querySelectorAll("li").length).toBe(english?.querySelectorAll("li").length);
    expect(element.querySelector("button")?.textContent).toContain("Try again");
    expect(element.textContent).not.toContain("…");
  });
});

describe("the theme of Excel", () => {
  it.each([
    ["#FFFFFF", "light"],
    ["#E6E6E6", "light"],
    ["#212121", "dark"],
    ["000000", "dark"],
    ["#0B5C57", "dark"],
    [undefined, null],
    ["white", null],
  ] as const)("%s is %s", (background, theme) => {
    expect(themeOf(background)).toBe(theme);
  });
});
