/** What the page shows and only the bundler can find. */
export const ICONS = byFileName(import.meta.glob<string>("../../../assets/icons/*.png", { eager: true, import: "default", query: "?url" }));

/** The workbooks that the project ships to be tried, by file name. */
export const SAMPLES = byFileName(import.meta.glob<string>("../../../assets/**/*.xlsx", { eager: true, import: "default", query: "?url" }));

function byFileName(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(files).map(([path, address]) => [path.replace(/^.*\//u, ""), address]));
}
