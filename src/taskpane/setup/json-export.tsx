import { makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CopyButton } from "../shell/copy-button.tsx";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Data as JSON to copy; Excel's panes cannot hand out files. */
export function JsonExport({ json }: { readonly json: string }): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  return (
    <div className={styles.box}>
      <Textarea readOnly rows={8} className={styles.text} aria-label={words.exportJson} value={json} />
      <CopyButton text={json} />
    </div>
  );
}
