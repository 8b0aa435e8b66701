import type { ReferenceFiles } from "#app/reference/parse-reference.ts";

/** Addresses of the data files beside the pane. A new file in assets/ is a new framework, rule set or list, without a change of code. */
const ADDRESSES = {
  frameworks: sorted(import.meta.glob<string>("../../../assets/frameworks/*.json", { eager: true, import: "default", query: "?url" })),
  taggingRules: sorted(import.meta.glob<string>("../../../assets/tagging-rules/*.json", { eager: true, import: "default", query: "?url" })),
  agencies: sorted(import.meta.glob<string>("../../../assets/agencies/*.json", { eager: true, import: "default", query: "?url" })),
};

/** Fetches the data that comes with the program: as data, so that the pane's script stays small. */
export async function loadReference(): Promise<ReferenceFiles> {
  const [frameworks, taggingRules, agencies] = await Promise.all([
    readAll(ADDRESSES.frameworks),
    readAll(ADDRESSES.taggingRules),
    readAll(ADDRESSES.agencies),
  ]);
  return { frameworks, taggingRules, agencies };
}

/** In order of file name, so that every build has the same order. */
function sorted(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(files)
    .sort()
    .flatMap((path) => files[path] ?? []);
}

async function readAll(addresses: readonly string[]): Promise<readonly unknown[]> {
  return Promise.all(addresses.map(async (address): Promise<unknown> => (await fetch(address)).json()));
}
