import type { Bridge, ListChange } from "#core/compare/compare-lists.ts";
import type { ListedProject } from "#core/compare/listed-project.ts";
import { bahtText, millionText } from "#core/money/format-money.ts";
import type { Money } from "#core/money/money.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { JsonObject, JsonValue } from "../json/json-value.ts";
import type { ComparedList } from "./compared-list.ts";

/** The whole JSON output: one object; money is text, and the differences add up to new - old. */
export function comparisonJson(bridge: Bridge, [before, after]: readonly [ComparedList, ComparedList]): string {
  const json: JsonObject = {
    old: listJson(before, bridge.oldTotal),
    new: listJson(after, bridge.newTotal),
    differenceBaht: bahtText(bridge.difference),
    steps: bridge.steps.map(({ kind, projects, difference }) => ({ kind, projects, differenceBaht: bahtText(difference) })),
    unchanged: bridge.unchanged,
    changes: bridge.changes.map(changeJson),
  };
  return `${JSON.stringify(json)}\n`;
}

function listJson({ file, sheets, errors, projects }: ComparedList, total: Money): JsonObject {
  return { file, sheets: [...sheets], baht: bahtText(total), millionBaht: millionText(total), projects: projects.length, errors };
}

function changeJson({ kind, before, after, difference }: ListChange): JsonObject {
  const shown = after ?? before;
  return {
    kind,
    agency: shown?.agency ?? null,
    project: shown?.project ?? null,
    ...sideJson("old", before),
    ...sideJson("new", after),
    differenceBaht: bahtText(difference),
  };
}

/** Cells without their sheet, which stands beside them. */
function sideJson(side: "old" | "new", project: ListedProject | null): JsonObject {
  const facts = project === null ? NOT_THERE : factsOf(project);
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [side + name, value]));
}

const NOT_THERE: Readonly<Record<string, JsonValue>> = { Baht: null, Cell: null, Sheet: null, Agency: null, Project: null, Tier: null };

function factsOf({ amount, cell, agency, project, tier }: ListedProject): Readonly<Record<string, JsonValue>> {
  return {
    Baht: amount === null ? null : bahtText(amount),
    Cell: cellAddress(cell.row, cell.column),
    Sheet: cell.sheet,
    Agency: agency,
    Project: project,
    Tier: tier,
  };
}
