import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { LANGUAGES } from "#i18n/language.ts";
import type { RunRecord } from "./setup-content.ts";
import type { SetupProblem, SetupRow } from "./setup-cells.ts";
import { splitWords } from "./setup-cells.ts";
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
export function readRule(
  { row, cells: [id = "", tier = "", words = "", unless = "", weight = "", source = ""] }: SetupRow,
  tiers: TierTable | null,
): RowReading<TaggingRule> {
  const wordList = splitWords(words);
  const tierId = tierOfName(tier, tiers);
  if (wordList.length === 0) return { problem: { kind: "incomplete", row, column: 3, text: id } };
  if (tierId === null) return { problem: { kind: "unknown-tier", row, column: 2, text: tier } };
  const weightNumber = weight === "" ? 1 : Number(weight);
  if (!Number.isFinite(weightNumber)) return { problem: { kind: "not-a-number", row, column: 5, text: weight } };
  return {
    ok: {
      id: id === "" ? `row-${String(row + 1)}` : id,
      tier: tierId,
      words: wordList,
      unless: splitWords(unless),
      weight: weightNumber,
      source,
    },
  };
}

/** A run of the log; rows that a person wrote there are passed over. */
export function readRun({
  key,
  cells: [, sheet = "", total = "", projects = "", agencies = "", errors = "", warnings = "", rowsHash = ""],
}: SetupRow): RowReading<RunRecord> {
  if (!key.startsWith(RUN_MARK)) return null;
  return {
    ok: {
      at: key.slice(RUN_MARK.length),
      sheet,
      rowsHash,
      total,
      projects: Number(projects),
      agencies: Number(agencies),
      errors: Number(errors),
      warnings: Number(warnings),
    },
  };
}
