/** What to check: the sheet in front, the selected cells, an Excel table, a sheet by name, or every sheet as one plan. */
export type SourceChoice =
  | { readonly kind: "active-sheet" }
  | { readonly kind: "selection" }
  | { readonly kind: "table"; readonly name: string }
  | { readonly kind: "sheet"; readonly name: string }
  | { readonly kind: "all-sheets" };

/** One text per choice, for lists of options. */
export function sourceKey(source: SourceChoice): string {
  return source.kind === "sheet" || source.kind === "table" ? `${source.kind}:${source.name}` : source.kind;
}

/** Reads a text of `sourceKey` back. */
export function sourceOfKey(key: string): SourceChoice {
  if (key.startsWith("sheet:")) return { kind: "sheet", name: key.slice("sheet:".length) };
  if (key.startsWith("table:")) return { kind: "table", name: key.slice("table:".length) };
  return key === "selection" || key === "all-sheets" ? { kind: key } : { kind: "active-sheet" };
}
