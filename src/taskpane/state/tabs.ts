/** The five rooms of the pane. */
export type TabId = "check" | "findings" | "tiers" | "report" | "setup";

/** In the order they stand. */
export const TABS = ["check", "findings", "tiers", "report", "setup"] as const satisfies readonly TabId[];
