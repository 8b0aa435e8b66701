import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { ColumnRole } from "#core/budget/column-role.ts";
import type { Framework } from "#core/budget/framework.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import type { SetupContent, SheetDecisions } from "#report/setup/setup-content.ts";
import { undecidedSheet } from "#report/setup/setup-content.ts";

/** What was decided for a sheet. */
export function sheetDecisions(setup: SetupContent, sheet: string): SheetDecisions {
  return setup.sheets.find((one) => one.sheet === sheet) ?? undecidedSheet(sheet);
}

/** The setup with some decisions for a sheet changed. */
export function withSheetDecisions(setup: SetupContent, sheet: string, change: Partial<SheetDecisions>): SetupContent {
  const others = setup.sheets.filter((one) => one.sheet !== sheet);
  return { ...setup, sheets: [...others, { ...sheetDecisions(setup, sheet), ...change }] };
}

/** The setup with the framework of some sheets named; null: chosen by plan and year. */
export function withFramework(setup: SetupContent, sheets: readonly string[], frameworkId: string | null): SetupContent {
  return sheets.reduce((sum, sheet) => withSheetDecisions(sum, sheet, { frameworkId }), setup);
}

/** The column roles chosen for a form; empty when none are. */
export function templateRoles(setup: SetupContent, signature: string): ReadonlyMap<number, ColumnRole> {
  return setup.templates.find((one) => one.signature === signature)?.roles ?? new Map<number, ColumnRole>();
}

/** The setup with the column roles of a form; no roles: the form is read by itself again. */
export function withTemplate(setup: SetupContent, signature: string, roles: ReadonlyMap<number, ColumnRole>): SetupContent {
  const others = setup.templates.filter((one) => one.signature !== signature);
  return { ...setup, templates: roles.size === 0 ? others : [...others, { signature, roles }] };
}

/** The setup with one more alias approved; an alias names one agency only. */
export function withAlias(setup: SetupContent, alias: string, agency: string): SetupContent {
  const approved: AgencyAlias = { agency, alias, kind: "approved" };
  return { ...setup, aliases: [...setup.aliases.filter((one) => one.alias !== alias), approved] };
}

/** The setup without an alias. */
export function withoutAlias(setup: SetupContent, alias: string): SetupContent {
  return { ...setup, aliases: setup.aliases.filter((one) => one.alias !== alias) };
}

/** The setup with the tiers and goals of a plan changed: in its framework, which becomes the workbook's own, or alone where no framework is known. */
export function withTierTable(setup: SetupContent, framework: Framework | null, tierTable: TierTable): SetupContent {
  return framework === null ? { ...setup, tierTable } : { ...setup, framework: { ...framework, tierTable } };
}

/** The rules with one added, or changed under its id. */
export function withRule(rules: readonly TaggingRule[], rule: TaggingRule): readonly TaggingRule[] {
  return rules.some((one) => one.id === rule.id) ? rules.map((one) => (one.id === rule.id ? rule : one)) : [rule, ...rules];
}

/** A rule id that no rule has. */
export function freeRuleId(rules: readonly TaggingRule[]): string {
  const taken = new Set(rules.map((rule) => rule.id));
  let count = 1;
  while (taken.has(`own-${String(count)}`)) count += 1;
  return `own-${String(count)}`;
}
