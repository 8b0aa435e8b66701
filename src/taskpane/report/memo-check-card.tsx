import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDeferredValue, useMemo, useState } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { Severity } from "#core/finding.ts";
import type { MemoFigure } from "#report/memo/memo-figure.ts";
import { memoFigureText } from "#report/memo/memo-figure.ts";
import { matchMemoFigures } from "#report/memo/match-memo-figures.ts";
import { Card } from "../shell/card.tsx";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import { LongText } from "../shell/long-text.tsx";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  item: { display: "grid", gridTemplateColumns: "16px minmax(0, 1fr)", gap: "8px", alignItems: "start", overflowWrap: "anywhere" },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  summary: { marginTop: "8px" },
});

const ICONS: Readonly<Record<Exclude<MemoFigure["verdict"]["kind"], "unchecked">, Severity | "good">> = {
  matched: "good",
  rounded: "good",
  misplaced: "warning",
  different: "error",
  malformed: "error",
};

/** A text to paste, and every figure in it matched to the workbook or flagged; years and dates are left out. */
export function MemoCheckCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const words = useWords().report;
  const format = useFormat();
  const [text, setText] = useState("");
  const settled = useDeferredValue(text);
  const figures = useMemo(() => matchMemoFigures(settled, analysis, format.language), [settled, analysis, format]);
  return (
    <Card title={words.memoCheckTitle}>
      <Field label={words.memoCheckLabel} hint={words.memoCheckHint}>
        <LongText
          rows={4}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      {settled.trim() !== "" && <Figures figures={figures} />}
    </Card>
  );
}

function Figures({ figures }: { readonly figures: readonly MemoFigure[] }): ReactElement {
  const styles = useStyles();
  const words = useWords().report;
  const format = useFormat();
  const checked = figures.filter((figure) => figure.verdict.kind !== "unchecked");
  const isMatched = ({ verdict }: MemoFigure): boolean => verdict.kind === "matched" || verdict.kind === "rounded";
  const summary = words.memoFigures(format.count(checked.filter(isMatched).length), format.count(checked.length));
  return (
    <>
      <div role="status" className={styles.summary}>
        {checked.length === 0 ? words.memoNoFigures : summary}
      </div>
      <ul className={styles.list} aria-label={words.memoResult}>
        {checked.map((figure) => (
          <li key={figure.start} className={styles.item}>
            {figure.verdict.kind !== "unchecked" && <SeverityIcon severity={ICONS[figure.verdict.kind]} />}
            <span>
              <span className={styles.figure}>{figure.text}</span> {memoFigureText(figure, format.language)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
