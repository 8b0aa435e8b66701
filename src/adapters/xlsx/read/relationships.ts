import { attributeOf } from "../xml/attribute-of.ts";
import { scanXml } from "../xml/scan-xml.ts";
import type { XlsxPackage } from "./xlsx-package.ts";

/** A link from one part to another. `type` is the last word of its address: worksheet, styles, table, … */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Path of the target part in the package; for outside targets the address as written. */
  readonly target: string;
}

/** Path of the part that holds the links of `path`; of the package itself for "". */
export function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf("/") + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** The links of a part; none when it has none. */
export async function readRelationships(source: XlsxPackage, path: string): Promise<readonly Relationship[]> {
  const xml = await source.text(relationshipsPath(path));
  const found: Relationship[] = [];
  if (xml === null) return found;
  scanXml(xml, {
    open: (name, tag) => {
      if (name !== "Relationship") return;
      const target = attributeOf(tag, "Target") ?? "";
      const isOutside = attributeOf(tag, "TargetMode") === "External";
      const type = (attributeOf(tag, "Type") ?? "").split("/").pop() ?? "";
      found.push({ id: attributeOf(tag, "Id") ?? "", type, target: isOutside ? target : resolvePath(path, target) });
    },
  });
  return found;
}

/** The path that `target` means when it stands in the links of `from`. */
export function resolvePath(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
