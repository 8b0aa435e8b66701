import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TierSuggestion } from "#core/value-chain/tagged-line.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  box: { minHeight: "56px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  tier: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

/** What is suggested, how sure that is, and what it rests on. */
export function SuggestionText({ suggestion }: { readonly suggestion: TierSuggestion | null }): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const { confidences } = useDictionary();
  if (suggestion === null) return <div className={styles.box}>{words.noSuggestion}</div>;
  const percent = format.percent(String(Math.round(suggestion.expectedAccuracy * 100)));
  return (
    <div className={styles.box}>
      <div className={styles.tier}>{words.suggestion(format.tier(suggestion.tier), confidences[suggestion.confidence])}</div>
      {suggestion.matchedWords.length > 0 && <div>{words.matchedWords(format.quotes(suggestion.matchedWords))}</div>}
      {suggestion.learnedFromRows.length > 0 && <div>{words.learnedFrom(format.rows(suggestion.learnedFromRows))}</div>}
      <div>{words.accuracy(percent)}</div>
    </div>
  );
}
