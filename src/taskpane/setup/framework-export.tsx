import { makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Framework } from "#core/budget/framework.ts";
import { CopyButton } from "../shell/copy-button.tsx";
import { useWords } from "../shell/use-words.ts";
import { frameworkJson } from "./framework-draft.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** The framework as JSON to copy; Excel's panes cannot hand out files. */
export function FrameworkExport({ framework }: { readonly framework: Framework }): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const json = JSON.stringify(frameworkJson(framework), null, 2);
  return (
    <div className={styles.box}>
      <Textarea readOnly rows={8} className={styles.text} aria-label={words.exportJson} value={json} />
      <CopyButton text={json} />
    </div>
  );
}
