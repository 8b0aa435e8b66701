import { integerArgument } from "./arguments.ts";
import { guardWrite, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { invalidArgument } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";
import { NULL_OBJECT } from "./model-object.ts";
import { rangeArgument } from "./range-argument.ts";

/** `Worksheet.freezePanes`. */
export function freezePanesObject(host: ModelHost, sheetId: string): ModelObject {
  const sheet = () => sheetStore(host, sheetId);
  const set = (rows: number, columns: number) => {
    guardWrite(host);
    if (rows < 0 || columns < 0) throw invalidArgument("frozen panes");
    return sheet().setFreeze(rows, columns);
  };
  return {
    className: "WorksheetFreezePanes",
    call: {
      FreezeRows: (args) => set(integerArgument(args, 0), 0),
      FreezeColumns: (args) => set(0, integerArgument(args, 0)),
      FreezeAt: (args) => {
        const { area } = rangeArgument(args, 0);
        return set(area.lastRow + 1, area.lastColumn + 1);
      },
      Unfreeze: () => set(0, 0),
      GetLocationOrNullObject: () => {
        const { rows, columns } = sheet().freeze();
        return rows + columns === 0
          ? NULL_OBJECT
          : host.make.range(sheetId, { firstRow: 0, firstColumn: 0, lastRow: Math.max(rows, 1) - 1, lastColumn: Math.max(columns, 1) - 1 });
      },
    },
  };
}
