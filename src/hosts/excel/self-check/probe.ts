/** One part of Excel that the add-in uses, and how to find out whether it does here what the add-in relies on. */
export interface Probe {
  /** Stable name, as it stands in results. */
  readonly id: string;
  /** Lowest ExcelApi level that has it; above 1.9 the add-in does without where it is missing. */
  readonly level: string;
  /** Works on the scratch sheet, which is empty. Answers what is wrong in a few plain words, null for nothing. */
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<string | null>;
}

/** Null where the two are the same; else what came and what should have come. */
export function differs(name: string, found: unknown, expected: unknown): string | null {
  const [came, wanted] = [JSON.stringify(found), JSON.stringify(expected)];
  return came === wanted ? null : `${name}: ${came} instead of ${wanted}`;
}

/** The first of several complaints; null for none. */
export function firstOf(...complaints: readonly (string | null)[]): string | null {
  return complaints.find((complaint) => complaint !== null) ?? null;
}
