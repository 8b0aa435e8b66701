import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readWholeBook } from "#adapters/xlsx/whole/read-whole-book.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { digits, expectedReport, formulaNumbers } from "./expected-report.ts";
import type { ExpectedReport } from "./expected-report.ts";
import type { Demo, E2eTask } from "./harness.ts";
import { Skipped } from "./harness.ts";
import { ministryBlocksWorkbook } from "./made-workbook.ts";
import { runCheck, stepWords, until, writeReport } from "./pane-steps.ts";

const SAMPLE = "assets/samples/fy2567-illustrative.xlsx";
const OFFICE = process.env["SOFFICE"] ?? "/usr/bin/soffice";
const th = stepWords("th");

/** The sheets are all there, and what their formulas calculate in the grid is the analysis, to the last digit. */
async function assertWritten(demo: Demo, { plans }: ExpectedReport): Promise<void> {
  const names = await demo.sheetNames();
  for (const plan of plans) {
    assert.ok(names.includes(plan.name), `no sheet ${plan.name} among ${names.join(", ")}`);
    const planned = plan.rows.flat().filter((cell) => cell?.formula !== undefined || cell?.link !== undefined).length;
    assert.equal(await demo.formulaCount(plan.name), planned, `live formulas on ${plan.name}`);
    for (const { address, value } of formulaNumbers(plan)) {
      const [[calculated] = []] = await demo.values(plan.name, address);
      assert.equal(digits(calculated), digits(value), `${plan.name}!${address}`);
    }
  }
}

/** Brings each written sheet to the front by its tab and keeps a picture of it. */
async function pictureOfSheets(demo: Demo, { plans }: ExpectedReport): Promise<void> {
  for (const { id, name } of plans) {
    await demo.page.getByText(name, { exact: true }).last().click();
    await until(async () => (await demo.selected()).startsWith(`${name}!`), `sheet ${name} in front`);
    await demo.page.waitForTimeout(1_500);
    await demo.screenshot(`sheet-${id}`);
  }
}

/** A click on the place of the first budget line goes to the cell that it came from. */
async function followsLinkOfFirstLine(demo: Demo, { plans, analysis }: ExpectedReport): Promise<void> {
  const plan = plans.find(({ id }) => id === "budget-lines");
  const row = plan?.rows.findIndex((line) => line.some((cell) => cell?.link !== undefined)) ?? -1;
  const column = plan?.rows[row]?.findIndex((cell) => cell?.link !== undefined) ?? -1;
  const link = plan?.rows[row]?.[column]?.link;
  assert.ok(plan !== undefined && link !== undefined, "the budget lines name their source cells");
  await demo.page.getByText(plan.name, { exact: true }).last().click();
  await until(async () => (await demo.selected()).startsWith(`${plan.name}!`), "the budget lines in front");
  await demo.clickCell(row, column);
  await until(
    async () => (await demo.selected()) === `${analysis.table.sheet}!${cellAddress(link.row, link.column)}`,
    "the source cell selected",
  );
}

/** How many numbers the summary's formulas give; none would make the comparison empty. */
function countOfFormulas({ plans }: ExpectedReport): number {
  return plans.filter(({ id }) => id === "summary").flatMap(formulaNumbers).length;
}

/** Presses the page's own Save and gives the file. */
async function saved(demo: Demo): Promise<Uint8Array> {
  const download = demo.page.waitForEvent("download");
  await demo.page.getByRole("button", { name: "บันทึกเป็น .xlsx" }).click();
  return new Uint8Array(readFileSync(await (await download).path()));
}

/** The same workbook after LibreOffice has opened, recalculated and saved it. */
function recalculated(bytes: Uint8Array, name: string): Uint8Array {
  if (!existsSync(OFFICE)) throw new Skipped(`LibreOffice is not at ${OFFICE}: the saved file was not compared with a second engine`);
  mkdirSync("out/e2e/recalculated", { recursive: true });
  writeFileSync(`out/e2e/${name}.xlsx`, bytes);
  const profile = `-env:UserInstallation=file://${process.cwd()}/out/e2e/office-profile`;
  const run = spawnSync(
    OFFICE,
    [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "out/e2e/recalculated", `out/e2e/${name}.xlsx`],
    { encoding: "utf8", timeout: 150_000 },
  );
  assert.equal(run.status, 0, `LibreOffice: ${run.stderr}`);
  return new Uint8Array(readFileSync(`out/e2e/recalculated/${name}.xlsx`));
}

export const tasks: readonly E2eTask[] = [
  {
    title: "opens the sample, checks it and writes form and working papers whose formulas give the analysis to the last digit",
    run: async (demo) => {
      const expected = await expectedReport(new Uint8Array(readFileSync(SAMPLE)), "fy2567-illustrative.xlsx");
      await runCheck(demo, th);
      await demo.pane.getByText("5,523.9110").first().waitFor();
      await demo.screenshot("sample-checked");
      await writeReport(demo, th);
      await demo.screenshot("sample-written");
      await pictureOfSheets(demo, expected);
      await followsLinkOfFirstLine(demo, expected);
      assert.ok(countOfFormulas(expected) > 100);
      await assertWritten(demo, expected);
    },
  },
  {
    title: "does the same with a workbook of one's own in ministry blocks",
    run: async (demo) => {
      const bytes = await ministryBlocksWorkbook();
      const expected = await expectedReport(bytes, "blocks.xlsx");
      assert.equal(expected.analysis.lines.length, 6);
      await demo.openFile("blocks.xlsx", bytes);
      await runCheck(demo, th);
      await demo.pane.getByText("235.9597").first().waitFor();
      await writeReport(demo, th);
      await demo.screenshot("blocks-written");
      assert.ok(countOfFormulas(expected) > 20);
      await assertWritten(demo, expected);
    },
  },
  {
    title: "saves an .xlsx that LibreOffice opens with equal numbers and no error",
    run: async (demo) => {
      const expected = await expectedReport(new Uint8Array(readFileSync(SAMPLE)), "fy2567-illustrative.xlsx");
      await runCheck(demo, th);
      await writeReport(demo, th);
      const book = await readWholeBook(recalculated(await saved(demo), "saved"));
      for (const plan of expected.plans) {
        const cells = book.sheets.find(({ name }) => name === plan.name)?.cells ?? [];
        const errors = cells.filter(({ value }) => typeof value === "object" && value !== null);
        assert.deepEqual(errors, [], `errors in ${plan.name}`);
        const byPlace = new Map(cells.map(({ row, column, value }) => [`${row},${column}`, value]));
        plan.rows.forEach((line, row) => {
          line.forEach((cell, column) => {
            if (cell?.formula === undefined || typeof cell.value !== "number") return;
            assert.equal(digits(byPlace.get(`${row},${column}`)), digits(cell.value), `${plan.name} row ${row + 1}, column ${column + 1}`);
          });
        });
      }
    },
  },
];
