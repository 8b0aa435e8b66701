/** How a member of the object model is used. */
export type MemberUse = "get" | "set" | "call";

/** Says which error code Excel answers to a member now; null: it does what it is asked. */
export type Refusal = (member: string, use: MemberUse) => string | null;

/** What an Excel does that makes life hard for an add-in, each from documentation or public reports (numbers of office-js). */
export interface HostileProfile {
  /**
   * What happens inside a group of undo (ExcelApi 1.20): members without undo are refused (#6491 and the documentation of
   * `Worksheet.delete` and `Worksheet.visibility`), or, as reported from the web (#6255, #6711), every write is.
   */
  readonly undoGroups?: "refuse-some" | "refuse-writes";
  /** Another workbook is in front now. */
  readonly isBehind?: () => boolean;
  /** What fails: no printer, charts of a Mac, PivotTables and rules where a workbook is shared in the old way. */
  readonly failingLooks?: ReadonlySet<"print" | "charts" | "pivots" | "conditions">;
}

/** Members without undo. */
const NO_UNDO: ReadonlySet<string> = new Set(["call Worksheet.Delete", "set Worksheet.Visibility"]);

/** What fails while another workbook is in front. */
const IN_FRONT_ONLY: ReadonlyMap<string, string> = new Map([
  ["call WorksheetCollection.Add", "GeneralException"],
  ["call WorksheetFreezePanes.FreezeAt", "GeneralException"],
  ["call WorksheetFreezePanes.FreezeRows", "GeneralException"],
  ["call WorksheetFreezePanes.FreezeColumns", "GeneralException"],
  ["call WorksheetFreezePanes.Unfreeze", "GeneralException"],
  ["call Range.Select", "GeneralException"],
  ["call Worksheet.Activate", "GeneralException"],
  ["call Worksheet.Delete", "InvalidSelection"],
]);

/** The refusals of a profile; `isInGroup`: the request belongs to a group of undo. */
export function refusalOf(profile: HostileProfile, isInGroup: () => boolean): Refusal {
  return (member, use) => {
    const name = `${use} ${member}`;
    if (isInGroup() && isRefusedInGroup(profile, name)) return "UndoNotSupported";
    if (profile.isBehind?.() === true && IN_FRONT_ONLY.has(name)) return IN_FRONT_ONLY.get(name) ?? null;
    return isFailingLook(profile, name) ? "GeneralException" : null;
  };
}

function isFailingLook({ failingLooks = new Set() }: HostileProfile, name: string): boolean {
  if (failingLooks.has("pivots") && name === "call PivotTableCollection.Add") return true;
  if (failingLooks.has("conditions") && name === "call ConditionalFormatCollection.Add") return true;
  if (failingLooks.has("charts") && name === "call ChartCollection.Add") return true;
  return failingLooks.has("print") && /^(?:set|call) PageLayout\./.test(name);
}

function isRefusedInGroup({ undoGroups }: HostileProfile, name: string): boolean {
  if (undoGroups === "refuse-some") return NO_UNDO.has(name);
  return undoGroups === "refuse-writes" && name.startsWith("set Range.");
}
