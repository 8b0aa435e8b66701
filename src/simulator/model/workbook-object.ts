import { booleanValue, oneOf } from "./arguments.ts";
import { guardWrite } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { HostError } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";
import { namesObject } from "./names-object.ts";
import { tablesObject } from "./tables-object.ts";
import { worksheetsObject } from "./worksheets-object.ts";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** `Workbook`, the root of every path. */
export function workbookObject(host: ModelHost): ModelObject {
  const { store } = host;
  const firstSelected = (): ModelObject => {
    const { sheetId, areas } = store.selection();
    const [area] = areas;
    if (area === undefined || areas.length > 1)
      throw new HostError("InvalidSelection", "The current selection is invalid for this operation");
    return host.make.range(sheetId, area);
  };
  return {
    className: "Workbook",
    get: {
      Name: () => store.state().name,
      ReadOnly: () => store.state().readOnly,
      UsePrecisionAsDisplayed: () => store.state().precisionAsDisplayed,
    },
    navigate: {
      Application: () => applicationObject(host),
      Worksheets: () => worksheetsObject(host),
      Tables: () => tablesObject(host, null),
      Names: () => namesObject(host, null),
      Protection: () => ({ className: "WorkbookProtection", get: { Protected: () => store.state().structureProtected } }),
      _Runtime: () => runtimeObject(host),
    },
    call: {
      GetSelectedRange: firstSelected,
      GetSelectedRanges: () => {
        const { sheetId, areas } = store.selection();
        if (areas.length === 0) throw new HostError("InvalidSelection", "The current selection is invalid for this operation");
        return host.make.rangeAreas(sheetId, areas);
      },
    },
  };
}

function applicationObject(host: ModelHost): ModelObject {
  const { store } = host;
  return {
    className: "Application",
    get: { CalculationMode: () => store.state().calculationMode, CalculationState: () => store.state().calculationState },
    set: {
      CalculationMode: (value) => {
        guardWrite(host);
        return store.setState({ calculationMode: oneOf(value, MODES, "calculationMode") });
      },
    },
    call: {
      Calculate: async (args) => {
        oneOf(args[0], ["Recalculate", "Full", "FullRebuild"], "calculation type");
        await store.calculate();
      },
      // The grid calculates after the batch in any case; there is nothing to hold back.
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  };
}

function runtimeObject(host: ModelHost): ModelObject {
  return {
    className: "Runtime",
    get: { EnableEvents: () => host.events.isEnabled },
    set: {
      EnableEvents: (value) => {
        host.events.isEnabled = booleanValue(value, "enableEvents");
      },
    },
  };
}
