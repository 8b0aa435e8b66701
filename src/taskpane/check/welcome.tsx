import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  welcome: { padding: "8px 4px" },
  title: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: { margin: 0, paddingInlineStart: "22px", display: "flex", flexDirection: "column", gap: "6px" },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    marginTop: "12px",
  },
});

/** First open: what the pane does, in three steps, and that checking writes nothing. */
export function Welcome(): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  return (
    <section className={styles.welcome} aria-labelledby="welcome-title">
      <h2 id="welcome-title" className={styles.title}>
        {words.welcomeTitle}
      </h2>
      <ol className={styles.steps}>
        {words.welcomeSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.note}>{words.welcomeNote}</p>
    </section>
  );
}
