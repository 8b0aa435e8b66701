import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Framework } from "#core/budget/framework.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", rowGap: "2px", margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  quote: { margin: "8px 0 0", padding: "6px 10px", borderLeft: `3px solid ${tokens.colorBrandStroke1}`, overflowWrap: "anywhere" },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

type Facts = readonly (readonly [string, string])[];

function factsOf(
  framework: Framework,
  words: PaneWords["setup"],
  text: { readonly format: Format; readonly dictionary: Dictionary },
): Facts {
  const { format, dictionary } = text;
  const counts: readonly (readonly [string, number | null])[] = [
    [words.fields.projects, framework.projects],
    [words.fields.agencies, framework.agencies],
    [words.fields.ministries, framework.ministries],
  ];
  return [
    [words.fields[format.language === "th" ? "planTh" : "planEn"], framework.plan[format.language]],
    [words.fields.fiscalYear, String(framework.fiscalYear)],
    [words.fields.stage, dictionary.stages[framework.stage]],
    [words.fields.statedAmount, format.money(framework.amount)],
    ...counts.flatMap(([name, count]) => (count === null ? [] : [[name, format.count(count)] as const])),
  ];
}

/** What a framework says, with the sentence it was taken from. */
export function FrameworkFacts({ framework }: { readonly framework: Framework }): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const text = { format: useFormat(), dictionary: useDictionary() };
  return (
    <div>
      <dl className={styles.facts}>
        {factsOf(framework, words, text).map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <blockquote className={styles.quote} lang="th">
        {framework.source.sentence}
      </blockquote>
      <div className={styles.small}>
        {words.fields.address}: {framework.source.address}
      </div>
    </div>
  );
}
