import type { Grid } from "#sheet/grid.ts";
import type { Language } from "#i18n/language.ts";
import { parseLanguage } from "#i18n/language.ts";
import { frameworkCode, ruleSetCode } from "./content-codes.ts";
import { readFrameworkRows, readOwnTierTable } from "./read-framework-rows.ts";
import { readAlias, readRows, readRule, readRun, readSuggestedAlias } from "./read-list-rows.ts";
import { readSheetDecisions, readTemplates } from "./read-sheet-rows.ts";
import type { SetupProblem, SetupRow } from "./setup-cells.ts";
import { sectionCodes, setupRows } from "./setup-cells.ts";
import type { SetupContent } from "./setup-content.ts";

/** What a setup sheet says, and the cells of it that could not be taken over. */
export interface SetupReading {
  readonly content: SetupContent;
  readonly problems: readonly SetupProblem[];
}

/**
 * Reads the setup sheet back: decisions, edited framework and rules, approved aliases, the log of runs. What cannot be
 * read is named cell by cell and left out; nothing is guessed.
 */
export function readSetup(grid: Grid): SetupReading {
  const sections = setupRows(grid);
  const codes = sectionCodes(grid);
  const language = readLanguage(sections.get("settings"));
  const ofFramework = readFrameworkRows(sections);
  const { framework } = ofFramework;
  const own = readOwnTierTable(sections, ofFramework, codes.get("tiers"));
  const tiers = framework?.tierTable ?? own.tierTable;
  const rules = readRows(sections.get("rules"), (row) => readRule(row, tiers));
  const aliases = readRows(sections.get("aliases"), readAlias);
  const approved = readRows(sections.get("suggestedAliases"), readSuggestedAlias);
  const decisions = readSheetDecisions(sections.get("sheets"), sections.get("rowTiers"), tiers);
  const columns = readTemplates(sections.get("columns"));
  const runs = readRows(sections.get("runs"), readRun);
  return {
    content: {
      language: language.language,
      framework: framework === null || codes.get("framework") === frameworkCode(framework) ? null : framework,
      tierTable: own.tierTable,
      taggingRules: !sections.has("rules") || codes.get("rules") === ruleSetCode(rules.values) ? null : rules.values,
      aliases: [...aliases.values, ...approved.values],
      sheets: decisions.sheets,
      templates: columns.templates,
      runs: runs.values,
    },
    problems: [
      ...language.problems,
      ...ofFramework.problems,
      ...own.problems,
      ...rules.problems,
      ...aliases.problems,
      ...approved.problems,
      ...decisions.problems,
      ...columns.problems,
    ],
  };
}

function readLanguage(rows: readonly SetupRow[] | undefined): {
  readonly language: Language | null;
  readonly problems: readonly SetupProblem[];
} {
  const row = rows?.find(({ key }) => key === "language");
  const text = row?.cells[1] ?? "";
  const language = parseLanguage(text);
  if (row === undefined || text === "" || language !== null) return { language, problems: [] };
  return { language: null, problems: [{ kind: "unknown-language", row: row.row, column: 2, text }] };
}
