import { contains, intersection } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import { LAST_COLUMN, LAST_ROW } from "./a1.ts";
import { integerArgument } from "./arguments.ts";
import { HostError, invalidArgument, itemNotFound } from "./host-error.ts";
import type { Arguments, ModelObject } from "./model-object.ts";
import { NULL_OBJECT } from "./model-object.ts";
import { rangeArgument } from "./range-argument.ts";
import type { RangeCells } from "./range-cells.ts";

/** An area, refused when it leaves the sheet. */
function onSheet(area: Area): Area {
  const isIn = area.firstRow >= 0 && area.firstColumn >= 0 && area.lastRow <= LAST_ROW && area.lastColumn <= LAST_COLUMN;
  if (!isIn || area.lastRow < area.firstRow || area.lastColumn < area.firstColumn) throw invalidArgument("the range leaves the sheet");
  return area;
}

/** Ranges reached from a range by its place alone. */
export function rangeNeighbours(cells: RangeCells): NonNullable<ModelObject["call"]> {
  const { area, host, sheetId } = cells;
  const range = (other: Area): ModelObject => host.make.range(sheetId, onSheet(other));
  return {
    GetCell: (args) => {
      const [row, column] = [area.firstRow + integerArgument(args, 0), area.firstColumn + integerArgument(args, 1)];
      return range({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
    },
    GetRow: (args) =>
      range({ ...area, firstRow: area.firstRow + integerArgument(args, 0), lastRow: area.firstRow + integerArgument(args, 0) }),
    GetColumn: (args) =>
      range({ ...area, firstColumn: area.firstColumn + integerArgument(args, 0), lastColumn: area.firstColumn + integerArgument(args, 0) }),
    GetBoundingRect: (args) => {
      const other = rangeArgument(args, 0).area;
      return range({
        firstRow: Math.min(area.firstRow, other.firstRow),
        firstColumn: Math.min(area.firstColumn, other.firstColumn),
        lastRow: Math.max(area.lastRow, other.lastRow),
        lastColumn: Math.max(area.lastColumn, other.lastColumn),
      });
    },
    GetEntireRow: () => range({ ...area, firstColumn: 0, lastColumn: LAST_COLUMN }),
    GetEntireColumn: () => range({ ...area, firstRow: 0, lastRow: LAST_ROW }),
  };
}

/** Ranges that depend on another range or on what the cells hold. */
export function rangeShares(cells: RangeCells): NonNullable<ModelObject["call"]> {
  const { area, host, sheetId, sheet } = cells;
  const range = (other: Area): ModelObject => host.make.range(sheetId, onSheet(other));
  const shared = (args: Arguments): Area | null => {
    const other = rangeArgument(args, 0);
    if (other.sheetId !== sheetId) throw invalidArgument("ranges on different sheets");
    return intersection(area, other.area);
  };
  const used = (args: Arguments): ModelObject | null => {
    const found = sheet().usedArea(args[0] === true);
    const within = found === null ? null : intersection(found, area);
    return within === null ? null : range(within);
  };
  return {
    GetIntersection: (args) => {
      const found = shared(args);
      if (found === null) throw itemNotFound("intersection");
      return range(found);
    },
    GetIntersectionOrNullObject: (args) => {
      const found = shared(args);
      return found === null ? NULL_OBJECT : range(found);
    },
    GetUsedRange: (args) => used(args) ?? range({ ...area, lastRow: area.firstRow, lastColumn: area.firstColumn }),
    GetUsedRangeOrNullObject: (args) => used(args) ?? NULL_OBJECT,
    GetMergedAreasOrNullObject: () => {
      // Only areas whose first cell was asked for come back (#3611).
      const merges = sheet()
        .merges()
        .filter((merge) => contains(area, { ...merge, lastRow: merge.firstRow, lastColumn: merge.firstColumn }));
      if (merges.length > (host.mostMergedAreas ?? Infinity)) throw new HostError("GeneralException", "too many merged areas");
      return merges.length === 0 ? NULL_OBJECT : host.make.rangeAreas(sheetId, merges);
    },
  };
}
