import { intersection } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import { recordOf, textValue } from "./arguments.ts";
import { guardSheet, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { invalidArgument, notImplemented } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";

/** Longest list of options that Excel takes as text. */
const MAX_SOURCE = 255;

/** `Range.dataValidation`: choice lists only. */
export function validationObject(target: { readonly host: ModelHost; readonly sheetId: string; readonly area: Area }): ModelObject {
  const { area, host, sheetId } = target;
  const sheet = () => sheetStore(host, sheetId);
  return {
    className: "DataValidation",
    get: {
      Rule: () => {
        const found = sheet()
          .validations()
          .find((one) => intersection(one.area, area) !== null);
        return found === undefined ? null : { list: { inCellDropDown: found.inCellDropDown, source: found.source } };
      },
    },
    set: {
      Rule: (value) => {
        guardSheet(host, sheetId);
        const rule = recordOf(value, "validation rule");
        if (rule["list"] === undefined) throw notImplemented(`DataValidation.Rule ${Object.keys(rule).join()}`);
        const list = recordOf(rule["list"], "list rule");
        const source = textValue(list["source"], "list source");
        if (!source.startsWith("=") && source.length > MAX_SOURCE) throw invalidArgument("the list is longer than 255 characters");
        return sheet().setValidation(area, { area, source, inCellDropDown: list["inCellDropDown"] !== false, ignoreBlanks: true });
      },
    },
    call: {
      Clear: () => {
        guardSheet(host, sheetId);
        return sheet().setValidation(area, null);
      },
    },
  };
}
