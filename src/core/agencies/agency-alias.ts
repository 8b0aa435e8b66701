/** A known other name of an agency. Shipped in assets/agencies and grown in the workbook with the officer's approval. */
export interface AgencyAlias {
  readonly agency: string;
  readonly alias: string;
  readonly kind: "abbreviation" | "former-name" | "english-name" | "suffix-dropped" | "spelling" | "approved";
}

/** A body that is known to exist, with its ministry; used to suggest, never to replace. */
export interface KnownAgency {
  readonly agency: string;
  readonly ministry: string;
}
