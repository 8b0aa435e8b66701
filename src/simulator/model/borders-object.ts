import type { Area } from "../store/area.ts";
import type { Border } from "../store/stored-cell.ts";
import { oneOf } from "./arguments.ts";
import { colorValue } from "./color.ts";
import type { FormatTarget } from "./format-target.ts";
import { guardSheet, sheetStore } from "./host.ts";
import type { ModelObject } from "./model-object.ts";

const STYLES = ["None", "Continuous", "Double", "Dash", "DashDot", "DashDotDot", "Dot", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
type Edge = (typeof EDGES)[number];
type Side = "borderTop" | "borderBottom" | "borderLeft" | "borderRight";

/** `RangeFormat.borders`. */
export function bordersObject(target: FormatTarget): ModelObject {
  return {
    className: "RangeBorderCollection",
    item: (key) => borderObject(target, oneOf(key, EDGES, "border index")),
  };
}

/** Strips of cells whose one side lies on the edge of an area. */
const STRIPS: Readonly<Record<Edge, (area: Area) => readonly (readonly [Area, Side])[]>> = {
  EdgeTop: (area) => [[{ ...area, lastRow: area.firstRow }, "borderTop"]],
  EdgeBottom: (area) => [[{ ...area, firstRow: area.lastRow }, "borderBottom"]],
  EdgeLeft: (area) => [[{ ...area, lastColumn: area.firstColumn }, "borderLeft"]],
  EdgeRight: (area) => [[{ ...area, firstColumn: area.lastColumn }, "borderRight"]],
  InsideHorizontal: (area) => (area.lastRow > area.firstRow ? [[{ ...area, lastRow: area.lastRow - 1 }, "borderBottom"]] : []),
  InsideVertical: (area) => (area.lastColumn > area.firstColumn ? [[{ ...area, lastColumn: area.lastColumn - 1 }, "borderRight"]] : []),
};

const PLAIN_BORDER: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

function borderObject(target: FormatTarget, edge: Edge): ModelObject {
  const change = async (patch: Partial<Border>): Promise<void> => {
    guardSheet(target.host, target.sheetId);
    const sheet = sheetStore(target.host, target.sheetId);
    for (const area of target.areas) {
      for (const [cells, side] of STRIPS[edge](area)) {
        const now = sheet.format(cells.firstRow, cells.firstColumn)[side] ?? PLAIN_BORDER;
        const next = { ...now, ...patch };
        await sheet.applyFormat(cells, { [side]: next.style === "None" ? null : next });
      }
    }
  };
  const now = (): Border | null => {
    const [first] = target.areas.flatMap((area) => STRIPS[edge](area));
    return first === undefined ? null : sheetStore(target.host, target.sheetId).format(first[0].firstRow, first[0].firstColumn)[first[1]];
  };
  return {
    className: "RangeBorder",
    id: edge,
    get: {
      SideIndex: () => edge,
      Style: () => now()?.style ?? "None",
      Weight: () => now()?.weight ?? "Thin",
      Color: () => now()?.color ?? "#000000",
    },
    set: {
      Style: (value) => change({ style: oneOf(value, STYLES, "border style") }),
      Weight: (value) => change({ weight: oneOf(value, WEIGHTS, "border weight") }),
      Color: (value) => change({ color: colorValue(value) }),
    },
  };
}
