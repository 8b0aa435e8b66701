import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import type { Framework } from "#core/budget/framework.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { numberCell, textCell } from "../planned-cells.ts";
import type { ReportContext } from "../report-context.ts";
import type { ReportTable } from "../report-table.ts";
import { frameworkCode, tierTableCode } from "./content-codes.ts";
import { evidenceSection, runsSection } from "./evidence-rows.ts";
import {
  FRAMEWORK_FIELDS,
  OWN_CODE,
  ROW_MARK,
  SECTION_MARK,
  WORD_SEPARATOR,
  aliasSections,
  fieldRow,
  listRow,
  rulesSection,
  sectionRows,
} from "./setup-sections.ts";
import { pageFooter } from "../head-and-foot.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { FrameworkField } from "./setup-sections.ts";
import { cellAddress, columnLetters, quotedSheetName, rangeAddress } from "#sheet/cell-address.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { ColumnTemplate, SetupContent } from "./setup-content.ts";
import { templateSignature, undecidedSheet } from "./setup-content.ts";

const WIDTHS = [2, 34, 40, 40, 34, 40, 80, 16, 40];
/** Columns that evidence, set-up and the log of runs need on paper. */
const PRINTED_COLUMNS = 6;

/** The setup sheet: what was decided, what was approved, and the evidence of this run; officers edit it and check again. */
export function planSetup(tables: readonly ReportTable[], context: ReportContext): SheetPlan {
  const { setup, now, language, reference } = context;
  const words = dictionaryOf(language);
  const framework = frameworkInUse(tables, context);
  const tierTable = framework?.tierTable ?? setup.tierTable ?? tierTableInUse(tables);
  const tierCode = framework === null ? (setup.tierTable === null ? tierTableCode(tierTable) : OWN_CODE) : null;
  const rules = setup.taggingRules ?? reference.taggingRules;
  const findings = tables.flatMap(({ analysis }) => analysis.findings);
  const rows = [
    [null, textCell(words.report.setup.title, "title")],
    [null, textCell(words.report.setup.note, "note")],
    [],
    ...sectionRows("settings", [fieldRow("language", words.report.setup.settings.language, textCell(language, "input"))], words),
    ...frameworkSection(framework, setup.framework === null, words),
    ...tierSections(tierTable, tierCode, words),
    ...aliasSections(setup.aliases, findings, words),
    ...sheetsSection(tables, setup, words),
    ...sectionRows(
      "expectedAgencies",
      setup.expectedAgencies.map((agency) => listRow([textCell(agency, "input")])),
      words,
    ),
    ...rowTiersSection(tables, setup, words),
    ...columnsSection(tables, setup, words),
    ...evidenceSection(tables, { now, rules }, words),
    ...runsSection(tables, { now, earlier: setup.runs }, words),
  ];
  const ruleRows = rulesSection({ rules, areShipped: setup.taggingRules === null }, tierTable, words);
  return {
    id: "setup",
    name: words.report.sheetNames.setup,
    rows: [...rows, ...ruleRows],
    columnWidths: WIDTHS,
    merges: [],
    tables: [],
    conditions: [],
    choices: [],
    charts: [],
    freeze: { rows: 0, columns: 0 },
    // The rules are many pages of word lists: they are read on the screen.
    print: { orientation: "landscape", repeatRows: null, footer: pageFooter(words, now), columns: PRINTED_COLUMNS, rows: rows.length },
  };
}

/** The framework as a person edited it, else the one the first table that has one was held against. */
function frameworkInUse(tables: readonly ReportTable[], { setup }: ReportContext): Framework | null {
  return setup.framework ?? tables.find(({ analysis }) => analysis.framework !== null)?.analysis.framework?.framework ?? null;
}

function tierTableInUse([first]: readonly ReportTable[]): TierTable {
  return first === undefined ? { tiers: [], goals: [] } : first.analysis.tierTable;
}

/** The framework with its source sentence, each field editable; one plain sentence where there is none. */
function frameworkSection(framework: Framework | null, isShipped: boolean, words: Dictionary): readonly PlannedRow[] {
  const setup = words.report.setup;
  if (framework === null) return sectionRows("framework", [[null, textCell(setup.noFramework, "note")]], words);
  const values: Readonly<Record<FrameworkField, PlannedCell>> = {
    id: input(framework.id),
    planTh: input(framework.plan.th),
    planEn: input(framework.plan.en),
    planAliases: input(framework.planAliases.join(WORD_SEPARATOR)),
    fiscalYear: numberCell(framework.fiscalYear, "input"),
    stage: input(words.stages[framework.stage]),
    statedAmount: input(framework.statedAmount),
    unit: input(words.units[framework.unit]),
    projects: numberCell(framework.projects, "input"),
    agencies: numberCell(framework.agencies, "input"),
    ministries: numberCell(framework.ministries, "input"),
    approvedOn: input(framework.approvedOn),
    sentence: input(framework.source.sentence),
    address: input(framework.source.address),
  };
  const rows = FRAMEWORK_FIELDS.map((field) => fieldRow(field, setup.frameworkFields[field], values[field]));
  return sectionRows({ section: "framework", code: isShipped ? frameworkCode(framework) : null }, rows, words);
}

/** Tiers, goals and guidelines of the year; `code` says whose they are where no framework holds them. */
function tierSections(table: TierTable, code: string | null, words: Dictionary): readonly PlannedRow[] {
  const label = new Map(table.tiers.map((tier) => [tier.id, tier.label[words.language]]));
  const tiers = table.tiers.map((tier) =>
    listRow([tier.id, tier.label.th, tier.label.en, tier.name.th, tier.name.en, tier.synonyms.join(WORD_SEPARATOR)].map(input)),
  );
  const goals = table.goals.map((goal) =>
    listRow([goal.number, goal.text.th, goal.text.en, goal.tier === null ? null : (label.get(goal.tier) ?? goal.tier)].map(input)),
  );
  const guidelines = table.goals.flatMap((goal) => goal.guidelines.map((one) => listRow([goal.number, one.number, one.text].map(input))));
  return [
    ...sectionRows({ section: "tiers", code }, tiers, words),
    ...sectionRows("goals", goals, words),
    ...sectionRows("guidelines", guidelines, words),
  ];
}

function input(text: string | null): PlannedCell {
  return textCell(text, "input");
}

/** What a person decided for sheets, and one open row for every sheet of the report without decisions. */
function sheetsSection(tables: readonly ReportTable[], { sheets }: SetupContent, words: Dictionary): readonly PlannedRow[] {
  const decided = new Set(sheets.map((one) => one.sheet));
  const names = [...new Set(tables.flatMap(({ read }) => read.map((table) => table.sheet)))].filter((sheet) => !decided.has(sheet));
  const rows = [...sheets, ...names.map(undecidedSheet)].map((one) =>
    listRow([
      textCell(one.sheet, "input"),
      textCell(one.range === null ? null : rangeAddress(one.range), "input"),
      textCell(one.unit === null ? null : words.units[one.unit], "input"),
      numberCell(one.fiscalYear, "input"),
      textCell(one.frameworkId, "input"),
      textCell(one.rows, "input"),
    ]),
  );
  return sectionRows("sheets", rows, words);
}

/** Tiers that officers gave to rows; the project stands beside only to be recognised. */
function rowTiersSection(tables: readonly ReportTable[], { sheets }: SetupContent, words: Dictionary): readonly PlannedRow[] {
  const lines = new Map<string, TaggedLine>();
  for (const { analysis } of tables)
    for (const tagged of analysis.lines) lines.set(JSON.stringify([tagged.line.sheet, tagged.line.row]), tagged);
  const label = (tier: string): string => tables[0]?.format.tier(tier) ?? tier;
  const rows = sheets.flatMap(({ sheet, tiersByRow }) =>
    [...tiersByRow].map(([row, tier]) => {
      const line = lines.get(JSON.stringify([sheet, row]))?.line;
      return listRow([
        textCell(sheet, "input"),
        numberCell(row + 1, "input"),
        textCell(label(tier), "input"),
        textCell(line?.project ?? line?.description ?? null, "wrapped-text"),
      ]);
    }),
  );
  return sectionRows("rowTiers", rows, words);
}

/** What each column was taken for; a role other than the one read is a person's decision for this form. */
function columnsSection(tables: readonly ReportTable[], { templates }: SetupContent, words: Dictionary): readonly PlannedRow[] {
  const bySignature = new Map(templates.map((template) => [template.signature, template]));
  const shown = new Set<string>();
  const rows = tables
    .flatMap(({ read }) => read)
    .flatMap((table) => {
      const signature = templateSignature(table);
      if (shown.has(signature)) return [];
      shown.add(signature);
      return table.columns.map((column) => {
        const role = bySignature.get(signature)?.roles.get(column.column);
        return listRow([
          textCell(signature, "note"),
          textCell(columnLetters(column.column), "text"),
          textCell(column.header, "wrapped-text"),
          textCell(words.columns[role ?? column.role], "input"),
          textCell(role === undefined ? column.role : null, "note"),
          textCell(words.columnReasons[column.reason], "text"),
          textCell(`${String(Math.round(column.confidence * 100))} %`, "text"),
        ]);
      });
    });
  return sectionRows(
    "columns",
    [...rows, ...templates.filter((template) => !shown.has(template.signature)).flatMap((template) => rememberedRows(template, words))],
    words,
  );
}

/** Columns of a form that is not in this report, and columns a person named beyond those read. */
function rememberedRows({ signature, roles }: ColumnTemplate, words: Dictionary): readonly PlannedRow[] {
  return [...roles].map(([column, role]) =>
    listRow([
      textCell(signature, "note"),
      textCell(columnLetters(column), "text"),
      textCell(null, "text"),
      textCell(words.columns[role], "input"),
      textCell(null, "note"),
    ]),
  );
}

/** What the set-up says of units, years and frameworks, as one text: a formula over its cells, and what it gives as checked. */
export interface SettingsProbe {
  readonly formula: string;
  readonly text: string;
}

const FRAMEWORK_KEYS: readonly string[] = ["id", "statedAmount", "unit", "projects", "agencies", "ministries"];
/** Columns of the sheets' decisions: range, unit, fiscal year, framework. */
const DECISIONS = [2, 3, 4, 5];
/** Excel takes 8,192 letters of a formula. */
const LONGEST_FORMULA = 7_000;

/**
 * Watches the cells of the set-up sheet that decide what an amount means: changed after the check, the figures beside
 * them are no longer checked. Null when there are too many sheets for one formula.
 */
export function settingsProbe({ rows, name }: Pick<SheetPlan, "rows" | "name">): SettingsProbe | null {
  const cells: { readonly address: string; readonly text: string }[] = [];
  let section = "";
  rows.forEach((row, at) => {
    const key = textOf(row, 0);
    if (key.startsWith(SECTION_MARK)) section = key.split(":")[1] ?? "";
    for (const column of watched(section, key))
      cells.push({ address: `${quotedSheetName(name)}!${cellAddress(at, column)}`, text: textOf(row, column) });
  });
  if (cells.length === 0) return null;
  const formula = cells.map(({ address }) => address).join('&"|"&');
  return formula.length > LONGEST_FORMULA ? null : { formula, text: cells.map(({ text }) => text).join("|") };
}

/** Columns of a row whose cells decide something. */
function watched(section: string, key: string): readonly number[] {
  if (section === "framework" && FRAMEWORK_KEYS.includes(key)) return [2];
  return section === "sheets" && key === ROW_MARK ? DECISIONS : [];
}

function textOf(row: SheetPlan["rows"][number], column: number): string {
  return String(row[column]?.value ?? "");
}
