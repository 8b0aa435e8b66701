import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import { Waterfall } from "../pictures/waterfall.tsx";
import { useWords } from "../shell/use-words.ts";

/** Gaps worth a picture beside the total, the printed total before the framework: its explanation names rows. */
const GAPS: readonly FindingCode[] = ["total-mismatch", "framework-mismatch"];

const useStyles = makeStyles({
  box: { marginTop: "10px", paddingTop: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  title: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What explains the gap of the total, where something does. */
export function GapPicture({ analysis }: { readonly analysis: Analysis }): ReactElement | null {
  const styles = useStyles();
  const words = useWords().check;
  const gaps = analysis.findings.filter((finding) => GAPS.includes(finding.code) && finding.explanations.length > 0);
  const gap = GAPS.flatMap((code) => gaps.filter((finding) => finding.code === code))[0];
  if (gap === undefined) return null;
  return (
    <div className={styles.box}>
      <h3 className={styles.title}>{words.waterfallTitle}</h3>
      <Waterfall finding={gap} />
    </div>
  );
}
