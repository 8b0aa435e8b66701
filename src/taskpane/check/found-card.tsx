import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { rangeAddress } from "#sheet/cell-address.ts";
import { Card } from "../shell/card.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/pane-context.ts";
import { ChangeForm } from "./change-form.tsx";

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "12px", rowGap: "2px", margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** The facts of a table as name and value. */
function foundFacts(
  analysis: Analysis,
  words: PaneWords["check"],
  text: { readonly format: Format; readonly dictionary: Dictionary },
): readonly (readonly [string, string])[] {
  const { table, summary } = analysis;
  const { format, dictionary } = text;
  return [
    [words.range, `${table.sheet}!${rangeAddress(table.range)}`],
    [words.headerRows, format.rows(table.headerRows)],
    [words.unit, unitText(table, words, dictionary)],
    [words.year, table.fiscalYear === null ? words.yearUnknown : String(table.fiscalYear)],
    [words.lineCount, words.linesFunded(format.count(summary.lines), format.count(summary.fundedLines))],
  ];
}

function unitText(table: BudgetTable, words: PaneWords["check"], dictionary: Dictionary): string {
  return table.unit === null ? words.unitUnknown : words.unitFrom(dictionary.units[table.unit], dictionary.unitSources[table.unitSource]);
}

/** What was read and how it was understood, with a way to put it right. */
export function FoundCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const text = { format: useFormat(), dictionary: useDictionary() };
  const [isChanging, setChanging] = useState(false);
  const change = (
    <Button
      size="small"
      appearance="subtle"
      aria-expanded={isChanging}
      onClick={() => {
        setChanging(!isChanging);
      }}
    >
      {isChanging ? words.closeChange : words.change}
    </Button>
  );
  return (
    <Card title={words.foundTitle} action={change}>
      <dl className={styles.facts}>
        {foundFacts(analysis, words, text).map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {isChanging && <ChangeForm table={analysis.table} />}
    </Card>
  );
}
