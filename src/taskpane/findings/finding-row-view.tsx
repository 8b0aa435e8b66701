import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { findingText } from "#i18n/finding-text.ts";
import { useCommands, useDispatch, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { isAcceptedNow } from "./accepted-test.ts";
import { FindingDetails } from "./finding-details.tsx";
import { firstCell } from "./first-cell.ts";
import type { FindingRow } from "./finding-rows.ts";
import type { RowPlace } from "./group-row-view.tsx";

const useStyles = makeStyles({
  finding: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, backgroundColor: tokens.colorNeutralBackground1 },
  head: {
    width: "100%",
    padding: "8px 12px",
    font: "inherit",
    textAlign: "start",
    color: tokens.colorNeutralForeground1,
    background: "none",
    border: "none",
    cursor: "pointer",
    display: "block",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  message: { display: "block", overflowWrap: "anywhere" },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "10px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

/** One finding: its message and place; opened, everything known about it, its cell selected in the sheet. */
export function FindingRowView({
  row,
  place,
}: {
  readonly row: FindingRow & { readonly kind: "finding" };
  readonly place: RowPlace;
}): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
  const dispatch = useDispatch();
  const { goTo } = useCommands();
  const { item, consequences } = row.root;
  const { finding } = item;
  const isOpen = usePane((state) => state.findings.opened === item.id);
  const namesSheets = usePane(({ run }) => finding.place.range !== null && (run.result?.outcomes.length ?? 0) > 1);
  const isAccepted = usePane((state) => isAcceptedNow(item, state.accepted));
  const { message } = findingText(finding, format);
  return (
    <div className={styles.finding}>
      <button
        type="button"
        data-row={place.index}
        tabIndex={place.isStop ? 0 : -1}
        aria-expanded={isOpen}
        className={styles.head}
        onKeyDown={place.onKeyDown}
        onClick={() => {
          dispatch({ type: "findings/toggled", id: item.id });
          if (!isOpen) goTo(firstCell(finding.place));
        }}
      >
        <span className={styles.message}>{message}</span>
        <span className={styles.foot}>
          {namesSheets && <span>{format.sheet(finding.place.sheet)}</span>}
          <span>{format.at(finding.place)}</span>
          {isAccepted && <span>{words.isAccepted}</span>}
          {finding.difference !== null && <span>{format.difference(finding.difference)}</span>}
          {consequences.length > 0 && <span>{words.causes(format.count(consequences.length))}</span>}
        </span>
      </button>
      {isOpen && <FindingDetails root={row.root} />}
    </div>
  );
}
