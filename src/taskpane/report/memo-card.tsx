import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useDeferredValue, useMemo, useState } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { Severity } from "#core/finding.ts";
import { matchMemoFigures } from "#report/memo/match-memo-figures.ts";
import type { MemoFigure } from "#report/memo/memo-figure.ts";
import { memoFigureText } from "#report/memo/memo-figure.ts";
import { memoSentence } from "#report/memo/memo-sentence.ts";
import { Card } from "../shell/card.tsx";
import { CopyButton } from "../shell/copy-button.tsx";
import { LongText } from "../shell/fields.tsx";
import { useWords } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useFormat } from "../shell/use-dictionary.ts";

const useMemoCardStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "10px" },
  text: {
    margin: "0 0 6px",
    padding: "8px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0 },
});

/** The sentence for a memo in both languages, made of checked figures only, to copy. */
export function MemoCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useMemoCardStyles();
  const words = useWords().report;
  const th = memoSentence(analysis, "th");
  const en = memoSentence(analysis, "en");
  return (
    <Card title={words.memoTitle}>
      <div className={styles.box}>
        <p className={styles.note}>{words.memoNote}</p>
        <div>
          <p lang="th" className={styles.text}>
            {th}
          </p>
          <CopyButton text={th} label={words.copyTh} />
        </div>
        <div>
          <p lang="en" className={styles.text}>
            {en}
          </p>
          <CopyButton text={en} label={words.copyEn} />
        </div>
      </div>
    </Card>
  );
}

const useMemoCheckCardStyles = makeStyles({
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
  const styles = useMemoCheckCardStyles();
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
