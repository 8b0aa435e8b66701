import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { memoSentence } from "#report/memo/memo-sentence.ts";
import { Card } from "../shell/card.tsx";
import { CopyButton } from "../shell/copy-button.tsx";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
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
  const styles = useStyles();
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
