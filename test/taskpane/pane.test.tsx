import { afterEach, describe, expect, it } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import { emptyGrid } from "#sheet/grid.ts";
import type { OpenPane } from "./fixture/open-pane.ts";
import { axeBreaches, openPane } from "./fixture/open-pane.ts";
import { projectSheet, shippedReference } from "./fixture/sheets.ts";

let pane: OpenPane | null = null;
const opened = async (...given: Parameters<typeof openPane>): Promise<OpenPane> => {
  pane = await openPane(...given);
  return pane;
};

afterEach(() => {
  pane?.close();
  pane = null;
});

const faulty = { sheets: [projectSheet({ F7: "5,523,9110" })] };

describe("the Check tab", () => {
  it("says in three steps what it does before the first check", async () => {
    const { words } = await opened();
    expect(screen.getByText(words.check.welcomeTitle)).toBeTruthy();
    expect(screen.getByText(words.check.welcomeNote)).toBeTruthy();
  });

  it("says plainly and proudly that nothing is wrong", async () => {
    const { check, words } = await opened({ workbook: { sheets: [projectSheet({ E4: "ต้นน้ำ" })] } });
    await check();
    expect(await screen.findByText(words.check.answer.stands.proved)).toBeTruthy();
    expect(screen.getByText(words.check.answer.printedAll("1"))).toBeTruthy();
  });

  it("shows the total to the fourth decimal, counts and tiers", async () => {
    const { check } = await opened();
    await check();
    expect(screen.getByText("100.0000")).toBeTruthy();
    expect(screen.getByText("ต้นน้ำ")).toBeTruthy();
    expect(screen.getByText("39.2500")).toBeTruthy();
  });

  it("names an empty sheet and a workbook without a table, each with what to do", async () => {
    const { check, words } = await opened({ workbook: { sheets: [emptyGrid("ว่าง")] } });
    await check();
    expect(await screen.findByText(words.check.emptyTitle)).toBeTruthy();
  });

  it("lists why each sheet was passed over when none holds a list", async () => {
    const text = { ...emptyGrid("บันทึก"), values: [["เรียน ผู้อำนวยการ"], ["ขอส่งรายละเอียดตามที่ได้หารือไว้"]] };
    const { check, words } = await opened({ workbook: { sheets: [text] } });
    await check();
    expect(await screen.findByText(words.check.noTableTitle)).toBeTruthy();
    expect(screen.getByText("บันทึก")).toBeTruthy();
  });

  it("lets a person choose among several tables", async () => {
    const other = { ...projectSheet({ F4: 40.25, F8: 101 }), sheet: "อื่น" };
    const { check, words, user } = await opened({ workbook: { sheets: [projectSheet(), other] } });
    await user.selectOptions(screen.getByLabelText(words.check.source), "all-sheets");
    await check();
    await user.selectOptions(await screen.findByRole("combobox", { name: new RegExp(words.check.tableChoice) }), "1");
    expect(await screen.findByText("101.0000")).toBeTruthy();
  });

  it("says before the check that a workbook is read-only, and does not offer to write", async () => {
    const { check, words, goToTab } = await opened({ workbook: { sheets: [projectSheet()], status: { readOnly: true } } });
    expect(screen.getByText(words.check.readOnlyTitle)).toBeTruthy();
    await check();
    await goToTab("report");
    expect((await screen.findByRole("button", { name: words.report.write })).getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByText(words.check.readOnlyMessage)).toBeTruthy();
  });

  it("says what the host did and offers another try", async () => {
    const { workbook, words, press } = await opened();
    workbook.failNext("host-cell-edit");
    await press(words.check.run);
    await press(words.frame.tryAgain);
    expect(await screen.findByText("100.0000")).toBeTruthy();
  });

  it("marks the result stale after an edit, and a new check clears that", async () => {
    const { check, edit, words, user } = await opened();
    await check();
    edit("งบ", { row: 3, column: 5 }, 11.5);
    expect(await screen.findByText(words.check.staleTitle)).toBeTruthy();
    const [again] = screen.getAllByRole("button", { name: words.check.runAgain });
    await user.click(again!);
    await waitFor(() => {
      expect(screen.queryByText(words.check.staleTitle)).toBeNull();
    });
  });

  it("reads a column as the person says, and remembers that", async () => {
    const { check, words, press, user } = await opened();
    await check();
    await press(words.check.change);
    await user.selectOptions(await screen.findByLabelText(words.check.unit), "baht");
    await press(words.check.applyChanges);
    expect(await screen.findByText("0.0001")).toBeTruthy();
  });

  it("refuses a range that is none and says how to write one", async () => {
    const { check, words, press, user } = await opened();
    await check();
    await press(words.check.change);
    await user.type(screen.getByLabelText(words.check.range), "ทั้งหมด");
    expect(screen.getByText(words.check.rangeInvalid)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: words.check.applyChanges }).disabled).toBe(true);
  });
});

describe("the Findings tab", () => {
  it("opens a finding with what was found, what it may mean, what to do, and the way to its cell", async () => {
    const { check, goToTab, words, press, workbook } = await opened({ workbook: faulty });
    await check();
    await goToTab("findings");
    await press(/5,523,9110/);
    expect(screen.getByText(words.findings.readings)).toBeTruthy();
    expect(screen.getByText(words.findings.whatToDo)).toBeTruthy();
    await press(words.findings.goTo("เซลล์ F7"));
    expect(workbook.place()).toMatchObject({ sheet: "งบ", range: { firstRow: 6, firstColumn: 5 } });
  });

  it("is worked by keys alone: arrows move, Enter opens", async () => {
    const { check, goToTab, user } = await opened({ workbook: faulty });
    await check();
    await goToTab("findings");
    const list = await screen.findByRole("list", { name: /ลูกศร/ });
    const [first] = within(list).getAllByRole("button");
    first!.focus();
    await user.keyboard("{ArrowDown}");
    await waitFor(() => {
      expect(document.activeElement?.getAttribute("data-row")).toBe("1");
    });
    await user.keyboard("{Enter}");
    expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
  });

  it("needs a reason to accept, then folds the finding away, and takes that back", async () => {
    const { check, goToTab, words, press, user } = await opened({ workbook: faulty });
    await check();
    await goToTab("findings");
    await press(/5,523,9110/);
    await press(words.findings.accept);
    await press(words.findings.acceptSave);
    expect(screen.getByText(words.findings.acceptReasonMissing)).toBeTruthy();
    await user.type(screen.getByLabelText(words.findings.acceptReason), "รอเอกสารจากหน่วยงาน");
    await press(words.findings.acceptSave);
    await waitFor(() => {
      expect(screen.queryByRole("button", { name: /5,523,9110/ })).toBeNull();
    });
    await press(words.findings.shownKinds.accepted("1"));
    const folded = await screen.findByRole("button", { name: /5,523,9110/ });
    expect(folded.getAttribute("aria-expanded")).toBe("false");
    expect(folded.textContent).toContain("รอเอกสารจากหน่วยงาน");
    await user.click(folded);
    await press(words.findings.acceptUndo);
    await press(new RegExp(`^${words.findings.shownKinds.open("")}`));
    expect(await screen.findByRole("button", { name: /5,523,9110/ })).toBeTruthy();
  });

  it("searches, says when nothing fits, and clears the search", async () => {
    const { check, goToTab, words, press, user } = await opened({ workbook: faulty });
    await check();
    await goToTab("findings");
    await user.type(screen.getByRole("searchbox"), "ไม่มีคำนี้แน่");
    expect(await screen.findByText(words.findings.noneMatch)).toBeTruthy();
    await press(words.findings.clearFilters);
    expect(await screen.findByRole("button", { name: /5,523,9110/ })).toBeTruthy();
  });
});

describe("the Setup tab", () => {
  it("edits the tiers of a plan without a framework, checks by them and keeps them in the workbook", async () => {
    const { check, goToTab, words, press, user, workbook } = await opened({ workbook: { sheets: [projectSheet({ E5: "หัวน้ำ" })] } });
    await check();
    await goToTab("setup");
    await press(words.setup.editTiers);
    const synonyms = (await screen.findAllByRole("textbox", { name: words.setup.tierFields.synonyms }))[0];
    if (synonyms === undefined) throw new Error("No field for synonyms.");
    await user.type(synonyms, " | หัวน้ำ");
    await press(words.setup.useTiers);
    await waitFor(() => {
      expect(screen.getByText(/หัวน้ำ/)).toBeTruthy();
    });
    await press(words.setup.saveNow);
    await waitFor(async () => {
      const setup = (await workbook.listSheets()).find((sheet) => sheet.own === "setup");
      expect(setup).toBeDefined();
      const grid = await workbook.readSheet(setup?.name ?? "");
      expect(grid.values.flat()).toContain("ต้นทาง | หัวน้ำ");
    });
  });

  it("adds a rule, switches it off and goes back to the shipped ones", async () => {
    const { goToTab, words, press, user } = await opened();
    await goToTab("setup");
    await press(words.setup.newRule);
    await user.type(await screen.findByRole("textbox", { name: words.setup.ruleFields.words }), "ท่าเรือ");
    await press(words.setup.addRule);
    expect(await screen.findByText(words.setup.rulesOwn)).toBeTruthy();
    await press(words.setup.switchOffOne("“ท่าเรือ”"));
    expect(await screen.findByText(words.setup.ruleIsOff)).toBeTruthy();
    await press(words.setup.rulesRestore);
    expect(await screen.findByText(words.setup.rulesNone)).toBeTruthy();
  });
});

describe("the Tiers tab", () => {
  it("gives tiers by number keys and writes nothing before the list is confirmed", async () => {
    const { check, goToTab, words, press, user, workbook } = await opened();
    await check();
    await goToTab("tiers");
    await press(words.tiers.start);
    expect(await screen.findByText("โครงการสำรวจที่ดิน")).toBeTruthy();
    await user.keyboard("1");
    expect(await screen.findByRole("heading", { name: words.tiers.reviewTitle })).toBeTruthy();
    expect((await workbook.readSheet("งบ")).values[3]?.[4]).toBeNull();
    expect(screen.queryByRole("button", { name: words.tiers.write("1", "งบ") })).toBeNull();
    await press(words.tiers.planWrite);
    expect(await screen.findByText(words.tiers.plannedCell("E4", "ต้นน้ำ"))).toBeTruthy();
    expect((await workbook.readSheet("งบ")).values[3]?.[4]).toBeNull();
    await press(words.tiers.write("1", "งบ"));
    expect(await screen.findByText(words.tiers.written("1"))).toBeTruthy();
    expect((await workbook.readSheet("งบ")).values[3]?.[4]).toBe("ต้นน้ำ");
    await press(words.report.undo);
    expect(await screen.findByText(words.tiers.undone("1"))).toBeTruthy();
  });

  it("says before writing which rows are left alone and why, and keeps their tiers", async () => {
    const sheet = projectSheet({ E5: "ไม่ทราบ" });
    const { check, goToTab, words, press, user, workbook } = await opened({
      workbook: { sheets: [{ ...sheet, hiddenRows: new Set([3]) }] },
    });
    await check();
    await goToTab("tiers");
    await press(words.tiers.start);
    await screen.findByText("โครงการสำรวจที่ดิน");
    await user.keyboard("12");
    await press(words.tiers.planWrite);
    expect(await screen.findByText(words.tiers.refusedRow("4", words.tiers.refusals.hidden))).toBeTruthy();
    expect(screen.getByText(words.tiers.refusedRow("5", words.tiers.refusals.filled))).toBeTruthy();
    expect(screen.getByRole("button", { name: words.tiers.write("0", "งบ") }).getAttribute("aria-disabled")).toBe("true");
    expect((await workbook.readSheet("งบ")).values[4]?.[4]).toBe("ไม่ทราบ");
  });

  it("uses tiers in the check without touching the sheet", async () => {
    const { check, goToTab, words, press, user, workbook } = await opened();
    await check();
    await goToTab("tiers");
    await press(words.tiers.start);
    await screen.findByText("โครงการสำรวจที่ดิน");
    await user.keyboard("2");
    await press(words.tiers.useInCheck);
    expect(await screen.findByText(words.tiers.queueEmpty)).toBeTruthy();
    expect((await workbook.readSheet("งบ")).values[3]?.[4]).toBeNull();
  });
});

describe("the Report tab", () => {
  it("previews, writes, says what it wrote, and asks before it removes", async () => {
    const { check, goToTab, words, press, workbook } = await opened();
    await check();
    await goToTab("report");
    await press(words.report.preview);
    await waitFor(() => {
      expect(screen.getAllByRole("table")).toHaveLength(5);
    });
    await press(words.report.write);
    expect(await screen.findByRole("button", { name: words.report.refresh })).toBeTruthy();
    expect((await workbook.listSheets()).filter((sheet) => sheet.own !== null)).toHaveLength(9);
    await press(words.report.remove);
    expect((await workbook.listSheets()).filter((sheet) => sheet.own !== null)).toHaveLength(9);
    await press(words.report.removeConfirm);
    expect(await screen.findByText(words.report.removed)).toBeTruthy();
    expect((await workbook.listSheets()).filter((sheet) => sheet.own !== null)).toHaveLength(0);
  });

  it("matches the figures of a pasted memo and flags a malformed one", async () => {
    const { check, goToTab, words, user } = await opened();
    await check();
    await goToTab("report");
    await user.click(await screen.findByLabelText(words.report.memoCheckLabel));
    await user.paste("งบประมาณรวม 100.0000 ล้านบาท กรอบ 5,523,9110 ล้านบาท เมื่อปี 2567");
    const result = await screen.findByRole("list", { name: words.report.memoResult });
    await waitFor(() => {
      expect(within(result).getAllByRole("listitem")).toHaveLength(2);
    });
    expect(screen.getByText(words.report.memoFigures("1", "2"))).toBeTruthy();
  });
});

describe("the Setup tab", () => {
  it("changes the language of the whole pane at once", async () => {
    const { goToTab, words, user } = await opened();
    await goToTab("setup");
    await user.selectOptions(await screen.findByLabelText(words.setup.language), "en");
    expect(await screen.findByRole("tab", { name: "Findings" })).toBeTruthy();
    expect(document.querySelector("[lang=en]")).not.toBeNull();
  });

  it("compares with a framework that a person edits", async () => {
    const { check, goToTab, words, press, user } = await opened({ reference: shippedReference() });
    await check();
    await goToTab("setup");
    await user.selectOptions(await screen.findByLabelText(words.setup.frameworkChoice), "digital-government-2567-framework");
    await press(words.setup.edit);
    const amount = await screen.findByLabelText(words.setup.fields.statedAmount);
    await user.clear(amount);
    await user.type(amount, "5,523,9110");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: words.setup.editDone }).disabled).toBe(true);
    await user.clear(amount);
    await user.type(amount, "100.0000");
    await press(words.setup.editDone);
    await goToTab("check");
    expect(await screen.findByText(words.check.frameworkMet)).toBeTruthy();
  });

  it("imports a framework as JSON and names the field that is wrong", async () => {
    const { goToTab, words, press, user } = await opened();
    await goToTab("setup");
    await press(words.setup.importJson);
    await user.click(await screen.findByLabelText(words.setup.importLabel));
    await user.paste("{");
    expect(screen.getByText(words.setup.notJson)).toBeTruthy();
    await user.clear(screen.getByLabelText(words.setup.importLabel));
    await user.click(screen.getByLabelText(words.setup.importLabel));
    await user.paste('{"unit":"baht"}');
    const problem = screen.getByText(new RegExp(words.setup.importProblem(words.setup.expected.text)));
    expect(problem.textContent).toContain(words.setup.jsonPlaces.fields.statedAmount);
  });
});

describe("for everybody", () => {
  it.each(["th", "en"] as const)("axe finds nothing on any tab in %s", async (language) => {
    const { check, goToTab, press, words } = await opened({ language, workbook: faulty });
    expect(await axeBreaches()).toEqual([]);
    await check();
    await press(words.check.change);
    expect(await axeBreaches()).toEqual([]);
    await goToTab("findings");
    await press(/5,523,9110/);
    await press(words.findings.accept);
    expect(await axeBreaches()).toEqual([]);
    await goToTab("tiers");
    await press(words.tiers.start);
    expect(await axeBreaches()).toEqual([]);
    await goToTab("report");
    await press(words.report.preview);
    expect(await axeBreaches()).toEqual([]);
    await goToTab("setup");
    expect(await axeBreaches()).toEqual([]);
  });

  it("keeps the keyboard where it was when the form that had it closes", async () => {
    const { check, goToTab, press, words } = await opened();
    await check();
    await goToTab("tiers");
    await press(words.tiers.start);
    await press(words.tiers.pause);
    await waitFor(() => {
      expect(document.activeElement?.textContent).toBe(words.tiers.start);
    });
  });

  it("moves between tabs by arrow keys, the tabs being one stop", async () => {
    const { words, user } = await opened();
    screen.getByRole("tab", { name: words.frame.tabs.check }).focus();
    await user.keyboard("{ArrowLeft}");
    expect(document.activeElement?.textContent).toBe(words.frame.tabs.setup);
    await user.keyboard("{Home}");
    expect(document.activeElement?.textContent).toBe(words.frame.tabs.check);
    expect(screen.getAllByRole("tab").filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  });
});
