import type { Severity } from "#core/finding.ts";

/** A severity's name, and what it asks of the reader. */
export type SeverityWords = Readonly<Record<Severity, { readonly name: string; readonly meaning: string }>>;
