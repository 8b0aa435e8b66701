import type { SheetPlan } from "#sheet/sheet-plan.ts";
import type { Framework } from "#core/budget/framework.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { textCell } from "../planned-cells.ts";
import type { ReportContext } from "../report-context.ts";
import type { ReportTable } from "../report-table.ts";
import { tierTableCode } from "./content-codes.ts";
import { evidenceSection, runsSection } from "./evidence-rows.ts";
import { frameworkSection, tierSections } from "./framework-rows.ts";
import { aliasSections, rulesSection } from "./name-rows.ts";
import { fieldRow, sectionRows } from "./setup-rows.ts";
import { OWN_CODE } from "./setup-sections.ts";
import { columnsSection, rowTiersSection, sheetsSection } from "./sheet-rows.ts";
import { pageFooter } from "../page-footer.ts";

const WIDTHS = [2, 34, 40, 40, 34, 40, 80, 16, 40];

/** The setup sheet: what was decided, what was approved, and the evidence of this run; officers edit it and check again. */
export function planSetup(tables: readonly ReportTable[], context: ReportContext): SheetPlan {
  const { setup, now, language, reference } = context;
  const words = dictionaryOf(language);
  const framework = frameworkInUse(tables, context);
  const tierTable = framework?.tierTable ?? setup.tierTable ?? tierTableInUse(tables);
  const tierCode = framework === null ? (setup.tierTable === null ? tierTableCode(tierTable) : OWN_CODE) : null;
  const rules = setup.taggingRules ?? reference.taggingRules;
  const findings = tables.flatMap(({ analysis }) => analysis.findings);
  return {
    id: "setup",
    name: words.report.sheetNames.setup,
    rows: [
      [null, textCell(words.report.setup.title, "title")],
      [null, textCell(words.report.setup.note, "note")],
      [],
      ...sectionRows("settings", [fieldRow("language", words.report.setup.settings.language, textCell(language, "input"))], words),
      ...frameworkSection(framework, setup.framework === null, words),
      ...tierSections(tierTable, tierCode, words),
      ...aliasSections(setup.aliases, findings, words),
      ...sheetsSection(tables, setup, words),
      ...rowTiersSection(tables, setup, words),
      ...columnsSection(tables, setup, words),
      ...evidenceSection(tables, { now, rules }, words),
      ...runsSection(tables, { now, earlier: setup.runs }, words),
      ...rulesSection({ rules, areShipped: setup.taggingRules === null }, tierTable, words),
    ],
    columnWidths: WIDTHS,
    merges: [],
    tables: [],
    conditions: [],
    choices: [],
    charts: [],
    freeze: { rows: 0, columns: 0 },
    print: { orientation: "landscape", repeatRows: null, footer: pageFooter(words, now) },
  };
}

/** The framework as a person edited it, else the one the first table that has one was held against. */
function frameworkInUse(tables: readonly ReportTable[], { setup }: ReportContext): Framework | null {
  return setup.framework ?? tables.find(({ analysis }) => analysis.framework !== null)?.analysis.framework?.framework ?? null;
}

function tierTableInUse([first]: readonly ReportTable[]): TierTable {
  return first === undefined ? { tiers: [], goals: [] } : first.analysis.tierTable;
}
