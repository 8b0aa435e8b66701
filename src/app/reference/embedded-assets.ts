/**
 * The data of assets/ that is built into every bundle. Only the bundler knows `import.meta.glob`: a new file is a new
 * framework, rule set or list of agencies, without a change of code.
 */
export const EMBEDDED_ASSETS = {
  frameworks: values(import.meta.glob<unknown>("../../../assets/frameworks/*.json", { eager: true, import: "default" })),
  taggingRules: values(import.meta.glob<unknown>("../../../assets/tagging-rules/*.json", { eager: true, import: "default" })),
  agencies: values(import.meta.glob<unknown>("../../../assets/agencies/*.json", { eager: true, import: "default" })),
};

/** In order of file name, so that every build has the same order. */
function values(files: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.keys(files)
    .sort()
    .map((path) => files[path]);
}
