/** Sections of the setup sheet in order; column A of a section's first row holds `section:` and this name. */
export const SETUP_SECTIONS = [
  "settings",
  "framework",
  "tiers",
  "goals",
  "guidelines",
  "rules",
  "aliases",
  "suggestedAliases",
  "sheets",
  "rowTiers",
  "columns",
  "evidence",
  "runs",
] as const;

/** One section. */
export type SetupSection = (typeof SETUP_SECTIONS)[number];

/** Marks in column A: they are for the machine, people read the columns after it. */
export const SECTION_MARK = "section:";
export const HEADER_MARK = "header";
export const ROW_MARK = "row";
export const RUN_MARK = "run:";

/** Settings of the framework section, in order. */
export const FRAMEWORK_FIELDS = [
  "id",
  "planTh",
  "planEn",
  "planAliases",
  "fiscalYear",
  "stage",
  "statedAmount",
  "unit",
  "projects",
  "agencies",
  "ministries",
  "approvedOn",
  "sentence",
  "address",
] as const;

/** One field of the framework. */
export type FrameworkField = (typeof FRAMEWORK_FIELDS)[number];

/** Code of a section that a person made, so that nothing shipped stands behind it. */
export const OWN_CODE = "own";

/** Between the words of one cell. */
export const WORD_SEPARATOR = " | ";
