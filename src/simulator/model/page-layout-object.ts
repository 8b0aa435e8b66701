import type { Area } from "../store/area.ts";
import type { PageSide, StoredPageLayout } from "../store/sheet-parts.ts";
import { parseArea, splitAddress } from "./a1.ts";
import { booleanValue, numberValue, oneOf, recordOf, textArgument, textValue } from "./arguments.ts";
import { guardSheet, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import type { Arguments, ModelObject } from "./model-object.ts";
import { isModelObject } from "./model-object.ts";
import { rangeArgument } from "./range-argument.ts";

const PAPERS = ["A4", "A3", "A5", "Letter", "Legal"] as const;

/** `Worksheet.pageLayout`. */
export function pageLayoutObject(host: ModelHost, sheetId: string): ModelObject {
  const now = (): StoredPageLayout => sheetStore(host, sheetId).pageLayout();
  const change = (patch: Partial<StoredPageLayout>) => {
    guardSheet(host, sheetId);
    return sheetStore(host, sheetId).setPageLayout(patch);
  };
  const footers: ModelObject = {
    className: "HeaderFooter",
    get: { CenterFooter: () => now().centerFooter, LeftFooter: () => now().leftFooter, RightFooter: () => now().rightFooter },
    set: {
      CenterFooter: (value) => change({ centerFooter: textValue(value, "centerFooter") }),
      LeftFooter: (value) => change({ leftFooter: textValue(value, "leftFooter") }),
      RightFooter: (value) => change({ rightFooter: textValue(value, "rightFooter") }),
    },
  };
  return {
    className: "PageLayout",
    get: {
      Orientation: () => now().orientation,
      PaperSize: () => now().paperSize,
      Zoom: () => now().zoom,
      CenterHorizontally: () => now().centerHorizontally,
      ...ofMargins((side) => () => now().margins?.[side] ?? EXCELS_MARGINS[side]),
    },
    set: {
      Orientation: (value) => change({ orientation: oneOf(value, ["Portrait", "Landscape"], "orientation") }),
      PaperSize: (value) => change({ paperSize: oneOf(value, PAPERS, "paperSize") }),
      Zoom: (value) => change({ zoom: zoomValue(value) }),
      CenterHorizontally: (value) => change({ centerHorizontally: booleanValue(value, "centerHorizontally") }),
      ...ofMargins((side) => (value) => change({ margins: { ...now().margins, [side]: numberValue(value, `${side}Margin`) } })),
    },
    navigate: { HeadersFooters: () => ({ className: "HeaderFooterGroup", navigate: { DefaultForAllPages: () => footers } }) },
    call: {
      SetPrintTitleRows: (args) => {
        const area = areaArgument(args);
        return change({ titleRows: { first: area.firstRow, last: area.lastRow } });
      },
      SetPrintArea: (args) => change({ printArea: areaArgument(args) }),
    },
  };
}

/** Points, as in a new workbook. */
const EXCELS_MARGINS: Readonly<Record<PageSide, number>> = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** A property for each margin. */
function ofMargins<Property>(make: (side: PageSide) => Property): Readonly<Record<string, Property>> {
  return {
    LeftMargin: make("left"),
    RightMargin: make("right"),
    TopMargin: make("top"),
    BottomMargin: make("bottom"),
    HeaderMargin: make("header"),
    FooterMargin: make("footer"),
  };
}

/** A range, or its address. */
function areaArgument(args: Arguments): Area {
  return isModelObject(args[0]) ? rangeArgument(args, 0).area : parseArea(splitAddress(textArgument(args, 0)).cells);
}

function zoomValue(value: unknown): StoredPageLayout["zoom"] {
  const zoom = recordOf(value, "zoom");
  const part = (name: "scale" | "horizontalFitToPages" | "verticalFitToPages") =>
    typeof zoom[name] === "number" ? { [name]: zoom[name] } : {};
  return { ...part("scale"), ...part("horizontalFitToPages"), ...part("verticalFitToPages") };
}
