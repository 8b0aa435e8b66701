import { contains, intersection } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import type { StoredCondition } from "../store/sheet-parts.ts";
import { booleanValue, numberValue, oneOf, textValue } from "./arguments.ts";
import { colorValue } from "./color.ts";
import { guardSheet, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { itemNotFound, notImplemented } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";

interface ConditionTarget {
  readonly host: ModelHost;
  readonly sheetId: string;
  readonly area: Area;
}

/** `Range.conditionalFormats`: formula rules only. */
export function conditionalFormatsObject(target: ConditionTarget): ModelObject {
  const { area, host, sheetId } = target;
  const sheet = () => sheetStore(host, sheetId);
  const touching = (): readonly StoredCondition[] =>
    sheet()
      .conditions()
      .filter((one) => intersection(one.area, area) !== null);
  return {
    className: "ConditionalFormatCollection",
    items: () => touching().map((one) => conditionObject(target, one.id)),
    item: (key) => conditionObject(target, textValue(key, "conditional format id")),
    call: {
      Add: async (args) => {
        guardSheet(host, sheetId);
        const type = oneOf(
          args[0],
          ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"],
          "conditional format type",
        );
        if (type !== "Custom") throw notImplemented(`ConditionalFormatCollection.Add ${type}`);
        const id = `{cf-${String(sheet().conditions().length + 1)}-${String(area.firstRow)}-${String(area.firstColumn)}-${String(Date.now() % 1_000_000)}}`;
        await sheet().setCondition({ id, area, formula: "", fontColor: null, fill: null, bold: null });
        return conditionObject(target, id);
      },
      ClearAll: async () => {
        guardSheet(host, sheetId);
        for (const one of touching()) if (contains(area, one.area)) await sheet().deleteCondition(one.id);
      },
      GetCount: () => touching().length,
    },
  };
}

function placeOf({ host, sheetId }: ConditionTarget, id: string): number {
  return sheetStore(host, sheetId)
    .conditions()
    .findIndex((one) => one.id === id);
}

/** A rule goes to the last place when it is set there or beyond; no other place is simulated. */
async function setPriority({ host, sheetId }: ConditionTarget, condition: StoredCondition, priority: number): Promise<void> {
  guardSheet(host, sheetId);
  const sheet = sheetStore(host, sheetId);
  if (priority < sheet.conditions().length - 1) throw notImplemented("ConditionalFormat.Priority other than the last");
  await sheet.deleteCondition(condition.id);
  await sheet.setCondition(condition);
}

function conditionObject(target: ConditionTarget, id: string): ModelObject {
  const { host, sheetId } = target;
  const now = (): StoredCondition => {
    const found = sheetStore(host, sheetId)
      .conditions()
      .find((one) => one.id === id);
    if (found === undefined) throw itemNotFound("conditional format");
    return found;
  };
  const change = (patch: Partial<StoredCondition>) => {
    guardSheet(host, sheetId);
    return sheetStore(host, sheetId).setCondition({ ...now(), ...patch });
  };
  const font: ModelObject = {
    className: "ConditionalRangeFont",
    get: { Bold: () => now().bold, Color: () => now().fontColor },
    set: { Bold: (value) => change({ bold: booleanValue(value, "bold") }), Color: (value) => change({ fontColor: colorValue(value) }) },
  };
  const fill: ModelObject = {
    className: "ConditionalRangeFill",
    get: { Color: () => now().fill },
    set: { Color: (value) => change({ fill: colorValue(value) }) },
  };
  const format: ModelObject = { className: "ConditionalRangeFormat", navigate: { Font: () => font, Fill: () => fill } };
  const rule: ModelObject = {
    className: "ConditionalFormatRule",
    get: { Formula: () => now().formula },
    set: { Formula: (value) => change({ formula: textValue(value, "formula") }) },
  };
  const custom: ModelObject = { className: "CustomConditionalFormat", navigate: { Rule: () => rule, Format: () => format } };
  return {
    className: "ConditionalFormat",
    id,
    get: { Id: () => id, Type: () => "Custom", Priority: () => placeOf(target, id) },
    set: { Priority: (value) => setPriority(target, now(), numberValue(value, "priority")) },
    navigate: { Custom: () => custom },
    call: {
      Delete: () => {
        guardSheet(host, sheetId);
        now();
        return sheetStore(host, sheetId).deleteCondition(id);
      },
      GetRange: () => host.make.range(sheetId, now().area),
      GetRangeOrNullObject: () => host.make.range(sheetId, now().area),
    },
  };
}
