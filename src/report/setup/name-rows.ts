import type { AgencyAlias } from "#core/agencies/agency-alias.ts";
import type { Finding } from "#core/finding.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import { ruleSetCode } from "./content-codes.ts";
import { listRow, sectionRows, WORD_SEPARATOR } from "./setup-sections.ts";

/** The rules that suggest tiers from words, editable. */
export function rulesSection(
  { rules, areShipped }: { readonly rules: readonly TaggingRule[]; readonly areShipped: boolean },
  tiers: TierTable,
  words: Dictionary,
): readonly PlannedRow[] {
  const label = new Map(tiers.tiers.map((tier) => [tier.id, tier.label[words.language]]));
  const rows = rules.map((rule) =>
    listRow([
      textCell(rule.id, "input"),
      textCell(label.get(rule.tier) ?? rule.tier, "input"),
      textCell(rule.words.join(WORD_SEPARATOR), "input"),
      textCell(rule.unless.join(WORD_SEPARATOR), "input"),
      numberCell(rule.weight, "input"),
      textCell(rule.source, "input"),
      textCell((rule.followGoalWords ?? []).join(WORD_SEPARATOR), "input"),
      textCell((rule.planWords ?? []).join(WORD_SEPARATOR), "input"),
    ]),
  );
  return sectionRows({ section: "rules", code: areShipped ? ruleSetCode(rules) : null }, rows, words);
}

/** Aliases approved in this workbook, and those that findings suggest, waiting for approval. */
export function aliasSections(approved: readonly AgencyAlias[], findings: readonly Finding[], words: Dictionary): readonly PlannedRow[] {
  const rows = approved.map((alias) => listRow([textCell(alias.alias, "input"), textCell(alias.agency, "input")]));
  const waiting = suggestedAliases(findings).map(([found, suggested]) =>
    listRow([textCell(found, "wrapped-text"), textCell(suggested, "wrapped-text"), textCell(null, "input")]),
  );
  return [...sectionRows("aliases", rows, words), ...sectionRows("suggestedAliases", waiting, words)];
}

function suggestedAliases(findings: readonly Finding[]): readonly (readonly [found: string, suggested: string])[] {
  const pairs = findings.flatMap((finding): readonly (readonly [string, string])[] => {
    if (finding.code === "agency-unknown" && finding.facts.suggestion !== null) return [[finding.facts.name, finding.facts.suggestion]];
    if (finding.code !== "agency-name-variant" || finding.facts.areJoined) return [];
    const [official, found] = finding.facts.names;
    return [[found, official]];
  });
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}
