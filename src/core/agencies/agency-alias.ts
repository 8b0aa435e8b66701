import { field, type JsonProblem, JsonProblemError, type JsonValue, list, optional, text } from "../budget/json-reader.ts";

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

/** What a file of assets/agencies says. */
export interface AgencyNames {
  readonly agencies: readonly KnownAgency[];
  readonly aliases: readonly AgencyAlias[];
}

/** The names, or the first thing in the data that is wrong. */
export type AgencyNamesParsing = { readonly ok: AgencyNames } | { readonly problem: JsonProblem };

const KINDS = [
  ["abbreviations", "abbreviation"],
  ["formerNames", "former-name"],
  ["englishNames", "english-name"],
  ["spellings", "spelling"],
] as const;

/** Reads ministries with their agencies, each with its other names, from JSON data of unknown make. */
export function parseAgencyNames(json: unknown): AgencyNamesParsing {
  try {
    const document: JsonValue = { value: json, path: "" };
    text(field(document, "source"));
    const ministries = list(field(document, "ministries"), readMinistry);
    return { ok: { agencies: ministries.flatMap((one) => one.agencies), aliases: ministries.flatMap((one) => one.aliases) } };
  } catch (error) {
    if (error instanceof JsonProblemError) return { problem: error.problem };
    throw error;
  }
}

function readMinistry(json: JsonValue): AgencyNames {
  const ministry = text(field(json, "name"));
  const within =
    optional(field(json, "agencies"), (agencies) =>
      list(agencies, (one) => ({ agency: text(field(one, "name")), aliases: readAliases(one) })),
    ) ?? [];
  const names = within.length === 0 ? [ministry] : within.map((one) => one.agency);
  return {
    agencies: names.map((agency) => ({ agency, ministry })),
    aliases: [...readAliases(json), ...within.flatMap((one) => one.aliases)],
  };
}

function readAliases(json: JsonValue): readonly AgencyAlias[] {
  const agency = text(field(json, "name"));
  return KINDS.flatMap(([name, kind]) => {
    const names = optional(field(json, name), (all) => list(all, text)) ?? [];
    return names.map((alias): AgencyAlias => ({ agency, alias, kind }));
  });
}
