import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr)",
    gap: "10px",
    alignItems: "start",
    padding: "12px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { fontSize: "32px", color: tokens.colorStatusSuccessForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: "2px 0 0" },
});

/** Nothing wrong: said plainly, with what it rests on. */
export function NothingWrong({ analysis, notes }: { readonly analysis: Analysis; readonly notes: number }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const { summary } = analysis;
  return (
    <section className={styles.box} aria-labelledby="nothing-wrong">
      <CheckmarkCircleFilled className={styles.icon} aria-hidden />
      <div>
        <h2 id="nothing-wrong" className={styles.title}>
          {words.nothingWrongTitle}
        </h2>
        <p className={styles.text}>{words.nothingWrong(format.count(summary.lines), format.money(summary.total))}</p>
        {notes > 0 && <p className={styles.text}>{words.nothingWrongInfo(format.count(notes))}</p>}
      </div>
    </section>
  );
}
