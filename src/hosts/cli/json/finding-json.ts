import { linkCauses } from "#core/explain/link-causes.ts";
import type { Finding, FactValue } from "#core/finding.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import { millionText } from "#core/money/format-money.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { renderFinding } from "#i18n/finding-words.ts";
import { formatFor } from "#i18n/format-for.ts";
import type { CellRef } from "#sheet/cell-address.ts";
import { cellAddress, quotedSheetName, rangeAddress } from "#sheet/cell-address.ts";
import type { JsonObject, JsonValue } from "./json-value.ts";

/** A finding as the contract has it: rows from 1, money as text in million baht. `file` is the path the person gave. */
function findingJson(finding: Finding, file: string, tiers: TierTable | null): JsonObject {
  const { place } = finding;
  const { range } = place;
  return {
    code: finding.code,
    severity: SEVERITY[finding.code],
    file,
    sheet: place.sheet,
    cell: range === null ? null : cellAddress(range.firstRow, range.firstColumn),
    row: range === null ? null : range.firstRow + 1,
    range: range === null ? null : rangeAddress(range),
    found: factJson(finding.found),
    expected: factJson(finding.expected),
    difference: factJson(finding.difference),
    readings: [...finding.readings],
    evidence: finding.evidence.map((cell) => cellJson(cell, place.sheet)),
    explanations: finding.explanations.map((one) => ({
      kind: one.kind,
      cells: one.cells.map((cell) => cellJson(cell, place.sheet)),
      chance: one.chance,
      effect: factJson(one.effect),
      bound: factJson(one.bound),
      names: [...one.names],
      parts: one.parts.map((part) => ({
        kind: part.kind,
        cells: part.cells.map((cell) => cellJson(cell, place.sheet)),
        effect: millionText(part.effect),
      })),
    })),
    search: finding.search,
    message: {
      th: renderFinding(finding, dictionaryOf("th").findings, formatFor("th", tiers)).message,
      en: renderFinding(finding, dictionaryOf("en").findings, formatFor("en", tiers)).message,
    },
  };
}

/** All findings of a table or plan; `causedBy`: position of the finding that causes this one, null where it stands on its own. */
export function findingsJson(findings: readonly Finding[], fileOf: (finding: Finding) => string, tiers: TierTable | null): JsonValue {
  const causes = linkCauses(findings);
  return findings.map((finding, at) => ({ ...findingJson(finding, fileOf(finding), tiers), causedBy: causes[at] ?? null }));
}

/** Money becomes text, counts stay numbers. */
function factJson(fact: FactValue | null): JsonValue {
  return typeof fact === "bigint" ? millionText(fact) : fact;
}

function cellJson(cell: CellRef, here: string): string {
  const address = cellAddress(cell.row, cell.column);
  return cell.sheet === here ? address : `${quotedSheetName(cell.sheet)}!${address}`;
}
