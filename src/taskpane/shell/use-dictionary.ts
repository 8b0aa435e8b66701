import type { Dictionary } from "#i18n/dictionary.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import type { Format } from "#i18n/format.ts";
import { makeFormat } from "#i18n/format.ts";
import { useMemo } from "react";
import { shownAnalysis } from "../state/select-analysis.ts";
import { keptTogether } from "./kept-together.ts";
import { usePane } from "./pane-context.ts";

// The dictionaries are large: only parts of the pane that come after the first paint may import this file.

/** The words about budgets in the language chosen: findings, units, columns, problems. */
export function useDictionary(): Dictionary {
  return dictionaryOf(usePane((state) => state.settings.language));
}

/** How numbers, places and tiers are written; tiers are named by the table in view. An amount and its unit stay on one line. */
export function useFormat(): Format {
  const language = usePane((state) => state.settings.language);
  const tiers = usePane((state) => shownAnalysis(state)?.tierTable ?? null);
  return useMemo(() => {
    const { format } = dictionaryOf(language);
    return makeFormat({ ...format, million: (digits) => keptTogether(format.million(digits)) }, tiers);
  }, [language, tiers]);
}
