import { cellCount } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import { areaText, sheetText } from "./a1.ts";
import { formatObject } from "./format-object.ts";
import { sheetRecord } from "./host.ts";
import type { ModelHost } from "./host.ts";
import type { ModelObject } from "./model-object.ts";

/** Longest address that Excel hands over; the rest is cut off without a word. */
export const MAX_ADDRESS = 8_192;

/** `RangeAreas`: several ranges of one sheet. */
export function rangeAreasObject(host: ModelHost, sheetId: string, areas: readonly Area[]): ModelObject {
  const address = (): string => {
    const sheet = sheetText(sheetRecord(host, sheetId).name);
    return areas
      .map((area) => `${sheet}!${areaText(area)}`)
      .join(",")
      .slice(0, MAX_ADDRESS);
  };
  return {
    className: "RangeAreas",
    isTracked: true,
    get: {
      Address: address,
      AreaCount: () => areas.length,
      CellCount: () => areas.reduce((sum, area) => sum + cellCount(area), 0),
    },
    navigate: {
      Areas: () => ({ className: "RangeCollection", items: () => areas.map((area) => host.make.range(sheetId, area)) }),
      Format: () => formatObject({ host, sheetId, areas }),
      Worksheet: () => host.make.worksheet(sheetId),
    },
  };
}
