import { afterEach, describe, expect, it } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import type { CellValue } from "#sheet/cell.ts";
import type { OpenPane } from "./fixture/open-pane.ts";
import { axeBreaches, openPane, tabInView } from "./fixture/open-pane.ts";
import { projectSheet, shippedReference } from "./fixture/sheets.ts";

let pane: OpenPane | null = null;

afterEach(() => {
  pane?.close();
  pane = null;
});

/** Names that make the projects of a second sheet projects of their own. */
const OTHER_PROJECTS = { D4: "โครงการรอบสอง ก", D5: "โครงการรอบสอง ข", D6: "โครงการรอบสอง ค", D7: "โครงการรอบสอง ง" } as const;

/** Two sheets: what the first one holds is in the second one again, beside a project of 11 million baht more. */
async function checkedPlan(): Promise<OpenPane> {
  const again = projectSheet({ E4: "ต้นน้ำ" });
  const [total] = again.values.slice(-1);
  const extra: readonly CellValue[] = [5, "กระทรวงคมนาคม", "กรมทางหลวง", "โครงการป้ายจราจรดิจิทัล", "ปลายน้ำ", 11];
  const all = { ...again, sheet: "ทั้งหมด", values: [...again.values.slice(0, -1), extra, total?.with(-1, 111) ?? []] };
  pane = await openPane({ workbook: { sheets: [projectSheet({ E4: "ต้นน้ำ" }), all] } });
  await pane.user.selectOptions(screen.getByLabelText(pane.words.check.source), "all-sheets");
  await pane.check();
  return pane;
}

/** All that stands on one of our sheets, as text. */
async function writtenText({ workbook }: OpenPane, own: "summary" | "findings"): Promise<string> {
  const name = (await workbook.listSheets()).find((sheet) => sheet.own === own)?.name ?? "";
  return JSON.stringify((await workbook.readSheet(name)).values);
}

describe("many sheets as one plan", () => {
  it("shows the plan's total with each baht counted once, its findings and its tiers before those of one sheet", async () => {
    const { words } = await checkedPlan();
    expect(await screen.findByRole("heading", { name: words.check.planTitle("2") })).toBeTruthy();
    expect(screen.getAllByText("111.0000").length).toBeGreaterThan(0);
    expect(screen.getByRole("heading", { name: words.check.tiersTitle })).toBeTruthy();
    expect(screen.getByRole("heading", { name: words.check.tiersOf("งบ") })).toBeTruthy();
    expect(screen.queryByText(words.check.noFramework, { exact: false })?.textContent).toBeTruthy();
  });

  it("writes one report of the whole plan, and puts the plan into the memo", async () => {
    const opened = await checkedPlan();
    const { goToTab, words, press } = opened;
    await goToTab("report");
    expect(screen.getByText(words.report.scopeHints.plan)).toBeTruthy();
    expect(within(tabInView()).getAllByText(/111\.0000/).length).toBe(2);
    await press(words.report.write);
    await screen.findByRole("button", { name: words.report.refresh });
    const summary = await writtenText(opened, "summary");
    expect(summary).toContain("รวมทั้งสิ้น 111.0000 ล้านบาท");
    expect(summary).not.toContain("211");
  });

  it("writes each table in its own part, or only the one in view, when a person says so", async () => {
    const opened = await checkedPlan();
    const { goToTab, words, press, user } = opened;
    await goToTab("report");
    await user.selectOptions(await screen.findByLabelText(words.report.scope), "each-table");
    await press(words.report.write);
    await screen.findByRole("button", { name: words.report.refresh });
    const both = await writtenText(opened, "summary");
    expect(both).toContain("รวมทั้งสิ้น 100.0000 ล้านบาท");
    expect(both).toContain("รวมทั้งสิ้น 111.0000 ล้านบาท");
    await user.selectOptions(screen.getByLabelText(words.report.scope), "table-in-view");
    await press(words.report.refresh);
    await waitFor(async () => {
      expect(await writtenText(opened, "summary")).not.toContain("รวมทั้งสิ้น 111.0000 ล้านบาท");
    });
  });

  it("keeps on the findings sheet of the plan what was accepted in the pane", async () => {
    const opened = await checkedPlan();
    const { goToTab, words, press, user } = opened;
    await goToTab("findings");
    await user.click(
      (await screen.findAllByRole("button", { expanded: false })).find((one) => one.dataset["row"] !== undefined) ?? document.body,
    );
    await press(words.findings.accept);
    await user.type(screen.getByLabelText(words.findings.acceptReason), "ส่งซ้ำโดยตั้งใจ");
    await press(words.findings.acceptSave);
    await goToTab("report");
    await press(words.report.write);
    await screen.findByRole("button", { name: words.report.refresh });
    expect(await writtenText(opened, "findings")).toContain("ส่งซ้ำโดยตั้งใจ");
  });

  it("goes through the lines without a tier of all sheets, one after another, and puts them to use at once", async () => {
    const { E5, ...second } = { ...OTHER_PROJECTS, E5: null, B5: "กระทรวงคมนาคม", C5: "กรมทางหลวง", D5: "โครงการป้ายจราจร" } as const;
    const other = { ...projectSheet({ E4: "ต้นน้ำ", ...second, E5, F4: 12, F6: 13, F7: 14, F8: 59.25 }), sheet: "รอบสอง" };
    pane = await openPane({ workbook: { sheets: [projectSheet(), other] } });
    const { user, words, check, goToTab, press } = pane;
    await user.selectOptions(screen.getByLabelText(words.check.source), "all-sheets");
    await check();
    await goToTab("tiers");
    await press(words.tiers.start);
    expect(screen.getByText(words.tiers.position("1", "2")).textContent).toContain("งบ");
    await press(words.tiers.key("1", "ต้นน้ำ"));
    expect(screen.getByText(words.tiers.position("2", "2")).textContent).toContain("รอบสอง");
    await press(words.tiers.back);
    await press(words.tiers.key("1", "ต้นน้ำ"));
    await press(words.tiers.key("3", "ปลายน้ำ"));
    expect(screen.getByText(words.tiers.writeInto("งบ"))).toBeTruthy();
    expect(screen.getByText(words.tiers.writeInto("รอบสอง"))).toBeTruthy();
    expect(await axeBreaches()).toEqual([]);
    await press(words.tiers.useInCheck);
    expect(await screen.findByText(words.tiers.queueEmpty)).toBeTruthy();
  });

  it("holds the framework a person names against the whole plan, and not against its parts", async () => {
    const other = { ...projectSheet({ ...OTHER_PROJECTS, E4: "ต้นน้ำ", F4: 12, F6: 13, F7: 14, F8: 59.25 }), sheet: "รอบสอง" };
    pane = await openPane({ workbook: { sheets: [projectSheet(), other] }, reference: shippedReference() });
    const { user, words, check, goToTab } = pane;
    await user.selectOptions(screen.getByLabelText(words.check.source), "all-sheets");
    await check();
    await goToTab("setup");
    expect(screen.getByText(words.setup.frameworkOfPlan("2"))).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(words.setup.frameworkChoice), "digital-government-2567-framework");
    await goToTab("check");
    expect(await screen.findByText(words.check.frameworkShort("5,364.6610 ล้าน\u2060บาท"))).toBeTruthy();
  });

  it("breaks no rule of accessibility", async () => {
    const { goToTab } = await checkedPlan();
    expect(await axeBreaches()).toEqual([]);
    await goToTab("report");
    expect(await axeBreaches()).toEqual([]);
  });
});
