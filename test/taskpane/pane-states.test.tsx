import { afterEach, describe, expect, it } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import { emptyGrid } from "#sheet/grid.ts";
import type { OpenPane } from "./fixture/open-pane.ts";
import { axeBreaches, openPane, tabInView } from "./fixture/open-pane.ts";
import { projectSheet } from "./fixture/sheets.ts";

let pane: OpenPane | null = null;
const opened = async (...given: Parameters<typeof openPane>): Promise<OpenPane> => {
  pane = await openPane(...given);
  return pane;
};

afterEach(() => {
  pane?.close();
  pane = null;
});

const rightSheet = { sheets: [projectSheet({ E4: "ต้นน้ำ" })] };
const duplicated = {
  sheets: [projectSheet({ E4: "ต้นน้ำ", B7: "กระทรวงมหาดไทย", C7: "กรมการปกครอง", D7: "โครงการบัตรประชาชน", E7: "ต้นน้ำ", F7: 30, F8: 119.5 })],
};
const onTab = () => within(tabInView());

describe("a tab before any check", () => {
  it.each(["findings", "tiers", "report"] as const)("says what %s will hold and checks from there", async (tab) => {
    const { words, goToTab, press } = await opened({ workbook: rightSheet });
    await goToTab(tab);
    expect(await screen.findByRole("heading", { name: words.check.notYetTitle })).toBeTruthy();
    expect(onTab().getByText(words[tab].notYet)).toBeTruthy();
    expect(onTab().getByText(words.check.activeSheet("งบ"))).toBeTruthy();
    expect(await axeBreaches()).toEqual([]);
    await press(words.check.run);
    await waitFor(() => {
      expect(screen.queryByRole("heading", { name: words.check.notYetTitle })).toBeNull();
    });
    expect(screen.getByRole("tab", { selected: true }).textContent).toBe(words.frame.tabs[tab]);
  });

  it.each(["findings", "tiers", "report"] as const)("%s says that no list was found, and where the reasons are", async (tab) => {
    const { check, words, goToTab, press } = await opened({ workbook: { sheets: [emptyGrid("ว่าง")] } });
    await check();
    await goToTab(tab);
    expect(await screen.findByRole("heading", { name: words.check.noTableTitle })).toBeTruthy();
    await press(words.check.goToCheck);
    expect(await screen.findByText(words.check.emptyTitle)).toBeTruthy();
  });
});

describe("the Findings tab with nothing open", () => {
  it("says proudly that nothing is wrong, and what was checked with its figures", async () => {
    const { check, words, goToTab } = await opened({ workbook: rightSheet });
    await check();
    await goToTab("findings");
    expect(await screen.findByRole("heading", { name: words.check.nothingWrongTitle })).toBeTruthy();
    expect(onTab().getByText(words.check.nothingWrong("4", "100.0000 ล้าน\u2060บาท"))).toBeTruthy();
    expect(onTab().getByText(words.check.checked.totals("1"))).toBeTruthy();
    expect(onTab().getByText(words.check.checked.noFramework)).toBeTruthy();
    expect(await axeBreaches()).toEqual([]);
  });

  it("claims no printed total where none is printed", async () => {
    const sheet = projectSheet({ E4: "ต้นน้ำ" });
    const { check, words, goToTab } = await opened({ workbook: { sheets: [{ ...sheet, values: sheet.values.slice(0, -1) }] } });
    await check();
    await goToTab("findings");
    expect(await screen.findByText(words.check.nothingWrongNoTotals("4", "100.0000 ล้าน\u2060บาท"))).toBeTruthy();
    expect(screen.getByText(words.check.checked.noTotals)).toBeTruthy();
  });

  it("says how many were accepted once all of them are, and shows these when asked", async () => {
    const { check, words, goToTab, press, user } = await opened({ workbook: duplicated });
    await check();
    await goToTab("findings");
    const row = (await screen.findAllByRole("button", { expanded: false })).find((one) => one.dataset["row"] === "0");
    await user.click(row ?? document.body);
    await press(words.findings.accept);
    await user.type(screen.getByLabelText(words.findings.acceptReason), "เป็นสองรายการจริง");
    await press(words.findings.acceptSave);
    expect(await screen.findByRole("heading", { name: words.check.allAcceptedTitle })).toBeTruthy();
    await goToTab("check");
    expect(await screen.findByText(words.check.acceptedCount("1"))).toBeTruthy();
    await goToTab("findings");
    await press(words.findings.shownKinds.accepted("1"));
    expect(await screen.findByText(new RegExp("เป็นสองรายการจริง"))).toBeTruthy();
  });
});

describe("the foot of the pane", () => {
  it.each(["check", "findings", "tiers", "report", "setup"] as const)(
    "says on %s that the result is stale, and checks again",
    async (tab) => {
      const { check, edit, user, words, goToTab } = await opened();
      await check();
      await goToTab(tab);
      edit("งบ", { row: 3, column: 5 }, 11.5);
      await screen.findByText(words.check.staleTitle);
      const again = screen.getAllByRole("button", { name: words.check.runAgain }).at(-1);
      expect(tabInView().contains(again ?? null)).toBe(false);
      await user.click(again!);
      await waitFor(() => {
        expect(screen.queryByText(words.check.staleTitle)).toBeNull();
      });
    },
  );

  it("says a failed check on any tab, with what to do and another try", async () => {
    const { check, edit, workbook, words, goToTab, press } = await opened({ workbook: rightSheet });
    await check();
    await goToTab("report");
    edit("งบ", { row: 3, column: 5 }, 39.25);
    workbook.failNext("host-busy");
    await press(words.check.runAgain);
    await press(words.frame.tryAgain);
    await waitFor(() => {
      expect(screen.queryByRole("button", { name: words.frame.tryAgain })).toBeNull();
    });
  });
});
