import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { findingText } from "#i18n/finding-text.ts";
import { KEYBOARD_SCROLL, PressedChoice } from "../shell/fields.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import type { GoneFinding } from "../state/run-state.ts";
import type { FindingsShown } from "./findings-filter.ts";

const useStyles = makeStyles({
  choice: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "10px 12px 0" },
  list: { flex: "1 1 auto", minHeight: 0, overflowY: "auto", margin: "8px 0 0", padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    gap: "2px 8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Counts {
  readonly open: number;
  readonly accepted: number;
  readonly gone: number;
}

/** Open, accepted, gone: three lists with their counts. Absent where all there are is open ones. */
export function ShownChoice(counts: Counts): ReactElement | null {
  const styles = useStyles();
  const words = useWords().findings;
  const looked = usePane((state) => state.findings.filter.shown);
  if (counts.accepted + counts.gone === 0 && looked === "open") return null;
  return (
    <div role="group" aria-label={words.shownChoice} className={styles.choice}>
      <ShownToggle kind="open" count={counts.open} />
      <ShownToggle kind="accepted" count={counts.accepted} />
      <ShownToggle kind="gone" count={counts.gone} />
    </div>
  );
}

function ShownToggle({ kind, count }: { readonly kind: FindingsShown; readonly count: number }): ReactElement {
  const words = useWords().findings;
  const format = useFormat();
  const dispatch = useDispatch();
  const isChosen = usePane((state) => state.findings.filter.shown === kind);
  return (
    <PressedChoice
      isPressed={isChosen}
      onPress={() => {
        dispatch({ type: "findings/filtered", filter: { shown: kind } });
      }}
    >
      {words.shownKinds[kind](format.count(count))}
    </PressedChoice>
  );
}

/** Findings of earlier checks that the last one did not have any more, the latest first. */
export function GoneList({ gone }: { readonly gone: readonly GoneFinding[] }): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
  if (gone.length === 0) return <p className={`${styles.item} ${styles.small}`}>{words.noneGone}</p>;
  return (
    <div {...KEYBOARD_SCROLL} aria-label={words.shownKinds.gone(format.count(gone.length))} className={styles.list}>
      <ul className={styles.list}>
        {gone.map(({ finding, goneAt }, index) => {
          const { title, message } = findingText(finding, format);
          return (
            <li key={index} className={styles.item}>
              <SeverityIcon severity="good" />
              <span>
                <b>{title}</b>
                <div>{message}</div>
                <div className={styles.small}>
                  {format.sheet(finding.place.sheet)} · {words.goneAt(format.dateTime(goneAt))}
                </div>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
