import { bahtWords } from "#i18n/baht-words.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import type { PlannedCondition, SheetPlan } from "#sheet/sheet-plan.ts";
import { emptyCells, formulaCell, formulaText, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import { PRODUCT_VERSION } from "../product-version.ts";
import { proofRows } from "../setup/evidence-rows.ts";
import type { FormContext } from "./form-sheet.ts";
import { countsText, signatureRows } from "./form-sheet.ts";

/** Label, status of a test, and the rest: a portrait page in 14 points. */
const WIDTHS = [30, 22, 24, 23];
const LAST = WIDTHS.length - 1;
/** As many accepted findings as leave room for the rest of the page. */
const MOST_ACCEPTED = 6;
/** Letters of a text that one cell of the page takes. */
const MOST_LETTERS = 240;

/**
 * One page that says what was checked and when, the total, the framework, what was proved and what was accepted by whom and why. The
 * tests are quoted live from the working papers: where those turn red, this page does.
 */
export function certificateSheet(number: number, context: FormContext): SheetPlan {
  const { words, heading } = context;
  const { form, verdict } = words.report;
  const facts = factRows(context);
  const head: readonly PlannedRow[] = [
    [...emptyCells(LAST), textCell(form.attachment(number), "form-end")],
    [textCell(heading, "form-title"), ...emptyCells(LAST)],
    [textCell(form.titles["form-certificate"], "form-subtitle"), ...emptyCells(LAST)],
  ];
  const firstTest = head.length + facts.length;
  const tests = context.tests.map(({ title, status, sentence }): PlannedRow => {
    const look = status.text === verdict.passed ? "control-good" : "control-bad";
    return [
      textCell(title, "label"),
      formulaCell(status.address, status.text, look),
      formulaCell(sentence.address, sentence.text, "label"),
      null,
    ];
  });
  const isGood = context.verdict.text === verdict.allGood;
  const overall: PlannedRow = [
    textCell(words.report.summary.verdict, "total-label"),
    formulaCell(context.verdict.address, context.verdict.text, isGood ? "control-good" : "control-bad"),
  ];
  const lastTest = firstTest + tests.length;
  const rows = [...head, ...facts, ...tests, overall, ...acceptedRows(context), ...signatureRows(LAST, context, 2)];
  return {
    id: "form-certificate",
    name: words.report.sheetNames["form-certificate"],
    rows,
    columnWidths: WIDTHS,
    merges: rows.flatMap((row, at) => mergesOf(row, at, at >= firstTest && at < lastTest)),
    tables: [],
    conditions: [
      ...redUnless(verdict.passed, { firstRow: firstTest, firstColumn: 1, lastRow: lastTest - 1, lastColumn: 1 }),
      ...redUnless(verdict.allGood, { firstRow: lastTest, firstColumn: 1, lastRow: lastTest, lastColumn: 1 }),
    ],
    choices: [],
    charts: [],
    freeze: { rows: 0, columns: 0 },
    print: {
      orientation: "portrait",
      repeatRows: null,
      footer: heading,
      pageLabel: `${form.attachment(number)} · ${form.page}`,
      columns: LAST + 1,
      isOnePage: true,
    },
  };
}

/** What was checked, how much it is, and what proves it. */
function factRows(context: FormContext): readonly PlannedRow[] {
  const { table, words, now, ruleSet } = context;
  const { analysis, format, source } = table;
  const { certificate } = words.report.form;
  const { summary } = analysis;
  const inWords = bahtWords(summary.total, words.language);
  const facts: readonly (readonly [string, string])[] = [
    [certificate.checked, source],
    [certificate.program, `${format.dateTime(now)} / ${PRODUCT_VERSION}`],
    [certificate.codes, `${analysis.rowsHash} / ${ruleSet}`],
    [words.report.summary.total, [format.money(summary.total), ...(inWords === null ? [] : [`(${inWords})`])].join("\n")],
    [certificate.counts, countsText(context)],
    [certificate.framework, frameworkText(context)],
    ...proofRows(analysis, format, words).slice(0, PROOF_ROWS),
  ];
  return facts.map(([label, value]) => [textCell(label, "group-label"), textCell(shortened(value), "label"), ...emptyCells(LAST - 1)]);
}

/** Verdict, witnesses, and what became of every number. */
const PROOF_ROWS = 3;

function frameworkText({ table, words }: FormContext): string {
  const { framework } = table.analysis;
  if (framework === null) return words.report.setup.noFramework;
  const { certificate } = words.report.form;
  const { plan, amount } = framework.framework;
  const million = table.format.million(amount);
  return framework.amountMet
    ? certificate.met(plan[words.language], million)
    : certificate.missed(plan[words.language], million, table.format.difference(framework.difference));
}

function acceptedRows({ accepted, words, table }: FormContext): readonly PlannedRow[] {
  const { certificate } = words.report.form;
  const row = (label: string, text: string): PlannedRow => [
    textCell(label, "group-label"),
    textCell(shortened(text), "label"),
    ...emptyCells(LAST - 1),
  ];
  if (accepted.length === 0) return [row(certificate.accepted, certificate.acceptedNone)];
  const listed = accepted.slice(0, MOST_ACCEPTED).map(({ title, by }, at) => {
    const on = by.acceptedOn === null ? null : table.format.date(by.acceptedOn);
    return row(at === 0 ? certificate.accepted : "", `${title}\n${certificate.acceptedBy(by.reason, by.acceptedBy ?? null, on)}`);
  });
  const more = accepted.length - listed.length;
  return more > 0 ? [...listed, row("", certificate.acceptedMore(more))] : listed;
}

function shortened(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
}

/** Titles over the page, values over all but the label, sentences behind their status, two who sign beside each other. */
function mergesOf(row: PlannedRow, at: number, isTest: boolean): readonly CellRange[] {
  const over = (firstColumn: number, lastColumn: number): CellRange => ({ firstRow: at, firstColumn, lastRow: at, lastColumn });
  const style = row[0]?.style;
  if (style === "form-title" || style === "form-subtitle") return [over(0, LAST)];
  if (row.some((cell) => cell?.style === "form-sign")) return [over(0, 1), over(2, LAST)];
  if (isTest) return [over(2, LAST)];
  return style === "group-label" || style === "total-label" ? [over(1, LAST)] : [];
}

function redUnless(good: string, range: CellRange): readonly PlannedCondition[] {
  const cell = cellAddress(range.firstRow, range.firstColumn);
  return [
    { range, formula: `=IF(ISERROR(${cell}),FALSE,${cell}=${formulaText(good)})`, style: "control-good" },
    { range, formula: `=IF(ISERROR(${cell}),TRUE,${cell}<>${formulaText(good)})`, style: "control-bad" },
  ];
}
