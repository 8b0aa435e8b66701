/** What browsers say when a script of the pane is not there any more: Chromium, Firefox, Safari, and the bundler for style sheets. */
const MISSING_PART = /dynamically imported module|importing a module script failed|unable to preload/iu;

/** Whether an error says that a part of the program is gone from the server: another version has taken its place. */
export function isMissingPart(error: unknown): boolean {
  return MISSING_PART.test(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
