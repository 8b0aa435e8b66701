import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { LANGUAGES } from "#i18n/language.ts";
import type { RunRecord } from "./setup-content.ts";
import type { SetupProblem, SetupRow } from "./setup-cells.ts";
import { rowText, splitWords } from "./setup-cells.ts";
import { RUN_MARK } from "./setup-sections.ts";
import { tierOfName } from "./written-names.ts";

/** What came of one row: a value, or what is wrong with it. */
export type RowReading<Value> = { readonly ok: Value } | { readonly problem: SetupProblem } | null;

/** The values of rows and the problems of the others. */
export function readRows<Value>(
  rows: readonly SetupRow[] | undefined,
  read: (row: SetupRow) => RowReading<Value>,
): { readonly values: readonly Value[]; readonly problems: readonly SetupProblem[] } {
  const readings = (rows ?? []).map(read);
  return {
    values: readings.flatMap((reading) => (reading !== null && "ok" in reading ? [reading.ok] : [])),
    problems: readings.flatMap((reading) => (reading !== null && "problem" in reading ? [reading.problem] : [])),
  };
}

/** An approved alias: a name found and the official name. */
export function readAlias({ row, cells: [alias = "", agency = ""] }: SetupRow): RowReading<AgencyAlias> {
  if (alias === "" || agency === "") return { problem: { kind: "incomplete", row, column: alias === "" ? 1 : 2, text: alias + agency } };
  return { ok: { agency, alias, kind: "approved" } };
}

/** A suggested alias that an officer approved; null while it waits. */
export function readSuggestedAlias({ row, cells: [alias = "", agency = "", decision = ""], key }: SetupRow): RowReading<AgencyAlias> {
  const isApproved = LANGUAGES.some((language) => dictionaryOf(language).report.setup.approve === decision);
  return isApproved ? readAlias({ row, key, cells: [alias, agency] }) : null;
}

/** A tagging rule; its tier by label, synonym or id. */
export function readRule(row: SetupRow, tiers: TierTable | null): RowReading<TaggingRule> {
  const [id, tierName, weight] = [rowText(row, 0), rowText(row, 1), rowText(row, 4)];
  const words = splitWords(rowText(row, 2));
  const tier = tierOfName(tierName, tiers);
  const weightNumber = weight === "" ? 1 : Number(weight);
  if (words.length === 0) return { problem: { kind: "incomplete", row: row.row, column: 3, text: id } };
  if (tier === null) return { problem: { kind: "unknown-tier", row: row.row, column: 2, text: tierName } };
  if (!Number.isFinite(weightNumber)) return { problem: { kind: "not-a-number", row: row.row, column: 5, text: weight } };
  return {
    ok: {
      id: id || `row-${String(row.row + 1)}`,
      tier,
      words,
      unless: splitWords(rowText(row, 3)),
      weight: weightNumber,
      source: rowText(row, 5),
      ...optionalWords("followGoalWords", rowText(row, 6)),
      ...optionalWords("planWords", rowText(row, 7)),
    },
  };
}

function optionalWords(name: "followGoalWords" | "planWords", text: string): Partial<TaggingRule> {
  const words = splitWords(text);
  return words.length === 0 ? {} : { [name]: words };
}

/** A run of the log; rows that a person wrote there are passed over. */
export function readRun(row: SetupRow): RowReading<RunRecord> {
  if (!row.key.startsWith(RUN_MARK)) return null;
  const count = (at: number): number => Number(rowText(row, at));
  return {
    ok: {
      at: row.key.slice(RUN_MARK.length),
      sheet: rowText(row, 1),
      total: rowText(row, 2),
      projects: count(3),
      agencies: count(4),
      errors: count(5),
      warnings: count(6),
      rowsHash: rowText(row, 7),
    },
  };
}
