import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useId, useState } from "react";
import { useWords } from "./pane-context.ts";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", maxWidth: "100%", overflowWrap: "anywhere" },
  button: {
    padding: "5px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // The browser's own field speaks the browser's language: it keeps the keyboard and the name, and is not seen.
  input: { position: "absolute", width: "1px", height: "1px", opacity: 0, overflow: "hidden" },
});

interface Props {
  /** What the file is for; absent where the words around say so. */
  readonly label?: string;
  /** Endings and types, as the browser takes them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Opens the file chooser, and says which file was taken. The same file can be chosen again. */
export function FileField({ label, accept, onFile }: Props): ReactElement {
  const styles = useStyles();
  const words = useWords().frame;
  const id = useId();
  const [name, setName] = useState("");
  return (
    <div className={styles.field}>
      {label !== undefined && <span id={`${id}-label`}>{label}</span>}
      <div className={styles.line}>
        <label className={styles.button}>
          <span id={`${id}-button`}>{words.chooseFile}</span>
          <input
            type="file"
            accept={accept}
            aria-labelledby={label === undefined ? `${id}-button` : `${id}-label ${id}-button`}
            className={styles.input}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file !== undefined) {
                setName(file.name);
                onFile(file);
              }
              currentTarget.value = "";
            }}
          />
        </label>
        <span>{name}</span>
      </div>
    </div>
  );
}
