import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "#core/finding.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  values: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", rowGap: "2px", margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

function valuesOf(finding: Finding, words: PaneWords["findings"], format: Format): readonly (readonly [string, string])[] {
  const values: [string, string][] = [];
  if (finding.found !== null) values.push([words.found, format.value(finding.found)]);
  if (finding.readings.length > 0) values.push([words.readings, format.list(finding.readings)]);
  if (finding.expected !== null) values.push([words.expected, format.value(finding.expected)]);
  if (finding.difference !== null) values.push([words.difference, format.difference(finding.difference)]);
  return values;
}

/** Found, expected and the difference in words. */
export function FindingValues({ finding }: { readonly finding: Finding }): ReactElement | null {
  const styles = useStyles();
  const words = useWords().findings;
  const values = valuesOf(finding, words, useFormat());
  if (values.length === 0) return null;
  return (
    <dl className={styles.values}>
      {values.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt className={styles.name}>{name}</dt>
          <dd className={`${styles.value} ${name === words.difference ? styles.strong : ""}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
