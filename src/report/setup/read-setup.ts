import type { Grid } from "#sheet/grid.ts";
import type { Language } from "#i18n/language.ts";
import { parseLanguage } from "#i18n/language.ts";
import { frameworkCode, ruleSetCode, tierTableCode } from "./content-codes.ts";
import {
  readAlias,
  readRows,
  readRule,
  readRun,
  readSheetDecisions,
  readSuggestedAlias,
  readTemplates,
  stageOfName,
  tierOfName,
  unitOfName,
} from "./read-setup-rows.ts";
import type { FrameworkField, SetupProblem, SetupRow, SetupSection } from "./setup-sections.ts";
import { rowText, sectionCodes, setupRows, splitWords, textOrNull, wholeOrNull } from "./setup-sections.ts";
import type { SetupContent } from "./setup-content.ts";
import type { Framework } from "#core/budget/framework.ts";
import { parseFramework } from "#core/budget/parse-framework.ts";
import { parseTierTable } from "#core/value-chain/tier-table-json.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";

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
      expectedAgencies: [...new Set((sections.get("expectedAgencies") ?? []).map((row) => rowText(row, 0)).filter((name) => name !== ""))],
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

type Sections = ReadonlyMap<SetupSection, readonly SetupRow[]>;

/** The framework with its tiers and goals as they stand in the sheet, and what is wrong with it. */
export function readFrameworkRows(sections: Sections): {
  readonly framework: Framework | null;
  readonly problems: readonly SetupProblem[];
} {
  const rows = sections.get("framework") ?? [];
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const text = (field: FrameworkField): string => byKey.get(field)?.cells[1] ?? "";
  const idRow = byKey.get("id");
  if (idRow === undefined || text("id") === "") return { framework: null, problems: [] };
  const parsed = parseFramework({
    id: text("id"),
    plan: { th: text("planTh"), en: text("planEn") },
    planAliases: splitWords(text("planAliases")),
    fiscalYear: Number(text("fiscalYear")),
    stage: stageOfName(text("stage")) ?? text("stage"),
    statedAmount: text("statedAmount"),
    unit: unitOfName(text("unit")) ?? text("unit"),
    projects: count(text("projects")),
    agencies: count(text("agencies")),
    ministries: count(text("ministries")),
    approvedOn: textOrNull(text("approvedOn")),
    tierTable: tierTableJson(sections),
    source: { sentence: text("sentence"), address: text("address") },
  });
  if ("ok" in parsed) return { framework: parsed.ok, problems: [] };
  return { framework: null, problems: [{ kind: "framework-invalid", row: idRow.row, column: 2, text: parsed.problem.path }] };
}

/** A count, nothing, or the text itself, which the framework's reader then refuses. */
function count(text: string): number | string | null {
  const whole = wholeOrNull(text);
  return whole === undefined ? text : whole;
}

/**
 * The tier table a person made where the sheet has no framework: written as their own, or edited since it was written.
 * A sheet that does not say whose its tiers are (`code` undefined) has none.
 */
export function readOwnTierTable(
  sections: Sections,
  { framework, problems }: ReturnType<typeof readFrameworkRows>,
  code: string | undefined,
): { readonly tierTable: TierTable | null; readonly problems: readonly SetupProblem[] } {
  if (framework !== null || problems.length > 0) return { tierTable: null, problems: [] };
  const rows = sections.get("tiers") ?? [];
  const [first] = rows;
  if (code === undefined || first === undefined) return { tierTable: null, problems: [] };
  const parsed = parseTierTable(tierTableJson(sections));
  if ("problem" in parsed)
    return { tierTable: null, problems: [{ kind: "tier-table-invalid", row: first.row, column: 1, text: parsed.problem.path }] };
  return { tierTable: code === tierTableCode(parsed.ok) ? null : parsed.ok, problems: [] };
}

function tierTableJson(sections: Sections): unknown {
  const tiers = (sections.get("tiers") ?? []).map(
    ({ cells: [id = "", labelTh = "", labelEn = "", nameTh = "", nameEn = "", synonyms = ""] }) => ({
      id,
      label: { th: labelTh, en: labelEn },
      name: { th: nameTh, en: nameEn },
      synonyms: splitWords(synonyms),
    }),
  );
  const guidelines = (sections.get("guidelines") ?? []).map(({ cells: [goal = "", number = "", text = ""] }) => ({ goal, number, text }));
  const table: TierTable = { tiers, goals: [] };
  const goals = (sections.get("goals") ?? []).map(({ cells: [number = "", th = "", en = "", tier = ""] }) => ({
    number,
    text: { th, en: textOrNull(en) },
    tier: tier === "" ? null : (tierOfName(tier, table) ?? tier),
    guidelines: guidelines.filter((one) => one.goal === number).map((one) => ({ number: one.number, text: one.text })),
  }));
  return { tiers, goals };
}
