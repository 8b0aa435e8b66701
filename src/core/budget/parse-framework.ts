import { parseAmount } from "../money/parse-amount.ts";
import { scaleToMoney } from "../money/scale-to-money.ts";
import type { Money } from "../money/money.ts";
import type { BudgetStage } from "./budget-stage.ts";
import { buddhistYear } from "./fiscal-year.ts";
import type { Framework } from "./framework.ts";
import { field, JsonProblemError, list, oneOf, optional, text, wholeNumber, type JsonProblem, type JsonValue } from "./json-reader.ts";
import { readTierTable } from "./parse-tier-table.ts";
import { UNIT_EXPONENT, type Unit } from "./unit.ts";

/** A framework, or the first thing in the data that is wrong. */
export type FrameworkParsing = { readonly ok: Framework } | { readonly problem: JsonProblem };

const STAGES: readonly BudgetStage[] = ["request", "framework", "draft-bill", "second-reading", "act", "adjusted"];
const UNITS = Object.keys(UNIT_EXPONENT) as readonly Unit[];

/**
 * Reads a framework from JSON data of unknown make (a file of assets/frameworks, or one a person imports). The amount is
 * `statedAmount` in `unit`, exact; the year may be Buddhist or Gregorian. Unknown fields are left alone.
 */
export function parseFramework(json: unknown): FrameworkParsing {
  try {
    return { ok: readFramework({ value: json, path: "" }) };
  } catch (error) {
    if (error instanceof JsonProblemError) return { problem: error.problem };
    throw error;
  }
}

function readFramework(json: JsonValue): Framework {
  const unit = oneOf(field(json, "unit"), UNITS, "unit");
  const statedAmount = text(field(json, "statedAmount"));
  const source = field(json, "source");
  return {
    id: text(field(json, "id")),
    plan: { th: text(field(field(json, "plan"), "th")), en: text(field(field(json, "plan"), "en")) },
    planAliases: optional(field(json, "planAliases"), (aliases) => list(aliases, text)) ?? [],
    fiscalYear: year(field(json, "fiscalYear")),
    stage: oneOf(field(json, "stage"), STAGES, "stage"),
    amount: amount(field(json, "statedAmount"), unit),
    unit,
    statedAmount,
    projects: optional(field(json, "projects"), wholeNumber),
    agencies: optional(field(json, "agencies"), wholeNumber),
    ministries: optional(field(json, "ministries"), wholeNumber),
    tierTable: readTierTable(field(json, "tierTable")),
    approvedOn: optional(field(json, "approvedOn"), isoDate),
    source: { sentence: text(field(source, "sentence")), address: text(field(source, "address")) },
  };
}

/** Read as strictly as a cell: a headline such as "5,523,9110" is no amount. */
function amount(json: JsonValue, unit: Unit): Money {
  const reading = parseAmount(text(json));
  const money = reading.kind === "amount" && reading.unit === null ? scaleToMoney(reading.digits, unit) : null;
  if (money === null) throw new JsonProblemError(json.path, "amount");
  return money;
}

function year(json: JsonValue): number {
  const buddhist = typeof json.value === "number" ? buddhistYear(json.value) : null;
  if (buddhist === null) throw new JsonProblemError(json.path, "fiscal-year");
  return buddhist;
}

function isoDate(json: JsonValue): string {
  const date = text(json);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) throw new JsonProblemError(json.path, "iso-date");
  return date;
}
